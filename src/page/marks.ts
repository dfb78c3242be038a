/** Marks on the page and in its frames: CSS highlights, which change no element. */
import type { PageMention } from "./mentions.ts";
import { windowOf } from "./trees.ts";

type HighlightName =
  | "waybill-company"
  | "waybill-product"
  | "waybill-agency"
  | "wb-active"
  | "wb-flash";
type HighlightWindow = Window & typeof globalThis;

const priorities: Partial<Record<HighlightName, number>> = { "wb-active": 1, "wb-flash": 2 };
const flashMs = 1600;

/** The highlights that we own in one window. */
class WindowMarks {
  private readonly owned = new Map<HighlightName, Highlight>();

  constructor(private readonly window: HighlightWindow) {}

  add(name: HighlightName, range: StaticRange): void {
    const known = this.owned.get(name);
    if (known) {
      known.add(range);
      return;
    }
    const highlight = new this.window.Highlight(range);
    highlight.priority = priorities[name] ?? 0;
    this.owned.set(name, highlight);
    this.window.CSS.highlights.set(name, highlight);
  }

  remove(name: HighlightName, range: StaticRange): void {
    const known = this.owned.get(name);
    known?.delete(range);
    if (known?.size === 0) this.drop(name, known);
  }

  clear(): void {
    for (const [name, highlight] of this.owned) this.drop(name, highlight);
  }

  /** The page may clear the registry, which is everybody's. */
  repair(): void {
    for (const [name, highlight] of this.owned)
      if (this.window.CSS.highlights.get(name) !== highlight)
        this.window.CSS.highlights.set(name, highlight);
  }

  /** What stands under our name may be a later reader's by now: that stays. */
  private drop(name: HighlightName, highlight: Highlight): void {
    this.owned.delete(name);
    if (this.window.CSS.highlights.get(name) === highlight) this.window.CSS.highlights.delete(name);
  }
}

/** Sets and clears the highlights of all documents that are read. */
export class Marks {
  private readonly windows = new Map<HighlightWindow, WindowMarks>();
  private active: PageMention | null = null;
  private flashed: PageMention | null = null;
  private flashTimer: ReturnType<typeof setTimeout> | undefined;

  add(mentions: readonly PageMention[]): void {
    for (const m of mentions) this.mark(`waybill-${m.kind}`, m);
  }

  remove(mentions: readonly PageMention[]): void {
    for (const m of mentions) {
      this.unmark(`waybill-${m.kind}`, m);
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
    for (const marks of this.windows.values()) marks.clear();
    this.windows.clear();
  }

  /** Sets anew what the page has cleared, and lets go of windows that are gone. */
  repair(): void {
    for (const [window, marks] of this.windows)
      if (window.closed) this.windows.delete(window);
      else marks.repair();
  }

  private unflash(): void {
    clearTimeout(this.flashTimer);
    if (this.flashed) this.unmark("wb-flash", this.flashed);
    this.flashed = null;
  }

  private mark(name: HighlightName, { range }: PageMention): void {
    const window = windowOf(range.startContainer);
    if (!window) return;
    const marks = this.windows.get(window) ?? new WindowMarks(window);
    this.windows.set(window, marks);
    marks.add(name, range);
  }

  /** The window is sought by its highlights: the range's node may have moved to another. */
  private unmark(name: HighlightName, { range }: PageMention): void {
    for (const marks of this.windows.values()) marks.remove(name, range);
  }
}
