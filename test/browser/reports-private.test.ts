/** In a private window nothing of a report is kept, and the form says so. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPrivate } from "./support/packSession.ts";
import {
  browserNames,
  marksOf,
  newsHost,
  pressIn,
  type TestSession,
  until,
} from "./support/session.ts";
import { inMain, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let panel: TestPage;
  let tabId: number;

  beforeAll(async () => {
    session = await startPrivate(name);
    const page = await session.browser.open(`${newsHost}/lenses.html`);
    await marksOf(page, 2);
    await page.evaluate(`getSelection().selectAllChildren(document.querySelector("b"))`);
    tabId = await page.tabId();
    panel = await session.browser.openPanel(tabId);
    await panel.focus();
  });
  afterAll(() => session?.close());

  const says = (words: string) =>
    until(words, async () => textOf(inMain(await panel.tree())!).includes(words));
  const databases = () =>
    panel.evaluate<string[]>("indexedDB.databases().then((all) => all.map(({ name }) => name))");

  test("a report is finished and previewed, and no database is made", async () => {
    await pressIn(panel, inMain, "button", "Report a missing name");
    await says("Private window: nothing of this is kept.");
    await pressIn(panel, inMain, "button", "Keep this report");
    await says("Nothing of it is kept: hand it over before you close the panel.");
    await says("Shenzhen Example Optics");
    expect(await databases()).toEqual([]);
    const held = await session.browser.inExtension<object>("chrome.storage.local.get(null)");
    expect(held).toEqual({});
  });

  test("a panel that is opened anew has none", async () => {
    await panel.close();
    panel = await session.browser.openPanel(tabId);
    await panel.evaluate(`void (location.hash = "#tab=${tabId}&view=report")`);
    await says("Select a name in a page");
    expect(textOf(inMain(await panel.tree())!)).not.toContain("Shenzhen");
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
