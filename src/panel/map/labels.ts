/** Names beside the marks of countries, where they fit. */
import type { Point, Size } from "./camera.ts";

export interface Mark {
  readonly code: string;
  readonly name: string;
  readonly at: Point;
  /** Px. */
  readonly radius: number;
}

/** A name with the point where its text begins, ends or has its middle; on its baseline. */
export interface Label {
  readonly code: string;
  readonly name: string;
  readonly at: Point;
  readonly anchor: "start" | "middle" | "end";
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Px of the text, and of the air around it. */
const height = 13;
const ascent = 10;
const air = 3;

type Anchor = Label["anchor"];

/** Beside the mark, then over and under it, then at its corners. */
const sides: readonly (readonly [x: -1 | 0 | 1, y: -1 | 0 | 1])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

function boxAt({ at, radius }: Mark, [x, y]: (typeof sides)[number], width: number): Box {
  const reach = radius + air + (x !== 0 && y !== 0 ? -2 : 0);
  const cx = at[0] + x * (reach + width / 2);
  const cy = at[1] + y * (reach + height / 2);
  return {
    left: cx - width / 2,
    right: cx + width / 2,
    top: cy - height / 2,
    bottom: cy + height / 2,
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isInside(box: Box, { width, height: tall }: Size): boolean {
  return box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= tall - 2;
}

function markBox({ at: [x, y], radius }: Mark): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** How much of the lines lies under a box: points of them. */
function under(box: Box, points: readonly Point[]): number {
  return points.filter(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom)
    .length;
}

const anchors: Readonly<Record<-1 | 0 | 1, Anchor>> = { [-1]: "end", 0: "middle", 1: "start" };

function labelAt(mark: Mark, box: Box, x: -1 | 0 | 1): Label {
  const at = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[anchors[x]];
  const { code, name } = mark;
  return { code, name, at: [at, box.top + ascent], anchor: anchors[x] };
}

/**
 * @param marks the most important first; where two names do not fit, the first one stands
 * @param lines points of what is drawn; names stand beside it where there is room
 * @param measure px of a name
 * @param buttons where buttons stand
 * @returns no two overlap one another, a mark or the edge
 */
export function labelsOf(
  marks: readonly Mark[],
  lines: readonly Point[],
  size: Size,
  measure: (name: string) => number,
  buttons: readonly Box[] = [],
): Label[] {
  const dots = marks.map(markBox);
  const taken = [...buttons];
  return marks.flatMap((mark) => {
    const width = measure(mark.name);
    const free = sides
      .map((side) => ({ side, box: boxAt(mark, side, width) }))
      .filter(({ box }) => isInside(box, size))
      .filter(({ box }) => ![...dots, ...taken].some((other) => overlaps(box, other)))
      .map((place, i) => ({ ...place, cost: 4 * under(place.box, lines) + i }));
    const [best] = free.sort((a, b) => a.cost - b.cost);
    if (!best) return [];
    taken.push(best.box);
    return [labelAt(mark, best.box, best.side[0])];
  });
}
