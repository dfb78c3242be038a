/** All that a reader has in Waybill: out as one file, and into another profile. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeOn } from "./support/axe.ts";
import { isWhole } from "./support/breadth.ts";
import { tabTo } from "./support/keys.ts";
import {
  chooseFile,
  dropFiles,
  pageSays,
  putRecords,
  recordsIn,
  storageIn,
} from "./support/ownData.ts";
import { startPrivate } from "./support/packSession.ts";
import {
  browserNames,
  marksOf,
  marksOn,
  newsHost,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { savedIn, takeAlong } from "./support/takenAlong.ts";
import { byRole, inMain, nameOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `${newsHost}/lenses.html`;
const optics = "Shenzhen Example Optics";
const template = "https://issues.example/new?title={title}&body={body}";
const ticks = { sentence: false, address: false, wholeAddress: false };
const idNumber = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const draft = (n: number, name: string) => ({
  id: idNumber(n),
  created: "2026-11-25",
  what: "missing-name",
  kind: "company",
  name,
});
const records = [
  { draft: draft(1, optics), ticks, isFinished: true, number: 1 },
  { draft: draft(2, "A draft"), ticks, isFinished: false, number: 2 },
  { draft: draft(3, "Of tomorrow"), ticks, isFinished: true, number: 3, votes: 7 },
];
const watch = { id: idNumber(11), name: optics, kind: "company", since: "2026-11-25" };
const newerWatch = { ...watch, id: idNumber(12), mood: 1 };
const mute = { entity: "dji", scope: "everywhere", where: "" };
const newerMute = { ...mute, until: "2027-01-01" };
const stored = {
  watches: [watch, newerWatch],
  mutes: [mute, newerMute],
  "report-template": template,
};

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let options: TestPage;
  /** The file that the first profile saves. */
  let file: string;

  const start = async () => {
    session = await startSession(name);
    options = await session.browser.openOptions();
    await options.focus();
    await options.setSize(900, 1400);
    await takeAlong(options);
  };
  const says = (words: string | RegExp) => pageSays(options, words);
  const press = (words: string | RegExp) => pressIn(options, inMain, "button", words);
  const isKept = async () => ({
    records: await recordsIn(options),
    stored: await storageIn(options),
  });
  /** Woken first: the browser cannot stop what does not run. */
  const stopBackground = async () => {
    await options.evaluate(`chrome.runtime.sendMessage({ type: "ask-mutes" }).then(() => true)`);
    await session.browser.inExtension("true");
    await session.browser.stopBackground();
  };
  const isClean = async (what: string) => {
    for (const [width, isDark] of [
      [280, false],
      [900, true],
    ] as const) {
      await options.setDark(isDark);
      await options.setSize(width, 2000);
      await until("the look", () =>
        options.evaluate<boolean>(
          `innerWidth === ${width} && matchMedia("(prefers-color-scheme: dark)").matches === ${isDark}`,
        ),
      );
      const { violations, unjudged } = await axeOn(options);
      expect([...violations, ...unjudged].join("\n\n"), `${what}, ${width} px`).toBe("");
      const isWide = await options.evaluate<boolean>(
        "document.documentElement.scrollWidth > innerWidth",
      );
      expect(isWide, `${what}, ${width} px`).toBe(false);
      if (process.env.WAYBILL_SHOTS)
        await options.screenshot(`${process.env.WAYBILL_SHOTS}/${name}-${what}-${width}.png`);
    }
    await options.setDark(false);
    await options.setSize(900, 1400);
  };

  beforeAll(start);
  afterAll(() => session?.close());

  test("where there is nothing, the page says so, and no file is made", async () => {
    await says("No name is muted.");
    await says("No name is watched.");
    await says(/Waybill core records: \d+ names, \d+ shipments, as of/);
    await press("Save as a file");
    await says("There is nothing to save yet.");
    expect(await options.evaluate("files.length")).toBe(0);
    await isClean("empty");
  });

  test("by keys alone, all is saved, with what only a newer Waybill understands", async () => {
    await putRecords(options, JSON.stringify(records));
    await options.evaluate(`chrome.storage.local.set(${JSON.stringify(stored)}).then(() => true)`);
    await says("One more was kept by a newer Waybill. It is left as it is.");
    await stopBackground();
    // From the top: past the end Firefox's own buttons take the focus.
    await options.evaluate(`document.getElementById("report-template").focus()`);
    await tabTo(options, "Save as a file");
    await options.press("Enter");
    await says(
      /Saved as waybill-my-data-\d{4}-\d\d-\d\d\.jsonl: 2 reports, One watched name, One muted name, 3 entries of a newer Waybill, the address for reports\./,
    );
    ({ text: file } = await savedIn(options));
    expect(file.split("\n")).toHaveLength(10);
    const lines = file.trim().split("\n").slice(1);
    const held = lines.flatMap((line) => Object.values(JSON.parse(line) as object));
    const all = [...records, ...stored.watches, ...stored.mutes, template];
    expect(held).toHaveLength(all.length);
    expect(held).toEqual(expect.arrayContaining(all));
    await isClean("full");
  });

  test("a panel's last words, not yet in the outbox, are in the file", async () => {
    const last = { draft: draft(4, "Last words"), ticks, isFinished: false, number: 4 };
    await options.evaluate(
      `localStorage.setItem("waybill-reports-unwritten", ${JSON.stringify(JSON.stringify({ put: [last], remove: [] }))})`,
    );
    await press("Save as a file");
    await says("3 reports");
    const { text } = await savedIn(options);
    expect(text).toContain("Last words");
    expect(await options.evaluate("localStorage.length")).toBe(0);
  });

  test("nothing of ours is on the console of the first profile", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
    await session.close();
  });

  test("in a new profile the file is shown before anything is changed", async () => {
    await start();
    const page = await session.browser.open(article);
    await marksOf(page, 2);
    await options.focus();
    const before = await isKept();
    await chooseFile(options, file);
    const text = await says("In \u2068mine.jsonl\u2069");
    expect(text).toContain(
      "2 reports: all new One watched name: new One muted name: new 3 entries of a newer Waybill: all new",
    );
    expect(text).toContain(`Marked from then on: ${optics}`);
    expect(text).toContain(template);
    await until("the focus on what is shown", () =>
      options.evaluate<boolean>(`document.activeElement.localName === "h3"`),
    );
    await isClean("shown");
    expect(await isKept()).toEqual(before);
  });

  test("added by keys, with the background stopped, it is all there, and marked in the page", async () => {
    const panel = await session.browser.openPanel(
      await (await session.browser.open(article)).tabId(),
    );
    await panel.evaluate(`void (location.hash = location.hash + "&view=report")`);
    await pageSays(panel, "Here stands what you report");
    await options.focus();
    await stopBackground();
    await options.evaluate(`document.querySelector("h3").focus()`);
    await tabTo(options, "Add it");
    await options.press("Enter");
    await says("Added.");
    await until("the address in its field", () =>
      options.evaluate<boolean>(
        `document.getElementById("report-template").value === ${JSON.stringify(template)}`,
      ),
    );
    expect(await isKept()).toEqual({ records, stored });
    await isClean("added");
    const page = await session.browser.open(article);
    await page.focus();
    await until("the watched name is marked", async () =>
      ((await marksOn(page))["wb-watch"] ?? []).includes(optics),
    );
    await panel.focus();
    await pageSays(panel, optics);
    await panel.close();
    await options.focus();
  });

  test("adding it twice changes nothing", async () => {
    await chooseFile(options, file);
    await says("All of it is here already; there is nothing to add.");
    expect(byRole(inMain(await options.tree())!, "button").map(nameOf)).not.toContain("Add it");
    await press("Leave it");
    expect(await isKept()).toEqual({ records, stored });
  });

  test("a file that is dropped is shown; what is newer is taken, and all is taken back by Undo", async () => {
    const newer = { ...records[0], handedOver: "2026-11-26", draft: draft(1, "Renamed Optics") };
    const another = { draft: draft(20, "Another"), ticks, isFinished: true, number: 9 };
    const lines = [
      { template: "https://other.example/?body={body}" },
      { watch: { ...watch, since: "2026-11-20", spellings: ["SZ Optics"] } },
      { watch: { ...watch, id: idNumber(30), name: "Second Optics" } },
      { mute: { ...mute, entity: "norinco" } },
      { report: newer },
      { report: another },
    ].map((line) => `${JSON.stringify(line)}\n`);
    const header = `{"waybill-own-state":1,"exported":"2026-11-26","count":6}\n`;
    expect(await dropFiles(options, header + lines.join(""))).toBe(false);
    const text = await says("In \u2068dropped.jsonl\u2069");
    expect(text).toContain("2 reports: 1 new, 1 newer than here");
    expect(text).toContain("2 watched names: 1 new, 1 newer than here");
    // An address that is set is never changed without a tick.
    expect(await options.evaluate("document.querySelector('.tick input').checked")).toBe(false);
    await press("Add it");
    await says("Added.");
    const now = await isKept();
    expect(now.records).toEqual([newer, records[1], records[2], another]);
    expect(now.stored["report-template"]).toBe(template);
    expect(now.stored.watches).toEqual([
      { ...watch, since: "2026-11-20", spellings: ["SZ Optics"] },
      { ...watch, id: idNumber(30), name: "Second Optics" },
      newerWatch,
    ]);
    await until("the focus on Undo", () =>
      options.evaluate<boolean>(`document.activeElement.textContent === "Undo"`),
    );
    await stopBackground();
    await options.press("Enter");
    await says("Taken back.");
    expect(await isKept()).toEqual({ records, stored });
  });

  test.each([
    ["cut short", (f: string) => f.slice(0, -40), "line 9: the file ends in the middle of a line"],
    ["cut at a line", (f: string) => f.split("\n").slice(0, -2).join("\n"), "more or fewer lines"],
    ["of a newer version", (f: string) => f.replace('state":1', 'state":2'), "not of version 1"],
    [
      "nested deeply",
      () =>
        `{"waybill-own-state":1,"exported":"2026-11-26","count":1}\n{"newer-report":${"[".repeat(200_000)}}`,
      "line 2: the line nests too deeply",
    ],
    [
      "with __proto__",
      (f: string) => f.replace('{"watch":{', '{"watch":{"__proto__":{"isPrivate":true},'),
      "no watched name as Waybill keeps them",
    ],
    [
      "with a huge number",
      (f: string) => f.replace('"number":1}', '"number":1e400}'),
      "no report as Waybill keeps them",
    ],
    [
      "of reports",
      () => `{"waybill-reports":1,"exported":"2026-11-26","count":0}\n`,
      "a file of reports for handing over",
    ],
    ["that is empty", () => "", "the file is empty"],
    ["that is a picture", () => "\u0089PNG\r\n\u001a\n", "no file of your Waybill data"],
  ])("a file %s gets a sentence and changes nothing", async (_, hurt, sentence) => {
    await chooseFile(options, hurt(file), "<img src=x onerror=alert(1)>\u202e.jsonl");
    const text = await says(sentence);
    expect(text).toContain("<img src=x onerror=alert(1)>\ufffd.jsonl");
    expect(text).toContain("Nothing was changed.");
    expect(await isKept()).toEqual({ records, stored });
    expect(await options.evaluate("!!document.querySelector('img') || 'isPrivate' in {}")).toBe(
      false,
    );
  });

  test("a sentence is clean, and two files at a time are one too many", async () => {
    await isClean("refused");
    await dropFiles(options, file, file);
    await says("Drop one file at a time; nothing was changed.");
    expect(await isKept()).toEqual({ records, stored });
  });

  test("where there is no room nothing is changed, neither lists nor reports", async () => {
    const line = JSON.stringify({
      report: { draft: draft(40, "Too much"), ticks, isFinished: true, number: 9 },
    });
    const another = JSON.stringify({
      report: { draft: draft(41, "More"), ticks, isFinished: true, number: 9 },
    });
    const ofWatch = JSON.stringify({ watch: { ...watch, id: idNumber(42), name: "Too Much Ltd" } });
    await options.evaluate(`(() => {
      const { put } = IDBObjectStore.prototype;
      let puts = 0;
      globalThis.giveRoom = () => { IDBObjectStore.prototype.put = put; };
      IDBObjectStore.prototype.put = function (record) {
        if (puts++ === 1) throw new DOMException("full", "QuotaExceededError");
        return put.call(this, record);
      };
    })()`);
    await chooseFile(
      options,
      `{"waybill-own-state":1,"exported":"2026-11-26","count":3}\n${[line, another, ofWatch].join("\n")}\n`,
    );
    await says("One watched name: new");
    await press("Add it");
    await says("The browser has no room left for this. Nothing was changed.");
    await options.evaluate("void giveRoom()");
    expect(await isKept()).toEqual({ records, stored });
  });

  test("muted and watched names are taken out, and put back by Undo", async () => {
    await stopBackground();
    await press(/^Mark again: Da-Jiang.*, not marked anywhere$/);
    await says("marked again");
    expect((await storageIn(options)).mutes).toEqual([newerMute]);
    await press(/^Undo: mute Da-Jiang.* again$/);
    await says("not marked anywhere");
    expect((await storageIn(options)).mutes).toEqual(stored.mutes);
    await press(`Stop watching ${optics}`);
    await says("not watched any more");
    expect((await storageIn(options)).watches).toEqual([newerWatch]);
    await press(`Undo: watch ${optics} again`);
    await says(/since .*November/);
    expect((await storageIn(options)).watches).toEqual(stored.watches);
  });

  test("the address is set here, and the panel has it", async () => {
    await options.evaluate(`document.getElementById("report-template").select()`);
    await options.evaluate(`document.execCommand("insertText", false, "ftp://x")`);
    await says("The address template must hold {body}.");
    await options.evaluate(`document.getElementById("report-template").select()`);
    await options.evaluate(
      `document.execCommand("insertText", false, "mailto:me@example.org?body={body}")`,
    );
    await until(
      "the address is kept",
      async () =>
        (await storageIn(options))["report-template"] === "mailto:me@example.org?body={body}",
    );
  });

  test("the panel leads here", async () => {
    await options.close();
    const panel = await session.browser.openPanel(1);
    await panel.focus();
    await panel.evaluate(`void (location.hash = "#tab=1&view=report")`);
    await pressIn(panel, inMain, "button", "Save or add your data, settings");
    options = await session.browser.openedOptions();
    await says("Your own data");
    await panel.close();
  });

  const many = isWhole ? 10_000 : 1000;
  test(`${many} reports are saved, and added elsewhere`, async () => {
    const told = (many + 2).toLocaleString("en");
    await takeAlong(options);
    await putRecords(
      options,
      `Array.from({ length: ${many} }, (_, i) => ({
        draft: { id: crypto.randomUUID(), created: "2026-11-25", what: "missing-name", kind: "company", name: "Many " + i, note: "x".repeat(300) },
        ticks: { sentence: false, address: false, wholeAddress: false }, isFinished: true, number: 100 + i }))`,
    );
    await press("Save as a file");
    await says(`${told} reports`);
    const { text } = await savedIn(options);
    const all = await recordsIn(options);
    expect(await session.browser.ownErrors()).toEqual([]);
    await session.close();
    await start();
    await chooseFile(options, text);
    await says(`${told} reports: all new`);
    await press("Add it");
    await says("Added.");
    expect(await recordsIn(options)).toEqual(all);
    await chooseFile(options, text);
    await says("All of it is here already");
    await press("Leave it");
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});

describe.each(browserNames)("in a private window of %s", (name) => {
  let session: TestSession;
  afterAll(() => session?.close());

  test("nothing is stored, the page says so, and neither saving nor adding is offered", async () => {
    session = await startPrivate(name, "options");
    const options = await session.browser.openOptions();
    await options.focus();
    await pageSays(options, "This is a private window: Waybill stores nothing here.");
    await pageSays(options, "Your data cannot be saved or added to from a private window.");
    const main = inMain(await options.tree())!;
    expect(byRole(main, "button").map(nameOf)).toEqual([]);
    expect(await options.evaluate("document.querySelectorAll('input').length")).toBe(0);
    const databases = "indexedDB.databases().then((all) => all.map(({ name }) => name))";
    expect(await options.evaluate(databases)).toEqual([]);
    expect(await storageIn(options)).toEqual({});
    expect(await options.evaluate("localStorage.length")).toBe(0);
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
