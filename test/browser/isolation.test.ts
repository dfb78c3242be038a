/** The page's styles do not change the card, and the card's do not reach the page. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { byTurns } from "./support/breadth.ts";
import {
  beside,
  boxOf,
  cardBox,
  gapBetween,
  middleOf,
  openPage,
  pointAndOpen,
  withPage,
} from "./support/hover.ts";
import {
  type Drawn,
  differences,
  drawnCard,
  pictureOfCard,
  shareOfPixels,
} from "./support/rendering.ts";
import {
  browserNames,
  dialogNamed,
  otherHost,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const hostile = [
  "all-unset",
  "div-none",
  "html-filter",
  "html-transform",
  "transitions",
  "popover-none",
  "backdrop",
  "z-war",
  "inherited",
  "layers",
  "root-children",
  "zoom",
  "custom-properties",
  "property-rules",
  "text",
];

/** Firefox draws the root's own filter and opacity over the top layer too; Chromium does not. */
const overAll = new Set(["html-filter", "transitions"]);

/** The card's corners are round, and the page shows behind them. */
const corner = 12;
/** Of all pixels of the card. */
const tolerance = 0.001;

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let plain: { readonly drawn: readonly Drawn[]; readonly png: string };

  beforeAll(async () => {
    session = await startSession(name);
    await withPage(session, "hostile-plain.html", async (page) => {
      await openByCommand(page);
      plain = { drawn: await drawnCard(page), png: (await pictureOfCard(page)).png };
    });
  });
  afterAll(() => session?.close());

  async function openByCommand(page: TestPage): Promise<void> {
    await session.browser.command("next-mention", page);
    await dialogNamed(page, "DJI");
  }

  test.each(byTurns(name, hostile))(
    "hostile-%s.html: the card is drawn as on a plain page",
    (path) =>
      withPage(session, `hostile-${path}.html`, async (page) => {
        await openByCommand(page);
        const { box, png } = await pictureOfCard(page);
        expect(box.width).toBe(360);
        const gap = gapBetween(box, await boxOf(page, "DJI"));
        expect(gap).toBeGreaterThanOrEqual(-1);
        expect(gap).toBeLessThanOrEqual(beside);
        expect(differences(plain.drawn, await drawnCard(page)).slice(0, 12)).toEqual([]);
        if (name === "firefox" && overAll.has(path)) return;
        expect(await shareOfPixels(page, plain.png, png, corner)).toBeLessThan(tolerance);
      }),
  );

  test.each(["plain", "backdrop", "popover-none"])(
    "hostile-%s.html: beside the card the window looks as before",
    async (path) => {
      const page = await openPage(session, `hostile-${path}.html`);
      const place = { left: 900, top: 0, width: 300, height: 800 };
      const before = await page.lens.capture(place);
      await openByCommand(page);
      await cardBox(page);
      expect(await shareOfPixels(page, before, await page.lens.capture(place))).toBe(0);
      await page.close();
    },
  );

  test("a popover that the page opens later stays, and the card can be closed and opened", async () => {
    const page = await openPage(session, "late-popover.html");
    await pointAndOpen(page, middleOf(await boxOf(page, "DJI")), "DJI");
    await cardBox(page);
    await page.evaluate("document.querySelector('#pop').showPopover()");
    await page.press("Escape");
    await noDialogOfOurs(page);
    expect(await page.evaluate("document.querySelector('#pop').matches(':popover-open')")).toBe(
      true,
    );
    await page.evaluate("document.querySelector('#pop').hidePopover()");
    await page.movePointer(1200, 700);
    await pointAndOpen(page, middleOf(await boxOf(page, "DJI")), "DJI");
    expect((await cardBox(page)).width).toBe(360);
    await page.close();
  });

  test("a modal dialog that the page opens later works, and the card is in nobody's way", async () => {
    const page = await openPage(session, "late-popover.html");
    await pointAndOpen(page, middleOf(await boxOf(page, "DJI")), "DJI");
    await cardBox(page);
    await page.evaluate("document.querySelector('dialog').showModal()");
    const { x, y } = middleOf(await boxOf(page, "Done"));
    await page.pressPointer(Math.round(x), Math.round(y));
    await until("the dialog closed", () =>
      page.evaluate<boolean>("!document.querySelector('dialog').open"),
    );
    await noDialogOfOurs(page);
    await pointAndOpen(page, middleOf(await boxOf(page, "DJI")), "DJI");
    expect((await cardBox(page)).width).toBe(360);
    await page.close();
  });

  test("our styles reach no element of the page", async () => {
    const [marked, bare] = [
      await openPage(session, "sample-of-elements.html"),
      await session.browser.open(`${otherHost}/pointer/sample-of-elements.html`),
    ];
    const before = await stylesOf(marked);
    expect(before.length).toBeGreaterThan(40);
    await openByCommand(marked);
    await cardBox(marked);
    expect(await stylesOf(marked)).toEqual(before);
    await marked.press("Escape");
    await noDialogOfOurs(marked);
    expect(await stylesOf(marked)).toEqual(before);
    await bare.focus();
    expect(await stylesOf(bare)).toEqual(before);
    for (const page of [marked, bare]) await page.close();
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});

/** The page's own dialogs may be there, none of ours. */
function noDialogOfOurs(page: TestPage): Promise<true> {
  return until(
    "no card",
    async () => byRole(await page.tree(), "dialog", "DJI").length === 0 || undefined,
  );
}

/** All computed styles of the page's elements and of what stands before and after them. */
function stylesOf(page: TestPage): Promise<string[]> {
  return page.evaluate(`[document.documentElement, ...document.querySelectorAll("head, body, body *")]
    .flatMap((e) => [null, "::before", "::after", "::selection"].map((part) => {
      const style = getComputedStyle(e, part);
      return e.localName + (part ?? "") + " " + [...style].map((n) => n + ":" + style.getPropertyValue(n)).join(";");
    }))`);
}
