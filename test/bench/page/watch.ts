/** The moment of the last mark, seen from the page itself. */
import type { Page } from "puppeteer-core";
import { countOfMarks } from "./stage.ts";

/**
 * Has each later load of the page note when it holds so many marks: in
 * `benchMarked` (page time, ms) and as the mark `bench-marked` of a trace. A timer
 * looks, which Chromium lets run every 4 ms at most: a channel of messages would
 * be quicker and never leave the idle time that the reader waits for.
 */
export async function watchFor(page: Page, marks: number): Promise<void> {
  await page.evaluateOnNewDocument(`{
    const look = () => {
      if (${countOfMarks} < ${marks}) return void setTimeout(look, 0);
      performance.mark("bench-marked");
      globalThis.benchMarked = performance.now();
    };
    look();
  }`);
}
