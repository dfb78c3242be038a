/** The gaps between frames, seen from the page, and the longest tasks, from Chromium's trace. */
import type { Page } from "puppeteer-core";
import { atMost, inDigits, median, type Row, told } from "../page/rows.ts";
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
 * Does the same twice: once by the clock, and once traced, because tracing itself takes time.
 * What counts is the work of the page's main thread, so that other programs on the machine
 * do not; the clock is told beside it.
 * @returns the frame and the task with the most work
 */
export async function frameRows(
  page: Page,
  what: string,
  work: () => Promise<unknown>,
): Promise<Row[]> {
  await collect(page);
  const gaps = await gapsDuring(page, work);
  await collect(page);
  const trace = await traced(page, () => gapsDuring(page, work));
  const frames = trace.workOfFrames();
  const late = gaps.filter((g) => g > longestMs).length;
  const clock = `by the clock ${inDigits(Math.max(...gaps))} ms, ${late} of ${gaps.length} over ${longestMs}`;
  const middle = `median ${inDigits(median(frames))} ms of ${frames.length} frames`;
  return [
    atMost(`longest frame, ${what}`, Math.max(...frames), longestMs, "ms", middle),
    atMost(`longest task, ${what}`, trace.longestOfAll(), longestMs, "ms"),
    told(`gaps between frames, ${what}`, clock),
  ];
}

/** What reading the records has left is not to be laid on scrolling. */
async function collect(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
}
