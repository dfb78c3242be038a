/** axe finds nothing on the card and on the panel, in any state, light or dark, wide or narrow. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeOn } from "./support/axe.ts";
import { byTurns } from "./support/breadth.ts";
import { cardPage, cardPagePath } from "./support/cardPage.ts";
import {
  browserNames,
  dialogNamed,
  marksOf,
  newsHost,
  noDialog,
  otherHost,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { inDialog, inMain, type TreeNode, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

/** In this order each colour and each width is seen in both browsers, also when they take turns. */
const looks = [
  ["light and wide", false, 1280],
  ["dark and wide", true, 1280],
  ["dark and narrow", true, 360],
  ["light and narrow", false, 360],
] as const;

/** Waits until a part of the page holds a text. */
function untilSaid(
  page: TestPage,
  part: (tree: TreeNode) => TreeNode | undefined,
  words: string,
): Promise<true> {
  return until(`the words "${words}"`, async () => {
    const found = part(await page.tree());
    return (found && textOf(found).includes(words)) || undefined;
  });
}

/** Nothing is found wrong, and axe could judge what is looked at. */
async function isClean(page: TestPage, judged: string): Promise<void> {
  const findings = await axeOn(page);
  expect(findings.violations.join("\n\n")).toBe("");
  expect(findings.unjudged.join("\n\n")).toBe("");
  expect(findings.judged.join("\n")).toContain(judged);
}

