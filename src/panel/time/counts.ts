/** What is dated to each slot of the axis. */
import { type Months, monthOf, type ShipmentRow } from "../../facts/rows.ts";
import type { Facts, Source } from "../../facts/schema.ts";
import { type Axis, type Size, slotAt } from "./slots.ts";

/** Shipments of a slot. */
export interface Count {
  /** Dated to this slot alone. */
  readonly within: number;
  /** Over several slots, this one among them. */
  readonly across: number;
}

/** Numbers of the first and last of some slots, both included. */
export interface SlotRange {
  readonly first: number;
  readonly last: number;
}

/** @returns the slots that a period touches */
export function slotsOf(axis: Axis, { from, to }: Months): SlotRange {
  return { first: slotAt(axis, from), last: slotAt(axis, to) };
}

/** @returns one count a slot: a period over several slots is counted in each, once */
export function countsOf(axis: Axis, periods: readonly Months[]): Count[] {
  const within = new Array<number>(axis.slots.length).fill(0);
  const change = new Array<number>(axis.slots.length + 1).fill(0);
  for (const { first, last } of periods.map((p) => slotsOf(axis, p))) {
    if (first === last) within[first]!++;
    else {
      change[first]!++;
      change[last + 1]!--;
    }
  }
  let across = 0;
  return within.map((own, i) => {
    across += change[i]!;
    return { within: own, across };
  });
}

/** @returns how many shipments touch any of the slots, each counted once */
export function touching(
  axis: Axis,
  dated: readonly { readonly months: Months }[],
  range: SlotRange,
): number {
  const [from, to] = [axis.slots[range.first]!.from, axis.slots[range.last]!.to];
  return dated.filter(({ months }) => months.from <= to && months.to >= from).length;
}

/** A source whose date of publication is known. */
export interface Publication {
  readonly source: Source;
  readonly months: Months;
}

export interface Publications {
  /** The oldest first. */
  readonly dated: readonly Publication[];
  /** Sources that give no date. */
  readonly undated: number;
}

function byDate(a: Publication, b: Publication): number {
  const [x, y] = [a.source.published!, b.source.published!];
  return x < y ? -1 : x > y ? 1 : a.source.id < b.source.id ? -1 : 1;
}

/**
 * The sources that report some shipments and those that they follow, so that the first report
 * stands among them even where nobody of ours has seen it.
 */
export function publicationsOf(facts: Facts, rows: readonly ShipmentRow[]): Publications {
  const ids = new Set(rows.flatMap((r) => r.sources));
  const sources = [...ids].map((id) => facts.sources.get(id)!);
  const dated = sources.flatMap((source) => {
    const { published } = source;
    if (published === undefined) return [];
    return [{ source, months: { from: monthOf(published, false), to: monthOf(published, true) } }];
  });
  return { dated: dated.sort(byDate), undated: sources.length - dated.length };
}

/** Whether a date is fine enough for the axis: "2023" tells no month. */
export function isPlaced(size: Size, { months }: Publication): boolean {
  return months.to - months.from < size;
}

/** @returns the publications of each slot, the oldest first; those that are too coarse in none */
export function bySlot(axis: Axis, dated: readonly Publication[]): Publication[][] {
  const slots = axis.slots.map((): Publication[] => []);
  for (const publication of dated)
    if (isPlaced(axis.size, publication))
      slots[slotAt(axis, publication.months.from)]!.push(publication);
  return slots;
}
