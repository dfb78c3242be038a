/** The timeline: what happened when, who reported it when, and a period chosen by hand or by keys. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { axeOn } from "./support/axe.ts";
import {
  browserNames,
  marksOf,
  newsHost,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inMain, nameOf, type TreeNode, textOf } from "./support/tree.ts";
import type { Box, TestPage } from "./support/types.ts";

/** Firefox is told keys by their code in WebDriver. */
const keys = { chromium: ["ArrowLeft", "ArrowRight"], firefox: ["\uE012", "\uE014"] } as const;

describe.each(browserNames)("in %s", (name) => {
  const [left, right] = keys[name];
  let session: TestSession;
  let panel: TestPage;
  let tab: string;

  beforeAll(async () => {
    session = await startSession(name);
    const page = await session.browser.open(`${newsHost}/rifles-and-drone-parts.html`);
    await marksOf(page, 8);
    panel = await session.browser.openPanel(await page.tabId());
    await panel.focus();
    await panel.setSize(360, 900);
    tab = await panel.evaluate<string>("location.hash");
  });
  afterAll(() => session?.close());
  beforeEach(() => show("view=time"));

  async function show(rest: string): Promise<void> {
    await panel.evaluate(`location.hash = ${JSON.stringify(`${tab}&${rest}`)}`);
    await until("the view", () =>
      panel.evaluate(`location.hash.endsWith(${JSON.stringify(rest)})`),
    );
    if (!rest.startsWith("view=time&from")) await untilStanding(/dated/);
  }

  const main = async (): Promise<TreeNode | undefined> => inMain(await panel.tree());

  function untilStanding(words: RegExp): Promise<string> {
    return until(`the words ${words}`, async () => {
      const found = await main();
      return (
        found &&
        byRole(found, "status")
          .map(textOf)
          .find((text) => words.test(text))
      );
    });
  }

  async function slots(): Promise<TreeNode[]> {
    const found = await until("the picture", async () => {
      const options = byRole(await panel.tree(), "option");
      return options.length > 0 ? options : undefined;
    });
    return found;
  }

  async function slot(month: string): Promise<TreeNode> {
    return (await slots()).find((s) => nameOf(s).startsWith(`${month}:`))!;
  }

  async function middleOf(month: string): Promise<[number, number]> {
    const { left, top, width } = await panel.lens.on<Box>(
      await slot(month),
      `(element) => { const { left, top, width, height } = element.getBoundingClientRect();
        return { left, top, width, height }; }`,
    );
    return [left + width / 2, top + 60];
  }

  const period = () =>
    panel.evaluate<[string | null, string | null]>(
      `["from", "to"].map((end) => new URLSearchParams(location.hash.slice(1)).get(end))`,
    );

  function untilPeriod(from: string | null, to: string | null): Promise<unknown> {
    return until(`the period ${from} to ${to}`, async () => {
      const [a, b] = await period();
      return (a === from && b === to) || undefined;
    });
  }

  test("June 2022 and November to December 2022 stand on the picture and in words", async () => {
    const names = (await slots()).map(nameOf);
    expect(names).toContain("June 2022: 3 shipments (2 over several months), no source published");
    for (const month of ["November 2022", "December 2022"])
      expect(names).toContain(`${month}: 3 shipments (3 over several months), no source published`);
    expect(names.find((n) => n.startsWith("March 2023:"))).toMatch(/no shipment, 1\d sources/);
    const sections = byRole((await main())!, "region").map(textOf);
    expect(sections.find((s) => s.startsWith("June 2022"))).toMatch(
      /1 shipment and 2 that began before 1,000 CQ-A assault rifles China North Industries/,
    );
    expect(sections.find((s) => s.startsWith("November 2022"))).toMatch(/DJI/);
    expect(sections.find((s) => s.startsWith("March 2023"))).toMatch(/sources published: .*BYRI/);
    expect(sections.find((s) => s.startsWith("5 without a date"))).toMatch(/Body armour/);
  });

  test("a drag chooses a period, and Back undoes it", async () => {
    await panel.movePointer(...(await middleOf("November 2022")));
    await panel.hand.hold();
    await panel.movePointer(...(await middleOf("December 2022")));
    await untilStanding(/^November–December 2022: 3 shipments$/);
    expect(await period()).toEqual([null, null]);
    await panel.hand.letGo();
    await untilPeriod("2022-11", "2022-12");
    await untilStanding(/^November–December 2022: 3 shipments of 14$/);
    const sections = byRole((await main())!, "region").map(textOf);
    expect(sections[0]).toMatch(/^November 2022 3 shipments/);
    expect(sections.join(" ")).not.toContain("CQ-A");
    expect((await slots()).length).toBeGreaterThan(12);
    await panel.evaluate("history.back()");
    await untilPeriod(null, null);
    await untilStanding(/9 of 14 shipments are dated/);
  });

  test("a press on a bar chooses its month, and one more takes it back", async () => {
    await panel.pressPointer(...(await middleOf("June 2022")));
    await untilPeriod("2022-06", "2022-06");
    await untilStanding(/^June 2022: 3 shipments of 14$/);
    await panel.pressPointer(...(await middleOf("June 2022")));
    await untilPeriod(null, null);
  });

  test("a month in which nothing is dated is not chosen, and it is said why", async () => {
    await panel.pressPointer(...(await middleOf("March 2023")));
    await untilStanding(/^No shipment is dated to March 2023, so it was not chosen\.$/);
    expect(await period()).toEqual([null, null]);
  });

  test("keys move, extend, choose and clear", async () => {
    await panel.evaluate(`document.querySelector("[role=listbox]").focus()`);
    await panel.press(right);
    const active = () =>
      panel.evaluate<string>(
        `document.getElementById(document.activeElement.getAttribute("aria-activedescendant")).getAttribute("aria-label")`,
      );
    const names = (await slots()).map(nameOf);
    const june = names.findIndex((n) => n.startsWith("June 2022"));
    for (let at = names.indexOf(await active()); at !== june; at = names.indexOf(await active()))
      await panel.press(at < june ? right : left);
    await panel.hand.pressWithShift(right);
    await panel.hand.pressWithShift(right);
    await untilStanding(/^June–August 2022: 5 shipments\. Enter chooses this period\.$/);
    await panel.press("Enter");
    await untilPeriod("2022-06", "2022-08");
    await untilStanding(/^June–August 2022: 5 shipments of 14$/);
    const selected = (await slots()).filter((s) => s.attributes["aria-selected"] === "true");
    expect(selected.map((s) => nameOf(s).split(":")[0])).toEqual([
      "June 2022",
      "July 2022",
      "August 2022",
    ]);
    await panel.press("Escape");
    await untilPeriod(null, null);
    await untilStanding(/9 of 14/);
  });

  test("Escape takes back what was only extended", async () => {
    await panel.evaluate(`document.querySelector("[role=listbox]").focus()`);
    await panel.hand.pressWithShift(left);
    await untilStanding(/Enter chooses/);
    await panel.press("Escape");
    await untilStanding(/9 of 14/);
  });

  test("the words below choose a month too, and the period can be cleared", async () => {
    await pressIn(panel, inMain, "button", "June 2022");
    await untilPeriod("2022-06", "2022-06");
    await pressIn(panel, inMain, "button", "Clear the period");
    await untilPeriod(null, null);
    expect(await panel.evaluate("document.activeElement.getAttribute('role')")).toBe("listbox");
  });

  test("no label of the axis touches another, however narrow the panel is", async () => {
    for (const [width, rest] of [
      [280, "view=time"],
      [280, "view=time&of=all"],
      [900, "view=time&of=all"],
    ] as const) {
      await panel.setSize(width, 900);
      await show(rest);
      const gaps = await until("the labels", () =>
        panel.evaluate<number[]>(`(() => {
          const svg = document.querySelector("svg.time-picture");
          if (!svg || svg.getBoundingClientRect().width > innerWidth - 32) return undefined;
          const boxes = [...svg.querySelectorAll(".t-label")].map((t) => t.getBoundingClientRect());
          const edge = svg.getBoundingClientRect();
          // Firefox rounds a text's box to whole pixels, outwards.
          const outer = [boxes[0].left - edge.left + 1, edge.right - boxes.at(-1).right + 1];
          return [...outer, ...boxes.slice(1).map((b, i) => b.left - boxes[i].right - 3)];
        })()`),
      );
      expect(gaps.length).toBeGreaterThan(3);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(-0.5);
      expect(await panel.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    }
    await panel.setSize(360, 900);
  });

  test("the saved picture holds its words, its notes and its sources, and nothing to look up", async () => {
    const svg = await panel.evaluate<string>(`new Promise((resolve, reject) => {
      const make = URL.createObjectURL;
      // Chromium itself would ask the network about a file that is kept.
      HTMLAnchorElement.prototype.click = () => {};
      URL.createObjectURL = (blob) => {
        if (blob.type === "image/svg+xml") blob.text().then(resolve, reject);
        return make.call(URL, blob);
      };
      [...document.querySelectorAll("button")].find((b) => b.textContent === "Save as SVG").click();
    })`);
    expect(svg).toContain("When the shipments were, and when they were reported.");
    expect(svg).toMatch(/27 sources give no date\..*Sources: .*, 1[02] origins?/s);
    expect(svg).toMatch(/within one month.*over several months, counted in each that it touches/s);
    expect(svg).not.toMatch(/class=|style=|url\(|href=/);
  });

  test("no shipment of a strange filter is a dead end", async () => {
    await panel.evaluate(
      `location.hash = ${JSON.stringify(`${tab}&view=time&story=No such story`)}`,
    );
    await until("the sentence", async () => {
      const found = await main();
      return found && textOf(found).includes("No shipment passes these filters.");
    });
  });

  test("axe finds nothing, light and dark", async () => {
    for (const isDark of [false, true]) {
      await panel.setDark(isDark);
      await until("the look", () =>
        panel.evaluate(`matchMedia("(prefers-color-scheme: dark)").matches === ${isDark}`),
      );
      await pressIn(panel, inMain, "button", "June 2022");
      await untilStanding(/^June 2022/);
      // What lies below the panel's head is no target of its own.
      await panel.evaluate("scrollTo(0, 0)");
      const { violations, unjudged } = await axeOn(panel);
      expect(violations.join("\n\n")).toBe("");
      // The words of the picture lie below what is pressed; their colours are those of the others.
      expect(unjudged.filter((u) => !u.includes("<text")).join("\n\n")).toBe("");
      await pressIn(panel, inMain, "button", "Clear the period");
      await untilPeriod(null, null);
    }
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
