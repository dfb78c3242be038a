/** What the order of the list goes by, said in each of its lines. */
import { currencyName, type FigureField, figureView, hasFigures } from "../../facts/figures.ts";
import type { ShipmentRow } from "../../facts/rows.ts";
import type { Sort } from "../address.ts";
import type { PanelRecord } from "../record.ts";
import { say, sayCount } from "../words/list.ts";

const none = {
  value: { ever: "noValue", alone: "noValueAlone", heading: "withoutValue" },
  quantity: { ever: "noQuantity", alone: "noQuantityAlone", heading: "withoutQuantity" },
} as const;

/** Names of any script stand in a sentence of ours. */
function apart(name: string): string {
  return `\u2068${name}\u2069`;
}

function figureOf(record: PanelRecord, row: ShipmentRow, field: FigureField): string {
  const shipment = record.facts.shipments.get(row.id)!;
  const measured = row[field];
  const figure = measured && figureView(record.teller, shipment, field, measured);
  if (!figure) return say(hasFigures(shipment, field) ? none[field].alone : none[field].ever);
  const [first = "", ...others] = figure.publishers;
  const places = { figure: figure.text, publisher: apart(first) };
  const printed =
    others.length === 0
      ? say("printedBy", places)
      : sayCount("printedByMore", others.length, places);
  return figure.figures === 1 ? printed : `${printed} (${say("largestOf", figure.figures)})`;
}

/** @returns the figure that the row is sorted by; undefined where its line says it already */
export function reasonOf(record: PanelRecord, row: ShipmentRow, sort: Sort): string | undefined {
  switch (sort) {
    case "value":
    case "quantity":
      return figureOf(record, row, sort);
    case "date":
      return row.months === undefined ? say("noDate") : undefined;
    case "origins":
      return undefined;
  }
}

function measureOf(row: ShipmentRow | undefined, field: FigureField): string | undefined {
  return row?.[field]?.measure;
}

/** Counts carry what is counted, "pieces drones"; a plain count has no more to say. */
function quantityHeading(measure: string): string {
  if (measure === "kg") return say("byMass");
  if (measure === "consignment") return say("inConsignments");
  if (measure === "pieces") return say("pieces");
  return say("counted", measure.replace(/^pieces /, ""));
}

function headingFor(record: PanelRecord, field: FigureField, measure: string | undefined): string {
  if (measure === undefined) return say(none[field].heading);
  if (field === "quantity") return quantityHeading(measure);
  return say("inCurrency", currencyName(record.teller.wording.locale, measure));
}

/** @returns what is said above the first row of each measure, so that no two are read as one order */
export function headingOf(
  record: PanelRecord,
  rows: readonly ShipmentRow[],
  index: number,
  sort: Sort,
): string | undefined {
  if (sort !== "value" && sort !== "quantity") return undefined;
  const measure = measureOf(rows[index], sort);
  const isFirst = index === 0 || measureOf(rows[index - 1], sort) !== measure;
  return isFirst ? headingFor(record, sort, measure) : undefined;
}
