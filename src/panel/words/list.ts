/** Words of the view "Shipments". */
import { type Plural, sayer } from "../../ui/say.ts";

const english = {
  sortBy: "Sort by",
  date: "Date",
  value: "Value",
  quantity: "Quantity",
  origins: "Origins",
  dateDown: "newest first",
  dateUp: "oldest first",
  valueDown: "largest first",
  valueUp: "smallest first",
  quantityDown: "largest first",
  quantityUp: "smallest first",
  originsDown: "most independent origins first",
  originsUp: "fewest independent origins first",
  turn: "press to turn round",
  printedBy: "{figure} · printed by {publisher}",
  printedByMore: {
    one: "{figure} · printed by {publisher} and one more",
    other: "{figure} · printed by {publisher} and {} more",
  } as Plural,
  largestOf: "the largest of {} figures",
  noDate: "no date reported",
  noValue: "no value reported",
  noQuantity: "no quantity reported",
  noValueAlone: "no value reported of this shipment alone",
  noQuantityAlone: "no quantity reported of this shipment alone",
  withoutValue: "Without a value of their own",
  withoutQuantity: "Without a quantity of their own",
  inCurrency: "In {}",
  byMass: "By mass",
  inConsignments: "In consignments",
  counted: "Counted: {}",
  pieces: "Counted in pieces",
} as const;

export const { say, sayCount } = sayer(english);
