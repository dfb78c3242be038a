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

/** The line of a name that the pointer is on; the first where it came by key. */
export function lineAt(rects: readonly DOMRect[], point: Point | null): DOMRect | undefined {
  if (!point) return rects[0];
  return (
    rects.find(
      (r) => point.x >= r.left && point.x <= r.right && point.y >= r.top && point.y <= r.bottom,
    ) ?? rects[0]
  );
}

/**
 * @param line the rectangle of the name's line, CSS pixels of the window
 * @param card the card's element, already in the page
 */
export async function placeBeside(line: DOMRect, card: HTMLElement): Promise<Place> {
  let maxHeight = tallest;
  const anchor = { getBoundingClientRect: () => line };
  const { x, y } = await computePosition(anchor, card, {
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
