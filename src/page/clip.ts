/** What is left of a rectangle when all that cuts it off around an element has done so. */
import { parentAcross, windowOf } from "./trees.ts";

const inTopLayer = ":popover-open, dialog:modal, :fullscreen";

/** The part of `rect` inside `box`; undefined where they do not meet. */
export function within(rect: DOMRect, box: DOMRect): DOMRect | undefined {
  const left = Math.max(rect.left, box.left);
  const top = Math.max(rect.top, box.top);
  const right = Math.min(rect.right, box.right);
  const bottom = Math.min(rect.bottom, box.bottom);
  if (right <= left || bottom <= top) return undefined;
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The window's own scrolling takes over what these two say. */
function isViewport({ localName, ownerDocument, parentElement }: Element): boolean {
  const isRoot = localName === "html" || localName === "body";
  return isRoot && (!parentElement || parentElement === ownerDocument.documentElement);
}

/**
 * The elements around one that cut off what reaches out of them: scrollers and the like,
 * except those that a positioned element between reaches out of.
 * https://www.w3.org/TR/css-overflow-3/#overflow-properties
 */
function* cuttersAround(element: Element): Generator<Element> {
  const view = windowOf(element);
  let isFree = false;
  for (let e: Element | null = element; e && view && !isViewport(e); e = parentAcross(e)) {
    const { position, overflowX, display } = view.getComputedStyle(e);
    if (position !== "static") isFree = false;
    if (overflowX !== "visible" && display !== "inline" && !isFree) yield e;
    if (position === "fixed" || e.matches(inTopLayer)) return;
    if (position === "absolute") isFree = true;
  }
}

function innerBox(element: Element): DOMRect {
  const { left, top, width, height } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  const html = element as HTMLElement;
  const scaleX = html.offsetWidth > 0 ? width / html.offsetWidth : 1;
  const scaleY = html.offsetHeight > 0 ? height / html.offsetHeight : 1;
  return new DOMRect(
    left + clientLeft * scaleX,
    top + clientTop * scaleY,
    clientWidth * scaleX,
    clientHeight * scaleY,
  );
}

/** @returns the parts of the rectangles of something in `element` that are not cut off */
export function uncut(rects: readonly DOMRect[], element: Element | null): DOMRect[] {
  let left = [...rects];
  if (!element) return left;
  for (const cutter of cuttersAround(element)) {
    if (left.length === 0) return left;
    const box = innerBox(cutter);
    left = left.flatMap((r) => within(r, box) ?? []);
  }
  return left;
}
