/** From load to marks, above what any extension of this kind must cost. */
import type { Page } from "puppeteer-core";
import { newsHost, until } from "../../browser/support/session.ts";
import { atMost, inDigits, median, type Row } from "./rows.ts";
import {
  article,
  emptyExtension,
  newTab,
  openStage,
  type Stage,
  settledMarks,
  stopWorker,
} from "./stage.ts";
import { watchFor } from "./watch.ts";

const repeats = 15;

interface Side {
  readonly stage: Stage;
  readonly page: Page;
  readonly warm: number[];
  readonly cold: number[];
}

async function openSide(extension: string | undefined): Promise<Side> {
  const stage = await openStage({}, extension);
  const page = await newTab(stage.browser);
  await page.goto(newsHost + article);
  await watchFor(page, await settledMarks(page));
  return { stage, page, warm: [], cold: [] };
}

/** Milliseconds from the document's end to the last mark. */
async function loadOnce(page: Page): Promise<number> {
  await page.goto(newsHost + article, { waitUntil: "load" });
  const time = `globalThis.benchMarked - performance.getEntriesByType("navigation")[0].domInteractive`;
  return until("the marks", async () => ((await page.evaluate(time)) as number) || undefined);
}

async function measure(sides: readonly Side[]): Promise<void> {
  for (let i = 0; i < repeats; i++) {
    for (const { page, warm } of sides) warm.push(await loadOnce(page));
    for (const { page, cold, stage } of sides) {
      await stopWorker(stage.browser);
      cold.push(await loadOnce(page));
    }
  }
}

function row(what: string, ours: readonly number[], empty: readonly number[], most: number): Row {
  const [a, b] = [median(ours), median(empty)];
  const note = `${inDigits(a)} ms, the empty pipeline ${inDigits(b)} ms`;
  return atMost(what, a - b, most, "ms", note);
}

/** Ours and the empty pipeline by turns, each in a browser of its own. */
export async function arrival(): Promise<Row[]> {
  const empty = emptyExtension();
  const sides: Side[] = [];
  try {
    for (const extension of [undefined, empty.folder]) sides.push(await openSide(extension));
    const [ours, other] = sides as [Side, Side];
    await measure(sides);
    return [
      row("load to marks, above an empty pipeline, warm", ours.warm, other.warm, 25),
      row("load to marks, above an empty pipeline, cold", ours.cold, other.cold, 50),
    ];
  } finally {
    for (const { stage } of sides) await stage.close();
    empty.remove();
  }
}
