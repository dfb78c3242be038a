/** A shipment's own view: what each source printed, and what can be taken along. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeOn } from "./support/axe.ts";
import { tabTo } from "./support/keys.ts";
import { arabicName, longName, withOddShipments } from "./support/oddShipments.ts";
import { startWithPack } from "./support/packSession.ts";
import { browserNames, newsHost, pressIn, type TestSession, until } from "./support/session.ts";
import { copiedIn, savedIn, takeAlong } from "./support/takenAlong.ts";
import { byRole, inMain, nameOf, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const armor = "chinese-body-armor-turkey-2022";
const rifles = "norinco-cqa-tekhkrim-2022-06";
const publishers = [
  "24 News Bulletin",
  "24hod",
  "Berliner Zeitung",
  "Blesk (ČTK)",
  "Business Insider Deutschland",
  "Diário de Notícias (in English)",
  "El Español",
  "Euromaidan Press",
  "Gelnhäuser Neue Zeitung (RND)",
  "Grupo JBL",
  "Ogres Ziņas",
  "Open",
  "Palestine News Network",
  "Portfolio.hu",
  "The Daily Digest (Brasil)",
  "The Moscow Times",
];

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let panel: TestPage;
  let tab: string;

  beforeAll(async () => {
    session = await startWithPack(name, withOddShipments);
    const page = await session.browser.open(`${newsHost}/rifles-and-drone-parts.html`);
    panel = await session.browser.openPanel(await page.tabId());
    await panel.focus();
    tab = await panel.evaluate<string>("location.hash");
    await takeAlong(panel);
  });
  afterAll(() => session?.close());

  const main = async () => inMain(await panel.tree())!;
  const show = async (hash: string, heading?: string | RegExp) => {
    await panel.evaluate(`location.hash = ${JSON.stringify(`${tab}&${hash}`)}`);
    if (heading === undefined) return;
    await until(`the view of ${hash}`, async () => byRole(await main(), "heading", heading)[0]);
  };
  const size = async (width: number, height = 1200) => {
    await panel.setSize(width, height);
    await until("the size", () => panel.evaluate<boolean>(`innerWidth === ${width}`));
  };
  const said = (words: string) =>
    until(`"${words}" is said`, async () =>
      (
        await panel.evaluate<string[]>(
          "[...document.querySelectorAll('[role=status]')].map((n) => n.textContent)",
        )
      ).find((text) => text.includes(words)),
    );
  const copied = () => copiedIn(panel);
  const lastFile = () => savedIn(panel);
  /** axe finds nothing; what a scroller cuts off or shades it cannot judge, so the table is laid out in full. */
  const isClean = async () => {
    await panel.setSize(await panel.evaluate<number>("innerWidth"), 6000);
    await panel.evaluate(`(() => {
      scrollTo(0, 0);
      const sheet = document.createElement("style");
      sheet.id = "laid-out";
      sheet.textContent = ".sideways { overflow: visible; max-height: none; background: none; } .panel > header { position: static; }";
      document.head.append(sheet);
    })()`);
    const { violations, unjudged } = await axeOn(panel);
    await panel.evaluate("document.getElementById('laid-out').remove()");
    expect(violations.join("\n\n")).toBe("");
    expect(unjudged.join("\n\n")).toBe("");
  };

  test("the 12 tons have a row for each publisher, with what it printed", async () => {
    await size(900);
    await show(`view=shipment&shipment=${armor}`, "More than 12 tons of body armor");
    const rows = byRole(await main(), "row").filter((r) => byRole(r, "cell").length > 0);
    const cells = new Map(
      rows.map((row) => [nameOf(byRole(row, "link")[0] ?? row), byRole(row, "cell").map(textOf)]),
    );
    const told = rows.map((r) => textOf(r));
    for (const publisher of publishers)
      expect(told.filter((t) => t.startsWith(publisher)).length).toBe(1);
    expect(rows.length).toBe(publishers.length);
    expect(cells.get("Berliner Zeitung")!.slice(0, 3)).toEqual([
      "differs: battle tanks",
      "not printed",
      "not printed",
    ]);
    expect(cells.get("24 News Bulletin")!.slice(0, 2)).toEqual([
      "differs: armored vehicles",
      "12 tons",
    ]);
    expect(cells.get("Euromaidan Press")!.slice(0, 2)).toEqual(["body armor", "more than 12 tons"]);
    expect(textOf(await main())).toContain("All follow Politico, which was not seen.");
  });

  test("sources and fields stay in view while the table is scrolled sideways by keys", async () => {
    await size(700);
    const [before, after] = await panel.evaluate<[number, number]>(`(async () => {
      const region = document.querySelector("[aria-label^='What each source printed']");
      const head = region.querySelector("tbody th[scope=row]");
      const left = () => Math.round(head.getBoundingClientRect().left);
      const before = left();
      region.focus();
      region.scrollLeft = region.scrollWidth;
      await new Promise(requestAnimationFrame);
      return region.scrollLeft > 0 && document.activeElement === region ? [before, left()] : [0, -1];
    })()`);
    expect(after).toBe(before);
  });

  test("where it is narrow each source is a card, and nothing sticks out", async () => {
    await size(280);
    const items = await until("the cards", async () => {
      const found = byRole(await main(), "listitem").filter((i) => textOf(i).includes("repo"));
      return found.length >= publishers.length ? found : undefined;
    });
    for (const publisher of publishers)
      expect(items.some((i) => textOf(i).startsWith(publisher))).toBe(true);
    expect(await panel.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  test("by keyboard alone it is cited and copied; a refusal says what to do", async () => {
    await size(900);
    await panel.evaluate("document.querySelector('.back').focus()");
    await tabTo(panel, "Cite");
    await panel.press("Enter");
    await tabTo(panel, "BibTeX");
    await panel.press("Enter");
    await tabTo(panel, "Copy");
    await panel.press("Enter");
    await said("Copied.");
    const bibtex = (await copied()).at(-1)!;
    expect(bibtex).toMatch(/^@dataset\{waybill-chinese-body-armor-turkey-2022,\n/);
    expect(bibtex.match(/^@/gm)!.length).toBe(publishers.length + 2);
    await panel.evaluate("globalThis.mayCopy = false");
    await panel.press("Enter");
    await said("The browser did not allow copying; select the text and copy it.");
    const selected = await panel.evaluate<string>(
      "(({ value, selectionStart, selectionEnd }) => value?.slice(selectionStart, selectionEnd))(document.activeElement)",
    );
    expect(selected).toBe(bibtex);
    await panel.evaluate("globalThis.mayCopy = true");
    await tabTo(panel, "Save as a file");
    await panel.press("Enter");
    expect(await lastFile()).toEqual({ name: `waybill-${armor}.bib`, text: bibtex });
    await isClean();
  });

  test("the shipment is copied in words with its sources and its permanent id", async () => {
    await pressIn(panel, inMain, "button", "Copy");
    await said("Copied.");
    const text = (await copied()).at(-1)!;
    expect(text).toMatch(/^More than 12 tons of body armor · declared in customs/);
    expect(text).toContain(
      "or Armored vehicles (Diário de Notícias (in English), 24 News Bulletin",
    );
    expect(text).toMatch(/Waybill record chinese-body-armor-turkey-2022, updated \d+ \w+ 20\d\d$/);
  });

  test("a report keeps what was typed, names the shipment, and is shown as it will be copied", async () => {
    const value = (field: string) =>
      panel.evaluate<string | undefined>(`document.getElementById("report-${field}")?.value`);
    const report = async () => {
      await pressIn(panel, inMain, "button", "Report an error");
      await until("the form", async () => (await value("wrong")) !== undefined);
    };
    await report();
    await until("the focus", () =>
      panel.evaluate<boolean>("document.activeElement.id === 'report-wrong'"),
    );
    for (const key of "Vests") await panel.press(key);
    await until("the words", async () => (await value("wrong")) === "Vests");
    await show("view=list", undefined);
    await until("the list", async () => byRole(await main(), "button", /^Export the/)[0]);
    await show(`view=shipment&shipment=${armor}`, "More than 12 tons of body armor");
    await report();
    expect(await value("wrong")).toBe("Vests");
    expect(textOf(await main())).toContain("until you hand it over yourself");
    expect(byRole(await main(), "link", "More than 12 tons of body armor")).toHaveLength(1);
    await size(360);
    await isClean();
    await pressIn(panel, inMain, "button", "Keep this report");
    await said("Kept in this browser.");
    const preview = await panel.evaluate<string>(
      "document.querySelector('[aria-label=\"Everything that will leave\"]').value",
    );
    expect(preview).toContain(`- Shipment: \`${armor}\``);
    expect(preview).toContain("- What is wrong or missing: `Vests`");
    await pressIn(panel, inMain, "button", "Copy");
    await said("Copied.");
    expect((await copied()).at(-1)).toBe(preview);
  });

  test("what is shown is exported: the list as CSV, one shipment as FollowTheMoney", async () => {
    await show("view=list&of=all&story=Politico,+March+2023");
    await pressIn(panel, inMain, "button", /^Export the 7 shipments shown/);
    await pressIn(panel, inMain, "button", "CSV");
    await said("7 shipments.");
    const csv = await lastFile();
    expect(csv.name).toMatch(/^waybill-\d{4}-\d\d-\d\d-7-shipments\.csv$/);
    expect(csv.text.split("\r\n").length).toBe(77 + 2);
    await isClean();
    await show(`view=shipment&shipment=${rifles}`, "1,000 CQ-A assault rifles");
    await pressIn(panel, inMain, "button", /^Export/);
    await pressIn(panel, inMain, "button", "FollowTheMoney");
    await said("one shipment.");
    const lines = (await lastFile()).text
      .trimEnd()
      .split("\n")
      .map((l) => JSON.parse(l));
    const ids = new Set(lines.map((l) => l.id));
    expect(lines.filter((l) => l.schema === "EconomicActivity").length).toBe(24);
    for (const line of lines)
      for (const id of ["sender", "receiver", "proof"].flatMap((p) => line.properties[p] ?? []))
        expect(ids).toContain(id);
  });

  test("a long export shows how far it is, and is cancelled by keyboard", async () => {
    await show("view=list&of=all");
    const before = await panel.evaluate<number>("globalThis.files.length");
    // Each shipment is a slice of its own, and after some the panel is kept resting.
    await panel.evaluate(`(() => {
      let [now, rests] = [0, 30];
      performance.now = () => (now += 1000);
      const { postMessage } = MessagePort.prototype;
      const waiting = [];
      MessagePort.prototype.postMessage = function (message) {
        if (rests-- > 0) postMessage.call(this, message);
        else waiting.push(() => postMessage.call(this, message));
      };
      globalThis.goOn = () => {
        delete performance.now;
        MessagePort.prototype.postMessage = postMessage;
        for (const go of waiting) go();
      };
    })()`);
    await pressIn(panel, inMain, "button", /^Export the 186 shipments shown/);
    await pressIn(panel, inMain, "button", "JSON");
    await until("the progress", () =>
      panel.evaluate<boolean>("document.querySelector('progress')?.value > 0"),
    );
    await tabTo(panel, "Cancel");
    await panel.press("Enter");
    await panel.evaluate("void goOn()");
    await said("Nothing was saved.");
    await until("the focus", () =>
      panel.evaluate<boolean>("document.activeElement.textContent === 'JSON'"),
    );
    expect(await panel.evaluate("globalThis.files.length")).toBe(before);
  });

  test("an id that is not there is a calm answer", async () => {
    await show("view=shipment&shipment=nothing-of-the-kind");
    await until("the sentence", async () =>
      textOf(await main()).includes("The records hold no shipment “nothing-of-the-kind” any more."),
    );
  });

  test("a shipment without parties, route or date is told all the same", async () => {
    await show("view=shipment&shipment=bare");
    await until("what was said", async () => textOf(await main()).includes("Something was sent."));
    await isClean();
  });

  test("of 500 sources the first are shown, and all by a press", async () => {
    await size(900);
    await show("view=shipment&shipment=many");
    const rows = async () =>
      byRole(await main(), "row").filter((r) => byRole(r, "cell").length > 0);
    await until("the first rows", async () => (await rows()).length === 24);
    await pressIn(panel, inMain, "button", "Show all 500 sources");
    await until("all rows", async () => (await rows()).length === 500);
    await pressIn(panel, inMain, "button", "Show the first 24");
    await until("the first rows", async () => (await rows()).length === 24);
  });

  test("a right-to-left name turns none of the words and figures that follow it", async () => {
    await size(900);
    await show("view=list&of=all&story=Odd+shipments");
    await until("the line", async () => textOf(await main()).includes(arabicName));
    const places = await panel.evaluate<[number, number]>(`(() => {
      const line = [...document.querySelectorAll("main a.fact")].find((a) => a.textContent.includes(${JSON.stringify(arabicName)}));
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (!/\\d reports/.test(texts.nextNode().data));
      const text = texts.currentNode;
      const at = text.data.search(/\\d reports/);
      return [at, at + 2].map((start) => {
        const range = new Range();
        range.setStart(text, start);
        range.setEnd(text, start + 1);
        return range.getBoundingClientRect().left;
      });
    })()`);
    expect(places[0]).toBeLessThan(places[1]);
    expect(places[1] - places[0]).toBeLessThan(30);
  });

  test.each([280, 1200])("endless and right-to-left names keep within %i px", async (width) => {
    await size(width);
    await show("view=shipment&shipment=long");
    await until("the names", async () => textOf(await main()).includes(longName));
    expect(textOf(await main())).toContain(arabicName);
    const wide = await panel.evaluate<string[]>(`[...document.querySelectorAll("main *")]
      .filter((e) => !e.closest(".sideways table, .visually-hidden"))
      .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
      .map((e) => e.outerHTML.slice(0, 80))`);
    expect(wide).toEqual([]);
    await isClean();
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
