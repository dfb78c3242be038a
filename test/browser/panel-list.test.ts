/** The list of shipments and its filters, with more shipments than a document holds at once. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compilePack } from "../../src/pack/compile.ts";
import { corePackTitle } from "../../src/pack/core.ts";
import { noFilters } from "../../src/panel/address.ts";
import { choicesOf, passing, sorted } from "../../src/panel/filter.ts";
import { PanelRecord } from "../../src/panel/record.ts";
import { axeOn } from "./support/axe.ts";
import { long, manyFacts } from "./support/manyShipments.ts";
import { startWithPack } from "./support/packSession.ts";
import { browserNames, newsHost, pressIn, type TestSession, until } from "./support/session.ts";
import { byRole, inMain, type TreeNode, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const facts = manyFacts();

function everyNode(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let panel: TestPage;
  let record: PanelRecord;
  let base: string;

  beforeAll(async () => {
    record = await PanelRecord.read(facts, "en");
    session = await startWithPack(name, () => compilePack(facts, corePackTitle));
    const page = await session.browser.open(`${newsHost}/rifles-and-drone-parts.html`);
    const tab = await page.tabId();
    panel = await session.browser.openPanel(tab);
    base = `tab=${tab}&view=list`;
    await panel.focus();
    await panel.setSize(360, 800);
  });
  afterAll(() => session?.close());

  const says = (words: string) =>
    until(`"${words}"`, () =>
      panel.evaluate<boolean>(
        `[...document.querySelectorAll("main [role=status]")].some((e) => e.textContent === ${JSON.stringify(words)})`,
      ),
    );
  const hash = () => panel.evaluate<string>("location.hash");
  const params = async () => new URLSearchParams((await hash()).slice(1));
  const left = (filters: Partial<typeof noFilters>) =>
    passing(record.rows, { ...noFilters, ...filters });
  const all = "3,004";

  async function show(rest: string): Promise<void> {
    await panel.evaluate(`location.hash = ${JSON.stringify(`${base}&${rest}`)}`);
    await until("the list", () => panel.evaluate("document.querySelector('main nav') !== null"));
  }

  /** Rows that are in the document, by their numbers. */
  const numbers = () =>
    panel.evaluate<number[]>(
      `[...document.querySelectorAll("main .rows > li")].map((li) => Number(li.ariaPosInSet))`,
    );

  /** What stands in the window, under the head. */
  const seen = () =>
    panel.evaluate<{ number: number; text: string }[]>(
      `[...document.querySelectorAll("main .rows > li")]
        .filter((li) => li.getBoundingClientRect().bottom > 120 && li.getBoundingClientRect().top < innerHeight)
        .map((li) => ({ number: Number(li.ariaPosInSet), text: li.textContent }))`,
    );

  const isOpen = () =>
    panel.evaluate<boolean>(
      `document.querySelector("main [aria-controls=filters]").ariaExpanded === "true"`,
    );

  async function openFilters(): Promise<void> {
    if (!(await isOpen())) await pressIn(panel, inMain, "button", "Filters");
    await until("the filters", isOpen);
  }

  async function closeFilters(): Promise<void> {
    if (await isOpen()) await pressIn(panel, inMain, "button", "Filters");
  }

  /** Goes on by Tab until the focus is on what is named so. */
  async function tabTo(what: RegExp): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      await panel.press("Tab");
      const on = await panel.evaluate<string>(
        `(document.activeElement.ariaLabel ?? (document.activeElement.closest("label") ?? document.activeElement).textContent).replace(/\\s+/g, " ").trim()`,
      );
      if (what.test(on)) return;
    }
    throw new Error(`Tab did not come to ${what}.`);
  }

  async function clickLabel(text: RegExp): Promise<void> {
    const label = await until(`the box ${text}`, async () => {
      const main = inMain(await panel.tree());
      return main && everyNode(main).find((n) => n.tag === "label" && text.test(textOf(n)));
    });
    await panel.click(label);
  }

  test("it says how many there are, holds few of them, and each says where it stands", async () => {
    await show("");
    await says(`${all} shipments`);
    const rows = await until("rows", async () => {
      const there = await numbers();
      return there.length > 5 ? there : undefined;
    });
    expect(rows.length).toBeLessThan(60);
    expect(rows).toEqual(rows.map((_, i) => i + 1));
    const sizes = await panel.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll("main .rows > li")].map((li) => li.ariaSetSize))]`,
    );
    expect(sizes).toEqual(["3004"]);
  });

  test("by keys alone: filters are opened, one is chosen, the order is changed, a shipment opened and left", async () => {
    await show("");
    await panel.evaluate("document.activeElement.blur()");
    await tabTo(/^Filters$/);
    await panel.press("Enter");
    await tabTo(/^Goods/);
    await panel.press("Enter");
    const [choice] = choicesOf(record.rows, noFilters, "goods");
    await tabTo(new RegExp(`${choice!.count} shipments$`));
    await panel.press(" ");
    const some = left({ goods: [choice!.key] });
    const count = `${some.length} of ${all} shipments`;
    await says(count);
    expect((await params()).getAll("goods")).toEqual([choice!.key]);
    await tabTo(/^Value, largest first/);
    await panel.press("Enter");
    await until("the order", async () => (await params()).get("sort") === "value" || undefined);
    const rows = sorted(some, "value", false);
    await tabTo(/printed by/);
    await tabTo(/printed by/);
    const here = await panel.evaluate<string>("document.activeElement.getAttribute('href')");
    expect(here).toContain(`shipment=${rows[1]!.id}`);
    await panel.press("Enter");
    await until(
      "the shipment",
      async () => (await params()).get("view") === "shipment" || undefined,
    );
    await until("the title in focus", () =>
      panel.evaluate<boolean>("document.activeElement.id === 'shipment-title'"),
    );
    await panel.hand.pressWithShift("Tab");
    await panel.press("Enter");
    await until("the list", async () => (await params()).get("view") === "list" || undefined);
    await says(count);
    expect(await panel.evaluate("document.activeElement.getAttribute('href')")).toBe(here);
  });

  test("by the pointer: names are found by their letters, a chip takes its filter away, and Back undoes each", async () => {
    await show("of=all");
    await openFilters();
    await pressIn(panel, inMain, "button", /^Exporter/);
    const [firm] = left({}).flatMap((r) => r.parties.exporter.filter((k) => !k.startsWith("~")));
    const firmName = record.name(firm!);
    await until("the box to find a name", () =>
      panel.evaluate(`document.querySelector("fieldset input[type=search]") !== null`),
    );
    await panel.evaluate(`(() => {
      const box = document.querySelector("fieldset input[type=search]");
      box.value = ${JSON.stringify(firmName.toUpperCase())};
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    })()`);
    await clickLabel(new RegExp(`^${firmName}`));
    const count = left({ exporter: [firm!] }).length;
    await says(`${count} of ${all} shipments`);
    await clickLabel(/^Sources disagree/);
    const both = left({ exporter: [firm!], differs: true }).length;
    await says(`${both} of ${all} shipments`);
    await pressIn(panel, inMain, "button", "Remove the filter Sources disagree");
    await says(`${count} of ${all} shipments`);
    await panel.evaluate("history.back()");
    await says(`${both} of ${all} shipments`);
    await pressIn(panel, inMain, "button", "Clear all");
    await says(`${all} shipments`);
    for (const n of [both, count]) {
      await panel.evaluate("history.back()");
      await says(`${n} of ${all} shipments`);
    }
    await panel.evaluate("history.back()");
    await says(`${all} shipments`);
    await closeFilters();
  });

  test("a field of thousands shows few of them, and more by a press", async () => {
    await show("of=all");
    await openFilters();
    await pressIn(panel, inMain, "button", /^Story/);
    const boxes = () =>
      panel.evaluate<number>(`document.querySelectorAll("fieldset input[type=checkbox]").length`);
    const few = await until("the choices", boxes);
    expect(few).toBeLessThan(20);
    await pressIn(panel, inMain, "button", /^Show 100 more of [\d,]+$/);
    expect(await until("more", async () => ((await boxes()) > few ? boxes() : undefined))).toBe(
      few + 100,
    );
    await closeFilters();
  });

  test("a period is chosen by year and month; one that ends before it begins says so", async () => {
    await show("from=2022-06&to=2021-01");
    await openFilters();
    const choose = (label: string, value: string) =>
      panel.evaluate(`(() => {
        const select = document.querySelector("select[aria-label='${label}']");
        select.focus();
        select.value = ${JSON.stringify(value)};
        select.dispatchEvent(new Event("change", { bubbles: true }));
      })()`);
    await until("the sentence", async () =>
      textOf(inMain(await panel.tree())!).includes("This period ends before it begins"),
    );
    await choose("To: year", "2023");
    const period = left({ from: "2022-06", to: "2023-01" } as Partial<typeof noFilters>).length;
    await says(`${period} of ${all} shipments`);
    expect((await params()).get("to")).toBe("2023-01");
    expect(textOf(inMain(await panel.tree())!)).not.toContain("ends before it begins");
    await choose("From: year", "");
    expect((await params()).has("from")).toBe(false);
    await closeFilters();
  });

  test("End and Page Up go through all of it; Back from a shipment stands where it was", async () => {
    await show("sort=origins");
    await until("the top", async () => (await numbers())[0] === 1 || undefined);
    await panel.evaluate("document.activeElement.blur()");
    await panel.press(name === "firefox" ? "\uE010" : "End");
    await until("the last row", async () => (await seen()).at(-1)?.number === 3_004 || undefined);
    await panel.press(name === "firefox" ? "\uE00E" : "PageUp");
    await until("rows before", async () => (await seen()).at(-1)!.number < 3_004 || undefined);
    await until("a standstill", async () => {
      const at = await panel.evaluate<number>("scrollY");
      await panel.evaluate(
        "new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))",
      );
      return at === (await panel.evaluate<number>("scrollY")) || undefined;
    });
    const rows = await seen();
    const middle = rows[rows.length >> 1]!;
    const id = sorted(record.rows, "origins", false)[middle.number - 1]!.id;
    const link = await until("its link", async () =>
      byRole(inMain(await panel.tree())!, "link").find((l) =>
        l.attributes.href?.endsWith(`shipment=${id}&sort=origins`),
      ),
    );
    await panel.click(link);
    await until(
      "the shipment",
      async () => (await params()).get("view") === "shipment" || undefined,
    );
    await panel.evaluate("history.back()");
    await until("the list", async () => (await params()).get("view") === "list" || undefined);
    await until(
      "the row in its place",
      async () => (await seen()).some((r) => r.number === middle.number) || undefined,
    );
    expect(await panel.evaluate("document.activeElement.getAttribute('href')")).toContain(id);
  });

  test("by value: each measure stands under its name, each line says its figure and who printed it", async () => {
    await show("sort=value");
    const first = await until("the figures", async () => {
      const [row] = await seen();
      return row?.text.includes("printed by") ? row : undefined;
    });
    expect(first.text).toMatch(/^In US dollars/);
    await show("sort=value&story=Odd+ones");
    await says(`4 of ${all} shipments`);
    const lines = (await seen()).map((r) => r.text);
    expect(lines[0]).toMatch(/about 499 .*printed by .*the largest of 500 figures/);
    for (const line of lines.slice(1)) expect(line).toContain("no value reported");
  });

  test("an address that was kept opens filtered", async () => {
    await show("goods=drones&official=1");
    await panel.evaluate("void (globalThis.isOld = true, location.reload())");
    await until("the page anew", () =>
      panel.evaluate<boolean>("!globalThis.isOld").catch(() => undefined),
    );
    const count = left({ goods: ["drones"], official: true }).length;
    await says(`${count} of ${all} shipments`);
    const chips = byRole(inMain(await panel.tree())!, "list", "Chosen filters")[0]!;
    expect(byRole(chips, "button").map((b) => b.attributes["aria-label"] ?? textOf(b))).toEqual([
      "Remove the filter Goods: drones",
      "Remove the filter With an official source",
      "Clear all",
    ]);
  });

  test("names of any length and script, shipments without anything, and keys that nobody has", async () => {
    await panel.setSize(280, 800);
    await show(`story=Odd+ones`);
    await says(`4 of ${all} shipments`);
    const isWithin = "document.documentElement.scrollWidth <= innerWidth";
    expect(await panel.evaluate(isWithin)).toBe(true);
    await show(`exporter=~${encodeURIComponent(long)}&story=Odd+ones`);
    await says(`1 of ${all} shipments`);
    expect(await panel.evaluate(isWithin)).toBe(true);
    const many = Array.from({ length: 500 }, (_, i) => `exporter=nobody-${i}`).join("&");
    await show(`country=%00&country=ru&goods=constructor&product=__proto__&${many}`);
    await says(`0 of ${all} shipments`);
    await until("the sentence", async () =>
      textOf(inMain(await panel.tree())!).includes("No shipment passes these filters."),
    );
    expect(await panel.evaluate(isWithin)).toBe(true);
    await pressIn(panel, inMain, "link", "Clear the filters");
    await says(`${all} shipments`);
  });

  test.each([280, 900])(
    "with its filters open it is clean to axe, %s pixels wide",
    async (width) => {
      await panel.setSize(width, 800);
      await show("goods=drones&sort=value");
      await openFilters();
      await pressIn(panel, inMain, "button", /^Goods/);
      await until("the choices", () =>
        panel.evaluate("document.querySelector('fieldset input') !== null"),
      );
      const { violations, judged } = await axeOn(panel);
      expect(violations).toEqual([]);
      expect(judged.length).toBeGreaterThan(10);
      await closeFilters();
    },
  );

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
