/**
 * The rows turned on their side: each filtered field as numbers, so that filtering and
 * counting a hundred thousand rows takes a few milliseconds. A column is made when its
 * field is first asked for.
 */
import type { Key, ShipmentRow } from "../facts/rows.ts";
import { monthOf, namesIn } from "../facts/rows.ts";
import { type Filters, type KeyedFilter, keyedFilters } from "./address.ts";

/** All that can be filtered by, each with a bit of its own. */
const fields = [...keyedFilters, "period", "differs", "official"] as const;
type Field = (typeof fields)[number];

function bitOf(field: Field): number {
  return 1 << fields.indexOf(field);
}

/** @returns the keys by which a row is found in a field */
function keysOf(row: ShipmentRow, field: KeyedFilter): readonly Key[] {
  switch (field) {
    case "goods":
      return row.goods;
    case "exporter":
      return row.parties.exporter;
    case "consignee":
      return row.parties.consignee;
    case "country":
      return row.countries;
    case "route":
      return row.routes.map((stops) => stops.join("-"));
    case "product":
      return row.products;
    case "story":
      return [row.story];
    case "source":
      return row.sources;
    case "name":
      return namesIn(row);
    case "publisher":
      return row.publishers;
  }
}

/** The keys of one field: those of row `i` are `numbers[starts[i]..starts[i + 1]]`. */
interface Column {
  readonly keys: readonly Key[];
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

function columnOf(rows: readonly ShipmentRow[], field: KeyedFilter): Column {
  const byKey = new Map<Key, number>();
  const starts = new Uint32Array(rows.length + 1);
  const numbers: number[] = [];
  rows.forEach((row, i) => {
    for (const key of keysOf(row, field)) {
      const number = byKey.get(key) ?? byKey.size;
      byKey.set(key, number);
      numbers.push(number);
    }
    starts[i + 1] = numbers.length;
  });
  return { keys: [...byKey.keys()], starts, numbers: Uint32Array.from(numbers) };
}

type Passes = (row: ShipmentRow) => boolean;

/** The tests of fields that have no keys. */
function testsOf({ from, to, differs, official }: Filters): [Field, Passes][] {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : monthOf(from, false);
  const last = to === undefined ? Number.POSITIVE_INFINITY : monthOf(to, true);
  const within: Passes = ({ months }) =>
    months !== undefined && months.from <= last && months.to >= first;
  return [
    ...(from === undefined && to === undefined ? [] : [["period", within] as [Field, Passes]]),
    ...(differs ? [["differs", (r) => r.differs] as [Field, Passes]] : []),
    ...(official ? [["official", (r) => r.isOfficial] as [Field, Passes]] : []),
  ];
}

/** The columns of one list of rows. */
export class Columns {
  private readonly byField = new Map<KeyedFilter, Column>();
  /** The last answer: filters are asked about several times in one drawing. */
  private last: { readonly filters: Filters; readonly failures: Uint16Array } | undefined;

  constructor(private readonly rows: readonly ShipmentRow[]) {}

  private column(field: KeyedFilter): Column {
    const known = this.byField.get(field);
    if (known) return known;
    const column = columnOf(this.rows, field);
    this.byField.set(field, column);
    return column;
  }

  /** @returns for each row the bits of the fields whose filter it fails */
  private failures(filters: Filters): Uint16Array {
    if (this.last?.filters === filters) return this.last.failures;
    const failures = new Uint16Array(this.rows.length);
    for (const field of keyedFilters)
      if (filters[field].length > 0) this.failKeys(failures, field, filters[field]);
    for (const [field, passes] of testsOf(filters)) {
      const bit = bitOf(field);
      this.rows.forEach((row, i) => {
        if (!passes(row)) failures[i]! |= bit;
      });
    }
    this.last = { filters, failures };
    return failures;
  }

  private failKeys(failures: Uint16Array, field: KeyedFilter, wanted: readonly Key[]): void {
    const { keys, starts, numbers } = this.column(field);
    const isWanted = new Uint8Array(keys.length);
    const set = new Set(wanted);
    keys.forEach((key, number) => {
      if (set.has(key)) isWanted[number] = 1;
    });
    const bit = bitOf(field);
    for (let i = 0; i < failures.length; i++) {
      let at = starts[i]!;
      const end = starts[i + 1]!;
      while (at < end && isWanted[numbers[at]!] === 0) at++;
      if (at === end) failures[i]! |= bit;
    }
  }

  /** @returns the rows that pass every filter, in their order */
  passing(filters: Filters): ShipmentRow[] {
    const failures = this.failures(filters);
    return this.rows.filter((_, i) => failures[i] === 0);
  }

  /** @returns how many rows have each key of a field, all other fields' filters in force */
  counts(filters: Filters, field: KeyedFilter): Map<Key, number> {
    const failures = this.failures(filters);
    const { keys, starts, numbers } = this.column(field);
    const others = ~bitOf(field);
    const counts = new Uint32Array(keys.length);
    for (let i = 0; i < failures.length; i++) {
      if ((failures[i]! & others) !== 0) continue;
      for (let at = starts[i]!; at < starts[i + 1]!; at++) counts[numbers[at]!]!++;
    }
    return new Map(keys.map((key, number) => [key, counts[number]!]));
  }

  /** @returns how many rows a filter without keys would leave, all others in force */
  count(filters: Filters, flag: "differs" | "official"): number {
    const failures = this.failures(filters);
    const others = ~bitOf(flag);
    const has: Passes = flag === "differs" ? (r) => r.differs : (r) => r.isOfficial;
    return this.rows.reduce(
      (n, row, i) => n + Number((failures[i]! & others) === 0 && has(row)),
      0,
    );
  }
}

const made = new WeakMap<readonly ShipmentRow[], Columns>();

/** @returns the columns of these rows, made once for each list */
export function columnsOf(rows: readonly ShipmentRow[]): Columns {
  const known = made.get(rows);
  if (known) return known;
  const columns = new Columns(rows);
  made.set(rows, columns);
  return columns;
}
