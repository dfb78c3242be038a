/**
 * From the page to text: one block for each run of inline content, so that a
 * name split over inline elements is whole and a name never spans two blocks.
 */

/** A run of inline text and where each of its text nodes starts in it. */
export interface Block {
  readonly text: string;
  /** BCP 47 tag of the nearest `lang`; empty where there is none. */
  readonly lang: string;
  readonly nodes: readonly Text[];
  /** Start of each node in `text`, UTF-16 units; ascending. */
  readonly starts: readonly number[];
}

export interface Walked {
  readonly blocks: readonly Block[];
  readonly roots: readonly ShadowRoot[];
}

/** Elements whose text is not prose of the page, or not text at all. */
const skipped = new Set(
  (
    "script style noscript template textarea input select option " +
    "code pre kbd samp svg math canvas video audio iframe object embed"
  ).split(" "),
);

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

/** Collects blocks while the walk goes through the tree. */
class Collector {
  readonly blocks: Block[] = [];
  readonly roots: ShadowRoot[] = [];
  private text = "";
  private nodes: Text[] = [];
  private starts: number[] = [];
  private lang = "";

  add(node: Text, lang: string): void {
    if (this.text === "") this.lang = lang;
    this.starts.push(this.text.length);
    this.nodes.push(node);
    this.text += node.data;
  }

  /** Ends the current block; blank ones are dropped. */
  end(): void {
    if (this.text.trim() !== "")
      this.blocks.push({
        text: this.text,
        lang: this.lang,
        nodes: this.nodes,
        starts: this.starts,
      });
    if (this.text !== "") {
      this.text = "";
      this.nodes = [];
      this.starts = [];
    }
  }
}

/** What is rendered inside an element: its open shadow tree, or what fills a slot. */
function* renderedChildren(element: Element): Generator<Node> {
  if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0)
    return yield* element.assignedNodes();
  const parent: Node = element.shadowRoot ?? element;
  for (let child = parent.firstChild; child; child = child.nextSibling) yield child;
}

function* visitChildren(
  parent: Element,
  hidden: boolean,
  lang: string,
  into: Collector,
): Generator<void> {
  for (const child of renderedChildren(parent)) {
    if (child.nodeType === Node.TEXT_NODE) {
      if (!hidden) into.add(child as Text, lang);
    } else if (child.nodeType === Node.ELEMENT_NODE) yield* visit(child as Element, lang, into);
  }
}

function* visit(element: Element, outer: string, into: Collector): Generator<void> {
  if (element.localName === "br" || element.localName === "hr") return into.end();
  if (element.localName === "wbr") return;
  if (isSkipped(element)) return into.end();
  const style = getComputedStyle(element);
  if (style.display === "none") return;
  const inline = isInline(style.display);
  if (!inline) into.end();
  yield;
  if (element.shadowRoot) into.roots.push(element.shadowRoot);
  const lang = element.getAttribute("lang") ?? outer;
  yield* visitChildren(element, style.visibility !== "visible", lang, into);
  if (!inline) into.end();
}

/**
 * Walks a part of the page. Yields between elements so that the caller can
 * hand the page back its time.
 * @param root an element that is no run of inline content of a larger one
 * @returns the blocks found, in reading order, and the open shadow roots passed
 */
export function* walkBlocks(root: Element): Generator<void, Walked> {
  const collector = new Collector();
  if (!insideSkipped(root)) yield* visit(root, langAround(root), collector);
  collector.end();
  return { blocks: collector.blocks, roots: collector.roots };
}

/** What an element inherits; https://html.spec.whatwg.org/multipage/dom.html#language */
function langAround(root: Element): string {
  for (let e: Element | null = root; e; e = parentAcrossRoots(e)) {
    const lang = e.getAttribute("lang");
    if (lang !== null) return lang;
  }
  return "";
}

function insideSkipped(root: Element): boolean {
  for (let e: Element | null = root; e; e = parentAcrossRoots(e)) {
    if (isSkipped(e) || getComputedStyle(e).display === "none") return true;
  }
  return false;
}

/** The parent element, out of an open shadow root where need be. */
function parentAcrossRoots(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The nearest element around a node that starts its own block. */
export function blockElementOf(node: Node): Element | null {
  let e = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : parentAcrossRoots(node);
  while (e && isInline(getComputedStyle(e).display)) {
    const parent = parentAcrossRoots(e);
    if (!parent) return e;
    e = parent;
  }
  return e;
}

function nodeIndexAt(block: Block, offset: number): number {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (block.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The range of `start`–`end` (UTF-16 units of the block's text).
 * @returns null when the page has changed the nodes since the walk
 */
export function rangeIn(block: Block, start: number, end: number): StaticRange | null {
  const first = nodeIndexAt(block, start);
  const last = nodeIndexAt(block, end - 1);
  const startContainer = block.nodes[first]!;
  const endContainer = block.nodes[last]!;
  const startOffset = start - block.starts[first]!;
  const endOffset = end - block.starts[last]!;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  if (startOffset > startContainer.length || endOffset > endContainer.length) return null;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** Whether the block's nodes still hold the text that was walked. */
export function isCurrent(block: Block): boolean {
  return block.nodes.every((node, i) => {
    const end = block.starts[i + 1] ?? block.text.length;
    return node.isConnected && node.data === block.text.slice(block.starts[i], end);
  });
}
