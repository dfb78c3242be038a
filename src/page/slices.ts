/** Work in slices, so that the page keeps its time. */

const sliceMs = 4;
const patienceMs = 200;

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: patienceMs });
  });
}

/**
 * Runs a generator to its end, at most 4 ms at a time, the rest when the page
 * is idle.
 * @returns what the generator returns, or undefined when stopped before its end
 */
export async function inSlices<T>(
  work: Generator<void, T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  while (!signal.aborted) {
    const end = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await idle();
  }
  return undefined;
}
