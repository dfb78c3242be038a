/**
 * Pages that a framework renders on the server and takes over in the browser: React and Vue
 * compare their own idea of the text with the DOM, so whatever we did to it would show.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { News } from "../pages/apps/news.ts";
import { appPages, appPath, buildModes } from "./support/apps.ts";
import { byTurns } from "./support/breadth.ts";
import {
  browserNames,
  dialogNamed,
  domOf,
  newsHost,
  noDialog,
  otherHost,
  pointAt,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import type { TestPage } from "./support/types.ts";

const patience = { timeout: 20_000, interval: 25 };

/** Each mark in the document's order: the id around it and its text. */
function marksIn(page: TestPage): Promise<string[]> {
  return page.evaluate(`[...CSS.highlights]
    .filter(([name]) => name.startsWith("waybill-"))
    .flatMap(([, highlight]) => [...highlight])
    .sort((a, b) => a.startContainer.compareDocumentPosition(b.startContainer) & 2 ? 1 : -1)
    .map((r) => {
      if (!r.startContainer.isConnected) return "(gone)";
      const range = new Range();
      range.setStart(r.startContainer, r.startOffset);
      range.setEnd(r.endContainer, r.endOffset);
      return r.startContainer.parentElement.closest("[id]").id + ": " + range;
    })`);
}

/** Waits for exactly these marks; says which there were instead. */
function marksAre(page: TestPage, expected: readonly string[]): Promise<void> {
  return expect.poll(() => marksIn(page), patience).toEqual(expected);
}

const errorsOf = (page: TestPage) => page.evaluate<string[]>("window.errors");

/** The page with Waybill and the same page without it: alike, and neither complains. */
class Pair {
  constructor(
    readonly page: TestPage,
    private readonly plain: TestPage,
  ) {}

  /** The page without Waybill is opened first, so that the other one is in front. */
  static async open({ browser }: TestSession, path: string): Promise<Pair> {
    const plain = await browser.open(otherHost + path);
    return new Pair(await browser.open(newsHost + path), plain);
  }

  /** Calls the app of both pages. */
  async call(method: string, argument?: unknown): Promise<void> {
    const call = `void window.app.${method}(${JSON.stringify(argument) ?? ""})`;
    await this.plain.evaluate(call);
    await this.page.evaluate(call);
  }

  async isAlike(): Promise<void> {
    const both = async () => [await domOf(this.page), await domOf(this.plain)] as const;
    await expect.poll(async () => new Set(await both()).size, patience).toBe(1);
    expect(await errorsOf(this.plain)).toEqual([]);
    expect(await errorsOf(this.page)).toEqual([]);
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.plain.close();
  }
}

const rendered = [
  "lead: Tekhkrim",
  "item-Tekhkrim: Tekhkrim",
  "item-DJI: DJI",
  "item-Rosoboronexport: Rosoboronexport",
  "split: Tekhkrim",
  "seller: China North Industries",
  "late: Rosoboronexport",
  "last: Xinxing Guangzhou",
];

/** The marks with some of them put in place of those of the same ids, or taken out. */
function changed(marks: readonly string[], by: Readonly<Record<string, string | null>>): string[] {
  return marks.flatMap((mark) => {
    const [id] = mark.split(": ") as [string];
    const text = by[id];
    if (text === undefined) return [mark];
    return text === null ? [] : [`${id}: ${text}`];
  });
}

