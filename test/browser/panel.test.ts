/** The side panel: the names on the page, the way to each, and the shipments around them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  browserNames,
  marksOf,
  marksOn,
  newsHost,
  otherHost,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inMain, nameOf, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;
  let panel: TestPage;

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(`${newsHost}/rifles-and-drone-parts.html`);
    await marksOf(page, 8);
    panel = await session.browser.openPanel(await page.tabId());
  });
  afterAll(() => session?.close());

  test("it lists the names in the page's order and spelling, with their mentions", async () => {
    const lists = await until("the names", async () => {
      const found = byRole(await panel.tree(), "list");
      return found.length > 2 ? found : undefined;
    });
    expect(lists[0]!.children.map(textOf)).toEqual([
      expect.stringMatching(/^China North Industries ?1 mention/),
      expect.stringMatching(/^CQ-A ?1 mention/),
      expect.stringMatching(/^Tekhkrim ?2 mentions/),
      expect.stringMatching(/^DJI ?2 mentions/),
      expect.stringMatching(/^Xinxing Guangzhou ?1 mention/),
      expect.stringMatching(/^Rosoboronexport ?1 mention/),
    ]);
  });

  test("a press on a name scrolls the page to its mention", async () => {
    await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    await panel.focus();
    await pressIn(panel, inMain, "button", "Rosoboronexport");
    await page.focus();
    expect((await until("the flash", async () => (await marksOn(page))["wb-flash"]))[0]).toBe(
      "Rosoboronexport",
    );
    await until("the scroll", () => page.evaluate("scrollY > 0"));
  });

  test("the shipment of the 12 tons shows both versions of the goods with who printed which", async () => {
    await panel.focus();
    await pressIn(panel, inMain, "button", /^More than 12 tons of body armor/);
    const goods = await until("the versions of the goods", async () => {
      const main = inMain(await panel.tree());
      return main && byRole(main, "list", "Goods: Sources differ")[0];
    });
    const versions = goods.children.map(textOf);
    expect(versions).toEqual([
      expect.stringMatching(/^Body armor .*Euromaidan Press/),
      expect.stringMatching(
        /^Armored vehicles .*Diário de Notícias \(in English\), 24 News Bulletin/,
      ),
      expect.stringMatching(/^Battle tanks ?Berliner Zeitung$/),
    ]);
    const text = textOf(inMain(await panel.tree())!);
    expect(text).toContain("All follow Politico, which was not seen.");
    expect(text).toMatch(/Record updated \d{1,2} [A-Z][a-z]+ 20\d\d/);
  });

  test("links of the panel leave no trace of where they were pressed", async () => {
    for (const link of byRole(inMain(await panel.tree())!, "link")) {
      expect(link.attributes.rel).toBe("noopener noreferrer");
      expect(nameOf(link)).not.toBe("");
    }
  });

  test("a page that Waybill does not read says so", async () => {
    const plain = await session.browser.open(`${otherHost}/rifles-and-drone-parts.html`);
    const empty = await session.browser.openPanel(await plain.tabId());
    await until("the sentence", async () => {
      const main = inMain(await empty.tree());
      return main && textOf(main).includes("Waybill is not reading this page.");
    });
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
