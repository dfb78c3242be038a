/** Which shipments pass the filters, how many each further choice would leave, and in which order. */
import type { Key, Measured, ShipmentRow } from "../facts/rows.ts";
import { type Filters, isFiltered, type KeyedFilter, type Sort } from "./address.ts";
import { columnsOf } from "./columns.ts";

/** @returns the rows that pass every filter, in their order */
export function passing(rows: readonly ShipmentRow[], filters: Filters): readonly ShipmentRow[] {
  return isFiltered(filters) ? columnsOf(rows).passing(filters) : rows;
}

/** A choice of a field and how many rows it has under all other filters. */
export interface Choice {
  readonly key: Key;
  readonly count: number;
  readonly isChosen: boolean;
}

/**
 * Counts the choices of a field with the other fields' filters in force, so that a number
 * says what pressing leaves.
 * @returns those that have rows, and the chosen ones: these first, then the most frequent
 */
export function choicesOf(
  rows: readonly ShipmentRow[],
  filters: Filters,
  field: KeyedFilter,
): Choice[] {
  const counts = columnsOf(rows).counts(filters, field);
  const chosen = new Set(filters[field]);
  const all = [...chosen].map((key) => ({ key, count: counts.get(key) ?? 0, isChosen: true }));
  const others = [...counts].filter(([key, count]) => count > 0 && !chosen.has(key));
  return [
    ...all.sort(byCount),
    ...others.map(([key, count]) => ({ key, count, isChosen: false })).sort(byCount),
  ];
}

function byCount(a: Choice, b: Choice): number {
  return b.count - a.count || (a.key < b.key ? -1 : 1);
}

/** @returns how many rows would be left with this filter, the others in force */
export function countOf(
  rows: readonly ShipmentRow[],
  filters: Filters,
  flag: "differs" | "official",
): number {
  return columnsOf(rows).count(filters, flag);
}

type Pick = (row: ShipmentRow) => Measured | undefined;

/** Figures of different measures are not compared: each measure stands together, the commonest first. */
function measureOrder(rows: readonly ShipmentRow[], pick: Pick): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const measure = pick(row)?.measure;
    if (measure !== undefined) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  }
  const measures = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(measures.map(([measure], i) => [measure, i]));
}

/** Two numbers by which a row is sorted, the second where the first is equal; smaller stands first. */
type Ranks = (row: ShipmentRow) => readonly [number, number];

/** Behind every other. */
const last = Number.MAX_VALUE;

function byFigure(rows: readonly ShipmentRow[], pick: Pick, sign: number): Ranks {
  const measures = measureOrder(rows, pick);
  return (row) => {
    const figure = pick(row);
    return figure ? [measures.get(figure.measure)!, sign * figure.amount] : [last, 0];
  };
}

function ranksOf(rows: readonly ShipmentRow[], sort: Sort, sign: number): Ranks {
  switch (sort) {
    case "date":
      return ({ months }) => (months ? [sign * months.to, sign * months.from] : [last, 0]);
    case "value":
      return byFigure(rows, (r) => r.value, sign);
    case "quantity":
      return byFigure(rows, (r) => r.quantity, sign);
    case "origins":
      return (r) => [sign * r.origins, sign * r.reports];
  }
}

/**
 * Ranks are looked up once a row, not once a comparison.
 * @returns the rows in order, what has no date or figure last whichever way the rest goes;
 *   equal ones by their ids, so that it is always the same
 */
export function sorted(
  rows: readonly ShipmentRow[],
  sort: Sort,
  isAscending: boolean,
): ShipmentRow[] {
  const byId = [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const ranks = ranksOf(rows, sort, isAscending ? 1 : -1);
  const [first, second] = [new Float64Array(byId.length), new Float64Array(byId.length)];
  byId.forEach((row, i) => {
    [first[i], second[i]] = ranks(row) as [number, number];
  });
  const order = Uint32Array.from(byId.keys());
  order.sort((a, b) => first[a]! - first[b]! || second[a]! - second[b]! || a - b);
  return Array.from(order, (i) => byId[i]!);
}
