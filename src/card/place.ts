/** Where the card stands: under the name or above it, in view, never over the name. */
import { computePosition, flip, offset, shift, size } from "@floating-ui/dom";
import type { Point } from "./triangle.ts";

const gap = 6;
const margin = 8;
const tallest = 560;

export interface Place {
  readonly left: number;
  readonly top: number;
  /** CSS pixels; what does not fit scrolls inside the card. */
  readonly maxHeight: number;
}

/** Whether any of a name is in the window. */
export function isInWindow(rects: readonly DOMRect[]): boolean {
  return rects.some(
    (r) => r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth,
  );
}

/** The line of a name that the pointer is on; the first in the window where it came by key. */
function lineAt(rects: readonly DOMRect[], point: Point | null): DOMRect | undefined {
  const isUnder = (r: DOMRect) =>
    point !== null &&
    point.x >= r.left &&
    point.x <= r.right &&
    point.y >= r.top &&
    point.y <= r.bottom;
  return rects.find(isUnder) ?? rects.find((r) => isInWindow([r])) ?? rects[0];
}

/** Lines that follow one another downwards; another column is another place. */
function isNextLine(a: DOMRect, b: DOMRect): boolean {
  const between = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
  return between < Math.max(a.height, b.height);
}

/**
 * What the card stands beside: as wide as the line that the pointer is on, as high as
 * all lines of the name there, so that it covers none of them.
 * @param rects the name's lines, CSS pixels of the window
 */
export function anchorAt(rects: readonly DOMRect[], point: Point | null): DOMRect | undefined {
  const line = lineAt(rects, point);
  if (!line) return undefined;
  let { top, bottom } = line;
  for (const r of rects) {
    if (!isNextLine(new DOMRect(0, top, 0, bottom - top), r)) continue;
    top = Math.min(top, r.top);
    bottom = Math.max(bottom, r.bottom);
  }
  return new DOMRect(line.left, top, line.width, bottom - top);
}

/**
 * @param anchor CSS pixels of the window
 * @param card the card's element, already in the page
 */
export async function placeBeside(anchor: DOMRect, card: HTMLElement): Promise<Place> {
  let maxHeight = tallest;
  const reference = { getBoundingClientRect: () => anchor };
  const { x, y } = await computePosition(reference, card, {
    strategy: "fixed",
    placement: "bottom-start",
    middleware: [
      offset(gap),
      flip({ padding: margin, fallbackStrategy: "bestFit" }),
      shift({ padding: margin }),
      size({
        padding: margin,
        apply: ({ availableHeight }) => {
          maxHeight = Math.max(120, Math.min(tallest, availableHeight));
        },
      }),
    ],
  });
  return { left: Math.round(x), top: Math.round(y), maxHeight: Math.floor(maxHeight) };
}
