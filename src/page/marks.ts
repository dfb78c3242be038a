/** Marks on the page: CSS highlights, which change no element. */
import type { PageMention } from "./mentions.ts";

const names = {
  company: "waybill-company",
  product: "waybill-product",
  agency: "waybill-agency",
} as const;
const flashMs = 1600;

/** Sets and clears the highlights of one document. */
export class Marks {
  private readonly owned = new Map<string, Highlight>();
  private flashTimer: ReturnType<typeof setTimeout> | undefined;

  /** Shows exactly these mentions. */
  show(mentions: readonly PageMention[]): void {
    for (const [kind, name] of Object.entries(names)) {
      const ranges = mentions.filter((m) => m.kind === kind).map((m) => m.range);
      this.set(name, ranges, 0);
    }
  }

  /** Shows which mention the card belongs to; null for none. */
  activate(mention: PageMention | null): void {
    this.set("wb-active", mention ? [mention.range] : [], 1);
  }

  /** Draws the eye to a mention for a moment. */
  flash(mention: PageMention): void {
    this.set("wb-flash", [mention.range], 2);
    clearTimeout(this.flashTimer);
    this.flashTimer = setTimeout(() => this.set("wb-flash", [], 2), flashMs);
  }

  clear(): void {
    clearTimeout(this.flashTimer);
    for (const name of [...this.owned.keys()]) this.set(name, [], 0);
  }

  private set(name: string, ranges: readonly StaticRange[], priority: number): void {
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      this.owned.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    this.owned.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }
}
