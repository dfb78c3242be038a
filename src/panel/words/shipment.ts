/** Words of a shipment's own view. */
import { sayer } from "../../ui/say.ts";

const english = {
  toBearInMind: "To bear in mind",
  answers: "Answers",
  corrections: "Corrections",
  partOf: "Part of",
  holds: "Holds",
  recordUpdated: "Record updated {}",
  whatEachPrinted: "What each source printed",
} as const;

export const { say } = sayer(english);
