/** Ways from a page to a report: the menu of a selection, the command, the card. */
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
import { inDialog } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `${newsHost}/lenses.html?reader=jane`;
const optics = "Shenzhen Example Optics";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(article);
    await marksOf(page, 2);
  });
  afterAll(() => session?.close());

  const select = (on: TestPage) =>
    on.evaluate(`getSelection().selectAllChildren(document.querySelector("b"))`);
  const nothingWaits = () =>
    until("nothing that waits", async () => {
      const held = await session.browser.inExtension<object>("chrome.storage.session.get(null)");
      return Object.keys(held).length === 0;
    });
  /** Asks the panel that stands beside the page, or the one that opened in a tab. */
  const inPanel = async <T>(where: "beside" | "tab", expression: string): Promise<T> => {
    if (name === "chromium" || where === "tab")
      return (await session.browser.openedPanel()).evaluate<T>(expression);
    // The protocol knows no sidebar; another page of the extension sees it.
    return session.browser.inExtension<T>(
      `(({ document, location }) => ${expression})(browser.extension.getViews({ type: "sidebar" })[0] ?? globalThis)`,
    );
  };
  const hasValue = (where: "beside" | "tab", field: string, wanted: string) =>
    until(`${wanted} in the field ${field}`, async () => {
      const expression = `document.getElementById("report-${field}")?.value`;
      return (await inPanel<string | undefined>(where, expression)) === wanted;
    });
  const textOf = (where: "beside" | "tab") =>
    inPanel<string>(where, `document.querySelector("main").innerText`);
  /** Chromium's panel is a tab here, for no hand has pressed. */
  const closePanel = async () => {
    if (name === "chromium") await (await session.browser.openedPanel()).close();
  };

  test("the menu of a selection opens the panel on its report, whose address tells nothing of it", async () => {
    await select(page);
    await session.browser.chooseInMenu("report-name", optics, page);
    await hasValue("beside", "name", optics);
    expect(await textOf("beside")).toContain(`names ${optics} as the sender of 300 lenses.`);
    expect(await textOf("beside")).toContain(`${newsHost}/lenses.html`);
    await nothingWaits();
    const address = await inPanel<string>("beside", "location.href");
    expect(address).toMatch(/view=report&report=[0-9a-f-]{36}$/);
    await closePanel();
  });

  test("on a page that Waybill does not read the menu has the name alone", async () => {
    const other = await session.browser.open(`${otherHost}/lenses.html`);
    await session.browser.chooseInMenu("report-name", "Other Optics", other);
    await hasValue("beside", "name", "Other Optics");
    expect(await textOf("beside")).not.toContain("The sentence");
    await closePanel();
    await other.close();
  });

  test("the command reports what is selected", async () => {
    await page.focus();
    await select(page);
    await session.browser.command("report-name", page);
    await hasValue("beside", "name", optics);
    await nothingWaits();
    await closePanel();
  });

  test("the card's “Wrong fact” leads to a report about the shipment that it shows", async () => {
    await page.focus();
    await pointAt(page, "Tekhkrim");
    await dialogNamed(page, "Tekhkrim");
    await pressIn(page, inDialog, "button", "Report");
    await pressIn(page, inDialog, "button", "Wrong fact");
    await hasValue("tab", "wrong", "");
    const text = await textOf("tab");
    expect(text).toContain("Report a wrong fact");
    expect(text).toContain("About 1,000 CQ-A assault rifles");
    await nothingWaits();
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
