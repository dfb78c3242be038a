/** Work in slices, so that the page keeps its time. */

const sliceMs = 4;

/** https://wicg.github.io/scheduling-apis/ (Chrome 94, Firefox 142) */
interface Scheduler {
  postTask(task: () => void, options: { priority: "background" }): Promise<void>;
}
const { scheduler } = globalThis as unknown as { scheduler: Scheduler };

/**
 * Lets everything else go first. An idle callback would do so too, but Firefox gives
 * one in 50 ms only, which makes long pages wait (2026-11).
 */
function idle(): Promise<void> {
  return scheduler.postTask(() => undefined, { priority: "background" });
}

/** Runs a generator a slice at a time and counts what it takes. */
export class Slices {
  /** Milliseconds of the page's time that the work has taken so far. */
  spentMs = 0;

  constructor(private readonly signal: AbortSignal) {}

  /**
   * Runs to the end, at most 4 ms at a time, the rest when the page is idle.
   * @param between awaited after each slice
   * @returns whether the end was reached; false when stopped before it
   */
  async run(work: Generator<void, void>, between?: () => Promise<void>): Promise<boolean> {
    while (!this.signal.aborted) {
      const isDone = this.slice(work);
      await between?.();
      if (isDone) return true;
      await idle();
    }
    return false;
  }

  private slice(work: Generator<void, void>): boolean {
    const begin = performance.now();
    let now = begin;
    let isDone: boolean | undefined;
    do {
      isDone = work.next().done;
      now = performance.now();
    } while (!isDone && now < begin + sliceMs);
    this.spentMs += now - begin;
    return isDone === true;
  }
}
