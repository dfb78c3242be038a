/** What happens around a page: history, tabs, windows, and the extension itself coming and going. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { marksBecome, markTexts } from "./support/lab.ts";
import {
  browserNames,
  dialogNamed,
  newsHost,
  noDialog,
  pointAt,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `${newsHost}/rifles-and-drone-parts.html`;
const articleMarks =
  "China North Industries | CQ-A | Tekhkrim | DJI | Xinxing Guangzhou | Rosoboronexport | Техкрим | 大疆";
const short = `${newsHost}/lab/text-added.html`;
const shortMarks = "Tekhkrim";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  const opened: TestPage[] = [];
  let errorsBefore = 0;
  const api = name === "chromium" ? "chrome" : "browser";

  beforeAll(async () => {
    session = await startSession(name);
  });
  beforeEach(async () => {
    errorsBefore = (await session.browser.ownErrors()).length;
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  afterAll(() => session?.close());

  const kept = async (opening: Promise<TestPage>) => {
    const page = await opening;
    opened.push(page);
    return page;
  };
  const open = (url: string) => kept(session.browser.open(url));
  const tabIdAt = (url: string) =>
    session.browser.inExtension<number>(
      `${api}.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)}).id)`,
    );
  const badgeBecomes = (tab: number, text: string) =>
    until(`the badge ${text}`, async () => {
      const badge = await session.browser.inExtension(
        `${api}.action.getBadgeText({ tabId: ${tab} })`,
      );
      return badge === text;
    });
  const read = (page: TestPage, marks: string) => marksBecome(page, marks, "the page is read");
  const noErrors = async (...pages: TestPage[]) => {
    expect((await session.browser.ownErrors()).slice(errorsBefore)).toEqual([]);
    expect(pages.flatMap((page) => page.thrown)).toEqual([]);
  };

  test("a page that comes back from the cache of the history is as it was left", async () => {
    const page = await open(article);
    await read(page, articleMarks);
    const tab = await tabIdAt(article);
    await badgeBecomes(tab, "6");
    await page.evaluate(
      "void addEventListener('pageshow', (event) => { window.persisted = event.persisted; })",
    );
    await page.goTo(short);
    await read(page, shortMarks);
    await badgeBecomes(tab, "1");
    await page.back();
    await until("the page from the cache", () => page.evaluate("window.persisted"));
    await read(page, articleMarks);
    await badgeBecomes(tab, "6");
    await addText(page, "Norinco");
    await read(page, `${articleMarks} | Norinco`);
    await pointAt(page, "DJI");
    await dialogNamed(page, "DJI");
    await noErrors(page);
  });

  test("of tabs that were opened unseen, only the one that is looked at is read", async () => {
    const front = await open(short);
    const addresses = ["?1", "?2", "?3"].map((search) => article + search);
    const tabs: TestPage[] = [];
    for (const address of addresses) tabs.push(await kept(session.browser.openUnseen(address)));
    for (const tab of tabs) {
      await until("the end of loading", () => tab.evaluate("document.readyState === 'complete'"));
      expect(await tab.evaluate("document.visibilityState")).toBe("hidden");
    }
    const [first, second, third] = tabs as [TestPage, TestPage, TestPage];
    await read(front, shortMarks);
    await second.focus();
    await read(second, articleMarks);
    expect([await markTexts(first), await markTexts(third)]).toEqual(["", ""]);
    await addText(front, "DJI");
    await first.focus();
    await read(first, articleMarks);
    expect(await markTexts(third)).toBe("");
    expect(await front.evaluate("document.visibilityState")).toBe("hidden");
    expect(await markTexts(front)).toBe(shortMarks);
    await front.focus();
    await read(front, `${shortMarks} | DJI`);
    await noErrors(front, ...tabs);
  });

  test("a background that was stopped answers the pointer and later text", async () => {
    const page = await open(short);
    await read(page, shortMarks);
    await session.browser.stopBackground();
    await pointAt(page, "Tekhkrim");
    await dialogNamed(page, "Tekhkrim");
    await page.press("Escape");
    await noDialog(page);
    await session.browser.stopBackground();
    await addText(page, "DJI");
    await read(page, `${shortMarks} | DJI`);
    await badgeBecomes(await tabIdAt(short), "2");
    await noErrors(page);
  });

  test("two windows do not mix, and a tab keeps what it has when it changes windows", async () => {
    const here = `${short}?here`;
    const there = `${article}?there`;
    const one = await open(here);
    const other = await kept(session.browser.openInWindow(there));
    await read(one, shortMarks);
    await read(other, articleMarks);
    const [oneTab, otherTab] = [await tabIdAt(here), await tabIdAt(there)];
    await badgeBecomes(oneTab, "1");
    await badgeBecomes(otherTab, "6");
    const panel = await kept(session.browser.openPanel(otherTab));
    await panelNames(panel, "Rosoboronexport");
    await session.browser.inExtension(
      `${api}.tabs.get(${oneTab}).then(({ windowId }) => ${api}.tabs.move(${otherTab}, { windowId, index: -1 }))`,
    );
    const windowOf = (tab: number) =>
      session.browser.inExtension<number>(`${api}.tabs.get(${tab}).then((tab) => tab.windowId)`);
    expect(await windowOf(otherTab)).toBe(await windowOf(oneTab));
    await other.focus();
    await read(other, articleMarks);
    await badgeBecomes(otherTab, "6");
    await addText(other, "Norinco");
    await read(other, `${articleMarks} | Norinco`);
    await panelNames(panel, "Rosoboronexport");
    await other.evaluate("document.querySelector('article').replaceChildren('DJI')");
    await read(other, "DJI");
    await badgeBecomes(otherTab, "1");
    await badgeBecomes(oneTab, "1");
    await until("the one name in the panel", async () => {
      const main = byRole(await panel.tree(), "main")[0];
      return main && byRole(main, "button", "Rosoboronexport").length === 0;
    });
    await noErrors(one, other, panel);
  });

  test("an extension that is loaded anew leaves no trouble on the pages of the old one", async () => {
    const page = await open(short);
    await read(page, shortMarks);
    await pointAt(page, "Tekhkrim");
    await dialogNamed(page, "Tekhkrim");
    await session.browser.reloadExtension();
    await page.movePointer(3, 3);
    await noDialog(page);
    await pointAt(page, "Tekhkrim");
    await addText(page, "DJI");
    // Chromium leaves the page to the old script, which is to go quiet; Firefox starts a new one.
    await until("the old marks gone, or all of them there", async () =>
      ["", `${shortMarks} | DJI`].includes(await markTexts(page)),
    );
    await pointAt(page, "DJI");
    await page.press("Escape");
    const anew = await open(article);
    await read(anew, articleMarks);
    await pointAt(anew, "DJI");
    await dialogNamed(anew, "DJI");
    await anew.press("Escape");
    await noDialog(anew);
    await page.goTo(short);
    await page.focus();
    await read(page, shortMarks);
    await noErrors(page, anew);
  });
});

async function addText(page: TestPage, name: string): Promise<void> {
  await page.evaluate(
    `document.querySelector("article").insertAdjacentHTML("beforeend", "<p>${name} is named later.</p>")`,
  );
}

async function panelNames(panel: TestPage, name: string): Promise<void> {
  await until(`${name} in the panel`, async () => {
    const main = byRole(await panel.tree(), "main")[0];
    return main && byRole(main, "button", name)[0];
  });
}
