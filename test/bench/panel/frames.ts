/** The gaps between frames, seen from the page, and the longest tasks, from Chromium's trace. */
import type { Page } from "puppeteer-core";
import { atMost, inDigits, type Row } from "../page/rows.ts";
import { traced } from "../page/trace.ts";

/** A frame that takes longer is seen as a halt. */
const longestMs = 50;

const record = `(() => {
  performance.mark("bench-start");
  globalThis.benchGaps = [];
  let last = performance.now();
  const look = (now) => {
    benchGaps.push(now - last);
    last = now;
    globalThis.benchFrame = requestAnimationFrame(look);
  };
  globalThis.benchFrame = requestAnimationFrame(look);
})()`;

const ended = `(() => {
  cancelAnimationFrame(benchFrame);
  performance.mark("bench-end");
  return benchGaps.slice(1);
})()`;

async function gapsDuring(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(record);
  await work();
  return (await page.evaluate(ended)) as number[];
}

/**
 * Does the same twice: once for the clock alone, once traced, because tracing itself takes time.
 * @returns the longest gap between two frames, and the longest task of the page's main thread
 */
export async function frameRows(
  page: Page,
  what: string,
  work: () => Promise<unknown>,
): Promise<Row[]> {
  const gaps = await gapsDuring(page, work);
  const late = gaps.filter((g) => g > longestMs).length;
  const trace = await traced(page, () => gapsDuring(page, work));
  const note = `${late} of ${gaps.length} frames longer than ${longestMs} ms`;
  return [
    atMost(`longest frame, ${what}`, Math.max(...gaps), longestMs, "ms", note),
    atMost(
      `longest task, ${what}`,
      trace.longestOfAll(),
      longestMs,
      "ms",
      `${inDigits(trace.allTime("bench-start", "bench-end") / gaps.length)} ms a frame`,
    ),
  ];
}
