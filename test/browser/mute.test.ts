/** "Why is this marked?", "Not this company here" and "Which one?". */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Entity } from "../../src/facts/schema.ts";
import { compilePack } from "../../src/pack/compile.ts";
import { startWithout, startWithPack } from "./support/packSession.ts";
import {
  browserNames,
  dialogNamed,
  marksOf,
  marksOn,
  newsHost,
  noDialog,
  pointAt,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inDialog, inMain, type TreeNode, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `${newsHost}/rifles-and-drone-parts.html`;

async function companies(page: TestPage): Promise<string[]> {
  return (await marksOn(page))["waybill-company"] ?? [];
}

/** Opens the card of a name and says that it is not this company, in the scope given. */
async function mute(page: TestPage, name: string, scope: string): Promise<void> {
  await pointAt(page, name);
  await dialogNamed(page, name);
  await pressIn(page, inDialog, "button", "Why is this marked?");
  await pressIn(page, inDialog, "button", scope);
}

function saying(page: TestPage, sentence: RegExp): Promise<TreeNode> {
  return until(`a card saying ${sentence}`, async () => {
    const dialog = inDialog(await page.tree());
    return dialog && sentence.test(textOf(dialog)) ? dialog : undefined;
  });
}

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(article);
    await marksOf(page, 8);
  });
  afterAll(() => session?.close());

  test("the card gives its reasons and takes the mark away on this page, and back", async () => {
    await mute(page, "Tekhkrim", "on this page");
    const dialog = await saying(page, /Not marked any more on this page\./);
    expect(textOf(dialog)).toContain("Undo");
    await marksOf(page, 6);
    expect(await companies(page)).not.toContain("Tekhkrim");
    await pressIn(page, inDialog, "button", "Undo");
    await marksOf(page, 8);
    await page.press("Escape");
    await noDialog(page);
  });

  test("a mute for the page does not hold for the next story under another address", async () => {
    const front = await session.browser.open(`${newsHost}/changing.html?story`);
    await until("the first mark", async () => (await companies(front)).includes("Tekhkrim"));
    await mute(front, "Tekhkrim", "on this page");
    await saying(front, /Not marked any more on this page\./);
    await until("no mark", async () => !(await companies(front)).includes("Tekhkrim"));
    await front.press("Escape");
    await noDialog(front);
    await front.evaluate("history.pushState({}, '', '/next')");
    await until("the mark again", async () => (await companies(front)).includes("Tekhkrim"));
    await front.evaluate("history.back()");
    await until("no mark again", async () => !(await companies(front)).includes("Tekhkrim"));
    await front.close();
  });

  test("a mute for the site holds on its other pages, at once and after a reload", async () => {
    const other = await session.browser.open(`${newsHost}/changing.html`);
    await until("the first mark", async () => (await companies(other)).includes("Tekhkrim"));
    await page.focus();
    await mute(page, "Tekhkrim", "on www.themoscowtimes.com");
    await until(
      "no mark in the other tab",
      async () => !(await companies(other)).includes("Tekhkrim"),
    );
    await page.press("Escape");
    await other.close();
    const again = await session.browser.open(article);
    await marksOf(again, 6);
    const panel = await session.browser.openPanel(await again.tabId());
    await pressIn(panel, inMain, "button", "Mark again");
    await marksOf(again, 8);
    await until("its place in the list", async () => {
      const main = inMain(await panel.tree());
      return main && byRole(main, "button", "Tekhkrim").length > 0;
    });
    await panel.close();
    await again.close();
    expect(await session.browser.ownErrors()).toEqual([]);
  });

  test("a page from the history's cache knows what was muted meanwhile", async () => {
    const front = await session.browser.open(`${newsHost}/changing.html`);
    await until("the first mark", async () => (await companies(front)).includes("Tekhkrim"));
    await front.evaluate(
      "void addEventListener('pageshow', (event) => { window.persisted = event.persisted; })",
    );
    await front.goTo(article);
    await marksOf(front, 8);
    await mute(front, "Tekhkrim", "on www.themoscowtimes.com");
    await saying(front, /Not marked any more on www\.themoscowtimes\.com\./);
    await front.back();
    await until("the page from the cache", () => front.evaluate("window.persisted"));
    await until("no mark", async () => !(await companies(front)).includes("Tekhkrim"));
    await front.close();
  });
});

const twin = (id: string, country: string): Entity => ({
  id,
  kind: "company",
  name: "Tekhkrim",
  aliases: [],
  country,
  description: `A company of that name in ${country}.`,
  sources: [],
});

async function packOfTwins(): Promise<Uint8Array> {
  const twins = [twin("twin-kz", "KZ"), twin("twin-ru", "RU")];
  const facts = {
    entities: new Map(twins.map((t) => [t.id, t])),
    shipments: new Map(),
    sources: new Map(),
    goods: [],
  };
  const title = { id: "core", title: "Two of one name", licence: "MIT" };
  return compilePack(facts, title, { alsoMark: new Set(facts.entities.keys()) });
}

describe.each(browserNames)("two of one name, in %s", (name) => {
  let session: TestSession;

  beforeAll(async () => {
    session = await startWithPack(name, packOfTwins);
  });
  afterAll(() => session?.close());

  test("the card asks which one, and a mute leaves the other", async () => {
    const page = await session.browser.open(article);
    await marksOf(page, 2);
    await pointAt(page, "Tekhkrim");
    const dialog = await dialogNamed(page, "Tekhkrim");
    expect(textOf(dialog)).toMatch(/Which one\?.*Kazakhstan.*Russia/s);
    await pressIn(page, inDialog, "button", /Kazakhstan/);
    await saying(page, /A company of that name in KZ\./);
    await pressIn(page, inDialog, "button", /Which one\?/);
    await saying(page, /Kazakhstan.*Russia/s);
    await pressIn(page, inDialog, "button", /Kazakhstan/);
    await pressIn(page, inDialog, "button", "Why is this marked?");
    await pressIn(page, inDialog, "button", "on this page");
    await saying(page, /Not marked any more/);
    await page.press("Escape");
    await noDialog(page);
    await page.movePointer(3, 3);
    await pointAt(page, "Tekhkrim");
    const only = await dialogNamed(page, "Tekhkrim");
    expect(textOf(only)).toMatch(/A company of that name in RU\./);
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});

describe.each(browserNames)("a store that cannot be read, in %s", (name) => {
  let session: TestSession;

  beforeAll(async () => {
    session = await startWithout(name, "storage");
  });
  afterAll(() => session?.close());

  test("every name is marked, and the panel says why", async () => {
    const page = await session.browser.open(article);
    await marksOf(page, 8);
    const panel = await session.browser.openPanel(await page.tabId());
    await until("the sentence", async () => {
      const main = inMain(await panel.tree());
      return (
        main && /could not read which names you muted.*Every name is marked/.test(textOf(main))
      );
    });
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
