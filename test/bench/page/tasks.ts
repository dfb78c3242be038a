/** What we add to the page's main thread: the longest task, the gate alone, shifts of layout. */
import type { Page } from "puppeteer-core";
import { newsHost } from "../../browser/support/session.ts";
import { newsPage, pageWithoutProse } from "./made.ts";
import { atMost, inDigits, median, type Row, told } from "./rows.ts";
import { article, html, newTab, openStage, type Stage, settledMarks } from "./stage.ts";
import { type Trace, traced } from "./trace.ts";

const repeats = 5;
const longPage = "/bench-long.html";
const noProse = "/bench-no-prose.html";

/** Sum of the scores of all shifts, as the browser itself counts them. */
const shifts = `new Promise((tell) => {
  new PerformanceObserver((list) => list).observe({ type: "layout-shift", buffered: true });
  const seen = new PerformanceObserver(() => undefined);
  seen.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => tell(seen.takeRecords().reduce((sum, e) => sum + e.value, 0)), 100);
})`;

interface Load {
  readonly trace: Trace;
  readonly shift: number;
}

async function load(page: Page, path: string, done: () => Promise<unknown>): Promise<Load> {
  const trace = await traced(page, async () => {
    await page.goto(newsHost + path, { waitUntil: "load" });
    await done();
  });
  return { trace, shift: (await page.evaluate(shifts)) as number };
}

/** By way of an empty page, Chromium starts each load in a new process: nothing is compiled yet. */
async function loads(stage: Stage, path: string, isFresh: boolean): Promise<Load[]> {
  const page = await newTab(stage.browser);
  const all: Load[] = [];
  for (let i = 0; i <= repeats; i++) {
    if (isFresh) await page.goto("about:blank");
    all.push(await load(page, path, () => settledMarks(page)));
  }
  await page.close();
  return all.slice(1);
}

function taskRows(what: string, all: readonly Load[]): Row[] {
  const longest = all.map(({ trace }) => trace.longestTask()).sort((a, b) => a.ms - b.ms);
  const own = median(all.map(({ trace }) => trace.ownTime()));
  const worst = longest.at(-1)!;
  const note = `${longest[all.length >> 1]!.what}; the worst of ${all.length} loads ${inDigits(worst.ms)} ms, ${worst.what}`;
  return [
    atMost(`longest task that we add, ${what}`, median(longest.map((l) => l.ms)), 16, "ms", note),
    atMost(`layout shift, ${what}`, Math.max(...all.map((l) => l.shift)), 0, ""),
    told(`main thread in all, ${what}`, `${inDigits(own)} ms`),
  ];
}

/** The article of the sample and a page of 300,000 letters. */
export async function tasks(): Promise<Row[]> {
  const stage = await openStage({ [longPage]: html(newsPage(1, 300_000)) });
  try {
    return [
      ...taskRows("article, new process", await loads(stage, article, true)),
      ...taskRows("article, same process", await loads(stage, article, false)),
      ...taskRows("300,000 letters, new process", await loads(stage, longPage, true)),
      ...taskRows("300,000 letters, same process", await loads(stage, longPage, false)),
    ];
  } finally {
    await stage.close();
  }
}

/** Milliseconds of the gate alone, long enough for one that looks again. */
async function gateTime(page: Page): Promise<number> {
  const later = () => new Promise((resolve) => setTimeout(resolve, 1_200));
  return (await load(page, noProse, later)).trace.ownTime();
}

/** A page of a news site that is not an article: the gate is all that runs. */
export async function gate(): Promise<Row[]> {
  const stage = await openStage({ [noProse]: html(pageWithoutProse()) });
  try {
    const page = await newTab(stage.browser);
    const [fresh, same]: [number[], number[]] = [[], []];
    for (let i = 0; i < repeats; i++) {
      await page.goto("about:blank");
      fresh.push(await gateTime(page));
      same.push(await gateTime(page));
    }
    return [
      atMost("gate on a page that is no article, new process", median(fresh), 1, "ms"),
      atMost("gate on a page that is no article, same process", median(same), 1, "ms"),
    ];
  } finally {
    await stage.close();
  }
}