/** Sets a page's look, and waits until it has it. */
async function look(page: TestPage, isDark: boolean, width: number): Promise<void> {
  await page.setDark(isDark);
  await page.setSize(width, 2400);
  await until("the look", () =>
    page.evaluate<boolean>(
      `innerWidth === ${width} && matchMedia("(prefers-color-scheme: dark)").matches === ${isDark}`,
    ),
  );
}

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;

  beforeAll(async () => {
    session = await startSession(name, { pages: await cardPage() });
  });
  afterAll(() => session?.close());

  describe.each(byTurns(name, looks))("the card, %s", (_, isDark, width) => {
    let page: TestPage;

    const open = async (...entities: string[]) => {
      await page.evaluate(`void openCard(...${JSON.stringify(entities)})`);
      await until("the card", async () => inDialog(await page.tree()));
    };
    const press = (button: string | RegExp) => pressIn(page, inDialog, "button", button);
    const says = (words: string) => untilSaid(page, inDialog, words);

    /** As it opens, what does not fit being scrolled away, and at its full length. */
    const isCleanRolledAndUnrolled = async (judged: string) => {
      expect((await axeOn(page)).violations.join("\n\n")).toBe("");
      await page.evaluate("void unroll()");
      await isClean(page, judged);
    };

    beforeAll(async () => {
      page = await session.browser.open(otherHost + cardPagePath);
      await look(page, isDark, width);
    });
    afterAll(async () => {
      await page?.setDark(false);
      await page?.close();
    });

    test("with an entity's facts, the rest of the story and the reasons opened", async () => {
      await open("dji");
      await dialogNamed(page, "DJI");
      await isCleanRolledAndUnrolled("<h1>DJI</h1>");
      await press(/^Also in this story/);
      await press("Why is this marked?");
      await says("on this page");
      await isCleanRolledAndUnrolled("on this page</button>");
      await press("Report");
      await says("nothing is sent");
      await isCleanRolledAndUnrolled("Add a source</button>");
    });

    test("with another shipment, and back", async () => {
      await open("cq-a");
      await press(/^Also in this story/);
      await press(/^More than 12 tons of body armor/);
      await says("Back");
      await isCleanRolledAndUnrolled("Back</button>");
    });

    test("with a name taken out", async () => {
      await open("dji");
      await dialogNamed(page, "DJI");
      await press("Why is this marked?");
      await press("on this page");
      await says("Not marked any more");
      await isCleanRolledAndUnrolled("Undo</button>");
    });

    test("with a choice, and one chosen", async () => {
      await open("dji", "rosoboronexport");
      await says("Which one?");
      await isCleanRolledAndUnrolled("Which one?");
      await press(/^Rosoboronexport/);
      await says("in the panel");
      await isCleanRolledAndUnrolled("Which one?</button>");
    });

    test("with a watched name, and one that is watched no more", async () => {
      await open("watched");
      await says("no facts yet");
      await isCleanRolledAndUnrolled("Stop watching</button>");
      await press("Stop watching");
      await says("Not watched any more");
      await isCleanRolledAndUnrolled("Undo</button>");
    });

    test("while it looks up, and with a sentence instead of an answer", async () => {
      await open("nobody");
      await says("Looking it up…");
      await isCleanRolledAndUnrolled("Looking it up…");
      await page.evaluate("void closeCard()");
      await noDialog(page);
      await open("refused");
      await says("cannot be read");
      await isCleanRolledAndUnrolled("cannot be read");
    });
  });

  test("a fault in the card is found", async () => {
    const page = await session.browser.open(otherHost + cardPagePath);
    await page.evaluate("void openCard('dji')");
    await dialogNamed(page, "DJI");
    await page.evaluate(`(() => {
      const root = document.querySelector("[popover]").shadowRoot;
      root.querySelector("[role=dialog]").removeAttribute("aria-label");
      root.querySelector("h1").style.color = "#ccc";
    })()`);
    const { violations } = await axeOn(page);
    const rules = violations.map((v) => v.split(" ")[0]);
    expect(new Set(rules)).toEqual(new Set(["aria-dialog-name", "color-contrast"]));
    await page.close();
  });

  describe.each(byTurns(name, looks))("the panel, %s", (_, isDark, width) => {
    let page: TestPage;
    let panel: TestPage;

    beforeAll(async () => {
      page = await session.browser.open(`${newsHost}/rifles-and-drone-parts.html`);
      await marksOf(page, 8);
      panel = await session.browser.openPanel(await page.tabId());
      await panel.focus();
      await look(panel, isDark, width);
    });
    afterAll(async () => {
      await panel?.setDark(false);
      await panel?.close();
      await page?.close();
    });

    test("with the names of the page and their shipments", async () => {
      await untilSaid(panel, inMain, "Rosoboronexport");
      await isClean(panel, "Rosoboronexport");
    });

    test("with the places of a name shown", async () => {
      await pressIn(panel, inMain, "button", /Show where Rosoboronexport/);
      await untilSaid(panel, inMain, "the state’s own trader");
      await isClean(panel, "the state’s own trader");
    });

    test("with a shipment opened", async () => {
      await pressIn(panel, inMain, "link", /^More than 12 tons of body armor/);
      await untilSaid(panel, inMain, "Record updated");
      expect((await axeOn(panel)).violations.join("\n\n")).toBe("");
      // What a wide table scrolls away cannot be judged.
      await panel.evaluate(`(() => {
        document.querySelector(".sideways")?.style.setProperty("overflow", "visible");
        if (innerWidth > 900) document.querySelector(".panel").style.cssText = "max-width: none; width: 2400px";
      })()`);
      await isClean(panel, "Record updated");
    });

    test("with a page that is not read", async () => {
      const plain = await session.browser.open(`${otherHost}/rifles-and-drone-parts.html`);
      const empty = await session.browser.openPanel(await plain.tabId());
      await empty.focus();
      await look(empty, isDark, width);
      await untilSaid(empty, inMain, "Waybill is not reading this page.");
      await isClean(empty, "Waybill is not reading this page.");
      await empty.close();
      await plain.close();
    });
  });

  test.each(byTurns(name, looks))(
    "the popup and the settings of sites, %s",
    async (_, isDark, width) => {
      const page = await session.browser.open(`${newsHost}/rifles-and-drone-parts.html`);
      await marksOf(page, 8);
      const popup = await session.browser.openPopup(page);
      await look(popup, isDark, width);
      await untilSaid(popup, inMain, "Pause for a day");
      await isClean(popup, "Pause for a day");
      await pressIn(popup, inMain, "button", "Pause for a day");
      await untilSaid(popup, inMain, "Switch on again");
      await isClean(popup, "Switch on again");
      const options = await session.browser.openOptions();
      await options.focus();
      await look(options, isDark, width);
      await untilSaid(options, inMain, "themoscowtimes.com");
      await isClean(options, "themoscowtimes.com");
      await pressIn(options, inMain, "button", "Switch on themoscowtimes.com");
      await untilSaid(options, inMain, "No site is paused.");
      await options.setDark(false);
      for (const done of [options, popup, page]) await done.close();
    },
  );

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
