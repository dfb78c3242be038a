/** Guards of which name the hand is on. */
import { type Guard, guardsIn } from "./guard.ts";

const gestures = guardsIn("src/page/pointer.ts", "gestures");
const touch = guardsIn("src/page/pointer.ts", "touch", "with all interfaces");
const finder = guardsIn("src/page/finder.ts", "pointer");
const rects = guardsIn("src/page/rects.ts", "pointer");

const finderGuards = {
  "finder-opaque": finder(
    "a name opens through a banner",
    "a name behind a banner|through a sticky header",
    "if (isOpaque(element)) return null;",
  ),
  "finder-painting": finder(
    "a name opens through a picture",
    "a name behind a picture",
    'if (painting.has(element.localName) || element.localName === "svg") return true;',
  ),
  "finder-clear": finder(
    "a link that covers a teaser keeps its names from opening",
    "overlay-link.html: the card|stretched-link.html: the card",
    'return backgroundImage !== "none" || !clear.test(backgroundColor);',
    "return true;",
  ),
  "finder-lets-through": finder(
    "a name that takes no pointer does not open",
    "no-pointer-events",
    "near.filter((m) => this.letsThrough(m, element))",
    "near.slice(0, 0)",
  ),
  "finder-at": finder(
    "the blank beside a name opens its card",
    "the blank after a line|the indent of a line|not between them",
    "isAt(m, x, y) && isSeen(m)",
    "isSeen(m)",
  ),
  "finder-seen": finder(
    "a name that cannot be seen opens its card",
    "a name without opacity",
    "isAt(m, x, y) && isSeen(m)",
    "isAt(m, x, y)",
  ),
  "finder-roots": finder(
    "names in shadow roots do not open",
    "shadow.html",
    "let root = document.elementFromPoint(x, y)?.shadowRoot;",
    "let root = document.elementFromPoint(-1, -1)?.shadowRoot;",
  ),
} satisfies Readonly<Record<string, Guard>>;

const rectGuards = {
  "rects-cut": rects(
    "a name that was scrolled out of its box keeps its card",
    "in a box that scrolls",
    "return rects.length === 0 ? rects : uncut(rects, parentAcross(mention.range.startContainer));",
    "return rects;",
  ),
  "rects-frame-scale": rects(
    "in a frame that is scaled the card stands elsewhere",
    "frame-scaled",
    "const scaleX = outer.width / frame.offsetWidth || 1;\n  const scaleY = outer.height / frame.offsetHeight || 1;",
    "const scaleX = 1;\n  const scaleY = 1;",
  ),
  "rects-frame-padding": rects(
    "in a frame with a padding the card stands elsewhere",
    "frame.html: the card",
    "Number.parseFloat(style.getPropertyValue(",
    "0 * Number.parseFloat(style.getPropertyValue(",
  ),
  "rects-frame-cut": rects(
    "a name that was scrolled out of its frame keeps its card",
    "in a frame that was scrolled",
    "return within(new DOMRect(x, y, r.width * scaleX, r.height * scaleY), box) ?? [];",
    "return new DOMRect(x, y, r.width * scaleX, r.height * scaleY);",
  ),
} satisfies Readonly<Record<string, Guard>>;

/** Pointer and finger, and what lies under them. */
export const pointerGuards: Readonly<Record<string, Guard>> = {
  ...finderGuards,
  ...rectGuards,
  "pointer-buttons": gestures(
    "a card opens while words are selected",
    "with a button pressed",
    "event.buttons === 0 ? this.port.at(document, clientX, clientY) : null",
    "this.port.at(document, clientX, clientY)",
  ),
  "pointer-selected": gestures(
    "a card opens over words that were selected",
    "with a button pressed",
    "mention !== null && !isSelected(mention)",
    "mention !== null",
  ),
  "touch-link": touch(
    "a tap on a link opens a card",
    "a tap on a name in a link",
    'this.lastType !== "touch" || controlIn(event)) return;\n    const mention = this.under(event);\n    if (mention) this',
    'this.lastType !== "touch") return;\n    const mention = this.under(event);\n    if (mention) this',
  ),
  "touch-long-press": touch(
    "a long press on a link opens no card",
    "a long press",
    'view.addEventListener("contextmenu", this.held, active);',
  ),
  "touch-menu": touch(
    "a long press that opens a card opens the browser's menu too",
    "a long press",
    "event.preventDefault();\n    this.port.tapped(mention);",
    "this.port.tapped(mention);",
  ),
};
