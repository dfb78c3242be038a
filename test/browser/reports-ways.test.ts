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
import { inDialog, inMain, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `${newsHost}/optics.html?reader=jane`;
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
  const valueIn = (panel: TestPage, field: string) =>
    until(`the field ${field}`, () =>
      panel.evaluate<string | undefined>(`document.getElementById("report-${field}")?.value`),
    );
  const textIn = async (panel: TestPage) => textOf(inMain(await panel.tree())!);

  test("the menu of a selection opens the panel on its report, whose address tells nothing of it", async () => {
    await select(page);
    await session.browser.stopBackground();
    await session.browser.chooseInMenu("report-name", optics, page);
    const panel = await session.browser.openedPanel();
    expect(await valueIn(panel, "name")).toBe(optics);
    expect(await textIn(panel)).toContain(`names ${optics} as the sender of 300 lenses.`);
    expect(await textIn(panel)).toContain(`${newsHost}/optics.html`);
    await nothingWaits();
    const address = await panel.evaluate<string>("location.href");
    expect(address).toMatch(/view=report&report=[0-9a-f-]{36}$/);
    await panel.close();
  });

  test("on a page that Waybill does not read the menu has the name alone", async () => {
    const other = await session.browser.open(`${otherHost}/optics.html`);
    await session.browser.chooseInMenu("report-name", "Other Optics", other);
    const panel = await session.browser.openedPanel();
    expect(await valueIn(panel, "name")).toBe("Other Optics");
    expect(await textIn(panel)).not.toContain("The sentence");
    await panel.close();
    await other.close();
  });

  test("the card's “Wrong fact” leads to a report about the shipment that it shows", async () => {
    await page.focus();
    await pointAt(page, "Tekhkrim");
    await dialogNamed(page, "Tekhkrim");
    await pressIn(page, inDialog, "button", "Report");
    await pressIn(page, inDialog, "button", "Wrong fact");
    const panel = await session.browser.openedPanel();
    expect(await valueInEmpty(panel)).toBe("");
    const text = await textIn(panel);
    expect(text).toContain("Report a wrong fact");
    expect(text).toContain("About 1,000 CQ-A assault rifles");
    await nothingWaits();
    await panel.close();
  });

  test("the command reports what is selected", async () => {
    await page.focus();
    await select(page);
    await session.browser.command("report-name", page);
    const shown =
      name === "chromium"
        ? await valueIn(await session.browser.openedPanel(), "name")
        : await until("the sidebar", () =>
            session.browser.inExtension<string | undefined>(
              `browser.extension.getViews({ type: "sidebar" })[0]?.document.getElementById("report-name")?.value`,
            ),
          );
    expect(shown).toBe(optics);
    await nothingWaits();
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });

  const valueInEmpty = (panel: TestPage) =>
    until("the form", async () => {
      const value = await panel.evaluate<string | undefined>(
        `document.getElementById("report-wrong")?.value`,
      );
      return value === undefined ? undefined : { value };
    }).then(({ value }) => value);
});
