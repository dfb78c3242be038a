/** Tells the background what changes often, a few times a second at most. */

const pauseMs = 250;

/** The first word is told at once; of those that follow soon after, the last. */
export class Teller<T> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: { readonly word: T } | undefined;

  constructor(private readonly send: (word: T) => Promise<void>) {}

  tell(word: T): void {
    this.waiting = { word };
    if (this.timer === undefined) this.tellNow();
  }

  private tellNow(): void {
    const { waiting } = this;
    this.timer = undefined;
    this.waiting = undefined;
    if (!waiting) return;
    this.timer = setTimeout(() => this.tellNow(), pauseMs);
    void this.send(waiting.word);
  }
}
