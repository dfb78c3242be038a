/** Which mention lies under a point: by its highlight or by the caret, unless it is hidden. */
import { nodesIn } from "./blocks.ts";
import { registryOf } from "./marks.ts";
import type { PageMention } from "./mentions.ts";
import { seenInWindow } from "./rects.ts";
import { holdsAcross, windowOf } from "./trees.ts";

interface CaretPosition {
  readonly offsetNode: Node;
  readonly offset: number;
}
interface HighlightHit {
  readonly ranges: readonly AbstractRange[];
}
interface Roots {
  readonly shadowRoots: readonly ShadowRoot[];
}
/** Chrome 128 and 140, Firefox 150; the option of the caret likewise. */
type HitDocument = Document & {
  caretPositionFromPoint(x: number, y: number, options: Roots): CaretPosition | null;
};
type HitRegistry = HighlightRegistry & {
  highlightsFromPoint?(x: number, y: number, options: Roots): readonly HighlightHit[];
};

function contains(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}

function isAt(mention: PageMention, x: number, y: number): boolean {
  return seenInWindow(mention).some((r) => contains(r, x, y));
}

function holds({ block, start, end }: PageMention, node: Node, offset: number): boolean {
  const index = block.nodes.indexOf(node as Text);
  if (index < 0) return false;
  const at = block.starts[index]! + offset;
  return at >= start && at <= end;
}

function parentsOf({ block, start, end }: PageMention): readonly Element[] {
  const parents = nodesIn(block, start, end).map((node) => node.parentElement);
  return [...new Set(parents.filter((p) => p !== null))];
}

function isSeen({ range }: PageMention): boolean {
  return range.startContainer.parentElement?.checkVisibility({ opacityProperty: true }) ?? true;
}

function takesNoPointer(element: Element): boolean {
  return windowOf(element)?.getComputedStyle(element).pointerEvents === "none";
}

/** The open shadow roots below a point, outermost first. */
function rootsAt(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let root = document.elementFromPoint(x, y)?.shadowRoot;
  while (root && !roots.includes(root)) {
    roots.push(root);
    root = root.elementFromPoint(x, y)?.shadowRoot;
  }
  return roots;
}

const painting = new Set(
  "img video canvas iframe frame object embed input textarea select".split(" "),
);
const clear = /^(transparent|rgba\(\d+, \d+, \d+, 0\))$/;

/** Whether an element hides what lies below it. Text of its own is not looked for. */
function isOpaque(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return true;
  if (!element.checkVisibility({ opacityProperty: true })) return false;
  const { backgroundColor, backgroundImage } = view.getComputedStyle(element);
  if (painting.has(element.localName) || element.localName === "svg") return true;
  return backgroundImage !== "none" || !clear.test(backgroundColor);
}

/** Mentions by what a browser tells of a point. */
export class Finder {
  private readonly byRange = new Map<AbstractRange, PageMention>();
  private readonly byParent = new Map<Element, Set<PageMention>>();
  /** As they were when the mention came: the page may have moved its text since. */
  private readonly parents = new Map<PageMention, readonly Element[]>();

  add(mentions: readonly PageMention[]): void {
    for (const m of mentions) {
      this.byRange.set(m.range, m);
      const parents = parentsOf(m);
      this.parents.set(m, parents);
      for (const parent of parents) {
        const known = this.byParent.get(parent);
        if (known) known.add(m);
        else this.byParent.set(parent, new Set([m]));
      }
    }
  }

  remove(mentions: readonly PageMention[]): void {
    for (const m of mentions) {
      this.byRange.delete(m.range);
      for (const parent of this.parents.get(m) ?? []) {
        const known = this.byParent.get(parent);
        if (known?.delete(m) && known.size === 0) this.byParent.delete(parent);
      }
      this.parents.delete(m);
    }
  }

  /**
   * @param x, y CSS pixels in the window of `document`
   * @returns the mention that a reader sees there; null where there is none
   */
  at(document: Document, x: number, y: number): PageMention | null {
    const shadowRoots = rootsAt(document, x, y);
    const roots = { shadowRoots };
    const near = [
      ...this.byHighlight(document, x, y, roots),
      ...this.byCaret(document, x, y, roots),
    ];
    for (const root of [document, ...shadowRoots].reverse()) {
      const found = this.onTop(near, root.elementsFromPoint(x, y), x, y);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** Under a cover Chromium 156 tells of none, Firefox 153 of all: covers are looked for later. */
  private byHighlight(document: Document, x: number, y: number, roots: Roots): PageMention[] {
    const registry = registryOf(document) as HitRegistry | undefined;
    const hits = registry?.highlightsFromPoint?.(x, y, roots) ?? [];
    return hits.flatMap((h) => h.ranges.flatMap((range) => this.byRange.get(range) ?? []));
  }

  /** The caret may be far from the pointer, as at ends of lines: the rectangles decide. */
  private byCaret(document: Document, x: number, y: number, roots: Roots): PageMention[] {
    const caret = (document as HitDocument).caretPositionFromPoint(x, y, roots);
    const parent = caret?.offsetNode.parentElement;
    const near = parent ? [...(this.byParent.get(parent) ?? [])] : [];
    return near.filter((m) => caret && holds(m, caret.offsetNode, caret.offset));
  }

  /**
   * The first mention that no element hides. Teasers lie under a link that covers them
   * all and shows nothing of its own; that hides nothing.
   * @returns null where something hides what is below; undefined where there is nothing
   */
  private onTop(
    near: readonly PageMention[],
    elements: readonly Element[],
    x: number,
    y: number,
  ): PageMention | null | undefined {
    for (const element of elements) {
      const own = [...(this.byParent.get(element) ?? [])];
      const through = near.filter((m) => this.letsThrough(m, element));
      const found = [...own, ...through].find((m) => isAt(m, x, y) && isSeen(m));
      if (found) return found;
      if (isOpaque(element)) return null;
    }
    return undefined;
  }

  /** Text that takes no pointer is told of by what is around it. */
  private letsThrough(mention: PageMention, element: Element): boolean {
    return (this.parents.get(mention) ?? []).some(
      (p) => element !== p && holdsAcross(element, p) && takesNoPointer(p),
    );
  }
}
