/** The card under the hand: pointer, keyboard, focus, copying. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  browserNames,
  dialogNamed,
  marksOf,
  newsHost,
  noDialog,
  pointAt,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inDialog, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(`${newsHost}/rifles-and-drone-parts.html`);
    await marksOf(page, 8);
  });
  afterAll(() => session?.close());

  test("it stays while the pointer is on it and goes when the pointer is gone", async () => {
    await pointAt(page, "Tekhkrim");
    const dialog = await dialogNamed(page, "Tekhkrim");
    await page.movePointerTo(byRole(dialog, "heading")[0]!);
    await pressIn(page, inDialog, "button", "Why is this marked?");
    await until("the reason", async () => {
      const open = inDialog(await page.tree());
      return open && /Exact name "Tekhkrim"/.test(textOf(open));
    });
    await page.movePointer(3, 3);
    await noDialog(page);
  });

  test("a press beside it closes it, and the page gets the press", async () => {
    await pointAt(page, "Tekhkrim");
    await dialogNamed(page, "Tekhkrim");
    await page.evaluate("addEventListener('pointerdown', () => { window.pressed = true; })");
    await page.pressPointer(20, 400);
    await noDialog(page);
    expect(await page.evaluate("window.pressed")).toBe(true);
  });

  test("scrolling the name out of view closes it", async () => {
    await pointAt(page, "CQ-A");
    await dialogNamed(page, "CQ-A");
    await page.evaluate(
      "scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })",
    );
    await noDialog(page);
  });

  test("opened by key it takes the focus, Tab goes through it, Esc gives it back", async () => {
    await page.evaluate(`(() => {
      scrollTo({ top: 0, behavior: "instant" });
      const button = document.createElement("button");
      button.id = "before";
      document.querySelector("nav").append(button);
      button.focus({ preventScroll: true });
    })()`);
    await session.browser.command("next-mention", page);
    await dialogNamed(page, "China North Industries");
    const focused = "document.activeElement === document.documentElement.lastElementChild";
    await until("the focus in the card", () => page.evaluate<boolean>(focused));
    for (let i = 0; i < 3; i++) await page.press("Tab");
    expect(await page.evaluate(focused)).toBe(true);
    await page.press("Escape");
    await noDialog(page);
    expect(await page.evaluate("document.activeElement.id")).toBe("before");
  });

  test("keys pressed in it do not reach the page", async () => {
    await page.evaluate(
      "(window.keys = [], addEventListener('keydown', (e) => window.keys.push(e.key)))",
    );
    await session.browser.command("next-mention", page);
    await dialogNamed(page, "CQ-A");
    await page.press("j");
    await page.press("Escape");
    await noDialog(page);
    expect(await page.evaluate("window.keys")).toEqual([]);
  });

  test("it copies the fact with its sources", async () => {
    await session.browser.command("next-mention", page);
    await dialogNamed(page, "Tekhkrim");
    await pressIn(page, inDialog, "button", "Copy");
    await until("the word that it was copied", async () => {
      const dialog = inDialog(await page.tree());
      return dialog && byRole(dialog, "button", "Copied")[0];
    });
    await page.press("Escape");
    await noDialog(page);
  });

  test("its button opens the panel, which follows this tab", async () => {
    await pointAt(page, "Tekhkrim");
    await dialogNamed(page, "Tekhkrim");
    await pressIn(page, inDialog, "button", "Open in the panel");
    const panel = await session.browser.openedPanel();
    await until("the names of the page", async () => {
      const main = byRole(await panel.tree(), "main")[0];
      return main && byRole(main, "button", "Rosoboronexport")[0];
    });
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
