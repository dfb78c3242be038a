/** The side panel: the names on the page, the way to each, the shipments around them, and its frame. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tabTo } from "./support/keys.ts";
import {
  browserNames,
  domOf,
  marksOf,
  marksOn,
  newsHost,
  otherHost,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inMain, nameOf, type TreeNode, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `${newsHost}/rifles-and-drone-parts.html`;

/** A part of the panel by its role and name, once it is there. */
function partOf(panel: TestPage, role: string, name: string | RegExp): Promise<TreeNode> {
  return until(`${role} ${name}`, async () => byRole(await panel.tree(), role, name)[0]);
}

function says(panel: TestPage, words: string | RegExp): Promise<string> {
  return until(`the words "${words}"`, async () => {
    const main = inMain(await panel.tree());
    const text = main && textOf(main);
    return text?.match(words) ? text : undefined;
  });
}

/** The text of what has the focus. */
function focused(panel: TestPage): Promise<string> {
  return panel.evaluate("document.activeElement.textContent");
}

async function loadAnew(panel: TestPage): Promise<void> {
  await panel.evaluate("void (globalThis.isOld = true, location.reload())");
  await until("the page anew", () =>
    // Asked while it goes, the browser answers with an error.
    panel.evaluate<boolean>("!globalThis.isOld").catch(() => undefined),
  );
}

