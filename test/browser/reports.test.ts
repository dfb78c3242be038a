/** From a selection to a stub: reporting a missing name by keys alone, and what leaves of it. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main as waybill } from "../../src/cli/main.ts";
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
import { copiedIn, savedIn, takeAlong } from "./support/takenAlong.ts";
import { byRole, inMain, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `${newsHost}/lenses.html?reader=jane#others`;
const optics = "Shenzhen Example Optics";
const sentence =
  "A smaller line of the same lists names Shenzhen Example Optics as the sender of 300 lenses.";
const day = String.raw`\d{4}-\d\d-\d\d`;

/** Selects the first words like these in the page, as a hand does. */
function select(page: TestPage, words: string): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
      return true;
    }
    return false;
  })()`);
}

/** Runs the maintainers' command on a file, and gives what it made of it. */
async function triaged(text: string): Promise<{ status: number; stubs: Record<string, string> }> {
  const folder = mkdtempSync(join(tmpdir(), "waybill-triage-"));
  const file = join(folder, "reports.jsonl");
  writeFileSync(file, text);
  const quiet = { out: () => undefined, err: (sentence: string) => console.error(sentence) };
  const status = await waybill(["reports", "triage", "-o", join(folder, "out"), file], quiet);
  const stubs = join(folder, "out", "entities", "reported");
  const read = (name: string) => [name, readFileSync(join(stubs, name), "utf8")];
  return { status, stubs: Object.fromEntries(readdirSync(stubs).map(read)) };
}

/** What the reader wrote of the firm himself. */
const own = `,"wrong":"Named as the sender.","evidence":"https://registry.example/optics"`;

/**
 * The file as it must be, byte for byte; ids and days are taken from the one that was saved.
 * @param rests what stands in each report after the name, the newest report first
 */
function fileAsIt(text: string, ...rests: string[]): string {
  const [head = "", ...lines] = text.split("\n");
  const { exported } = JSON.parse(head) as { exported: string };
  const line = (rest: string, i: number) => {
    const { id, created } = JSON.parse(lines[i] ?? "{}") as { id: string; created: string };
    return `{"version":1,"id":"${id}","created":"${created}","what":"missing-name","kind":"company","name":"${optics}"${rest}}\n`;
  };
  return `{"waybill-reports":1,"exported":"${exported}","count":${rests.length}}\n${rests.map(line).join("")}`;
}

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;
  let panel: TestPage;
  let tabId: number;

  const openPanel = async () => {
    panel = await session.browser.openPanel(tabId);
    await panel.focus();
    await panel.setSize(360, 900);
    await takeAlong(panel);
  };

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(article);
    await marksOf(page, 2);
    tabId = await page.tabId();
    await openPanel();
  });
  afterAll(() => session?.close());

  const wakeBackground = () =>
    panel.evaluate(`chrome.runtime.sendMessage({ type: "ask-mutes" }).then(() => true)`);
  /** Woken first: the browser cannot stop what does not run. */
  const stopBackground = async () => {
    await wakeBackground();
    await session.browser.inExtension("true");
    await session.browser.stopBackground();
  };
  const main = async () => inMain(await panel.tree())!;
  const says = (words: string | RegExp) =>
    until(`the words ${words}`, async () => {
      const text = textOf(await main());
      return typeof words === "string" ? text.includes(words) : words.test(text);
    });
  const value = (field: string) =>
    panel.evaluate<string | undefined>(`document.getElementById("report-${field}")?.value`);
  const hasFocus = (id: string) =>
    until(`the focus on ${id}`, () =>
      panel.evaluate<boolean>(`document.activeElement.id === ${JSON.stringify(id)}`),
    );
  const type = (words: string) =>
    panel.evaluate<boolean>(`document.execCommand("insertText", false, ${JSON.stringify(words)})`);
  /** Goes on with the Tab key until the focus is where a test of the focused element says. */
  const tabUntil = async (what: string, isThere: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await panel.press("Tab");
      if (await panel.evaluate<boolean>(`((e) => ${isThere})(document.activeElement)`)) return;
    }
    throw new Error(`The Tab key does not come to ${what}.`);
  };
  const tabToLabel = (label: string) =>
    tabUntil(label, `e.closest("label")?.textContent === ${JSON.stringify(label)}`);
  const fillIn = async (field: string, words: string) => {
    await tabUntil(field, `e.id === "report-${field}"`);
    await type(words);
    await until("the words", async () => (await value(field)) === words);
  };
  const toReports = async () => {
    await panel.evaluate(`void (location.hash = "#tab=${tabId}&view=report")`);
    await says("Your reports");
  };
  /** The form of the name that is selected in the page, by keys. */
  const reportSelected = async () => {
    await panel.evaluate(`void (location.hash = "#tab=${tabId}")`);
    await says("names on this page");
    // From the top: past the end Firefox's own buttons take the focus.
    await panel.press("/");
    await tabTo(panel, "Report a missing name");
    await panel.press("Enter");
    await hasFocus("report-name");
  };
  const preview = () =>
    until("the preview", () =>
      panel.evaluate<string | undefined>(
        `document.querySelector("[aria-label='Everything that will leave']")?.value`,
      ),
    );
  /** Saves the file of what is not handed over yet, by keys; a long one is previewed in parts. */
  const saved = async () => {
    await tabTo(panel, "File");
    await panel.press("Enter");
    await tabTo(panel, "Save as a file");
    const shown = await preview();
    await panel.press("Enter");
    await says("Saved as waybill-reports-");
    const { text } = await savedIn(panel);
    if (textOf(await main()).includes("Part 1 of")) expect(text.startsWith(shown)).toBe(true);
    else expect(text).toBe(shown);
    return text;
  };
  /** All that the browser keeps of reports. */
  const inOutbox = () =>
    panel.evaluate<unknown[]>(`new Promise((resolve, reject) => {
      const opening = indexedDB.open("waybill-reports");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction("reports").objectStore("reports").getAll();
        reading.onsuccess = () => { opening.result.close(); resolve(reading.result); };
      };
    })`);
  const inStorage = (area: "local" | "session") =>
    session.browser.inExtension<object>(`chrome.storage.${area}.get(null)`);
  const isClean = async (what: string) => {
    for (const [width, isDark] of [
      [280, false],
      [900, true],
    ] as const) {
      await panel.setDark(isDark);
      await panel.setSize(width, 2400);
      await until("the look", () =>
        panel.evaluate<boolean>(
          `innerWidth === ${width} && matchMedia("(prefers-color-scheme: dark)").matches === ${isDark}`,
        ),
      );
      const { violations, unjudged } = await axeOn(panel);
      expect([...violations, ...unjudged].join("\n\n"), `${what}, ${width} px`).toBe("");
      const isWide = await panel.evaluate<boolean>(
        "document.documentElement.scrollWidth > innerWidth",
      );
      expect(isWide, `${what}, ${width} px`).toBe(false);
    }
    await panel.setDark(false);
    await panel.setSize(360, 900);
  };

  test("where nothing is reported yet, the view says how", async () => {
    await toReports();
    await says("Select a name in a page");
    await isClean("no reports");
  });

  test("a selected name is reported by keys alone, the background stopped between the steps", async () => {
    expect(await select(page, optics)).toBe(true);
    await stopBackground();
    await reportSelected();
    expect(await value("name")).toBe(optics);
    await says(sentence);
    await says(`${newsHost}/lenses.html`);
    expect(textOf(await main())).not.toContain("reader=jane");
    await fillIn("wrong", "Named as the sender.");
    await stopBackground();
    await fillIn("evidence", "https://registry.example/optics");
    await isClean("the form");
    await panel.press("Enter");
    await says("Kept in this browser.");
    await says(new RegExp(`${optics} Missing name · ${day}`));
  });

  test("a panel that is closed and opened again has the report, and the draft as far as it was typed", async () => {
    await select(page, "timber");
    await reportSelected();
    await stopBackground();
    await wakeBackground();
    await fillIn("note", "half a wor");
    await panel.close();
    await openPanel();
    await toReports();
    await says(new RegExp(`timber Missing name · ${day} · draft`));
    await says(new RegExp(`${optics} Missing name · ${day}`));
    await isClean("a report and a draft");
    await tabTo(panel, "timber");
    await panel.press("Enter");
    await until("the note", async () => (await value("note")) === "half a wor");
    await says("Report a missing name");
  });

  test("what was not ticked is on no disk and in no file, byte by byte; triage makes a stub of it", async () => {
    await toReports();
    const text = await saved();
    expect(text).toBe(fileAsIt(text, own));
    const kept = JSON.stringify([
      await inOutbox(),
      await inStorage("local"),
      await inStorage("session"),
    ]);
    expect(kept).toContain(optics);
    expect(kept).not.toMatch(/lenses|themoscowtimes|optics\.html|jane/);
    const { status, stubs } = await triaged(text);
    expect(status).toBe(0);
    expect(Object.keys(stubs)).toEqual(["shenzhen-example-optics.yaml"]);
    expect(Object.values(stubs)[0]).toContain(`name: ${optics}`);
  });

  test("what is ticked leaves as it was shown; what is copied is what was previewed", async () => {
    await select(page, optics);
    await reportSelected();
    for (const label of ["The sentence", "The page’s address"]) {
      await tabToLabel(label);
      await panel.press(" ");
    }
    await tabTo(panel, "Keep this report");
    await panel.press("Enter");
    await says("Kept in this browser.");
    const text = await saved();
    const ticked = `,"sentence":${JSON.stringify(sentence)},"address":"${newsHost}/lenses.html"`;
    expect(text).toBe(fileAsIt(text, ticked, own));
    await panel.press("/");
    await tabTo(panel, "Not handed over yet (2)");
    await tabTo(panel, "Text");
    await panel.press("Enter");
    await tabTo(panel, "Copy");
    await panel.press("Enter");
    await says("Copied.");
    expect((await copiedIn(panel)).at(-1)).toBe(await preview());
    await isClean("handing over");
  });

  test("an address opens only where the reader has set one, and is shown whole before", async () => {
    await pressIn(panel, inMain, "button", "Issue or mail");
    await tabUntil("the template", `e.id === "report-template"`);
    expect(byRole(await main(), "link", /^Open the/)).toEqual([]);
    await type("https://tracker.example/new?title={title}&body={body}");
    const link = await until(
      "the link",
      async () => byRole(await main(), "link", "Open the form")[0],
    );
    expect(link.attributes.href).toBe(await preview());
    expect(link.attributes.href).toMatch(/^https:\/\/tracker\.example\/new\?title=2%20reports/);
    await until("the template kept", async () =>
      JSON.stringify(await inStorage("local")).includes("tracker.example"),
    );
    await isClean("an issue");
  });

  test("reports are marked as handed over, and stay; one is deleted, and undone", async () => {
    await pressIn(panel, inMain, "button", "Mark all 2 as handed over");
    await says("Every report is handed over.");
    await says(new RegExp(`${optics} Missing name · ${day} · handed over ${day}`));
    await pressIn(panel, inMain, "button", "Delete the report: timber");
    await says("Deleted.");
    expect(textOf(await main())).not.toContain("timber");
    await pressIn(panel, inMain, "button", "Undo");
    await says("timber");
    await until("it in the outbox", async () =>
      JSON.stringify(await inOutbox()).includes("timber"),
    );
  });

  test("a name that the records know is told, and a near one may be added to it", async () => {
    await toReports();
    await select(page, "lists");
    await reportSelected();
    const write = (words: string) =>
      panel.evaluate(`document.activeElement.select()`).then(() => type(words));
    await write("Tekhkrim");
    await says("Waybill knows this name: Tekhkrim · company · Russia");
    await write("Techkirm");
    await says("Already known as Tekhkrim");
    await isClean("a near name");
    await tabTo(panel, "Add this spelling to it: Tekhkrim");
    await panel.press("Enter");
    await says("Another spelling of Tekhkrim");
    await pressIn(panel, inMain, "button", "Delete");
    await says("Deleted.");
  });

  test("what keeps a report from being finished is said beside its field", async () => {
    await select(page, "glue");
    await reportSelected();
    await panel.evaluate("document.activeElement.select()");
    await type("…");
    await fillIn("evidence", "example");
    await panel.press("Enter");
    await says("A name holds a letter or a digit.");
    await says("This is no web address");
    await hasFocus("report-name");
    await isClean("faults");
    await pressIn(panel, inMain, "button", "Delete");
    await says("Deleted.");
  });

  test.each([
    ["a hundred thousand characters", "x y ".repeat(25_000)],
    ["control characters", "\u0000Ev\u202eil\u0007 Op\u200btics\u0085"],
    ["markup", `<img src=x onerror="globalThis.owned = 1"><script>globalThis.owned = 1</script>`],
    ["a formula", `=HYPERLINK("https://evil.example";"x")`],
    ["signs alone", "… ¶ ——"],
  ])("a hostile selection, %s, is a name of one line or none", async (_, text) => {
    await page.evaluate(`(() => {
      const e = document.getElementById("others");
      e.textContent = ${JSON.stringify(text)};
      getSelection().selectAllChildren(e);
    })()`);
    await reportSelected();
    const typed = (await value("name"))!;
    expect(typed.length).toBeLessThanOrEqual(300);
    expect(typed).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(
      await panel.evaluate("'owned' in globalThis || !!document.querySelector('main img')"),
    ).toBe(false);
    await pressIn(panel, inMain, "button", "Delete");
    await says("Your reports");
  });

  test("where there is no room a sentence says so, and what was typed stays and is kept later", async () => {
    await page.goTo(article);
    await marksOf(page, 2);
    await select(page, "paper");
    await reportSelected();
    await panel.evaluate(`(() => {
      const { put } = IDBObjectStore.prototype;
      globalThis.giveRoom = () => { IDBObjectStore.prototype.put = put; };
      IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
    })()`);
    await fillIn("note", "first");
    await says("The browser has no room left to keep this.");
    expect(await value("note")).toBe("first");
    await panel.evaluate("void giveRoom()");
    await type(" and second");
    await until("no sentence any more", async () => !textOf(await main()).includes("no room"));
    await until("both in the outbox", async () =>
      JSON.stringify(await inOutbox()).includes("first and second"),
    );
  });

  test("ten thousand reports are cut and counted, and leave whole", async () => {
    await panel.evaluate(`new Promise((resolve, reject) => {
      const opening = indexedDB.open("waybill-reports");
      opening.onsuccess = () => {
        const writing = opening.result.transaction("reports", "readwrite");
        for (let number = 100; number < 10_100; number++) {
          const draft = { id: crypto.randomUUID(), created: "2026-11-25", what: "missing-name", kind: "company", name: "Many " + number };
          const ticks = { sentence: false, address: false, wholeAddress: false };
          writing.objectStore("reports").put({ draft, ticks, isFinished: true, number });
        }
        writing.oncomplete = () => { opening.result.close(); resolve(true); };
        writing.onerror = () => reject(writing.error);
      };
    })`);
    await panel.close();
    await openPanel();
    await toReports();
    await says("Many 10099");
    await says("Show 50 more");
    await says("Not handed over yet (10,000)");
    expect(byRole(await main(), "link", /^Many/)).toHaveLength(20);
    const text = await saved();
    expect(text.match(/\n/g)).toHaveLength(10_001);
    await says("Part 1 of");
  });
});
