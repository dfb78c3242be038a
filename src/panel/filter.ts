/** Which shipments pass the filters, how many each further choice would leave, and in which order. */
import type { Key, Measured, ShipmentRow } from "../facts/rows.ts";
import { monthOf, namesIn } from "../facts/rows.ts";
import { type Filters, type KeyedFilter, keyedFilters, type Sort } from "./address.ts";

/** @returns the keys by which a row is found in a field */
export function keysOf(row: ShipmentRow, field: KeyedFilter): readonly Key[] {
  switch (field) {
    case "goods":
      return row.goods;
    case "exporter":
      return row.parties.exporter;
    case "consignee":
      return row.parties.consignee;
    case "country":
      return row.countries;
    case "product":
      return row.products;
    case "story":
      return [row.story];
    case "name":
      return namesIn(row);
    case "publisher":
      return row.publishers;
  }
}

/** What one filter asks of a row, and the name of the field it belongs to. */
interface Test {
  readonly field: keyof Filters | "period";
  readonly passes: (row: ShipmentRow) => boolean;
}

function periodTest({ from, to }: Filters): Test[] {
  if (from === undefined && to === undefined) return [];
  const first = from === undefined ? Number.NEGATIVE_INFINITY : monthOf(from, false);
  const last = to === undefined ? Number.POSITIVE_INFINITY : monthOf(to, true);
  const passes = ({ months }: ShipmentRow) =>
    months !== undefined && months.from <= last && months.to >= first;
  return [{ field: "period", passes }];
}

function testsOf(filters: Filters): Test[] {
  const keyed = keyedFilters.flatMap((field) => {
    const wanted = new Set(filters[field]);
    if (wanted.size === 0) return [];
    return [{ field, passes: (row: ShipmentRow) => keysOf(row, field).some((k) => wanted.has(k)) }];
  });
  const differs: Test[] = filters.differs ? [{ field: "differs", passes: (r) => r.differs }] : [];
  const official: Test[] = filters.official
    ? [{ field: "official", passes: (r) => r.isOfficial }]
    : [];
  return [...keyed, ...periodTest(filters), ...differs, ...official];
}

/** @returns the rows that pass every filter, in their order */
export function passing(rows: readonly ShipmentRow[], filters: Filters): ShipmentRow[] {
  const tests = testsOf(filters);
  return tests.length === 0 ? [...rows] : rows.filter((r) => tests.every((t) => t.passes(r)));
}

/** A choice of a field and how many rows it has under all other filters. */
export interface Choice {
  readonly key: Key;
  readonly count: number;
  readonly isChosen: boolean;
}

export interface Choices {
  readonly keyed: Readonly<Record<KeyedFilter, readonly Choice[]>>;
  readonly differs: number;
  readonly official: number;
}

/** The only field whose filter a row fails; undefined when it passes all or fails several. */
function onlyFailure(row: ShipmentRow, tests: readonly Test[]): Test["field"] | "none" | "several" {
  let failed: Test["field"] | "none" = "none";
  for (const test of tests) {
    if (test.passes(row)) continue;
    if (failed !== "none") return "several";
    failed = test.field;
  }
  return failed;
}

/**
 * Counts every choice with the other fields' filters in force, so that a number says what
 * pressing leaves. One pass over the rows.
 */
export function choicesOf(rows: readonly ShipmentRow[], filters: Filters): Choices {
  const tests = testsOf(filters);
  const counts = Object.fromEntries(
    keyedFilters.map((f) => [f, new Map<Key, number>(filters[f].map((k) => [k, 0]))]),
  ) as Record<KeyedFilter, Map<Key, number>>;
  let [differs, official] = [0, 0];
  for (const row of rows) {
    const failed = onlyFailure(row, tests);
    if (failed === "several") continue;
    const counted = (field: Test["field"]) => failed === "none" || failed === field;
    for (const field of keyedFilters) {
      if (!counted(field)) continue;
      for (const key of keysOf(row, field))
        counts[field].set(key, (counts[field].get(key) ?? 0) + 1);
    }
    if (row.differs && counted("differs")) differs++;
    if (row.isOfficial && counted("official")) official++;
  }
  const keyed = Object.fromEntries(
    keyedFilters.map((field) => [field, sortedChoices(counts[field], filters[field])]),
  ) as unknown as Choices["keyed"];
  return { keyed, differs, official };
}

/** Chosen ones first, then the most frequent. */
function sortedChoices(counts: ReadonlyMap<Key, number>, chosen: readonly Key[]): Choice[] {
  const all = [...counts].map(([key, count]) => ({ key, count, isChosen: chosen.includes(key) }));
  return all.sort(
    (a, b) =>
      Number(b.isChosen) - Number(a.isChosen) || b.count - a.count || (a.key < b.key ? -1 : 1),
  );
}

/** Figures of different measures are not compared: each measure stands together, the commonest first. */
function measureOrder(
  rows: readonly ShipmentRow[],
  pick: (row: ShipmentRow) => Measured | undefined,
) {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const measure = pick(row)?.measure;
    if (measure !== undefined) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  }
  const measures = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(measures.map(([measure], i) => [measure, i]));
}

type Order = (a: ShipmentRow, b: ShipmentRow) => number;

function byFigure(
  rows: readonly ShipmentRow[],
  pick: (row: ShipmentRow) => Measured | undefined,
  sign: number,
): Order {
  const measures = measureOrder(rows, pick);
  const rank = (m: Measured | undefined) => (m ? measures.get(m.measure)! : measures.size);
  return (a, b) => {
    const [x, y] = [pick(a), pick(b)];
    return rank(x) - rank(y) || sign * ((x?.amount ?? 0) - (y?.amount ?? 0));
  };
}

/** What is undated stands last, whichever way the rest goes. */
function byDate(sign: number): Order {
  return (a, b) => {
    if (!a.months || !b.months) return Number(!a.months) - Number(!b.months);
    return sign * (a.months.to - b.months.to || a.months.from - b.months.from);
  };
}

function orderOf(rows: readonly ShipmentRow[], sort: Sort, sign: number): Order {
  switch (sort) {
    case "date":
      return byDate(sign);
    case "value":
      return byFigure(rows, (r) => r.value, sign);
    case "quantity":
      return byFigure(rows, (r) => r.quantity, sign);
    case "origins":
      return (a, b) => sign * (a.origins - b.origins || a.reports - b.reports);
  }
}

/** @returns the rows in order; equal ones by their ids, so that it is always the same */
export function sorted(
  rows: readonly ShipmentRow[],
  sort: Sort,
  isAscending: boolean,
): ShipmentRow[] {
  const order = orderOf(rows, sort, isAscending ? 1 : -1);
  return [...rows].sort((a, b) => order(a, b) || (a.id < b.id ? -1 : 1));
}
