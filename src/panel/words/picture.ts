/** Words of pictures that are saved. */
import { type Plural, sayer } from "../../ui/say.ts";

const english = {
  picture: "Picture",
  saveSvg: "Save as SVG",
  savePng: "Save as PNG",
  failed: "The picture could not be made ({}).",
  sources: "Sources: {}",
  moreSources: {
    one: "and one more, listed in the panel",
    other: "and {} more, listed in the panel",
  } as Plural,
} as const;

export const { say, sayCount } = sayer(english);
