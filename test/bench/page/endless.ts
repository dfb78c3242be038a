/** A page that grows by a thousand articles while somebody scrolls. */
import type { Browser, Page } from "puppeteer-core";
import { newsHost, otherHost } from "../../browser/support/session.ts";
import { growingPage, namesOfArticle, randomFrom, shortArticle } from "./made.ts";
import { heapOf } from "./memory.ts";
import { inDigits, median, type Row, told } from "./rows.ts";
import { html, newTab, openStage, settledMarks } from "./stage.ts";
import { type Trace, traced } from "./trace.ts";

const path = "/bench-growing.html";
const articles = 1_001;
const window = 100;
/** Articles whose time to their marks is taken, before each window. */
const timed = 20;
const patienceMs = 120_000;
/** From one article to the next, whoever reads: as many frames here as there. */
const pauseMs = 200;

/** How many marks the last article has; very many are drawn around the window only. */
const marksOfLast = `[...CSS.highlights].flatMap(([name, ranges]) => name.startsWith("waybill-")
  ? [...ranges].filter((r) => main.lastElementChild.contains(r.startContainer)) : []).length`;

/**
 * Adds articles in even time, and sets a mark of the trace at the first and after the
 * last. It looks at no mark meanwhile: to look costs the more the more marks there are.
 * Callbacks only: the trace counts promises as ours.
 */
function growEvenly(texts: readonly string[]): string {
  return `new Promise((done) => {
    const texts = ${JSON.stringify(texts)};
    const main = document.querySelector("main");
    let count = 0;
    const next = () => {
      if (count === texts.length) {
        performance.mark("bench-grown");
        return done();
      }
      main.insertAdjacentHTML("beforeend", texts[count++]);
      scrollTo(0, document.documentElement.scrollHeight);
      setTimeout(next, ${pauseMs});
    };
    performance.mark("bench-growing");
    next();
  })`;
}

/**
 * Adds articles one after the other, each when the one before it is marked.
 * @returns wall milliseconds of each
 */
function growByMarks(texts: readonly string[]): string {
  return `new Promise((done, fail) => {
    const texts = ${JSON.stringify(texts)};
    const times = [];
    const main = document.querySelector("main");
    const next = () => {
      if (times.length === texts.length) {
        return done(times);
      }
      const start = performance.now();
      main.insertAdjacentHTML("beforeend", texts[times.length]);
      scrollTo(0, document.documentElement.scrollHeight);
      const look = () => {
        const time = performance.now() - start;
        if (time > 20_000) return fail(new Error("An article was not marked: " + ${marksOfLast}));
        if (${marksOfLast} < ${namesOfArticle}) return void setTimeout(look, 16);
        times.push(time);
        next();
      };
      look();
    };
    next();
  })`;
}

interface Part {
  readonly wall: readonly number[];
  readonly trace: Trace;
}

/** One page and what is appended to it; the first article stands there from the start. */
class Growing {
  size = 1;
  private readonly random = randomFrom(7);

  /** @param isRead whether it stands on a host that we read */
  constructor(
    private readonly page: Page,
    private readonly isRead: boolean,
  ) {}

  private texts(count: number): string[] {
    this.size += count;
    return Array.from({ length: count }, () => shortArticle(this.random));
  }

  private async byMarks(count: number): Promise<number[]> {
    return (await this.page.evaluate(growByMarks(this.texts(count)))) as number[];
  }

  /** @returns what `window` articles cost, and before it the time of some to their marks */
  async traced(): Promise<Part> {
    const wall = this.isRead ? await this.byMarks(timed) : [];
    const trace = await traced(this.page, () => this.page.evaluate(growEvenly(this.texts(window))));
    // Their last one is marked too: nothing was left undone for want of time.
    if (this.isRead) await this.byMarks(1);
    return { wall, trace };
  }

  /** Untraced, in steps, until there are so many or the time is over. */
  async growTo(size: number, end: number): Promise<void> {
    const step = 25;
    while (this.size < size && Date.now() < end)
      await this.byMarks(Math.min(step, size - this.size));
  }

