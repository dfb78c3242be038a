/** What a page of an article holds in memory because of us. */
import type { Browser, CDPSession } from "puppeteer-core";
import { newsHost, otherHost } from "../../browser/support/session.ts";
import { atMost, inDigits, median, type Row } from "./rows.ts";
import { article, newTab, openStage, settledMarks } from "./stage.ts";

const repeats = 7;
const megabyte = 2 ** 20;

/**
 * Megabytes that are in use after a full collection: the heap of JavaScript in all
 * worlds of the page, the browser's objects behind it (ranges, highlights, nodes)
 * and the buffers of both.
 */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const heap = (await session.send("Runtime.getHeapUsage")) as unknown as Record<string, number>;
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = heap;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / megabyte;
}

/** Each load in a tab of its own, which has a process of its own. */
async function heapAt(browser: Browser, host: string): Promise<number> {
  const page = await newTab(browser);
  await page.goto(host + article, { waitUntil: "load" });
  if (host === newsHost) await settledMarks(page);
  const session = await page.createCDPSession();
  const heap = await heapOf(session);
  await page.close();
  return heap;
}

/** The same article on a host that we read and on one that we do not, by turns. */
export async function memory(): Promise<Row[]> {
  const stage = await openStage();
  try {
    const [ours, without]: [number[], number[]] = [[], []];
    for (let i = 0; i < repeats; i++) {
      ours.push(await heapAt(stage.browser, newsHost));
      without.push(await heapAt(stage.browser, otherHost));
    }
    const [a, b] = [median(ours), median(without)];
    const note = `${inDigits(a)} MB, not read ${inDigits(b)} MB`;
    return [atMost("memory of a tab with an article", a - b, 2, "MB", note)];
  } finally {
    await stage.close();
  }
}
