/** The safe triangle: a pointer on its way to the card does not close it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function side(p: Point, a: Point, b: Point): number {
  return (p.x - b.x) * (a.y - b.y) - (a.x - b.x) * (p.y - b.y);
}

/** @returns whether `p` lies in the triangle, its edges included */
export function isInTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(p, a, b), side(p, b, c), side(p, c, a)];
  return !(sides.some((s) => s < 0) && sides.some((s) => s > 0));
}

/** The ends of the box's edge that faces a point. */
function facingEdge(from: Point, box: Box): readonly [Point, Point] {
  if (from.y <= box.top)
    return [
      { x: box.left, y: box.top },
      { x: box.right, y: box.top },
    ];
  if (from.y >= box.bottom)
    return [
      { x: box.left, y: box.bottom },
      { x: box.right, y: box.bottom },
    ];
  const x = from.x <= box.left ? box.left : box.right;
  return [
    { x, y: box.top },
    { x, y: box.bottom },
  ];
}

/**
 * @param from where the pointer was when it left the name
 * @param now where it is
 * @returns whether it is between there and the card
 */
export function isTowards(from: Point, now: Point, card: Box): boolean {
  const [a, b] = facingEdge(from, card);
  return isInTriangle(now, from, a, b);
}
