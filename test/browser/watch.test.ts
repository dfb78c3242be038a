/** Names that the reader watches: marked wherever they stand, with a card that says so, until stopped. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeOn } from "./support/axe.ts";
import { ChromiumHand } from "./support/chromiumHand.ts";
import { boxOf, closeByKey, middleOf } from "./support/hover.ts";
import {
  browserNames,
  dialogNamed,
  domOf,
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
import { byRole, inDialog, inMain, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `${newsHost}/optics.html`;
const optics = "Shenzhen Example Optics";
const marked = [optics, `${optics} Co., Ltd.`, optics, "深圳示例光学"];
const known = { "waybill-company": ["Tekhkrim", "DJI"] };
const reportId = "5b0e8b52-7b0c-4d7e-8b7a-1f3c5d7e9a01";
const report = {
  type: "watch",
  name: optics,
  kind: "company",
  spellings: ["深圳示例光学"],
  reportId,
};

type Answer =
  | { readonly ok: true; readonly value: { readonly kept: boolean; readonly id: string } }
  | { readonly ok: false; readonly sentence: string };

/** The watched marks, once they are as expected. */
function watchedAre(page: TestPage, texts: readonly string[]): Promise<true> {
  return until(`the watched marks ${texts.join(", ")}`, async () => {
    const now = (await marksOn(page))["wb-watch"] ?? [];
    return now.join() === texts.join() || undefined;
  });
}

