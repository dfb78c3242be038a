/** A finger on a small screen. Chromium only: there is no Firefox for Android to drive here. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ChromiumHand } from "./support/chromiumHand.ts";
import {
  boxOf,
  cardBox,
  hostsAdded,
  middleOf,
  type Point,
  rememberHosts,
  stayStill,
  withPage,
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
  isInSentence: getComputedStyle(e).display.startsWith("inline") &&
    e.closest(":not(button, a, span, bdi)").textContent.trim() !== e.textContent.trim(),
})`;
const middleSource = `(e) => {
  const { x, y, width, height } = e.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}`;

describe.each([
  ["with all interfaces", () => startSession("chromium")],
  ["without commands, menus and side panel", () => startLacking("chromium", missing)],
])("%s", (_, start) => {
  let session: TestSession;

  beforeAll(async () => {
    session = await start();
  });
  afterAll(() => session?.close());

  /** The same page each time, as a phone shows it. */
  const onPhone = (use: (page: TestPage, finger: ChromiumHand) => Promise<void>) =>
    withPage(session, "phone.html", async (page) => {
      const finger = page.hand;
      if (!(finger instanceof ChromiumHand)) throw new Error("Only Chromium has a finger here.");
      await finger.takePhone();
      expect(await page.evaluate("innerWidth")).toBe(360);
      await rememberHosts(page);
      await until("a mark", async () => Object.keys(await marksOn(page)).length > 0);
      await use(page, finger);
    });

  async function tapOn(page: TestPage, finger: ChromiumHand, word: string): Promise<void> {
    const { x, y } = middleOf(await boxOf(page, word));
    await finger.tap(x, y);
  }

  async function tapOutside(page: TestPage, finger: ChromiumHand): Promise<void> {
    const { left, top, width, height } = await cardBox(page);
    const below = top + height + 40;
    await finger.tap(left + width / 2, below < 730 ? below : top - 40);
    await noDialog(page);
  }

  test("a tap on a name opens its card within the screen, a tap beside it closes it", () =>
    onPhone(async (page, finger) => {
      await tapOn(page, finger, "DJI");
      await dialogNamed(page, "DJI");
      const { left, width, top, height } = await cardBox(page);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(360);
      expect(top + height).toBeLessThanOrEqual(740);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
      await tapOutside(page, finger);
    }));

  test("a tap on a name in a link follows the link and opens nothing", () =>
    onPhone(async (page, finger) => {
      await tapOn(page, finger, "Tekhkrim");
      await until("the link", () => page.evaluate<boolean>("location.hash === '#went'"));
      await stayStill(page);
      expect(await hostsAdded(page)).toBe(0);
      await tapOn(page, finger, "DJI");
      await dialogNamed(page, "DJI");
    }));

  test("a long press on a name in a link opens its card and follows no link", () =>
    onPhone(async (page, finger) => {
      await page.evaluate(
        "void addEventListener('contextmenu', (e) => { window.menu = !e.defaultPrevented; })",
      );
      const { x, y } = middleOf(await boxOf(page, "Tekhkrim"));
      await finger.touch(x, y);
      await dialogNamed(page, "Tekhkrim");
      await finger.endTouch();
      await stayStill(page);
      expect(byRole(await page.tree(), "dialog", "Tekhkrim").length).toBe(1);
      expect(await page.evaluate("window.menu")).toBe(false);
      await tapOutside(page, finger);
      expect(await page.evaluate("location.hash")).toBe("");
    }));

  test("the controls of the card are large enough for a finger", () =>
    onPhone(async (page, finger) => {
      await tapOn(page, finger, "DJI");
      const dialog = await dialogNamed(page, "DJI");
      const buttons = byRole(dialog, "button");
      expect(buttons.length).toBeGreaterThan(3);
      const small: string[] = [];
      for (const button of buttons) {
        const { height, isInSentence } = await page.lens.on<Target>(button, targetSource);
        if (!isInSentence && height < smallestTarget) small.push(`${nameOf(button)}: ${height} px`);
      }
      expect(small).toEqual([]);
    }));

  test("the card's buttons answer to the finger", () =>
    onPhone(async (page, finger) => {
      await tapOn(page, finger, "DJI");
      const dialog = await dialogNamed(page, "DJI");
      await cardBox(page);
      const why = byRole(dialog, "button", "Why is this marked?")[0]!;
      const at = await page.lens.on<Point>(why, middleSource);
      await finger.tap(at.x, at.y);
      await until("the reason", async () => {
        const open = inDialog(await page.tree());
        return open && /Exact name "DJI"/.test(textOf(open));
      });
    }));

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
