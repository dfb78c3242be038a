/**
 * The trees of a page: open shadow roots and the documents of its frames. Nothing
 * is told by `instanceof`, which knows the classes of one window only.
 */

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && "host" in node;
}

/** The parent element, out of an open shadow root where need be; null at a document's top. */
export function parentAcross(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}

/** Whether `node` stands in `ancestor` or in an open shadow tree in it. */
export function holdsAcross(ancestor: Element, node: Node): boolean {
  for (let n: Node | null = node; n; n = parentAcross(n)) if (n === ancestor) return true;
  return false;
}

export function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === "iframe" || element.localName === "frame";
}

/**
 * Firefox lets what a script holds of a document die when its frame shows another: any
 * touch throws then (https://developer.mozilla.org/docs/Web/JavaScript/Reference/Errors/Dead_object).
 */
export function isDead(held: Node | Window): boolean {
  try {
    void (held as Node).ownerDocument;
    return false;
  } catch (error) {
    if (error instanceof TypeError) return true;
    throw error;
  }
}

/** What a frame shows; null where it is of another origin or shows nothing. */
export function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch (error) {
    // Firefox throws where Chromium gives null: another origin is not ours to read.
    if ((error as Error).name === "SecurityError") return null;
    throw error;
  }
}

/** The frame that shows a document; null for the page's own. */
export function frameOf(document: Document): HTMLIFrameElement | null {
  const { defaultView } = document;
  if (!defaultView || defaultView === window) return null;
  return defaultView.frameElement as HTMLIFrameElement | null;
}

/** The window in which a node is shown; null when its document is shown no more. */
export function windowOf(node: Node): (Window & typeof globalThis) | null {
  return isDead(node) ? null : (node.ownerDocument?.defaultView ?? null);
}

/** All text nodes below a node, in open shadow trees too, but not in frames. */
export function* textsIn(root: Node): Generator<Text> {
  if (isText(root)) return yield root;
  if (isElement(root) && root.shadowRoot) yield* textsIn(root.shadowRoot);
  const { ownerDocument } = root;
  const walker = (ownerDocument ?? document).createTreeWalker(root, 5);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node)) yield node;
    else if ((node as Element).shadowRoot) yield* textsIn((node as Element).shadowRoot!);
  }
}

/** The node and what holds its tree, outermost first: hosts of shadow roots, frames. */
function lineageOf(node: Node): Node[] {
  const root = node.getRootNode();
  if (isShadowRoot(root)) return [...lineageOf(root.host), node];
  const frame = root.nodeType === Node.DOCUMENT_NODE ? frameOf(root as Document) : null;
  return frame ? [...lineageOf(frame), node] : [node];
}

/**
 * Positions compare within one tree only: nodes of two trees are told by what holds them.
 * @returns below zero where `a` comes first
 */
export function inTreeOrder(a: Node, b: Node): number {
  const [up, down] = [lineageOf(a), lineageOf(b)];
  const depth = up.findIndex((node, i) => node !== down[i]);
  const [x, y] = [up[depth], down[depth]];
  if (!x || !y) return up.length - down.length;
  return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}
