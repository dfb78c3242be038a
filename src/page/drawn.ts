/** Which mentions are drawn: all of them, or those around the window where there are very many. */
import type { Marks } from "./marks.ts";
import type { MentionChange, Mentions, PageMention } from "./mentions.ts";
import { topOf } from "./rects.ts";

/**
 * Chromium goes over every highlighted range at each change of the page and reckons how far
 * its line reaches, 40 µs each (156, 2026-11): 600 of them cost each change 25 ms.
 */
const mostDrawn = 300;
/** Blocks with mentions above the window's upper edge, and below it: some screens. */
const drawnAround = { before: 20, after: 80 };
/** Where one so near is not drawn, those around are drawn anew. */
const near = { before: 8, after: 30 };
const pauseMs = 150;

function isAboveWindow(mention: PageMention): boolean {
  return (topOf(mention) ?? -1) < 0;
}

/** Keeps the marks in step with the mentions and with the window. */
export class Drawn {
  private readonly drawn = new Set<PageMention>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly marks: Marks,
    private readonly mentions: Mentions,
  ) {}

  settle({ added, removed }: MentionChange): void {
    this.erase(removed);
    if (this.mentions.total > mostDrawn) this.redraw();
    else
      this.draw(this.drawn.size + added.length < this.mentions.total ? this.mentions.list : added);
  }

  /** The window has moved over the page. */
  scrolled(): void {
    if (this.drawn.size === this.mentions.total) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const close = this.mentions.around(isAboveWindow, near);
      if (close.some((m) => !this.drawn.has(m))) this.redraw();
    }, pauseMs);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private redraw(): void {
    const wanted = new Set(this.mentions.around(isAboveWindow, drawnAround));
    this.erase([...this.drawn].filter((m) => !wanted.has(m)));
    this.draw(wanted);
  }

  private draw(mentions: Iterable<PageMention>): void {
    const fresh = [...mentions].filter((m) => !this.drawn.has(m));
    for (const m of fresh) this.drawn.add(m);
    this.marks.add(fresh);
  }

  private erase(mentions: readonly PageMention[]): void {
    for (const m of mentions) this.drawn.delete(m);
    this.marks.remove(mentions);
  }
}
