/**
 * The axis of time as a row of slots of equal width: months while they can be drawn, else
 * quarters, years, and so on. A long time in which nothing begins, ends or is published
 * becomes a break, so that one early date does not press all others together.
 */
import type { Months } from "../../facts/rows.ts";

/** Months in one slot, the finest first. */
const sizes = [1, 3, 12, 60, 120, 600, 1200, 12_000] as const;
export type Size = (typeof sizes)[number];

/** Narrower ones could not be told apart, pixels. */
const narrowest = 4;
/** A break in the axis takes this much, pixels. */
export const breakWidth = 36;
/** So many slots in which nothing begins or ends become a break where slots would be too narrow. */
const emptiest = (size: Size) => (size === 1 ? 24 : 10);
/** So many become one in any case, where they take this part of the axis and enough else is left. */
const anyway = { slots: 24, part: 0.4, left: 6 } as const;
const mostBreaks = 3;
/** A shorter time is shown within its calendar years, for orientation: months. */
const shortest = 12;

/** Months since the year 0, both ends included. */
export interface Slot {
  readonly from: number;
  readonly to: number;
  /** Pixels. */
  readonly x: number;
  readonly width: number;
  /** Nothing begins or ends here, and it is not drawn to scale. */
  readonly isBreak: boolean;
}

export interface Axis {
  readonly size: Size;
  readonly slots: readonly Slot[];
  readonly width: number;
}

type Stretch = Omit<Slot, "x" | "width">;

/** Where something begins or ends, in order, each month once. */
function events(spans: readonly Months[]): number[] {
  const months = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const [first = 0, last = 0] = [months[0], months.at(-1)];
  if (last - first + 1 >= shortest) return months;
  return [first - (first % 12), ...months, last - (last % 12) + 11];
}

/** The beginnings of the gaps that become breaks: of those that may, the longest. */
function breaksAfter(
  starts: readonly number[],
  size: Size,
  isNeeded: boolean,
): ReadonlySet<number> {
  const all = (starts.at(-1)! - starts[0]!) / size;
  const least = isNeeded ? emptiest(size) : Math.max(anyway.slots, all * anyway.part);
  const most = isNeeded ? all : all - anyway.left;
  const gaps = starts.slice(1).map((next, i) => ({
    start: starts[i]!,
    slots: (next - starts[i]!) / size - 1,
  }));
  const long = gaps
    .filter((g) => g.slots >= least && g.slots <= most)
    .sort((a, b) => b.slots - a.slots);
  return new Set(long.slice(0, mostBreaks).map((g) => g.start));
}

/** The slots from the first to the last event, with a break for each of the longest gaps. */
function stretchesOf(months: readonly number[], size: Size, needsBreaks: boolean): Stretch[] {
  const starts = [...new Set(months.map((m) => m - (m % size)))];
  const breaks = breaksAfter(starts, size, needsBreaks);
  return starts.flatMap((start, i) => {
    const next = starts[i + 1] ?? start + size;
    const slot = { from: start, to: start + size - 1, isBreak: false };
    if (breaks.has(start)) return [slot, { from: start + size, to: next - 1, isBreak: true }];
    const count = (next - start) / size;
    return Array.from({ length: count }, (_, n) => ({
      from: start + n * size,
      to: start + (n + 1) * size - 1,
      isBreak: false,
    }));
  });
}

function slotWidth(stretches: readonly Stretch[], width: number): number {
  const breaks = stretches.filter((s) => s.isBreak).length;
  return (width - breaks * breakWidth) / (stretches.length - breaks);
}

/**
 * @param spans at least one, in no order; the first and the last month of each has a slot
 * @param width pixels
 * @returns the axis of the finest slots that can be told apart, with breaks where these
 *   make them finer or save much room
 */
export function axisOf(spans: readonly Months[], width: number): Axis {
  const months = events(spans);
  const whole = months.at(-1)! - months[0]! + 1;
  for (const size of sizes) {
    const needsBreaks = (whole / size) * narrowest > width;
    const stretches = stretchesOf(months, size, needsBreaks);
    const each = slotWidth(stretches, width);
    if (each >= narrowest || size === sizes.at(-1))
      return { size, width, slots: placed(stretches, each) };
  }
  throw new Error("An axis has a size.");
}

function placed(stretches: readonly Stretch[], each: number): Slot[] {
  let x = 0;
  return stretches.map((stretch) => {
    const width = stretch.isBreak ? breakWidth : each;
    x += width;
    return { ...stretch, x: x - width, width };
  });
}

/** @returns the number of the slot that holds a month; the nearest where none does */
export function slotAt({ slots }: Axis, month: number): number {
  let [low, high] = [0, slots.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle]!.to < month) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns pixels of the beginning of a month; of its end, that of the next one */
export function xOf(axis: Axis, month: number): number {
  const { from, to, x, width } = axis.slots[slotAt(axis, month)]!;
  const part = (month - from) / (to - from + 1);
  return x + width * Math.min(1, Math.max(0, part));
}

/** @returns the number of the slot under a point, of those that are no break the nearest */
export function slotUnder({ slots }: Axis, x: number): number {
  const distance = (s: Slot) => Math.max(s.x - x, x - s.x - s.width, 0);
  let nearest = 0;
  slots.forEach((slot, i) => {
    if (!slot.isBreak && distance(slot) < distance(slots[nearest]!)) nearest = i;
  });
  return nearest;
}
