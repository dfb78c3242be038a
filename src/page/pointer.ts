/** The pointer over the page and its frames: which mention it is on, at most once a frame. */
import type { Point } from "../card/triangle.ts";
import type { PageMention } from "./mentions.ts";
import { pointInPage } from "./rects.ts";
import { isElement, isText } from "./trees.ts";

/** Where the pointer is, in CSS pixels of the page's own window. */
interface Hover {
  readonly point: Point;
  /** Faster than anybody reads: on its way to somewhere else. */
  readonly isFast: boolean;
}

interface PointerPort {
  /** The mention at a point of a document's own window. */
  readonly at: (document: Document, x: number, y: number) => PageMention | null;
  /** Told each frame in which the pointer moved; null: on no mention. */
  readonly over: (mention: PageMention | null, hover: Hover) => void;
  /** A tap on a mention that is no link, or a long press on any. */
  readonly tapped: (mention: PageMention) => void;
  /** The page or a frame of it is being scrolled. */
  readonly scrolled: () => void;
  /** A button or finger goes down somewhere in the page. */
  readonly pressed: (event: PointerEvent) => void;
  readonly key: (event: KeyboardEvent) => void;
}

/** Pixels a millisecond; a pointer that is about to rest is slower. */
const fast = 1.2;
const controls = "a[href],button,summary,label,input,[role=button],[role=link]";

function controlIn(event: Event): Element | undefined {
  const nodes = event.composedPath() as Node[];
  return nodes.find((n) => n.nodeType && isElement(n) && n.matches(controls)) as Element;
}

function isSelected({ range }: PageMention): boolean {
  const { startContainer, startOffset } = range;
  if (!isText(startContainer)) return false;
  const selection = startContainer.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  const selected = selection.getRangeAt(0);
  const isSameTree = selected.startContainer.getRootNode() === startContainer.getRootNode();
  return isSameTree && selected.comparePoint(startContainer, startOffset) === 0;
}

/** Follows pointer, touch and keys in every document that is read; only trusted events count. */
export class Pointer {
  private last: PointerEvent | undefined;
  /** On the screen, so that a page which moves under a resting hand is no move. */
  private hand: Point = { x: Number.NaN, y: Number.NaN };
  private lastLook = { x: 0, y: 0, timeStamp: 0 };
  private lastType = "mouse";

  constructor(
    private readonly port: PointerPort,
    private readonly signal: AbortSignal,
  ) {}

  /** Listens in a document's window; asked again, as after `document.open`, it listens once. */
  follow(document: Document): void {
    const view = document.defaultView;
    if (!view) return;
    const passive = { signal: this.signal, passive: true, capture: true };
    const active = { signal: this.signal, capture: true };
    view.addEventListener("pointermove", this.moved, passive);
    view.addEventListener("pointerdown", this.pressed, passive);
    view.addEventListener("click", this.clicked, passive);
    view.addEventListener("contextmenu", this.held, active);
    view.addEventListener("scroll", this.port.scrolled, passive);
    view.addEventListener("keydown", this.port.key, active);
  }

  /** After a scroll browsers tell of a move that no hand has made. */
  private readonly moved = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === "touch") return;
    const { screenX, screenY } = event;
    const isStill = screenX === this.hand.x && screenY === this.hand.y;
    this.hand = { x: screenX, y: screenY };
    if (isStill) return;
    if (!this.last) requestAnimationFrame(this.look);
    this.last = event;
  };

  private readonly look = (): void => {
    const event = this.last;
    this.last = undefined;
    if (!event || this.signal.aborted) return;
    const document = documentOf(event);
    const { clientX, clientY, screenX, screenY, timeStamp } = event;
    const step = Math.hypot(screenX - this.lastLook.x, screenY - this.lastLook.y);
    if (!document) return;
    const isFast = step > fast * (timeStamp - this.lastLook.timeStamp);
    this.lastLook = { x: screenX, y: screenY, timeStamp };
    const mention = event.buttons === 0 ? this.port.at(document, clientX, clientY) : null;
    const isOn = mention !== null && !isSelected(mention);
    this.port.over(isOn ? mention : null, {
      point: pointInPage(document, clientX, clientY),
      isFast,
    });
  };

  private readonly pressed = (event: PointerEvent): void => {
    this.lastType = event.pointerType;
    if (event.isTrusted) this.port.pressed(event);
  };

  private readonly clicked = (event: MouseEvent): void => {
    if (!event.isTrusted || this.lastType !== "touch" || controlIn(event)) return;
    const mention = this.under(event);
    if (mention) this.port.tapped(mention);
  };

  /** A long press on a name in a link opens its card; elsewhere it selects words, as always. */
  private readonly held = (event: MouseEvent): void => {
    if (!event.isTrusted || this.lastType !== "touch" || !controlIn(event)) return;
    const mention = this.under(event);
    if (!mention) return;
    event.preventDefault();
    this.port.tapped(mention);
  };

  private under(event: MouseEvent): PageMention | null {
    const document = documentOf(event);
    return document && this.port.at(document, event.clientX, event.clientY);
  }
}

function documentOf(event: Event): Document | null {
  const node = event.target as Node | null;
  if (!node?.nodeType) return null;
  return node.nodeType === Node.DOCUMENT_NODE ? (node as Document) : node.ownerDocument;
}
