/** The walk through a part of the page, from its elements to blocks of text. */
import type { Block } from "./blocks.ts";
import { isElement, isFrame, isText, parentAcross, windowOf } from "./trees.ts";

/** Whom the walk tells what it meets, in reading order. */
export interface Finds {
  readonly block: (block: Block) => void;
  readonly root: (root: ShadowRoot) => void;
  readonly frame: (frame: HTMLIFrameElement) => void;
  /** An element that has no shadow root and is of the kind that gets one late. */
  readonly possibleHost: (element: Element) => void;
  /** The page has changed an element's children under the walk: it is to be walked again. */
  readonly lost: (element: Element) => void;
}

/** Elements whose text is not prose of the page, or not text at all. */
const skipped = new Set(
  (
    "script style noscript template textarea input select option " +
    "code pre kbd samp svg math canvas video audio object embed progress meter"
  ).split(" "),
);
/** Empty elements of these may become shadow hosts: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const hosts = new Set("article aside body div footer header main nav p section span".split(" "));
const textsAStep = 200;
/** A run in more pieces than this is cut where a word ends, so that no step takes long. */
const mostPieces = 2000;

function isSkipped(element: Element): boolean {
  return (
    skipped.has(element.localName) ||
    element.getAttribute("aria-hidden") === "true" ||
    (element as HTMLElement).isContentEditable
  );
}

/** `inline`, `inline flow`, `contents`, `ruby`: the text runs on through the element. */
function isInline(display: string): boolean {
  return display === "inline" || display === "contents" || display.startsWith("ruby");
}

/** Gathers the text of a run until it ends. */
class Run {
  private text = "";
  private nodes: Text[] = [];
  private starts: number[] = [];
  private lang = "";

  constructor(private readonly found: (block: Block) => void) {}

  add(node: Text, lang: string): void {
    if (this.nodes.length >= mostPieces && /\s$/.test(this.text)) this.end();
    if (this.text === "") this.lang = lang;
    this.starts.push(this.text.length);
    this.nodes.push(node);
    this.text += node.data;
  }

  /** Blank runs are dropped. */
  end(): void {
    const { text, lang, nodes, starts } = this;
    if (text === "") return;
    this.text = "";
    this.nodes = [];
    this.starts = [];
    if (text.trim() !== "") this.found({ text, lang, nodes, starts });
  }
}

/** What is rendered of an element that does not show all of its children; null where it does. */
function chosenIn(element: Element): Node[] | null {
  if (element.localName === "slot") {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  if (element.localName === "details" && !element.hasAttribute("open"))
    return [...element.querySelectorAll(":scope > summary:first-of-type")];
  return null;
}

/** The nodes in an element, one after the other. */
interface Nodes {
  /** @returns null after the last one; undefined when the page has taken the place away */
  next(): Node | null | undefined;
}

function eachOf(nodes: readonly Node[]): Nodes {
  let at = 0;
  return { next: () => nodes[at++] ?? null };
}

function eachIn(parent: Node): Nodes {
  let next = parent.firstChild;
  return {
    next() {
      const node = next;
      if (node && node.parentNode !== parent) return undefined;
      next = node?.nextSibling ?? null;
      return node;
    },
  };
}

/** Elements that are being gone through, with what is left of them. */
interface Level {
  readonly element: Element;
  readonly nodes: Nodes;
  readonly isHidden: boolean;
  readonly lang: string;
  readonly endsRun: boolean;
}

/** A stack and no recursion: pages nest thousands deep. */
class Walk {
  private readonly levels: Level[] = [];
  private readonly run: Run;

  constructor(
    private readonly view: Window,
    private readonly finds: Finds,
  ) {
    this.run = new Run(finds.block);
  }

  *through(root: Element, lang: string): Generator<void> {
    this.enter(root, lang);
    let steps = 0;
    for (let level = this.levels.at(-1); level; level = this.levels.at(-1)) {
      const node = level.nodes.next();
      if (node === undefined) this.finds.lost(level.element);
      if (node) this.visit(node, level);
      else this.leave();
      if (node && (isElement(node) || ++steps % textsAStep === 0)) yield;
    }
    this.run.end();
  }

  private visit(node: Node, { isHidden, lang }: Level): void {
    if (isElement(node)) this.enter(node, lang);
    else if (isText(node) && !isHidden) this.run.add(node, lang);
  }

  private leave(): void {
    if (this.levels.pop()?.endsRun) this.run.end();
  }

  private enter(element: Element, outer: string): void {
    const { localName } = element;
    // A reading over a character is no part of the word; the word runs on.
    if (localName === "wbr" || localName === "rt" || localName === "rp") return;
    if (localName === "br" || localName === "hr" || isSkipped(element)) {
      this.run.end();
      return;
    }
    const style = this.view.getComputedStyle(element);
    if (style.display !== "none") this.open(element, style, outer);
  }

  private open(element: Element, style: CSSStyleDeclaration, outer: string): void {
    const endsRun = isFrame(element) || !isInline(style.display);
    if (endsRun) this.run.end();
    if (isFrame(element)) {
      this.finds.frame(element);
      return;
    }
    this.noteRoot(element);
    const chosen = style.contentVisibility === "hidden" ? [] : chosenIn(element);
    const nodes = chosen ? eachOf(chosen) : eachIn(element.shadowRoot ?? element);
    const lang = element.getAttribute("lang") ?? outer;
    const isHidden = style.visibility !== "visible";
    this.levels.push({ element, nodes, isHidden, lang, endsRun });
  }

  private noteRoot(element: Element): void {
    const { localName, shadowRoot } = element;
    if (shadowRoot) this.finds.root(shadowRoot);
    else if (localName.includes("-") || (!element.firstChild && hosts.has(localName)))
      this.finds.possibleHost(element);
  }
}

/** What an element inherits; https://html.spec.whatwg.org/multipage/dom.html#language */
function langAround(root: Element): string {
  for (let e: Element | null = root; e; e = parentAcross(e)) {
    const lang = e.getAttribute("lang");
    if (lang !== null) return lang;
  }
  return "";
}

function isShut(element: Element, view: Window): boolean {
  const { display, contentVisibility } = view.getComputedStyle(element);
  return display === "none" || contentVisibility === "hidden";
}

/** Whether an element stands in something whose text is not read. */
function isInsideSkipped(root: Element, view: Window): boolean {
  for (let e: Element | null = root; e; e = parentAcross(e)) {
    if (isSkipped(e) || isShut(e, view)) return true;
    const parent: Element | null = e.parentElement;
    const isFolded = parent?.localName === "details" && !parent.hasAttribute("open");
    if (isFolded && e.localName !== "summary") return true;
  }
  return false;
}

/**
 * Walks a part of the page and tells what it finds. Yields between elements so that
 * the caller can hand the page back its time; what the page adds or takes away
 * meanwhile is told by its observer.
 * @param root an element that is no run of inline content of a larger one
 */
export function* walkBlocks(root: Element, finds: Finds): Generator<void, void> {
  const view = windowOf(root);
  if (!view || !root.isConnected || isInsideSkipped(root, view)) return;
  yield* new Walk(view, finds).through(root, langAround(root));
}

/** The nearest element around a node that starts its own block; null when it is shown nowhere. */
export function blockElementOf(node: Node): Element | null {
  const view = windowOf(node);
  if (!view) return null;
  let e = isElement(node) ? node : parentAcross(node);
  while (e && isInline(view.getComputedStyle(e).display)) {
    const parent = parentAcross(e);
    if (!parent) return e;
    e = parent;
  }
  return e;
}
