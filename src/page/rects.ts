/** Where a mention stands in the page's own window, out of its frames. */
import type { Point } from "../card/triangle.ts";
import { uncut, within } from "./clip.ts";
import type { PageMention } from "./mentions.ts";
import { frameOf, parentAcross, windowOf } from "./trees.ts";

function liveRange({ range }: PageMention): Range {
  const live = range.startContainer.ownerDocument!.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

function isIntact({ range }: PageMention): boolean {
  return (
    windowOf(range.startContainer) !== null &&
    range.startContainer.isConnected &&
    range.endContainer.isConnected &&
    range.startOffset <= (range.startContainer as Text).length &&
    range.endOffset <= (range.endContainer as Text).length
  );
}

/**
 * @returns the rectangles of the mention, one a line at least, in CSS pixels of its
 *   own window; none when its text is gone or not rendered
 */
function rectsInWindow(mention: PageMention): DOMRect[] {
  if (!isIntact(mention)) return [];
  return [...liveRange(mention).getClientRects()].filter((r) => r.width > 0 && r.height > 0);
}

/** The rectangles without what scrollers around the mention cut off. */
export function seenInWindow(mention: PageMention): DOMRect[] {
  const rects = rectsInWindow(mention);
  return rects.length === 0 ? rects : uncut(rects, parentAcross(mention.range.startContainer));
}

/** Where a frame's document is drawn in the window around it, and how much it is scaled. */
interface Opening {
  readonly box: DOMRect;
  readonly scaleX: number;
  readonly scaleY: number;
}

function openingOf(frame: HTMLIFrameElement): Opening {
  const outer = frame.getBoundingClientRect();
  const scaleX = outer.width / frame.offsetWidth || 1;
  const scaleY = outer.height / frame.offsetHeight || 1;
  const style = windowOf(frame)!.getComputedStyle(frame);
  const padding = (side: string) => Number.parseFloat(style.getPropertyValue(`padding-${side}`));
  const left = frame.clientLeft + padding("left");
  const top = frame.clientTop + padding("top");
  const width = frame.clientWidth - padding("left") - padding("right");
  const height = frame.clientHeight - padding("top") - padding("bottom");
  const box = new DOMRect(
    outer.left + left * scaleX,
    outer.top + top * scaleY,
    width * scaleX,
    height * scaleY,
  );
  return { box, scaleX, scaleY };
}

/** A rectangle of a frame's window in the window around it; what the frame cuts off is gone. */
function outOf(frame: HTMLIFrameElement, rects: readonly DOMRect[]): DOMRect[] {
  const { box, scaleX, scaleY } = openingOf(frame);
  return rects.flatMap((r) => {
    const [x, y] = [box.left + r.left * scaleX, box.top + r.top * scaleY];
    return within(new DOMRect(x, y, r.width * scaleX, r.height * scaleY), box) ?? [];
  });
}

/** The frames around a node's document, innermost first. */
function* framesAround(node: Node): Generator<HTMLIFrameElement> {
  let frame = node.ownerDocument && frameOf(node.ownerDocument);
  while (frame) {
    yield frame;
    frame = frameOf(frame.ownerDocument);
  }
}

/**
 * @returns the rectangles of the mention in CSS pixels of the page's own window; none
 *   when its text is gone, not rendered, or scrolled out of its frame or scroller
 */
export function rectsOf(mention: PageMention): DOMRect[] {
  let rects = seenInWindow(mention);
  for (const frame of framesAround(mention.range.startContainer)) {
    if (rects.length === 0) return [];
    rects = outOf(frame, rects);
  }
  return rects;
}

/**
 * Where a mention is drawn, as cheaply as it can be told: another text when it has moved,
 * empty when it is gone.
 */
export function positionOf(mention: PageMention): string {
  const rects = rectsInWindow(mention);
  if (rects.length === 0) return "";
  const frames = [...framesAround(mention.range.startContainer)];
  const all = [...rects, ...frames.map((f) => f.getBoundingClientRect())];
  return all.map((r) => `${r.x},${r.y},${r.width}`).join(" ");
}

/** @returns a point of a document's window as a point of the page's own */
export function pointInPage(document: Document, x: number, y: number): Point {
  let point = { x, y };
  for (let frame = frameOf(document); frame; frame = frameOf(frame.ownerDocument)) {
    const { box, scaleX, scaleY } = openingOf(frame);
    point = { x: box.left + point.x * scaleX, y: box.top + point.y * scaleY };
  }
  return point;
}

/** @returns how far below the upper edge of the page's own window a mention stands, scrolled or not */
export function topOf(mention: PageMention): number | undefined {
  const [first] = rectsInWindow(mention);
  const document = mention.range.startContainer.ownerDocument;
  return first && document ? pointInPage(document, first.left, first.top).y : undefined;
}

/**
 * Scrolls so that the mention stands in the middle of its scrollers.
 * @param isAtOnce as for a card that opens beside it; else as the page scrolls and the reader likes
 */
export function scrollToMention(mention: PageMention, isAtOnce: boolean): void {
  const isStill = isAtOnce || matchMedia("(prefers-reduced-motion: reduce)").matches;
  const element = mention.range.startContainer.parentElement;
  element?.scrollIntoView({ block: "center", behavior: isStill ? "instant" : "auto" });
}
