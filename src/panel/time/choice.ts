/** Choosing a period slot by slot: what a key does. Pure, so that it can be tried out. */
import type { SlotRange } from "./counts.ts";
import type { Axis } from "./slots.ts";

/** Where the keys are: a range goes from the anchor to the active slot, either way round. */
export interface Cursor {
  readonly active: number;
  readonly anchor: number;
}

export function rangeOf({ active, anchor }: Cursor): SlotRange {
  return { first: Math.min(active, anchor), last: Math.max(active, anchor) };
}

/** The next slot that is no break; the same where there is none. */
function next({ slots }: Axis, from: number, step: 1 | -1): number {
  for (let i = from + step; i >= 0 && i < slots.length; i += step) if (!slots[i]!.isBreak) return i;
  return from;
}

/** Breaks stand between slots, so the first and the last slot are none. */
function target(axis: Axis, active: number, key: string): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return next(axis, active, -1);
    case "ArrowRight":
      return next(axis, active, 1);
    case "Home":
      return 0;
    case "End":
      return axis.slots.length - 1;
    default:
      return undefined;
  }
}

/** @returns where a key leads; undefined for a key that moves nothing */
export function moved(
  axis: Axis,
  cursor: Cursor,
  key: string,
  isExtending: boolean,
): Cursor | undefined {
  const active = target(axis, cursor.active, key);
  if (active === undefined) return undefined;
  return { active, anchor: isExtending ? cursor.anchor : active };
}