const viewOf = (panel: TestPage) =>
  panel.evaluate<string>("new URLSearchParams(location.hash.slice(1)).get('view') ?? 'page'");

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;
  let panel: TestPage;

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(article);
    await marksOf(page, 8);
    panel = await session.browser.openPanel(await page.tabId());
  });
  afterAll(() => session?.close());

  const isPage = async () => (await viewOf(panel)) === "page" || undefined;

  test("it lists the names in the page's order and spelling, with their mentions", async () => {
    const names = await partOf(panel, "region", "6 names on this page");
    expect(byRole(names, "list")[0]!.children.map(textOf)).toEqual([
      expect.stringMatching(/^China North Industries ?1 mention/),
      expect.stringMatching(/^CQ-A ?1 mention/),
      expect.stringMatching(/^Tekhkrim ?2 mentions/),
      expect.stringMatching(/^DJI ?2 mentions/),
      expect.stringMatching(/^Xinxing Guangzhou ?1 mention/),
      expect.stringMatching(/^Rosoboronexport ?1 mention/),
    ]);
  });

  test("the most named can stand first", async () => {
    await panel.focus();
    await pressIn(panel, inMain, "button", "Most named first");
    await until("the order", async () => {
      const names = await partOf(panel, "region", "6 names on this page");
      const first = byRole(names, "list")[0]!.children.slice(0, 2).map(textOf);
      return (/^Tekhkrim/.test(first[0]!) && /^DJI/.test(first[1]!)) || undefined;
    });
    await pressIn(panel, inMain, "button", "As they appear");
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

  test("shipments between names of the page stand first, then DJI's, then those one step away with the reason", async () => {
    const regions = byRole(inMain(await panel.tree())!, "region").map(nameOf);
    expect(regions).toEqual([
      "6 names on this page",
      "Between names on this page (1)",
      expect.stringMatching(/^With one name on this page \(\d+\)$/),
      expect.stringMatching(/^One step away \(\d+\)$/),
    ]);
    const links = async (name: string | RegExp) =>
      byRole(await partOf(panel, "region", name), "link").map(textOf);
    expect(await links(/^Between/)).toEqual([
      expect.stringMatching(/^1,000 CQ-A assault rifles .*China North Industries → Tekhkrim/),
    ]);
    expect((await links(/^With one name/))[0]).toMatch(/^Drone parts.* DJI →/);
    const away = await links(/^One step away/);
    for (const line of away)
      expect(line).toMatch(
        /Shares the [a-z]+ (.+) with (?!\1).+|A source names .+ as [a-z]+|In one story with .+: .+/,
      );
    expect(
      away.some((l) =>
        l.includes("In one story with China North Industries: Politico, March 2023"),
      ),
    ).toBe(true);
  });

  test("by keys: a shipment opens in its place, and Back leads to the link it was opened by", async () => {
    await panel.focus();
    await tabTo(panel, "More than 12 tons of body armor");
    const at = await panel.evaluate<number>("scrollY");
    expect(at).toBeGreaterThan(0);
    await panel.press("Enter");
    await until("the title in focus", async () =>
      (await focused(panel)).startsWith("More than 12 tons") ? true : undefined,
    );
    expect(await viewOf(panel)).toBe("shipment");
    expect(await panel.evaluate("scrollY")).toBe(0);
    expect(await says(panel, "Record updated")).toMatch(
      /Record updated \d{1,2} [A-Z][a-z]+ 20\d\d/,
    );
    await panel.press("/");
    await tabTo(panel, "‹ Back");
    await panel.press("Enter");
    await until("the page's view", isPage);
    await until("the place", async () => (await panel.evaluate("scrollY")) === at || undefined);
    expect(await focused(panel)).toMatch(/^More than 12 tons/);
  });

  test("the shipment of the 12 tons shows each version of the goods with who printed it", async () => {
    await pressIn(panel, inMain, "link", /^More than 12 tons of body armor/);
    const goods = await partOf(panel, "list", "Goods: Sources differ");
    expect(goods.children.map(textOf)).toEqual([
      expect.stringMatching(/^Body armor .*Euromaidan Press/),
      expect.stringMatching(
        /^Armored vehicles .*Diário de Notícias \(in English\), 24 News Bulletin/,
      ),
      expect.stringMatching(/^Battle tanks ?Berliner Zeitung$/),
    ]);
    expect(await says(panel, "not seen")).toContain("All follow Politico, which was not seen.");
  });

  test("links that leave the panel leave no trace of where they were pressed", async () => {
    const all = byRole(inMain(await panel.tree())!, "link");
    const leaving = all.filter((link) => !link.attributes.href!.startsWith("#"));
    expect(leaving.length).toBeGreaterThan(3);
    for (const link of leaving) expect(link.attributes.rel).toBe("noopener noreferrer");
    for (const link of all) expect(nameOf(link)).not.toBe("");
  });

  test("the views are one press apart, and the browser's own Back undoes it", async () => {
    await panel.evaluate("history.back()");
    await until("the page's view", isPage);
    const inViews = (tree: TreeNode) => byRole(tree, "navigation", "Views")[0];
    for (const [tab, view] of [
      ["Shipments", "list"],
      ["Map", "map"],
      ["Time", "time"],
      ["Sources", "sources"],
    ] as const) {
      await pressIn(panel, inViews, "link", tab);
      await until(`the view ${view}`, async () => (await viewOf(panel)) === view || undefined);
      const here = await until("the current tab", async () =>
        byRole(inViews(await panel.tree())!, "link").find((l) => l.attributes["aria-current"]),
      );
      expect(textOf(here)).toBe(tab);
    }
    for (const view of ["time", "map", "list", "page"]) {
      await panel.evaluate("history.back()");
      await until(`back at ${view}`, async () => (await viewOf(panel)) === view || undefined);
    }
  });

  test("an address of another day, or by hand, opens what it can and never fails", async () => {
    for (const [hash, words] of [
      [
        "view=shipment&shipment=nothing",
        "holds no shipment “nothing” any more|hold no shipment “nothing” any more",
      ],
      ["view=no-such-view&sort=cheese&from=yesterday", "6 names on this page"],
      [`view=shipment&shipment=${"<b>%00".repeat(400)}`, "hold no shipment"],
    ] as const) {
      await panel.evaluate(
        `location.hash = "tab=" + ${await page.tabId()} + "&" + ${JSON.stringify(hash)}`,
      );
      await says(panel, new RegExp(words));
    }
    await panel.focus();
  });

  test("it goes on when the background was stopped, and a panel loaded anew stands where it was", async () => {
    const tab = await page.tabId();
    await panel.focus();
    await panel.evaluate(`location.hash = "tab=${tab}&view=list&sort=origins"`);
    await until("the list", async () => (await viewOf(panel)) === "list" || undefined);
    await session.browser.stopBackground();
    await loadAnew(panel);
    await says(panel, "1,000 CQ-A assault rifles");
    expect(await panel.evaluate("location.hash")).toBe(`#tab=${tab}&view=list&sort=origins`);
    await panel.evaluate(`location.hash = "tab=${tab}"`);
    await page.focus();
    await page.evaluate("document.querySelector('article').replaceChildren('DJI')");
    await partOf(panel, "region", "One name on this page");
    await page.goTo(article);
    await partOf(panel, "region", "6 names on this page");
  });

  test("a page that Waybill does not read says so, and leads to all shipments", async () => {
    const plain = await session.browser.open(`${otherHost}/rifles-and-drone-parts.html`);
    const empty = await session.browser.openPanel(await plain.tabId());
    await says(empty, "Waybill is not reading this page.");
    await empty.focus();
    await pressIn(empty, inMain, "link", /^Browse all \d+ shipments/);
    await until("the list", async () => (await viewOf(empty)) === "list" || undefined);
    await says(empty, "1,000 CQ-A assault rifles|Drone");
    expect(await domOf(plain)).not.toContain("waybill");
    await empty.close();
    await plain.close();
  });

  test("a tab that is closed, before the panel opens or under it, is told calmly", async () => {
    const short = await session.browser.open(article);
    const tab = await short.tabId();
    const under = await session.browser.openPanel(tab);
    await partOf(under, "region", "6 names on this page");
    await short.close();
    const closed = "The tab that this panel followed is closed.";
    await says(under, closed);
    await loadAnew(under);
    expect(await says(under, closed)).toMatch(/Browse all \d+ shipments/);
    await under.close();
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
