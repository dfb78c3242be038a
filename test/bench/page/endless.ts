/** A page that grows by a thousand articles while somebody scrolls. */
import type { Browser, Page } from "puppeteer-core";
import { newsHost, otherHost } from "../../browser/support/session.ts";
import { growingPage, namesOfArticle, randomFrom, shortArticle } from "./made.ts";
import { heapOf } from "./memory.ts";
import { inDigits, median, type Row, told } from "./rows.ts";
import { countOfMarks, html, newTab, openStage, settledMarks } from "./stage.ts";
import { type Trace, traced } from "./trace.ts";

const path = "/bench-growing.html";
const articles = 1_001;
const window = 100;
const patienceMs = 120_000;

/**
 * Adds articles one after the other, each when the one before it is marked, and sets
 * a mark of the trace at the first and after the last. Callbacks only: the trace
 * counts promises as ours.
 * @param isDone an expression: whether `count` articles of these are read
 * @returns wall milliseconds of each
 */
function grow(texts: readonly string[], isDone: string): string {
  return `new Promise((done, fail) => {
    const texts = ${JSON.stringify(texts)};
    const times = [];
    const main = document.querySelector("main");
    const next = () => {
      if (times.length === texts.length) {
        performance.mark("bench-grown");
        return done(times);
      }
      const start = performance.now();
      const count = times.length + 1;
      main.insertAdjacentHTML("beforeend", texts[times.length]);
      scrollTo(0, document.documentElement.scrollHeight);
      const look = () => {
        const time = performance.now() - start;
        if (time > 20_000) return fail(new Error("An article was not marked: " + ${countOfMarks}));
        if (!(${isDone})) return void setTimeout(look, 16);
        times.push(time);
        next();
      };
      look();
    };
    performance.mark("bench-growing");
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

  /** Where nobody marks, an article is done after the time that a mark takes. */
  async grow(count: number): Promise<number[]> {
    // Very many marks are drawn around the window only: the last article's are counted.
    const isMarked = `[...CSS.highlights].flatMap(([name, ranges]) => name.startsWith("waybill-")
      ? [...ranges].filter((r) => main.lastElementChild.contains(r.startContainer)) : []).length >= ${namesOfArticle}`;
    const isDone = this.isRead ? isMarked : `${countOfMarks} < 0 || time > 80`;
    return (await this.page.evaluate(grow(this.texts(count), isDone))) as number[];
  }

  async traced(): Promise<Part> {
    let wall: readonly number[] = [];
    const trace = await traced(this.page, async () => {
      wall = await this.grow(window);
    });
    return { wall, trace };
  }

  /** Untraced, in steps, until there are so many or the time is over. */
  async growTo(size: number, end: number): Promise<void> {
    const step = 25;
    while (this.size < size && Date.now() < end) await this.grow(Math.min(step, size - this.size));
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
  if (isRead) await growing.growTo(size - window, Date.now() + patienceMs);
  else await growing.fillTo(size - window);
  const last = await growing.traced();
  const heap = (await heapOf(session)) - before;
  await page.close();
  return { first, last, size: growing.size, heap };
}

const scripts = ({ trace }: Part) => trace.ownTime("bench-growing", "bench-grown") / window;
const everything = ({ trace }: Part) => trace.allTime("bench-growing", "bench-grown") / window;

function flat(what: string, early: number, late: number, size: number): Row {
  const stopped = size < articles ? `; stopped for want of time at ${size}` : "";
  return {
    what: `endless page: ${what}, the last ${window} articles against the first`,
    measured: `${inDigits(late / early)} × (${inDigits(early)} ms an article, then ${inDigits(late)} ms${stopped})`,
    toReach: "≤ 1.3 ×",
    isReached: size >= articles && late <= 1.3 * early,
  };
}

function rowsOf(ours: Growth, without: Growth): Row[] {
  const { first, last, size } = ours;
  const added = (part: "first" | "last") => everything(ours[part]) - everything(without[part]);
  const longest = [first, last].map(({ trace }) => inDigits(trace.longestTask().ms));
  const each = ((ours.heap - without.heap) / size) * 1024;
  return [
    flat("our scripts", scripts(first), scripts(last), size),
    flat("all work above a page not read", added("first"), added("last"), size),
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
