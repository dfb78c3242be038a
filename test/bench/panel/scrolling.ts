/** Scrolls the whole list by wheel and by keys. */
import type { CDPSession, Page } from "puppeteer-core";
import { type Row, told } from "../page/rows.ts";
import { frameRows } from "./frames.ts";
import type { PanelStage } from "./stage.ts";

/** CSS pixels of a turn of the wheel: several windows, so that every frame has new rows only. */
const turn = 6_000;
const pages = 150;

const heightLeft = "document.documentElement.scrollHeight - innerHeight - scrollY";

async function wheel(session: CDPSession, down: number): Promise<void> {
  const event = { type: "mouseWheel", x: 200, y: 500, deltaX: 0, deltaY: down } as const;
  await session.send("Input.dispatchMouseEvent", event);
}

/** From the top to the end. */
async function wheelThrough(page: Page, session: CDPSession): Promise<void> {
  await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
  while (((await page.evaluate(heightLeft)) as number) > 1) await wheel(session, turn);
}

async function press(page: Page, key: "PageDown" | "PageUp" | "End" | "Home", times: number) {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

async function pressThrough(page: Page): Promise<void> {
  await press(page, "Home", 1);
  await press(page, "PageDown", pages);
  await press(page, "End", 1);
  await press(page, "PageUp", pages);
}

export async function scrolling(stage: PanelStage): Promise<Row[]> {
  const page = await stage.open("#view=list");
  await page.bringToFront();
  const session = await page.createCDPSession();
  const rows = [
    ...(await frameRows(page, "by wheel through the list", () => wheelThrough(page, session))),
    ...(await frameRows(page, "by Page Down, End and Page Up", () => pressThrough(page))),
  ];
  const height = (await page.evaluate("document.documentElement.scrollHeight")) as number;
  await page.close();
  return [...rows, told("the list's length", `${(height / 1e6).toFixed(2)} million pixels`)];
}
