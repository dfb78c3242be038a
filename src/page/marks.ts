/** Marks on the page and in its frames: CSS highlights, which change no element. */
import type { PageMention } from "./mentions.ts";
import { isDead, windowOf } from "./trees.ts";

type HighlightName =
  | "waybill-company"
  | "waybill-product"
  | "waybill-agency"
  | "wb-watch"
  | "wb-active"
  | "wb-flash";
type HighlightWindow = Window & typeof globalThis;

const priorities: Partial<Record<HighlightName, number>> = { "wb-active": 1, "wb-flash": 2 };
const flashMs = 1600;

function nameFor({ kind, isWatched }: PageMention): HighlightName {
  return isWatched ? "wb-watch" : `waybill-${kind}`;
}

/** A highlight of ours, and what is to stand in it. */
interface Owned {
  readonly highlight: Highlight;
  readonly ranges: Set<StaticRange>;
}

const registries = new WeakMap<Document, HighlightRegistry>();

/**
 * The registry of the window that shows a document, read once: where scripts read that of
 * several windows in turn, Firefox 153 gives one's for another's.
 */
export function registryOf(document: Document): HighlightRegistry | undefined {
  const known = registries.get(document) ?? document.defaultView?.CSS.highlights;
  if (known) registries.set(document, known);
  return known;
}

/** The highlights that we own for one document. */
class DocumentMarks {
  private readonly owned = new Map<HighlightName, Owned>();

  constructor(
    private readonly window: HighlightWindow,
    private readonly registry: HighlightRegistry,
  ) {}

  add(name: HighlightName, range: StaticRange): void {
    const known = this.owned.get(name);
    known?.highlight.add(range);
    known?.ranges.add(range);
    if (!known) this.create(name, range);
  }

  private create(name: HighlightName, range: StaticRange): void {
    const highlight = new this.window.Highlight(range);
    highlight.priority = priorities[name] ?? 0;
    this.owned.set(name, { highlight, ranges: new Set([range]) });
    this.registry.set(name, highlight);
  }

  remove(name: HighlightName, range: StaticRange): void {
    const known = this.owned.get(name);
    if (!known?.ranges.delete(range)) return;
    known.highlight.delete(range);
    if (known.ranges.size === 0) this.drop(name, known);
  }

  clear(): void {
    for (const [name, owned] of this.owned) this.drop(name, owned);
  }

  /** The page may clear the registry, which is everybody's, and each highlight in it. */
  repair(): void {
    for (const [name, { highlight, ranges }] of this.owned) {
      if (highlight.size !== ranges.size) for (const range of ranges) highlight.add(range);
      if (this.registry.get(name) !== highlight) this.registry.set(name, highlight);
    }
  }

  /** What stands under our name may be a later reader's by now: that stays. */
  private drop(name: HighlightName, { highlight }: Owned): void {
    this.owned.delete(name);
    if (this.registry.get(name) === highlight) this.registry.delete(name);
  }
}

/** Sets and clears the highlights of all documents that are read. */
export class Marks {
  private readonly documents = new Map<Document, DocumentMarks>();
  private active: PageMention | null = null;
  private flashed: PageMention | null = null;
  private flashTimer: ReturnType<typeof setTimeout> | undefined;

  add(mentions: readonly PageMention[]): void {
    for (const m of mentions) this.mark(nameFor(m), m);
  }

  remove(mentions: readonly PageMention[]): void {
    for (const m of mentions) {
      this.unmark(nameFor(m), m);
      if (m === this.active) this.activate(null);
      if (m === this.flashed) this.unflash();
    }
  }

  /** Shows which mention the card belongs to; null for none. */
  activate(mention: PageMention | null): void {
    if (this.active) this.unmark("wb-active", this.active);
    this.active = mention;
    if (mention) this.mark("wb-active", mention);
  }

  /** Draws the eye to a mention for a moment. */
  flash(mention: PageMention): void {
    this.unflash();
    this.flashed = mention;
    this.mark("wb-flash", mention);
    this.flashTimer = setTimeout(() => this.unflash(), flashMs);
  }

  clear(): void {
    clearTimeout(this.flashTimer);
    for (const marks of this.standing()) marks.clear();
    this.documents.clear();
  }

  /** Sets anew what the page has cleared. */
  repair(): void {
    for (const marks of this.standing()) marks.repair();
  }

  /** Lets go of the documents that are shown no more. */
  private standing(): Iterable<DocumentMarks> {
    for (const document of this.documents.keys())
      if (isDead(document) || !document.defaultView) this.documents.delete(document);
    return this.documents.values();
  }

  private unflash(): void {
    clearTimeout(this.flashTimer);
    if (this.flashed) this.unmark("wb-flash", this.flashed);
    this.flashed = null;
  }

  private mark(name: HighlightName, { range }: PageMention): void {
    const window = windowOf(range.startContainer);
    const document = range.startContainer.ownerDocument;
    const registry = document && registryOf(document);
    if (!window || !registry) return;
    const marks = this.documents.get(document) ?? new DocumentMarks(window, registry);
    this.documents.set(document, marks);
    marks.add(name, range);
  }

  /** The document is sought by its highlights: the range's node may have moved to another. */
  private unmark(name: HighlightName, { range }: PageMention): void {
    for (const marks of this.standing()) marks.remove(name, range);
  }
}
