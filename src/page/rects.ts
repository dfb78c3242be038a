/** Where a mention stands in the window. */
import type { PageMention } from "./mentions.ts";

function liveRange({ range }: PageMention): Range {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

function isIntact({ range }: PageMention): boolean {
  return (
    range.startContainer.isConnected &&
    range.endContainer.isConnected &&
    range.startOffset <= (range.startContainer as Text).length &&
    range.endOffset <= (range.endContainer as Text).length
  );
}

/**
 * @returns the rectangles of the mention, one a line at least, in CSS pixels of
 *   the window; none when its text is gone or not rendered
 */
export function rectsOf(mention: PageMention): DOMRect[] {
  if (!isIntact(mention)) return [];
  return [...liveRange(mention).getClientRects()].filter((r) => r.width > 0 && r.height > 0);
}

/** Scrolls so that the mention stands in the middle of its scrollers. */
export function scrollToMention(mention: PageMention): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const element = mention.range.startContainer.parentElement;
  element?.scrollIntoView({ block: "center", behavior: still ? "instant" : "auto" });
}
