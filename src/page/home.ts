/** Where in the page the card's element belongs. */
import type { PageMention } from "./mentions.ts";
import { parentAcross } from "./trees.ts";

/** A press in a card outside of an open popover would close that. */
function popoverAround(mention: PageMention): Element | undefined {
  for (let e = parentAcross(mention.range.startContainer); e; e = parentAcross(e))
    if (e.ownerDocument === document && e.matches(":popover-open")) return e;
  return undefined;
}

/** Elements that may hold others; a frame or a video in full screen may not. */
function filledScreen(): Element | undefined {
  const element = document.fullscreenElement;
  return element && !/^(iframe|video|img|canvas)$/.test(element.localName) ? element : undefined;
}

/**
 * @returns the end of which element the card stands at: what lies outside of a modal dialog
 *   or of what fills the screen takes no pointer; null where the page has no element at all
 */
export function homeFor(mention: PageMention): Element | null {
  const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
  return modal ?? popoverAround(mention) ?? filledScreen() ?? document.documentElement;
}
