/** The sources: who reported first, who followed, and how many origins there are. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeOn } from "./support/axe.ts";
import { tabTo } from "./support/keys.ts";
import {
  browserNames,
  marksOf,
  newsHost,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inMain, nameOf, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

describe.each(browserNames)("in %s", (name) => {
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

  async function show(rest: string): Promise<void> {
    await panel.evaluate(`location.hash = ${JSON.stringify(`${tab}&${rest}`)}`);
  }

  function untilSaid(words: RegExp): Promise<string> {
    return until(`the words ${words}`, async () => {
      const main = inMain(await panel.tree());
      const text = main && textOf(main);
      return text && words.test(text) ? text : undefined;
    });
  }

  test("Politico stands below the customs data and before all that follow it", async () => {
    await show("view=sources");
    const text = await untilSaid(/Politico, March 2023/);
    expect(text).toMatch(/\d+ reports, \d+ origins\. The most, \d+, rest on ImportGenius customs/);
    const order = ["ImportGenius customs data the origin", "Politico 16 March 2023", "Blesk (ČTK)"];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).not.toContain("The Moscow Times");
  });

  test("the others are shown by a press, each with date, language, tier and link", async () => {
    await pressIn(panel, inMain, "button", /^Show all \d+ that follow Politico$/);
    const text = await untilSaid(/The Moscow Times 17 March 2023 · English · report/);
    expect(text).toMatch(/Berliner Zeitung date unknown · German · report/);
    expect(text.indexOf("The Moscow Times")).toBeLessThan(text.indexOf("Berliner Zeitung"));
    const links = byRole(inMain(await panel.tree())!, "link").filter(
      (l) => l.attributes.target === "_blank",
    );
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(link.attributes.rel).toBe("noopener noreferrer");
  });

  test("by keys: a source leads to the shipments that it reports, and Back comes back", async () => {
    const named = byRole(
      inMain(await panel.tree())!,
      "link",
      /^\d+ shipments?: The Moscow Times$/,
    )[0]!;
    const count = Number.parseInt(nameOf(named), 10);
    await panel.evaluate("document.querySelector('nav [aria-current]').focus()");
    await tabTo(panel, nameOf(named));
    await panel.press("Enter");
    await until("the list", () => panel.evaluate<boolean>(`location.hash.includes("view=list")`));
    const found = await until(`${count} shipments`, async () => {
      const main = inMain(await panel.tree());
      const links = main ? byRole(main, "link").map((l) => l.attributes.href ?? "") : [];
      const shipments = links.filter((h) => h.includes("view=shipment"));
      return shipments.length === count ? shipments : undefined;
    });
    expect(new Set(found).size).toBe(count);
    expect(count).toBeGreaterThan(0);
    await panel.evaluate("history.back()");
    await untilSaid(/Politico, March 2023/);
  });

  test("the origins agree with what the shipment's own view says", async () => {
    await show("view=sources&of=all&story=Politico: armor makers of Klass, March 2023");
    const text = await untilSaid(/armor makers of Klass/);
    const [support] = /\d+ reports?, \d+ origins?/.exec(text)!;
    await show("view=list&of=all&story=Politico: armor makers of Klass, March 2023");
    await until("its line", async () => {
      const main = inMain(await panel.tree());
      const facts = main
        ? byRole(main, "link").filter((l) => /fact/.test(l.attributes.class ?? ""))
        : [];
      return facts.length === 1 && nameOf(facts[0]!).includes(support) ? true : undefined;
    });
  });

  test("of all shipments the first stories are open, the others a press away", async () => {
    await show("view=sources&of=all");
    await untilSaid(/Show \d+ more stories/);
    const headings = byRole(inMain(await panel.tree())!, "heading");
    expect(headings.map((h) => byRole(h, "button")[0]!.attributes["aria-expanded"])).toEqual(
      headings.map((_, i) => String(i < 3)),
    );
    const closed = nameOf(headings[3]!);
    await pressIn(panel, inMain, "button", closed);
    await until("the story", async () => {
      const button = byRole(inMain(await panel.tree())!, "button", closed)[0];
      return button?.attributes["aria-expanded"] === "true" || undefined;
    });
  });

  test("axe finds nothing, light and dark", async () => {
    for (const isDark of [false, true]) {
      await panel.setDark(isDark);
      await until("the look", () =>
        panel.evaluate(`matchMedia("(prefers-color-scheme: dark)").matches === ${isDark}`),
      );
      // What lies below the panel's head is no target of its own.
      await panel.evaluate("scrollTo(0, 0)");
      const { violations, unjudged } = await axeOn(panel);
      expect(violations.join("\n\n")).toBe("");
      expect(unjudged.join("\n\n")).toBe("");
    }
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
