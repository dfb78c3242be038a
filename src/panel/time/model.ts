/** Everything that the picture of time and the list below it show, of some shipments. */
import type { ShipmentRow } from "../../facts/rows.ts";
import type { Facts } from "../../facts/schema.ts";
import {
  bySlot,
  type Count,
  countsOf,
  isPlaced,
  type Publication,
  type Publications,
  publicationsOf,
} from "./counts.ts";
import { type Dated, isSpan, type Lanes, lanesOf } from "./lanes.ts";
import { type Axis, axisOf } from "./slots.ts";
import { type Tick, ticksOf } from "./ticks.ts";

export type DatedRow = ShipmentRow & Dated;

export interface TimeModel {
  readonly dated: readonly DatedRow[];
  readonly undated: readonly ShipmentRow[];
  readonly publications: Publications;
  /** Undefined where nobody dates anything. */
  readonly drawn?: Drawn;
}

/** What fits the width of the panel. */
export interface Drawn {
  readonly axis: Axis;
  readonly ticks: readonly Tick[];
  /** One a slot, as all lists here. */
  readonly counts: readonly Count[];
  readonly published: readonly (readonly Publication[])[];
  readonly lanes: Lanes;
  /** Shipments that have a line of their own, or would have one if there were room. */
  readonly spans: number;
  /** Sources whose date is too coarse for the axis. */
  readonly vague: number;
}

export function isDated(row: ShipmentRow): row is DatedRow {
  return row.months !== undefined;
}

function drawn(
  dated: readonly DatedRow[],
  publications: Publications,
  width: number,
  locale: string,
): Drawn {
  const spans = [...dated, ...publications.dated].map(({ months }) => months);
  const axis = axisOf(spans, width);
  return {
    axis,
    ticks: ticksOf(axis, locale),
    counts: countsOf(
      axis,
      dated.map(({ months }) => months),
    ),
    published: bySlot(axis, publications.dated),
    lanes: lanesOf(axis, dated),
    spans: dated.filter(({ months }) => isSpan(axis, months)).length,
    vague: publications.dated.filter((p) => !isPlaced(axis.size, p)).length,
  };
}

/**
 * @param width of the picture, pixels; 0 where it is not known yet: then nothing is drawn
 * @param locale BCP 47, for the names of months
 */
export function timeModel(
  facts: Facts,
  rows: readonly ShipmentRow[],
  width: number,
  locale: string,
): TimeModel {
  const dated = rows.filter(isDated);
  const undated = rows.filter((r) => r.months === undefined);
  const publications = publicationsOf(facts, rows);
  if (dated.length === 0 || width <= 0) return { dated, undated, publications };
  return { dated, undated, publications, drawn: drawn(dated, publications, width, locale) };
}
