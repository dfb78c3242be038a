/** Periods as lines below the bars, so many lanes that none covers another. */
import type { Months } from "../../facts/rows.ts";
import { type Axis, slotAt, xOf } from "./slots.ts";

/** What is dated to a period. */
export interface Dated {
  readonly id: string;
  readonly months: Months;
}

export interface Span {
  readonly id: string;
  readonly months: Months;
  readonly lane: number;
  /** Pixels. */
  readonly from: number;
  readonly to: number;
}

export interface Lanes {
  readonly spans: readonly Span[];
  readonly count: number;
  /** Periods for which there was no lane. */
  readonly left: number;
}

/** More lanes would push the axis out of sight. */
export const mostLanes = 60;
/** The dashed end of a period that is open, and the space between two, pixels. */
export const tail = 14;
const space = 3;

/** Whether a line tells more than the bar: it goes over several slots, or one end is open. */
export function isSpan(axis: Axis, { from, to, open }: Months): boolean {
  return open !== undefined || slotAt(axis, from) !== slotAt(axis, to);
}

/** The long before the short, so that what lies within lies below. */
function byBeginning(a: Dated, b: Dated): number {
  return a.months.from - b.months.from || b.months.to - a.months.to || (a.id < b.id ? -1 : 1);
}

/**
 * Greedy by beginning, which uses as few lanes as there are lines side by side anywhere
 * (interval partitioning; Kleinberg and Tardos, Algorithm Design, 4.1).
 */
export function lanesOf(axis: Axis, dated: readonly Dated[]): Lanes {
  const ends: number[] = [];
  const spans: Span[] = [];
  let left = 0;
  for (const { id, months } of [...dated].sort(byBeginning)) {
    if (!isSpan(axis, months)) continue;
    const [from, to] = [xOf(axis, months.from), xOf(axis, months.to + 1)];
    const begin = months.open === "from" ? from - tail : from;
    const free = ends.findIndex((end) => end + space <= begin);
    const lane = free < 0 ? ends.length : free;
    if (lane >= mostLanes) {
      left++;
      continue;
    }
    ends[lane] = months.open === "to" ? to + tail : to;
    spans.push({ id, months, lane, from, to });
  }
  return { spans, count: ends.length, left };
}
