/** Of a page, the file of a reader's own data holds what was ticked, and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageSays } from "./support/ownData.ts";
import {
  browserNames,
  marksOf,
  newsHost,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { savedIn, takeAlong } from "./support/takenAlong.ts";
import { inMain } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `${newsHost}/lenses.html?reader=jane#others`;
const optics = "Shenzhen Example Optics";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let panel: TestPage;

  beforeAll(async () => {
    session = await startSession(name);
    const page = await session.browser.open(article);
    await marksOf(page, 2);
    await page.evaluate(`getSelection().selectAllChildren(document.querySelector("b"))`);
    panel = await session.browser.openPanel(await page.tabId());
    await panel.focus();
  });
  // Throws where anything has asked the network.
  afterAll(() => session?.close());

  /** The file, its id and days made plain. */
  const saved = async () => {
    const options = await session.browser.openOptions();
    await options.focus();
    await takeAlong(options);
    await pressIn(options, inMain, "button", "Save as a file");
    await pageSays(options, "Saved as waybill-my-data-");
    const { text } = await savedIn(options);
    await options.close();
    return text
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID")
      .replace(/\d{4}-\d\d-\d\d/g, "DAY");
  };
  const tick = (label: string) =>
    panel.evaluate(
      `[...document.querySelectorAll("label")].find((l) => l.textContent === ${JSON.stringify(label)}).control.click()`,
    );
  const fileWith = (ofPage: string, ticks: string, isFinished: boolean) =>
    `{"waybill-own-state":1,"exported":"DAY","count":1}\n{"report":{"draft":{"id":"ID","created":"DAY","what":"missing-name","kind":"company","name":"${optics}"${ofPage}},"ticks":{${ticks}},"isFinished":${isFinished},"number":1}}\n`;
  const unticked = `"sentence":false,"address":false,"wholeAddress":false`;

  test("nothing ticked, nothing of it, byte by byte: as a draft and as a report", async () => {
    await pressIn(panel, inMain, "button", "Report a missing name");
    await pageSays(panel, "A smaller line of the same lists names Shenzhen Example Optics");
    await pageSays(panel, `${newsHost}/lenses.html`);
    // The draft is written when its beginning is.
    await until("the draft", async () => (await saved()) === fileWith("", unticked, false));
    await panel.focus();
    await pressIn(panel, inMain, "button", "Keep this report");
    await pageSays(panel, "Kept in this browser.");
    await until("the report", async () => (await saved()) === fileWith("", unticked, true));
  });

  test("the address that is ticked, without what follows it", async () => {
    await panel.focus();
    await panel.evaluate(`document.querySelector("a.fact").click()`);
    await pageSays(panel, "Done");
    await tick("The page’s address");
    await pressIn(panel, inMain, "button", /^(Done|Keep this report)$/);
    const of = `,"address":"${newsHost}/lenses.html"`;
    const ticks = unticked.replace(`"address":false`, `"address":true`);
    await until("the address", async () => (await saved()) === fileWith(of, ticks, true));
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
