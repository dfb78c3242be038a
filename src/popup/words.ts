/** Words of the toolbar's popup. */
import { type Plural, sayer } from "../ui/say.ts";

const english = {
  title: "Waybill",
  loading: "Looking at this page…",
  marked: {
    one: "On. One name is marked on this page.",
    other: "On. {} names are marked on this page.",
  } as Plural,
  markedNone: "On. No name that Waybill knows stands on this page.",
  waiting: "On. A page is read once it shows an article.",
  paused: "Paused on this site.",
  pausedUntil: "Paused on this site until {}.",
  off: "Off. This site is not on Waybill’s list of news sites.",
  withheld: "Off. The browser does not let Waybill into this site.",
  pdf: "Waybill cannot read PDF files in the browser.",
  readerView: "Waybill cannot read in the reader view. Leave the view to see the marks.",
  store: "Browsers let no extension read the pages of their store.",
  browserPage: "Browsers let no extension read this page.",
  file: "Waybill does not read files on this computer.",
  source: "Waybill does not read the source of a page.",
  openPanel: "Open the side panel",
  readOnce: "Read this page once",
  readAlways: "Always read {}",
  readNoMore: "Do not read {} any more",
  pauseDay: "Pause for a day",
  pause: "Pause until switched on",
  resume: "Switch on again",
  settings: "Settings and your data",
  isPrivate: "In a private window nothing is kept, so a site cannot be paused here.",
  notRead: "This page could not be read. Reload it and try again.",
  notDone: "That did not work ({}).",
  promise: "Everything is looked up inside Waybill; it sends nothing.",
};

export const { say, sayCount } = sayer(english);
