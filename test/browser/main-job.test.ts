/** Read an article, see the names, open the card: once in each browser. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  browserNames,
  dialogNamed,
  dialogNames,
  domOf,
  marksOf,
  newsHost,
  noDialog,
  otherHost,
  pointAt,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inDialog, nameOf, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = "/rifles-and-drone-parts.html";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(newsHost + article);
  });
  afterAll(() => session?.close());

  test("the names are marked, a name split over elements too", async () => {
    expect(await marksOf(page, 8)).toEqual({
      "waybill-company": [
        "China North Industries",
        "Tekhkrim",
        "DJI",
        "Xinxing Guangzhou",
        "Rosoboronexport",
        "Техкрим",
        "大疆",
      ],
      "waybill-product": ["CQ-A"],
    });
  });

  test("the badge counts the entities", async () => {
    const id = await page.tabId();
    const api = name === "chromium" ? "chrome" : "browser";
    expect(await session.browser.inExtension(`${api}.action.getBadgeText({ tabId: ${id} })`)).toBe(
      "6",
    );
  });

  test("the pointer on DJI opens its card, with route, time, both versions and links", async () => {
    await pointAt(page, "DJI");
    const dialog = await dialogNamed(page, "DJI");
    const text = textOf(dialog);
    expect(text).toContain("China → United Arab Emirates → Russia");
    expect(text).toContain("China → Saudi Arabia → Russia");
    expect(text).toContain("Both follow Politico, which was not seen.");
    expect(text).toContain("November–December 2022");
    expect(text).toContain("10 reports, 1 origin");
    expect(text).toContain("suspended its business in Russia and Ukraine");
    const links = byRole(dialog, "link");
    expect(links.map(nameOf)).toContain("Ukrainska Pravda");
    for (const link of links) {
      expect(link.attributes.href).toMatch(/^https?:/);
      expect(link.attributes.rel).toBe("noopener noreferrer");
    }
  });

  test("the card does not take the focus from the page, and Esc closes it", async () => {
    expect(await page.evaluate("document.activeElement.localName")).toBe("body");
    await page.press("Escape");
    await noDialog(page);
  });

  test("after closing, the page is as it would be without the extension", async () => {
    const plain = await session.browser.open(otherHost + article);
    expect(await domOf(page)).toBe(await domOf(plain));
    expect(await plain.evaluate("CSS.highlights.size")).toBe(0);
    await plain.close();
  });

  test("the commands go through the mentions, forwards and back", async () => {
    await page.focus();
    await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    const steps = [
      ["next-mention", "China North Industries"],
      ["next-mention", "CQ-A"],
      ["next-mention", "Tekhkrim"],
      ["previous-mention", "CQ-A"],
      ["previous-mention", "China North Industries"],
    ] as const;
    for (const [command, name] of steps) {
      await session.browser.command(command, page);
      await dialogNamed(page, name);
      expect(await dialogNames(page)).toEqual([name]);
    }
    await page.press("Escape");
    await noDialog(page);
  });

  test("a shipment that names no one markable is reached through the story", async () => {
    await session.browser.command("next-mention", page);
    await dialogNamed(page, "CQ-A");
    await pressIn(page, inDialog, "button", /^Also in this story/);
    await pressIn(page, inDialog, "button", /^More than 12 tons of body armor/);
    const text = await until("both versions of the goods", async () => {
      const dialog = inDialog(await page.tree());
      const shown = dialog ? textOf(dialog) : "";
      return shown.includes("Armored vehicles") && shown;
    });
    expect(text).toMatch(/Body armor .*Euromaidan Press.* Armored vehicles .*Diário de Notícias/);
    await pressIn(page, inDialog, "button", "‹ Back");
    await until("the lead fact", async () => {
      const dialog = inDialog(await page.tree());
      return dialog && textOf(dialog).includes("1,000 CQ-A assault rifles");
    });
    await page.press("Escape");
    await noDialog(page);
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