  /** At once, where nobody reads. */
  async fillTo(size: number): Promise<void> {
    const html = JSON.stringify(this.texts(size - this.size).join(""));
    await this.page.evaluate(
      `document.querySelector("main").insertAdjacentHTML("beforeend", ${html})`,
    );
  }
}

interface Growth {
  readonly first: Part;
  readonly last: Part;
  /** Articles at the end. */
  readonly size: number;
  /** Megabytes. */
  readonly heap: number;
}

async function measure(browser: Browser, host: string, size: number): Promise<Growth> {
  const isRead = host === newsHost;
  const page = await newTab(browser);
  await page.goto(host + path, { waitUntil: "load" });
  if (isRead) await settledMarks(page);
  const session = await page.createCDPSession();
  const before = await heapOf(session);
  const growing = new Growing(page, isRead);
  const first = await growing.traced();
  if (isRead) await growing.growTo(size - window - timed, Date.now() + patienceMs);
  else await growing.fillTo(size - window);
  const last = await growing.traced();
  const heap = (await heapOf(session)) - before;
  await page.close();
  return { first, last, size: growing.size, heap };
}

const scripts = ({ trace }: Part) => trace.ownTime("bench-growing", "bench-grown") / window;
const everything = ({ trace }: Part) => trace.allTime("bench-growing", "bench-grown") / window;

interface Flat {
  readonly what: string;
  readonly unit: string;
  readonly early: number;
  readonly late: number;
}

function flat({ what, unit, early, late }: Flat, size: number): Row {
  const stopped = size < articles ? `; stopped for want of time at ${size}` : "";
  return {
    what: `endless page: ${what}, the last ${window} articles against the first`,
    measured: `${inDigits(late / early)} × (${inDigits(early)} ${unit}, then ${inDigits(late)} ${unit}${stopped})`,
    toReach: "≤ 1.3 ×",
    isReached: size >= articles && late <= 1.3 * early,
  };
}

/**
 * All work of the page's thread, as a multiple of what the same page costs that nobody
 * reads: Chromium lays out and paints the more the longer a page is, whoever changes it.
 */
function share(ours: Growth, without: Growth): Flat {
  const multiple = (part: "first" | "last") => everything(ours[part]) / everything(without[part]);
  const [early, late] = [multiple("first"), multiple("last")];
  return { what: "all work, in work of the page not read", unit: "×", early, late };
}

function rowsOf(ours: Growth, without: Growth): Row[] {
  const { first, last, size } = ours;
  const all = ({ first, last }: Growth) =>
    `${inDigits(everything(first))}, then ${inDigits(everything(last))}`;
  const longest = [first, last].map(({ trace }) => inDigits(trace.longestTask().ms));
  const each = ((ours.heap - without.heap) / size) * 1024;
  return [
    flat({ what: "our scripts", unit: "ms", early: scripts(first), late: scripts(last) }, size),
    flat(share(ours, without), size),
    told("endless page: all work an article", `${all(ours)} ms; not read ${all(without)} ms`),
    told(
      "endless page: append to marks, on the clock",
      `${inDigits(median(first.wall))} ms, then ${inDigits(median(last.wall))} ms; longest task of ours ${longest.join(" ms, then ")} ms`,
    ),
    told(
      `endless page: heap grown by ${size - 1} articles`,
      `${inDigits(ours.heap)} MB, not read ${inDigits(without.heap)} MB; ours ${inDigits(each)} KB an article`,
    ),
  ];
}

/** The same growth on a host that we read and on one that we do not. */
export async function endless(): Promise<Row[]> {
  const stage = await openStage({ [path]: html(growingPage()) });
  try {
    const ours = await measure(stage.browser, newsHost, articles);
    const without = await measure(stage.browser, otherHost, ours.size);
    return rowsOf(ours, without);
  } finally {
    await stage.close();
  }
}
