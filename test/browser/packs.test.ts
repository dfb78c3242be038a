/** A pack is added on the options page, read on pages beside Waybill's own, and taken off again. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeOn } from "./support/axe.ts";
import { pageSays } from "./support/ownData.ts";
import { largePack, smallPack } from "./support/packFiles.ts";
import { startWithPack } from "./support/packSession.ts";
import {
  browserNames,
  dialogNamed,
  marksOn,
  newsHost,
  pointAt,
  pressIn,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inMain, nameOf, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `${newsHost}/watch-list.html`;
const own = ["DJI"];
const small = ["DJI", "Tarnhagen Trading", "Velmora Optik GmbH"];
const large = ["DJI", "Quillmark Shipping Ltd", "Velmora Optik GmbH"];

/** Lie in the folder of the built extension, where its own pages can read them. */
const files = {
  "old.waybill": smallPack("2026-05-01"),
  "new.waybill": smallPack("2026-11-01"),
  "large.waybill": largePack(),
};

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;
  let options: TestPage;
  let panel: TestPage;

  beforeAll(async () => {
    session = await startWithPack(name, (bytes, folder) => {
      for (const [file, content] of Object.entries(files))
        writeFileSync(join(folder, file), content);
      return bytes;
    });
    page = await session.browser.open(article);
    await marked(own);
    options = await session.browser.openOptions();
    await options.focus();
    await options.setSize(900, 1400);
  });
  afterAll(() => session?.close());

  const marked = (names: readonly string[]) =>
    until(`the marks of ${names}`, async () => {
      const found = (await marksOn(page))["waybill-company"] ?? [];
      return [...found].sort().join() === names.join() || undefined;
    });
  const says = (words: string | RegExp) => pageSays(options, words);
  const press = (words: string | RegExp) => pressIn(options, inMain, "button", words);
  const choose = (file: keyof typeof files, change = "") =>
    options.evaluate(`fetch("/${file}").then((r) => r.arrayBuffer()).then((buffer) => {
      const bytes = new Uint8Array(buffer);
      ${change}
      const given = new DataTransfer();
      given.items.add(new File([bytes], "${file}"));
      const input = document.querySelector('input[accept=".waybill"]');
      input.files = given.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    })`);
  /** Woken first: the browser cannot stop what does not run. */
  const stopBackground = async () => {
    await session.browser.inExtension("true");
    await session.browser.stopBackground();
  };
  const look = async (what: string) => {
    for (const [width, isDark] of [
      [280, true],
      [900, false],
    ] as const) {
      await options.setDark(isDark);
      await options.setSize(width, 1400);
      await until("the look", () =>
        options.evaluate<boolean>(
          `innerWidth === ${width} && matchMedia("(prefers-color-scheme: dark)").matches === ${isDark}`,
        ),
      );
      const { violations, unjudged } = await axeOn(options);
      expect([...violations, ...unjudged].join("\n\n"), what).toBe("");
      if (process.env.WAYBILL_SHOTS)
        await options.screenshot(`${process.env.WAYBILL_SHOTS}/${name}-packs-${what}-${width}.png`);
    }
  };

  const searched = async (words: string, told: string | RegExp, name: string) => {
    await panel.focus();
    await panel.evaluate(`(() => {
      const box = document.querySelector("input.search");
      box.value = ${JSON.stringify(words)};
      box.dispatchEvent(new Event("input", { bubbles: true }));
    })()`);
    await pageSays(panel, told);
    await pageSays(panel, name);
    if (process.env.WAYBILL_SHOTS)
      await panel.screenshot(
        `${process.env.WAYBILL_SHOTS}/${session.browser.constructor.name}-packs-search-${words.length}.png`,
      );
  };

  test("its names are marked on a page that is open, and its facts stand under its title", async () => {
    await choose("old.waybill");
    await says("The desk’s list is added: 3 names, one shipment.");
    await look("small");
    await page.focus();
    await marked(small);
    await pointAt(page, "Velmora");
    const card = await dialogNamed(page, "Velmora Optik GmbH");
    for (const words of ["In The desk’s list", "40", "Tarnhagen Trading", "Harbour office"])
      expect(textOf(card)).toContain(words);
  });

  test("the panel lists its shipments with the others, by the names of the page", async () => {
    panel = await session.browser.openPanel(await page.tabId());
    await panel.focus();
    const text = await pageSays(panel, "Between names on this page (1)");
    expect(text).toContain("Velmora Optik GmbH → Tarnhagen Trading");
    if (process.env.WAYBILL_SHOTS)
      await panel.screenshot(`${process.env.WAYBILL_SHOTS}/${name}-packs-panel.png`);
    await page.focus();
  });

  test("of an id that two packs hold, both are shown, told apart", async () => {
    await page.press("Escape");
    await pointAt(page, "DJI");
    const card = await dialogNamed(page, "DJI");
    expect(textOf(card)).toContain("In Waybill core records");
    const [beside] = byRole(card, "region", "In The desk’s list");
    expect(textOf(beside!)).toContain("As the desk has it.");
    if (process.env.WAYBILL_SHOTS)
      await page.screenshot(`${process.env.WAYBILL_SHOTS}/${name}-packs-card.png`);
    await page.press("Escape");
  });

  test("a newer version takes its place, an older one asks, and a damaged one changes nothing", async () => {
    await options.focus();
    await choose("new.waybill");
    await says(/The desk’s list, version 2026-05-01, is replaced by version 2026-11-01/);
    await choose("old.waybill");
    await says(/Version 2026-11-01, which is newer, is here\. Put the older one in its place\?/);
    await look("asked");
    await press("Leave it as it is");
    await choose("old.waybill", "bytes[bytes.length - 100] ^= 1;");
    await says(/old\.waybill.* is damaged in "[\w.]+" \(byte \d+\); get it again\./);
    await says("as of 1 November 2026");
    await page.focus();
    await marked(small);
  });

  test("where there is no room, that is said and the old pack stays", async () => {
    await options.focus();
    await options.evaluate(`(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (value, key) {
        if (value instanceof Blob) throw new DOMException("full", "QuotaExceededError");
        return put.call(this, value, key);
      };
      globalThis.giveBack = () => { IDBObjectStore.prototype.put = put; };
    })()`);
    await choose("old.waybill");
    await press("Replace it");
    await says("The browser has no room left for");
    await options.evaluate("giveBack()");
    await says("as of 1 November 2026");
    await options.evaluate(
      `void (navigator.storage.estimate = async () => ({ quota: 1_000_000, usage: 900_000 }))`,
    );
    await choose("large.waybill");
    await says(/There is no room for .*large\.waybill.*: it needs \d+ MB/);
    await page.focus();
    await marked(small);
  });

  test("switched off it marks nothing, and removed it is gone", async () => {
    await options.focus();
    await options.evaluate(`document.querySelector('[aria-label^="Mark the names of"]').click()`);
    await page.focus();
    await marked(own);
    await options.focus();
    await options.evaluate(`document.querySelector('[aria-label^="Mark the names of"]').click()`);
    await page.focus();
    await marked(small);
    await options.focus();
    await press("Remove The desk’s list");
    await says("The file that you added it from is not touched.");
    await press("Remove");
    await says("The desk’s list is removed.");
    await page.focus();
    await marked(own);
    await until("the panel without its shipments", async () => {
      const main = inMain(await panel.tree());
      return (
        main !== undefined && textOf(main).includes("DJI") && !textOf(main).includes("40 sights")
      );
    });
  });

  test("a hundred thousand names are added, read after the background has died, and removed", async () => {
    await options.close();
    options = await session.browser.openOptions();
    await options.focus();
    await choose("large.waybill");
    await says("A large list is added: 100,000 names.");
    await stopBackground();
    await page.focus();
    await page.goTo(article);
    await marked(large);
    await stopBackground();
    await pointAt(page, "Quillmark");
    const card = await dialogNamed(page, "Quillmark Shipping Ltd");
    expect(textOf(card)).toContain("In A large list");
    await page.press("Escape");
    await searched("quill", /In A large list \(\d+\)/, "Quillmark Shipping Ltd");
    await searched("Quilmark Shiping", "This is near it:", "Quillmark Shipping Ltd");
    await options.focus();
    await press("Remove A large list");
    await press("Remove");
    await says("A large list is removed.");
    await page.focus();
    await marked(own);
    expect(await session.browser.ownErrors()).toEqual([]);
  });

  test("a page that is closed in the middle of a check leaves all as it was", async () => {
    await options.focus();
    await choose("large.waybill");
    await options.close();
    options = await session.browser.openOptions();
    await says("Waybill core records");
    const boxes = byRole((await options.tree())!, "checkbox").map(nameOf);
    expect(boxes.filter((b) => b.includes("large"))).toEqual([]);
  });
});
