/** The picture's shipments and publications as a list, each once, in the order of time. */
import { type Publication, type SlotRange, slotsOf } from "./counts.ts";
import type { DatedRow, Drawn } from "./model.ts";
import type { Slot } from "./slots.ts";

export interface Section {
  readonly slot: Slot;
  /** Shipments that begin here; in the first slot of a chosen period, all that reach into it. */
  readonly rows: readonly DatedRow[];
  /** Shipments that began in an earlier section and reach into this one. */
  readonly began: number;
  readonly publications: readonly Publication[];
}

function byPeriod(a: DatedRow, b: DatedRow): number {
  return a.months.from - b.months.from || a.months.to - b.months.to || (a.id < b.id ? -1 : 1);
}

/**
 * @param rows that are shown, all of which touch the range
 * @param tells whether a publication reports one of the shown shipments
 * @param range slots of the chosen period; undefined where none is chosen
 * @returns a section for each slot in which something begins or is published
 */
export function sectionsOf(
  { axis, published }: Drawn,
  rows: readonly DatedRow[],
  tells: (publication: Publication) => boolean,
  range: SlotRange | undefined,
): Section[] {
  const starting = axis.slots.map((): DatedRow[] => []);
  const change = new Array<number>(axis.slots.length + 1).fill(0);
  for (const row of rows) {
    const { first, last } = slotsOf(axis, row.months);
    const begin = Math.max(first, range?.first ?? first);
    starting[begin]!.push(row);
    change[begin + 1]!++;
    change[Math.max(begin, Math.min(last, range?.last ?? last)) + 1]!--;
  }
  let began = 0;
  return axis.slots.flatMap((slot, i) => {
    began += change[i]!;
    const publications = published[i]!.filter(tells);
    const own = starting[i]!.sort(byPeriod);
    if (own.length === 0 && publications.length === 0) return [];
    return [{ slot, rows: own, began, publications }];
  });
}
