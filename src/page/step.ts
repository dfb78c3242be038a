/** From one mention to the next by the keyboard. */
import type { PageMention } from "./mentions.ts";
import { topOf } from "./rects.ts";

type Direction = "next" | "previous";

/** The first mention at or below the top of the window; the last one above it going back. */
function fromView(list: readonly PageMention[], direction: Direction): PageMention | undefined {
  const isBelowTop = (m: PageMention) => (topOf(m) ?? -1) >= 0;
  if (direction === "next") return list.find(isBelowTop) ?? list[0];
  return list.findLast((m) => !isBelowTop(m)) ?? list.at(-1);
}

/**
 * @param list in reading order
 * @param current the mention stepped to last, if it still stands on the page
 * @returns the mention to go to, round the end; undefined when there is none
 */
export function stepFrom(
  list: readonly PageMention[],
  current: PageMention | null,
  direction: Direction,
): PageMention | undefined {
  const at = current ? list.indexOf(current) : -1;
  if (at < 0) return fromView(list, direction);
  const step = direction === "next" ? 1 : -1;
  return list[(at + step + list.length) % list.length];
}
