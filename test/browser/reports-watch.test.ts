/** From a report to its mark: a name that is reported is watched by a tick, and its card leads back. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeOn } from "./support/axe.ts";
import {
  browserNames,
  dialogNamed,
  marksOf,
  marksOn,
  newsHost,
  pointAt,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { inDialog, inMain, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `${newsHost}/lenses.html`;
const optics = "Shenzhen Example Optics";
const tick = "Mark this name on pages from now on";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;
  let panel: TestPage;

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(article);
    await marksOf(page, 2);
    panel = await session.browser.openPanel(await page.tabId());
    await panel.focus();
    await panel.setSize(360, 900);
  });
  afterAll(() => session?.close());

  const watchedAre = (...texts: string[]) =>
    until(`the watched marks ${texts}`, async () => {
      const now = (await marksOn(page))["wb-watch"] ?? [];
      return now.join() === texts.join() || undefined;
    });
  const says = (words: string) =>
    until(`the words ${words}`, async () => {
      const main = inMain(await panel.tree());
      return (main && textOf(main).includes(words)) || undefined;
    });
  /** Goes on with the Tab key to the tick, and presses it. */
  const pressTick = async () => {
    const isThere = `document.activeElement.closest("label")?.textContent === ${JSON.stringify(tick)}`;
    for (let presses = 0; presses < 60; presses++) {
      await panel.press("Tab");
      if (await panel.evaluate<boolean>(isThere)) return panel.press(" ");
    }
    throw new Error(`The Tab key does not come to "${tick}".`);
  };
  const isTicked = (wanted: boolean) =>
    until(`the tick ${wanted}`, async () => {
      const now = await panel.evaluate<boolean | undefined>(
        `[...document.querySelectorAll("label")].find((l) => l.textContent === ${JSON.stringify(tick)})?.control.checked`,
      );
      return now === wanted || undefined;
    });

  test("a tick in the form marks the name at once, and after a reload", async () => {
    await page.evaluate(`getSelection().selectAllChildren(document.querySelector("b"))`);
    await pressIn(panel, inMain, "button", "Report a missing name");
    await says("Report a missing name");
    await isTicked(false);
    await pressTick();
    await isTicked(true);
    const { violations, unjudged } = await axeOn(panel);
    expect([...violations, ...unjudged].join("\n\n")).toBe("");
    await page.focus();
    await watchedAre(optics);
    await session.browser.inExtension("true");
    await page.goTo(article);
    await page.focus();
    await watchedAre(optics);
  });

  test("another spelling in the form offers to mark that instead", async () => {
    await panel.focus();
    await panel.evaluate(`document.getElementById("report-name").select()`);
    await panel.evaluate(`document.execCommand("insertText", false, "Example Optics")`);
    await says(`It is marked as “${optics}”.`);
    await pressIn(panel, inMain, "button", "Mark “Example Optics” instead");
    await page.focus();
    await watchedAre("Example Optics");
    await panel.focus();
    await panel.evaluate(`document.getElementById("report-name").select()`);
    await panel.evaluate(`document.execCommand("insertText", false, ${JSON.stringify(optics)})`);
    await pressIn(panel, inMain, "button", `Mark “${optics}” instead`);
    await page.focus();
    await watchedAre(optics);
  });

  test("its card leads to the report, where the tick is taken out", async () => {
    await panel.focus();
    await pressIn(panel, inMain, "button", "Keep this report");
    await says("Kept in this browser.");
    await panel.close();
    await page.focus();
    await pointAt(page, optics);
    await dialogNamed(page, optics);
    await pressIn(page, inDialog, "button", "Open the report");
    panel = await session.browser.openedPanel();
    await says("Report a missing name");
    await isTicked(true);
    expect(await panel.evaluate(`document.getElementById("report-name").value`)).toBe(optics);
    await panel.evaluate(
      `[...document.querySelectorAll("label")].find((l) => l.textContent === ${JSON.stringify(tick)}).control.click()`,
    );
    await isTicked(false);
    await page.focus();
    await watchedAre();
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
