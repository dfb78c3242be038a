/** Words of the export. */
import { type Plural, sayer } from "../../ui/say.ts";

const english = {
  exportShown: {
    one: "Export the shipment shown",
    other: "Export the {} shipments shown",
  } as Plural,
  formats: "Format of the file",
  csv: "CSV",
  csvHint: "a row for what each source printed; for spreadsheets",
  json: "JSON",
  jsonHint: "entities, shipments with their claims, and sources, in full",
  ftm: "FollowTheMoney",
  ftmHint: "JSON lines for Aleph and other tools; comes back whole",
  writing: "Writing the file",
  percent: "{} %",
  cancel: "Cancel",
  cancelled: "Nothing was saved.",
  saved: { one: "Saved {name}, one shipment.", other: "Saved {name}, {} shipments." } as Plural,
  wholes: {
    one: "One more that they are part of is in it, so that nothing is counted twice.",
    other: "{} more that they are part of are in it, so that nothing is counted twice.",
  } as Plural,
} as const;

export const { say, sayCount } = sayer(english);
