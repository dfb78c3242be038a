/** A finger on a small screen. Chromium only: there is no Firefox for Android to drive here. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ChromiumHand } from "./support/chromiumHand.ts";
import {
  boxOf,
  cardBox,
  hostsAdded,
  middleOf,
  openPage,
  type Point,
  rememberHosts,
} from "./support/hover.ts";
import { startLacking } from "./support/packSession.ts";
import {
  dialogNamed,
  marksOn,
  noDialog,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inDialog, nameOf, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

/** CSS pixels; https://www.w3.org/TR/WCAG22/#target-size-enhanced */
const smallestTarget = 44;

/** What Firefox for Android lacks; a phone may also lack what only Chrome has. */
const missing = ["commands", "contextMenus", "sidePanel", "sidebarAction"];

interface Target {
  readonly height: number;
  /** Names within running text keep the line's height. */
  readonly isInSentence: boolean;
}
const targetSource = `(e) => ({
  height: e.getBoundingClientRect().height,
  isInSentence: getComputedStyle(e).display === "inline",
})`;

describe.each([
  ["with all interfaces", () => startSession("chromium")],
  ["without commands, menus and side panel", () => startLacking("chromium", missing)],
])("%s", (_, start) => {
  let session: TestSession;
  let page: TestPage;
  let finger: ChromiumHand;

  beforeAll(async () => {
    session = await start();
    page = await openPage(session, "phone.html");
    if (!(page.hand instanceof ChromiumHand)) throw new Error("Only Chromium has a finger here.");
    finger = page.hand;
    await finger.takePhone();
    expect(await page.evaluate("innerWidth")).toBe(360);
    await rememberHosts(page);
    await until("a mark", async () => Object.keys(await marksOn(page)).length > 0);
  });
  afterAll(() => session?.close());

  const middle = async (word: string): Promise<Point> => middleOf(await boxOf(page, word));
  const hash = () => page.evaluate<string>("location.hash");

  async function tapOutside(): Promise<void> {
    const { left, top, width, height } = await cardBox(page);
    const below = top + height + 40;
    await finger.tap(left + width / 2, below < 730 ? below : top - 40);
    await noDialog(page);
  }

  test("a tap on a name opens its card within the screen, a tap beside it closes it", async () => {
    const { x, y } = await middle("DJI");
    await finger.tap(x, y);
    await dialogNamed(page, "DJI");
    const { left, width, top, height } = await cardBox(page);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(360);
    expect(top + height).toBeLessThanOrEqual(740);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await tapOutside();
  });

  test("a tap on a name in a link follows the link and opens nothing", async () => {
    const { x, y } = await middle("Tekhkrim");
    const before = await hostsAdded(page);
    await finger.tap(x, y);
    await until("the link", async () => (await hash()) === "#went");
    await page.evaluate("history.replaceState(null, '', location.pathname)");
    await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    const known = await middle("DJI");
    await finger.tap(known.x, known.y);
    await dialogNamed(page, "DJI");
    expect(await hostsAdded(page)).toBe(before + 1);
    await tapOutside();
  });

  test("a long press on a name in a link opens its card and follows no link", async () => {
    await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    const { x, y } = await middle("Tekhkrim");
    await finger.touch(x, y);
    await dialogNamed(page, "Tekhkrim");
    await finger.endTouch();
    await cardBox(page);
    await tapOutside();
    expect(await hash()).toBe("");
  });

  test("the controls of the card are large enough for a finger", async () => {
    const { x, y } = await middle("DJI");
    await finger.tap(x, y);
    const dialog = await dialogNamed(page, "DJI");
    const buttons = byRole(dialog, "button");
    expect(buttons.length).toBeGreaterThan(3);
    const small: string[] = [];
    for (const button of buttons) {
      const { height, isInSentence } = await page.lens.on<Target>(button, targetSource);
      if (!isInSentence && height < smallestTarget) small.push(`${nameOf(button)}: ${height} px`);
    }
    expect(small).toEqual([]);
    await tapOutside();
  });

  test("the card's buttons answer to the finger", async () => {
    const { x, y } = await middle("DJI");
    await finger.tap(x, y);
    const dialog = await dialogNamed(page, "DJI");
    await cardBox(page);
    const why = byRole(dialog, "button", "Why is this marked?")[0]!;
    const at = await page.lens.on<Point>(
      why,
      "(e) => { const { x, y, width, height } = e.getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; }",
    );
    await finger.tap(at.x, at.y);
    await until("the reason", async () => {
      const open = inDialog(await page.tree());
      return open && /Exact name "DJI"/.test(textOf(open));
    });
    await tapOutside();
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
