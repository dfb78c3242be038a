/** The panel beside the page: Chromium's side panel, Firefox's sidebar. It follows the tab that is shown. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  browserNames,
  dialogNamed,
  marksOf,
  newsHost,
  otherHost,
  pointAt,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { inDialog, inMain, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;
  let text: () => Promise<string | undefined>;

  const says = (words: string) =>
    until(`"${words}" in the panel`, async () => (await text())?.includes(words) || undefined);

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(`${newsHost}/rifles-and-drone-parts.html`);
    await marksOf(page, 8);
  });
  afterAll(() => session?.close());

  test("it opens by the reader's own hand, beside the page", async () => {
    text = name === "chromium" ? await bySidePanel(session, page) : await bySidebar(session, page);
    await says("6 names on this page");
  });

  test("it follows the tab that is shown, a tab that goes to another page, and one that is closed", async () => {
    const other = await session.browser.open(`${newsHost}/lab/text-added.html`);
    await other.focus();
    await says("One name on this page");
    await page.focus();
    await says("6 names on this page");
    await other.focus();
    await other.goTo(`${otherHost}/rifles-and-drone-parts.html`);
    await says("Waybill is not reading this page.");
    await other.close();
    await page.focus();
    await says("6 names on this page");
  });

  test("what is shown in another window is no matter of its own", async () => {
    const there = `${newsHost}/lab/text-added.html?there`;
    const other = await session.browser.openInWindow(there);
    await marksOf(other, 1);
    await page.evaluate("document.querySelector('article').replaceChildren('DJI')");
    await page.focus();
    await says("One name on this page");
    expect(await text()).toMatch(/^One name on this page\s*DJI/);
    await other.close();
  });

  test("a tab that is closed in the middle of loading is said to be closed", async () => {
    const slow = await session.browser.open(`${newsHost}/lab/text-added.html?slow`);
    const panel = await session.browser.openPanel(await slow.tabId());
    const holds = (words: string) =>
      until(`"${words}" in the panel`, async () => {
        const main = inMain(await panel.tree());
        return (main && textOf(main).includes(words)) || undefined;
      });
    await holds("One name on this page");
    await slow.evaluate("void setTimeout(() => location.assign('/never-ends.html'))");
    await holds("Waybill is not reading this page.");
    await slow.close();
    await holds("The tab that this panel followed is closed.");
    await panel.close();
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});

async function bySidePanel({ browser }: TestSession, page: TestPage) {
  await pointAt(page, "Tekhkrim");
  await dialogNamed(page, "Tekhkrim");
  await pressIn(page, inDialog, "button", "Open in the panel");
  const panel = await browser.openedPanel();
  return async () => {
    const main = inMain(await panel.tree());
    return main && textOf(main);
  };
}

/** The protocol knows no sidebar; another page of the extension sees it. */
async function bySidebar({ browser }: TestSession, page: TestPage) {
  await browser.command("open-panel", page);
  return () =>
    browser.inExtension<string | undefined>(
      `browser.extension.getViews({ type: "sidebar" })[0]?.document.querySelector("main")?.innerText`,
    );
}