function saying(page: TestPage, sentence: RegExp): Promise<string> {
  return until(`a card saying ${sentence}`, async () => {
    const dialog = inDialog(await page.tree());
    return dialog && textOf(dialog).match(sentence)?.[0];
  });
}

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;
  let panel: TestPage;
  let before: string;
  const api = name === "chromium" ? "chrome" : "browser";

  /** As the form in the panel does. */
  const tell = (message: object) =>
    panel.evaluate<Answer | null>(
      `${api}.runtime.sendMessage(${JSON.stringify(message)}).then((answer) => answer ?? null)`,
    );
  const stored = () =>
    session.browser.inExtension<readonly object[] | undefined>(
      `${api}.storage.local.get("watches").then(({ watches }) => watches)`,
    );
  /** The pointer comes from elsewhere: where it rests already, nothing opens. */
  const openByPointer = async () => {
    await page.movePointer(3, 3);
    await pointAt(page, optics);
    return dialogNamed(page, optics);
  };
  const panelSays = (words: RegExp) =>
    until(`the words ${words} in the panel`, async () => {
      const main = inMain(await panel.tree());
      return main && words.test(textOf(main)) ? main : undefined;
    });

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(article);
    await marksOf(page, 2);
    before = await domOf(page);
    panel = await session.browser.openPanel(await page.tabId());
    await panelSays(/2 names on this page/);
  });
  afterAll(() => session?.close());

  test("a reported name is marked at once beside the known ones, and the page is as it was", async () => {
    expect(await tell(report)).toMatchObject({ ok: true, value: { kept: true } });
    await watchedAre(page, marked);
    expect(await marksOn(page)).toEqual({ ...known, "wb-watch": marked });
    expect(await domOf(page)).toBe(before);
  });

  test("the panel lists it apart from the known names, which alone are counted", async () => {
    const main = await panelSays(/2 names on this page.*Watched by you.*You watch one name/s);
    const [here] = byRole(main, "region", "Watched by you");
    expect(here && textOf(here)).toMatch(/Watched by you Shenzhen Example Optics ?4 mentions/);
    const badge = `${api}.tabs.query({}).then((tabs) => {
      const { id } = tabs.find((tab) => tab.url === ${JSON.stringify(article)});
      return ${api}.action.getBadgeText({ tabId: id });
    })`;
    expect(await session.browser.inExtension(badge)).toBe("2");
  });

  test("after a reload, and after the background was stopped, it is marked again", async () => {
    await session.browser.stopBackground();
    await page.focus();
    await page.goTo(`${article}?again`);
    await watchedAre(page, marked);
    await marksOf(page, 2);
  });

  test("its card by the pointer says who asked for it and since when, and shows no figures", async () => {
    const dialog = await openByPointer();
    expect(textOf(dialog)).toMatch(/Reported by you on [^;]*\d{4}; no facts yet\./);
    expect(byRole(dialog, "button").map(textOf)).toEqual(
      expect.arrayContaining(["Open the report", "Stop watching"]),
    );
    expect(byRole(dialog, "link")).toEqual([]);
    await closeByKey(page);
  });

  test("keys go through it in the order of the page", async () => {
    await page.evaluate("scrollTo(0, 0)");
    for (const title of [optics, "Tekhkrim", "DJI", `${optics} Co., Ltd.`]) {
      await session.browser.command("next-mention", page);
      await dialogNamed(page, title);
    }
    await closeByKey(page);
  });

  test("stopped in the card its marks go everywhere, and Undo brings them back", async () => {
    const other = await session.browser.open(`${article}?other`);
    await watchedAre(other, marked);
    await page.focus();
    await openByPointer();
    await pressIn(page, inDialog, "button", "Stop watching");
    await saying(page, /Not watched any more/);
    await watchedAre(page, []);
    await watchedAre(other, []);
    expect(await stored()).toEqual([]);
    await session.browser.stopBackground();
    await pressIn(page, inDialog, "button", "Undo");
    await saying(page, /Reported by you on/);
    await watchedAre(page, marked);
    await watchedAre(other, marked);
    expect(await stored()).toHaveLength(1);
    await closeByKey(page);
    await other.close();
  });

  test("stopped in the panel, likewise", async () => {
    await panel.focus();
    await pressIn(panel, inMain, "button", /^You watch one name/);
    // So tall that the header lies over nothing.
    await panel.setSize(380, 6000);
    expect((await axeOn(panel)).violations.join("\n\n")).toBe("");
    await pressIn(panel, inMain, "button", `Stop watching ${optics}`);
    await watchedAre(page, []);
    await panelSays(/Not watched any more/);
    await pressIn(panel, inMain, "button", `Undo: watch ${optics} again`);
    await watchedAre(page, marked);
    await panelSays(/Watched by you.*since/s);
  });

  test("a page from the history's cache knows what was stopped meanwhile", async () => {
    await page.focus();
    await page.evaluate(
      "void addEventListener('pageshow', (event) => { window.persisted = event.persisted; })",
    );
    await page.goTo(`${newsHost}/rifles-and-drone-parts.html`);
    await marksOf(page, 8);
    const [watch] = (await stored()) as [{ readonly id: string }];
    await tell({ type: "unwatch", id: watch.id });
    await page.back();
    await until("the page from the cache", () => page.evaluate("window.persisted"));
    await watchedAre(page, []);
    await tell({ ...report, ...watch });
    await watchedAre(page, marked);
  });

  test("where the records know the name, they go before", async () => {
    await tell({ type: "watch", name: "Tekhkrim", kind: "company" });
    await tell({ type: "watch", name: "Gazette of Nowhere", kind: "agency" });
    await page.evaluate("void document.querySelector('p').append(' Gazette of Nowhere')");
    await watchedAre(page, [optics, "Gazette of Nowhere", ...marked.slice(1)]);
    expect((await marksOn(page))["waybill-company"]).toEqual(known["waybill-company"]);
  });

  test("what cannot be watched gets a sentence, and from a private window nothing is kept", async () => {
    const kept = await stored();
    expect(await tell({ type: "watch", name: "5", kind: "company" })).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("cannot be watched"),
    });
    expect(await tell({ ...report, name: ["Example"] })).toBeNull();
    expect(await tell({ ...report, name: "Example Seen Once", isPrivate: true })).toMatchObject({
      ok: true,
      value: { kept: false },
    });
    expect(await stored()).toEqual(kept);
  });

  test("the card opens its report in the panel", async () => {
    await panel.close();
    await page.focus();
    await openByPointer();
    await pressIn(page, inDialog, "button", "Open the report");
    const opened = await session.browser.openedPanel();
    await until("the report's address", async () => {
      const hash = new URLSearchParams((await opened.evaluate<string>("location.hash")).slice(1));
      return (hash.get("view") === "report" && hash.get("report") === reportId) || undefined;
    });
    await page.focus();
    await page.press("Escape");
    await noDialog(page);
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
    expect(page.thrown).toEqual([]);
  });
});

test("a finger opens the card too", async () => {
  const session = await startSession("chromium");
  try {
    const page = await session.browser.open(article);
    const panel = await session.browser.openPanel(await page.tabId());
    await panel.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(report)})`);
    await page.focus();
    const { hand } = page;
    if (!(hand instanceof ChromiumHand)) throw new Error("Only Chromium has a finger here.");
    await hand.takePhone();
    await watchedAre(page, marked);
    const { x, y } = middleOf(await boxOf(page, "深圳示例光学"));
    await hand.tap(x, y);
    await dialogNamed(page, "深圳示例光学");
    await saying(page, /Shenzhen Example Optics Reported by you on/);
  } finally {
    await session.close();
  }
});
