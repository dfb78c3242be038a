/** Many tabs opened behind the one that is read, as a browser restores them. */
import type { Browser, Page } from "puppeteer-core";
import { newsHost, until } from "../../browser/support/session.ts";
import type { Row } from "./rows.ts";
import { article, countOfMarks, inWorker, newTab, openStage, settledMarks } from "./stage.ts";

const count = 50;

const openBehind = `Promise.all(Array.from({ length: ${count - 1} }, () =>
  chrome.tabs.create({ url: ${JSON.stringify(newsHost + article)}, active: false })))
  .then((tabs) => tabs.length)`;

/** Asked of the background: where does the reader answer? */
const tabsWithReader = `chrome.tabs.query({ url: ${JSON.stringify(`${newsHost}/*`)} }).then(async (tabs) => {
  const runs = await Promise.all(tabs.map((tab) => chrome.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => Symbol.for("waybill.reader") in globalThis,
  })));
  return runs.filter(([run]) => run.result).length;
})`;

async function newsTabs(browser: Browser): Promise<Page[]> {
  return (await browser.pages()).filter((page) => page.url() === newsHost + article);
}

async function areLoaded(pages: readonly Page[]): Promise<boolean> {
  const states = await Promise.all(pages.map((page) => page.evaluate("document.readyState")));
  return states.every((state) => state === "complete");
}

/** @returns in how many tabs there are marks, and in how many a reader */
export async function tabs(): Promise<Row[]> {
  const stage = await openStage();
  const { browser } = stage;
  try {
    const front = await newTab(browser);
    await front.goto(newsHost + article, { waitUntil: "load" });
    await settledMarks(front);
    await inWorker(browser, openBehind);
    const pages = await until(`${count} tabs`, async () => {
      const all = await newsTabs(browser);
      return all.length === count && (await areLoaded(all)) ? all : undefined;
    });
    await settledMarks(front);
    const marks = await Promise.all(pages.map((page) => page.evaluate(countOfMarks)));
    const marked = marks.filter((n) => n !== 0).length;
    const readers = await inWorker<number>(browser, tabsWithReader);
    const row = { toReach: "1", isReached: readers === 1 && marked === 1 };
    const measured = `${readers} (tabs with marks: ${marked})`;
    return [{ what: `${count} tabs, one in front: tabs with a reader`, measured, ...row }];
  } finally {
    await stage.close();
  }
}
