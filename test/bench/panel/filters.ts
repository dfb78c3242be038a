/** From a press on a filter or an order to the frame that shows what it leaves. */
import type { Page } from "puppeteer-core";
import { atMost, inDigits, median, type Row } from "../page/rows.ts";
import type { PanelStage } from "./stage.ts";

const repeats = 9;

/** A message sent from a frame's callback is answered when the frame has been painted. */
const timed = (press: string) => `new Promise((tell) => {
  const from = performance.now();
  ${press};
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => tell(performance.now() - from);
    port2.postMessage(0);
  });
})`;

async function press(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria([role="button"][name="${name}"])`).click();
}

async function medianOf(page: Page, presses: (i: number) => string): Promise<[number, number]> {
  const all: number[] = [];
  for (let i = 0; i < repeats; i++) all.push((await page.evaluate(timed(presses(i)))) as number);
  return [median(all), Math.max(...all)];
}

const box = (i: number) =>
  `document.querySelectorAll("fieldset input[type=checkbox]")[${i % 8}].click()`;
const sortLink = (i: number) =>
  `document.querySelectorAll("nav[aria-label='Sort by'] a")[${i % 4}].click()`;

export async function filters(stage: PanelStage): Promise<Row[]> {
  const page = await stage.open("#view=list");
  await page.bringToFront();
  await press(page, "Filters");
  await press(page, "Exporter");
  await page.waitForSelector("fieldset input[type=checkbox]");
  const [tick, worstTick] = await medianOf(page, box);
  await press(page, "Clear all");
  const [sort, worstSort] = await medianOf(page, sortLink);
  await page.close();
  return [
    atMost("a filter ticked, with its counts", tick, 100, "ms", `worst ${inDigits(worstTick)} ms`),
    atMost("another order", sort, 250, "ms", `worst ${inDigits(worstSort)} ms`),
  ];
}
