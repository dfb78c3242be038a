/** Which mention lies under a point of the window. */

import type { PageMention } from "./mentions.ts";
import { rectsOf } from "./rects.ts";

interface CaretPosition {
  readonly offsetNode: Node;
  readonly offset: number;
}
type HitDocument = Document & {
  caretPositionFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): CaretPosition | null;
};

function contains(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}

function holds(mention: PageMention, node: Node, offset: number): boolean {
  const index = mention.block.nodes.indexOf(node as Text);
  if (index < 0) return false;
  const at = mention.block.starts[index]! + offset;
  return at >= mention.start && at <= mention.end;
}

/**
 * The mention under a point. The caret may be far from the pointer (ends of
 * lines, covers), so the mention's own rectangles decide.
 * @param x, y CSS pixels in the window
 */
export function mentionAt(
  mentions: readonly PageMention[],
  x: number,
  y: number,
): PageMention | null {
  const caret = (document as HitDocument).caretPositionFromPoint(x, y);
  if (!caret) return null;
  const { offsetNode, offset } = caret;
  const found = mentions.filter((m) => holds(m, offsetNode, offset));
  return found.find((m) => rectsOf(m).some((r) => contains(r, x, y))) ?? null;
}