describe.each(browserNames)("in %s", (browserName) => {
  let session: TestSession;

  beforeAll(async () => {
    session = await startSession(browserName, { pages: await appPages() });
  });
  afterAll(() => session?.close());

  describe.each(["react-news", "vue-news"] as const)("%s", (app) => {
    describe.each(byTurns(browserName, buildModes))("built for %s", (mode) => {
      const path = appPath(app, mode);

      test("hydrated at once, it is marked as it stands and can be moved on", async () => {
        const pair = await Pair.open(session, `${path}#early`);
        const hydrated = changed(rendered, { seller: "Norinco" });
        await marksAre(pair.page, hydrated);
        await pair.isAlike();
        await pair.call("arrive", "late");
        await pair.call("change", { lead: "DJI", buyer: "Norinco" } satisfies Partial<News>);
        await marksAre(pair.page, changed(hydrated, { lead: "DJI", late: "Norinco" }));
        await pair.isAlike();
        await pair.close();
      });

      test("what has changed before hydration is noticed by the errors that are looked at", async () => {
        const page = await session.browser.open(otherHost + path);
        await page.evaluate(`document.querySelector("#lead").innerHTML = "The <mark>line</mark>."`);
        await page.evaluate("void window.app.hydrate()");
        await expect.poll(async () => (await errorsOf(page)).length, patience).toBeGreaterThan(0);
        await page.close();
      });

      describe("hydrated after it was marked", () => {
        let pair: Pair;
        let marks: string[] = [...rendered];

        /** Moves both pages on, and waits for the marks that follow. */
        const step = async (news: Partial<News>, then: string[], method = "change") => {
          await pair.call(method, news);
          marks = then;
          await marksAre(pair.page, marks);
          await pair.isAlike();
        };

        beforeAll(async () => {
          pair = await Pair.open(session, path);
        });
        afterAll(() => pair?.close());

        test("hydration finds the text that the server sent", async () => {
          await marksAre(pair.page, rendered);
          await pair.call("hydrate");
          marks = changed(marks, { seller: "Norinco" });
          await marksAre(pair.page, marks);
          await pair.isAlike();
        });

        // React throws away what it has not hydrated when it must render it anew; Vue keeps it.
        test("a marked text changes", async () => {
          await step({ lead: "DJI" }, changed(marks, { lead: "DJI" }));
        });

        test("a part whose code arrives later is hydrated, then changes", async () => {
          await pair.call("arrive", "late");
          await step({ buyer: "Norinco" }, changed(marks, { late: "Norinco" }));
        });

        test("a keyed list comes in another order, loses one and gets one", async () => {
          const [lead, , , , ...rest] = marks as [string, ...string[]];
          await step({ list: ["Rosoboronexport", "Tekhkrim", "DJI"] }, [
            lead,
            "item-Rosoboronexport: Rosoboronexport",
            "item-Tekhkrim: Tekhkrim",
            "item-DJI: DJI",
            ...rest,
          ]);
          await step({ list: ["DJI", "Norinco", "Rosoboronexport"] }, [
            lead,
            "item-DJI: DJI",
            "item-Norinco: Norinco",
            "item-Rosoboronexport: Rosoboronexport",
            ...rest,
          ]);
        });

        test("a marked text becomes a text and an element, and one text again", async () => {
          await step({ isSplit: true, lead: "Tekhkrim" }, changed(marks, { lead: "Tekhkrim" }));
          await step({ isSplit: false, lead: "DJI" }, changed(marks, { lead: "DJI" }));
        });

        test("a paragraph goes while the card of its name is open, and the card with it", async () => {
          await pointAt(pair.page, "Xinxing Guangzhou");
          await dialogNamed(pair.page, "Xinxing Guangzhou");
          await pair.call("change", { hasLast: false });
          marks = changed(marks, { last: null });
          await marksAre(pair.page, marks);
          await noDialog(pair.page);
          await pair.isAlike();
        });

        test("a part that the server never rendered shows what it waits with, then itself", async () => {
          await step({ hasMore: true }, [...marks, "more: Rosoboronexport"]);
          await pair.call("arrive", "more");
          await step({}, changed(marks, { more: "Техкрим" }));
        });

        test("a part that stands outside the root is marked, and goes", async () => {
          await step({ hasAside: true }, [...marks, "aside: CQ-A"]);
          await step({ hasAside: false }, changed(marks, { aside: null }));
        });

        test("a change in no hurry is followed too", async () => {
          const later = changed(marks, { lead: "Xinxing Guangzhou" });
          await step({ lead: "Xinxing Guangzhou" }, later, "changeSoon");
        });

        test("a card opened by key goes with the text under it, and gives the focus back", async () => {
          await pair.page.movePointer(3, 3);
          await session.browser.command("next-mention", pair.page);
          await dialogNamed(pair.page, "Xinxing Guangzhou");
          await pair.call("change", { lead: "DJI" });
          marks = changed(marks, { lead: "DJI" });
          await marksAre(pair.page, marks);
          await noDialog(pair.page);
          expect(await pair.page.evaluate("document.activeElement.localName")).toBe("body");
          await pair.isAlike();
        });

        test("all goes, and comes again", async () => {
          await pair.call("unmount");
          await marksAre(pair.page, []);
          await pair.isAlike();
          await pair.call("mount");
          const anew = changed(rendered, { seller: "Norinco" });
          await marksAre(pair.page, anew);
          await pair.isAlike();
        });
      });
    });
  });

  describe.each(byTurns(browserName, buildModes))(
    "a document that is all React's, built for %s",
    (mode) => {
      const path = appPath("react-document", mode);
      const streamed = ["lead: Tekhkrim", "streamed: Rosoboronexport"];

      test("what is streamed in later is marked, with hydration at once", async () => {
        const pair = await Pair.open(session, `${path}#early`);
        await marksAre(pair.page, streamed);
        await pair.call("arrive", "streamed");
        await pair.isAlike();
        await pair.call("change", { lead: "DJI", title: "Later", theme: "dark" });
        await marksAre(pair.page, ["lead: DJI", "streamed: Rosoboronexport"]);
        await pair.isAlike();
        await pair.close();
      });

      test("it is hydrated, changed and emptied with a card open at the end of its root", async () => {
        const pair = await Pair.open(session, path);
        const { page } = pair;
        await marksAre(page, streamed);
        await pointAt(page, "Rosoboronexport");
        await dialogNamed(page, "Rosoboronexport");
        await pair.call("hydrate");
        await pair.call("arrive", "streamed");
        await until("the last part's hydration", () => page.evaluate("window.app.isComplete()"));
        await pair.call("change", { lead: "DJI", title: "Later", theme: "dark" });
        await marksAre(page, ["lead: DJI", "streamed: Rosoboronexport"]);
        expect(await page.evaluate("[document.title, document.documentElement.className]")).toEqual(
          ["Later", "dark"],
        );
        await dialogNamed(page, "Rosoboronexport");
        await page.press("Escape");
        await noDialog(page);
        await pair.isAlike();
        await pointAt(page, "DJI");
        await dialogNamed(page, "DJI");
        await pair.call("unmount");
        await marksAre(page, []);
        await noDialog(page);
        await pair.isAlike();
        await pair.close();
      });
    },
  );

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
