/** The same names sought by mark.js, which wraps them in elements. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, CDPSession } from "puppeteer-core";
import { newsHost, otherHost } from "../../browser/support/session.ts";
import { allNames, newsPage } from "./made.ts";
import { inDigits, median, type Row, told } from "./rows.ts";
import { html, newTab, openStage, settledMarks } from "./stage.ts";
import { traced, tracedLightly } from "./trace.ts";
import { watchFor } from "./watch.ts";

/** Letters of the pages: a short article, a long one, an article with all its comments. */
const lengths = [8_000, 30_000, 90_000];
const repeats = 3;
const pathOf = (letters: number) => `/bench-news-${letters}.html`;
const markJs = fileURLToPath(import.meta.resolve("mark.js/dist/mark.min.js"));

/** Whole words, as written, also over elements: the nearest that it comes to what we find. */
const options = {
  accuracy: { value: "exactly", limiters: [...",.;:!?()[]\"'«»“”„‘’–—-/"] },
  separateWordSearch: false,
  acrossElements: true,
  caseSensitive: true,
};

interface Run {
  readonly ms: number;
  /** Milliseconds that the page's main thread worked. */
  readonly work: number;
  readonly marks: number;
}

async function mainThreadWork(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const time = metrics.find((m) => m.name === "ThreadTime");
  if (!time) throw new Error("Chromium does not tell the time of the thread.");
  return time.value * 1000;
}

/** On a host that we do not read. */
async function byMarkJs(browser: Browser, path: string): Promise<Run> {
  const page = await newTab(browser);
  await page.goto(otherHost + path);
  await page.evaluate(readFileSync(markJs, "utf8"));
  const session = await page.createCDPSession();
  await session.send("Performance.enable");
  const before = await mainThreadWork(session);
  const run = (await page.evaluate(`new Promise((done) => {
    const start = performance.now();
    new Mark(document.body).mark(${JSON.stringify(allNames())}, {
      ...${JSON.stringify(options)},
      done: (marks) => done({ ms: performance.now() - start, marks }),
    });
  })`)) as { ms: number; marks: number };
  const work = (await mainThreadWork(session)) - before;
  await page.close();
  return { ...run, work };
}

/** Wall time from the start of our reader to the last mark, waiting included. */
async function byOurs(browser: Browser, path: string): Promise<Run> {
  const page = await newTab(browser);
  await page.goto(newsHost + path);
  const marks = await settledMarks(page);
  await watchFor(page, marks);
  const load = async () => {
    await page.goto(newsHost + path, { waitUntil: "load" });
    await settledMarks(page);
  };
  const [times, works]: [number[], number[]] = [[], []];
  for (let i = 0; i < repeats; i++) {
    const quick = await tracedLightly(page, load);
    times.push(quick.fromScriptTo("reader.iife.js", "bench-marked"));
    works.push((await traced(page, load)).ownTime());
  }
  await page.close();
  return { ms: median(times), work: median(works), marks };
}

function sides(ours: number, theirs: number): string {
  return `${inDigits(theirs / ours)} × (mark.js ${inDigits(theirs)} ms, ours ${inDigits(ours)} ms)`;
}

async function rowsFor(browser: Browser, letters: number): Promise<Row[]> {
  const ours = await byOurs(browser, pathOf(letters));
  const theirs = await byMarkJs(browser, pathOf(letters));
  const page = `${letters.toLocaleString("en")} letters, ${allNames().length} names`;
  const marks = `marks: mark.js ${theirs.marks}, ours ${ours.marks}`;
  return [
    {
      what: `faster than mark.js, ${page}`,
      measured: sides(ours.ms, theirs.ms),
      toReach: "≥ 100 ×",
      isReached: theirs.ms >= 100 * ours.ms,
    },
    told("  the main thread's work for it", `${sides(ours.work, theirs.work)}; ${marks}`),
  ];
}

export async function peer(): Promise<Row[]> {
  const pages = Object.fromEntries(lengths.map((n, i) => [pathOf(n), html(newsPage(i + 2, n))]));
  const stage = await openStage(pages);
  try {
    const rows: Row[] = [];
    for (const letters of lengths) rows.push(...(await rowsFor(stage.browser, letters)));
    return rows;
  } finally {
    await stage.close();
  }
}
