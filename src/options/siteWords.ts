/** Words of the sites' section. */
import { type Plural, sayer } from "../ui/say.ts";

const english = {
  what: {
    one: "Waybill reads {} news site, and any other page or site that you choose in the popup of its button.",
    other:
      "Waybill reads {} news sites, and any other page or site that you choose in the popup of its button.",
  } as Plural,
  granted: "Other sites it reads",
  noGranted: "None.",
  everywhere: "Every site",
  giveBack: "Do not read",
  giveBackName: "Do not read {}",
  paused: "Paused",
  noPaused: "No site is paused.",
  until: "until {}",
  forGood: "until you switch it on",
  resume: "Switch on",
  resumeName: "Switch on {}",
  notDone: "That did not work ({}).",
};

export const { say, sayCount } = sayer(english);
