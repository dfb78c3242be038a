/** Where the axis is labelled, so that no label touches another. */
import { monthText } from "../../facts/rows.ts";
import type { Axis, Slot } from "./slots.ts";

export interface Tick {
  /** Pixels of the slot's beginning. */
  readonly slotX: number;
  /** Pixels of the label's beginning. */
  readonly x: number;
  readonly text: string;
  /** Whether it names a year. */
  readonly isYear: boolean;
}

/** Months between labels, the closest first. */
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000, 60_000] as const;
/** Between two labels, pixels. */
export const labelGap = 8;

/** @returns at least the width of a label at 11 px in any system font */
export function labelWidth(text: string): number {
  return [...text].reduce((sum, c) => sum + (/[\u2E80-\u9FFF\uAC00-\uD7AF]/.test(c) ? 12 : 7), 0);
}

function yearOf(month: number): string {
  return String(Math.floor(month / 12));
}

/** "Jun" within a year that is named before it, "2022" where a year begins. */
function textOf(from: number, months: Intl.DateTimeFormat): string {
  if (from % 12 === 0) return yearOf(from);
  return months.format(new Date(`${monthText(from)}-01T00:00:00Z`));
}

function tickOf({ slots, width }: Axis, slot: Slot, text: string): Tick {
  const wanted = slots.length === 1 ? (width - labelWidth(text)) / 2 : slot.x;
  const x = Math.max(0, Math.min(wanted, width - labelWidth(text)));
  return { slotX: slot.x, x, text, isYear: slot.from % 12 === 0 };
}

const end = (tick: Tick) => tick.x + labelWidth(tick.text) + labelGap;

function fits(ticks: readonly Tick[]): boolean {
  return ticks.every((tick, i) => i === 0 || end(ticks[i - 1]!) <= tick.x);
}

function ticksBy(axis: Axis, step: number, months: Intl.DateTimeFormat): Tick[] {
  return axis.slots
    .filter((s) => !s.isBreak && s.from % step === 0)
    .map((s) => tickOf(axis, s, textOf(s.from, months)));
}

/** Slots from one break to the next. */
function segments({ slots }: Axis): Slot[][] {
  return slots.reduce<Slot[][]>(
    (all, slot) => {
      if (slot.isBreak) all.push([]);
      else all.at(-1)!.push(slot);
      return all;
    },
    [[]],
  );
}

const touch = (a: Tick, b: Tick) => end(a) > b.x && end(b) > a.x;

/** Months without a year tell nothing: each segment begins with one, where no other has the room. */
function withYears(axis: Axis, ticks: readonly Tick[]): Tick[] {
  return segments(axis).reduce<readonly Tick[]>((all, segment) => {
    const [first, last] = [segment[0]!, segment.at(-1)!];
    if (all.some((t) => t.isYear && t.slotX >= first.x && t.slotX <= last.x)) return all;
    const year = tickOf(axis, first, yearOf(first.from));
    if (all.some((t) => t.isYear && touch(t, year))) return all;
    return [...all.filter((t) => !touch(t, year)), { ...year, isYear: true }];
  }, ticks) as Tick[];
}

/**
 * @param locale BCP 47, for the names of months
 * @returns at most one label a slot, from left to right; none touches another
 */
export function ticksOf(axis: Axis, locale: string): Tick[] {
  const months = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const step = steps.find((s) => s >= axis.size && fits(ticksBy(axis, s, months)));
  const ticks = step === undefined ? [] : ticksBy(axis, step, months);
  return withYears(axis, ticks).sort((a, b) => a.slotX - b.slotX);
}
