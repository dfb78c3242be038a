/** Words of the watched names in "This page". */
import { type Plural, sayer } from "../../ui/say.ts";

const english = {
  watchedHere: "Watched by you",
  watches: { one: "You watch one name", other: "You watch {} names" } as Plural,
  onEveryPage: "Each is marked on every page that Waybill reads, until the records know it.",
  since: "since {}",
  unwatch: "Stop watching",
  unwatchName: "Stop watching {}",
  unwatched: "Not watched any more",
  undo: "Undo",
  undoName: "Undo: watch {} again",
  showMore: { one: "Show one more", other: "Show {} more" } as Plural,
} as const;

export const { say, sayCount } = sayer(english);
