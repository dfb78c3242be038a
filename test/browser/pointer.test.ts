/** Which name the pointer is on, on the pages where that is hard to tell. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { byTurns } from "./support/breadth.ts";
import {
  beside,
  boxesOf,
  boxOf,
  cardBox,
  closeByKey,
  expectNothingAt,
  gapBetween,
  middleOf,
  type Point,
  pointAndOpen,
  withPage,
} from "./support/hover.ts";
import {
  browserNames,
  noDialog,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, type TreeNode, textOf } from "./support/tree.ts";
import type { Box, TestPage } from "./support/types.ts";

/** A name that every page holds in its last paragraph. */
const known = "Rosoboronexport";

const opening: readonly (readonly [string, readonly string[]])[] = [
  ["line-end.html", ["DJI", "Tekhkrim", "Norinco"]],
  ["overlay-link.html", ["DJI"]],
  ["stretched-link.html", ["DJI"]],
  ["link-name.html", ["DJI", "Tekhkrim"]],
  ["columns.html", ["DJI", "Tekhkrim", "Norinco"]],
  ["vertical.html", ["DJI", "Tekhkrim"]],
  ["transforms.html", ["Xinxing Guangzhou", "DJI", "Tekhkrim", "Norinco"]],
  ["zoom.html?on=body&zoom=0.5", ["DJI", known]],
  ["zoom.html?on=body&zoom=3", ["DJI"]],
  ["zoom.html?on=html&zoom=0.5", ["DJI", known]],
  ["zoom.html?on=html&zoom=3", ["DJI"]],
  ["no-pointer-events.html", ["DJI", "Tekhkrim"]],
  ["shadow.html", ["DJI", "Norinco", "Tekhkrim"]],
  ["rtl.html", ["Tekhkrim", "DJI"]],
  ["ruby.html", ["大疆"]],
  ["button.html", ["DJI"]],
  ["modal.html", ["DJI"]],
  ["page-popover.html", ["DJI"]],
];

const right = ({ left, width }: Box) => left + width;
const bottom = ({ top, height }: Box) => top + height;

/** Places beside names or on what hides them; each is told from the name's box. */
const closed: readonly (readonly [string, string, string, (box: Box) => Point])[] = [
  ["the blank after a line", "line-end.html", "DJI", (b) => ({ ...middleOf(b), x: right(b) + 40 })],
  [
    "the blank before a line",
    "line-end.html",
    "Tekhkrim",
    (b) => ({ ...middleOf(b), x: b.left - 40 }),
  ],
  ["the indent of a line", "line-end.html", "Norinco", (b) => ({ ...middleOf(b), x: b.left - 90 })],
  ["a name behind a banner", "opaque-cover.html", "DJI", middleOf],
  ["a name without opacity", "opacity.html", "DJI", middleOf],
  ["a name behind a picture", "opaque-cover.html", "Tekhkrim", middleOf],
  [
    "the blank in a column",
    "columns.html",
    "Tekhkrim",
    (b) => ({ ...middleOf(b), x: right(b) + 30 }),
  ],
  [
    "the blank under a vertical line",
    "vertical.html",
    "DJI",
    (b) => ({ ...middleOf(b), y: bottom(b) + 40 }),
  ],
  [
    "the corner over a turned name",
    "transforms.html",
    "Xinxing Guangzhou",
    (b) => ({ x: right(b) - 6, y: b.top + 6 }),
  ],
  [
    "the end of a right-to-left line",
    "rtl.html",
    "DJI",
    (b) => ({ ...middleOf(b), x: b.left - 40 }),
  ],
  [
    "the part of a name that its box cuts off",
    "clipped.html",
    "Xinxing Guangzhou",
    (b) => ({ ...middleOf(b), x: b.left + 100 }),
  ],
  [
    "the part of a name that gave way to an ellipsis",
    "ellipsis.html",
    "Xinxing Guangzhou",
    (b) => ({ ...middleOf(b), x: b.left + 140 }),
  ],
];

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;

  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session?.close());

  const on = (path: string, use: (page: TestPage) => Promise<void>) => withPage(session, path, use);

  /** Opens the card at one box of a name; it stands beside that box and over none. */
  async function openBeside(page: TestPage, word: string, box: Box): Promise<void> {
    await pointAndOpen(page, middleOf(box), word);
    const card = await cardBox(page);
    expect(gapBetween(card, box)).toBeLessThanOrEqual(beside);
    for (const other of await boxesOf(page, word))
      expect(gapBetween(card, other)).toBeGreaterThanOrEqual(0);
  }

  test.each(byTurns(name, opening))("%s: the card opens beside %j", (path, words) =>
    on(path, async (page) => {
      for (const word of words) {
        await openBeside(page, word, await boxOf(page, word));
        await closeByKey(page);
      }
    }),
  );

  test.each(byTurns(name, closed))("%s opens nothing", (_, path, word, place) =>
    on(path, async (page) => {
      await expectNothingAt(page, place(await boxOf(page, word)), known);
    }),
  );

  test("a name over two lines opens on each, at the line, and not between them", () =>
    on("broken-line.html", async (page) => {
      const boxes = await boxesOf(page, "China North Industries");
      expect(boxes.length).toBe(2);
      for (const box of boxes) {
        await openBeside(page, "China North Industries", box);
        await closeByKey(page);
      }
      const [first] = boxes;
      await expectNothingAt(page, { ...middleOf(first!), y: bottom(first!) + 14 }, known);
    }));

  test.each(["clipped.html", "ellipsis.html"])("%s: what is left of the name opens", (path) =>
    on(path, async (page) => {
      const box = await boxOf(page, "Xinxing Guangzhou");
      await pointAndOpen(page, { ...middleOf(box), x: box.left + 20 }, "Xinxing Guangzhou");
    }),
  );

  test.each([
    [640, 430, 2],
    [427, 287, 3],
    [2560, 1720, 0.5],
  ])("a window of %i × %i at %f times the size", (width, height, scale) =>
    on("line-end.html", async (page) => {
      await page.setSize(width, height, scale);
      await openBeside(page, "DJI", await boxOf(page, "DJI"));
      expect((await cardBox(page)).width).toBe(360);
    }),
  );

  test("in a box that scrolls a name opens where it is seen, and nowhere else", () =>
    on("scroller.html", async (page) => {
      await page.evaluate("void (document.querySelector('.box').scrollTop = 260)");
      const seen = await boxOf(page, "DJI");
      await openBeside(page, "DJI", seen);
      await page.evaluate("void (document.querySelector('.box').scrollTop = 0)");
      await noDialog(page);
      await expectNothingAt(page, middleOf(seen), known);
      await expectNothingAt(page, middleOf(await boxOf(page, "DJI")), known);
    }));

  test("a name does not open through a sticky header", () =>
    on("sticky.html", async (page) => {
      const { top } = await boxOf(page, "DJI");
      await page.evaluate(`scrollTo({ top: ${top - 30}, behavior: "instant" })`);
      const hidden = await until("the name behind the header", async () => {
        const box = await boxOf(page, "DJI");
        return bottom(box) < 78 && box.top > 0 ? box : undefined;
      });
      await expectNothingAt(page, middleOf(hidden), "Tekhkrim");
    }));

  test.each(["overlay-link.html", "stretched-link.html"])(
    "%s: a press on the name follows the link over it",
    (path) =>
      on(path, async (page) => {
        const { x, y } = middleOf(await boxOf(page, "DJI"));
        await pointAndOpen(page, { x, y }, "DJI");
        await page.pressPointer(Math.round(x), Math.round(y));
        await until("the link", () => page.evaluate<boolean>("location.hash === '#followed'"));
      }),
  );

  test("a link keeps its click and its script, under an open card", () =>
    on("link-name.html", async (page) => {
      await page.evaluate(`void (window.presses = [],
        addEventListener("click", (e) => window.presses.push([e.target.localName, e.defaultPrevented])))`);
      for (const [word, hash] of [
        ["DJI", "#went"],
        ["Tekhkrim", "#script"],
      ] as const) {
        const { x, y } = middleOf(await boxOf(page, word));
        await pointAndOpen(page, { x, y }, word);
        await page.pressPointer(Math.round(x), Math.round(y));
        await until("the link", () => page.evaluate<boolean>(`location.hash === "${hash}"`));
      }
      expect(await page.evaluate("window.presses")).toEqual([
        ["a", false],
        ["a", false],
      ]);
    }));

  test("a button keeps its click", () =>
    on("button.html", async (page) => {
      await page.evaluate(
        "void document.querySelector('#press').addEventListener('click', () => { window.pressed = true; })",
      );
      const { x, y } = middleOf(await boxOf(page, "DJI"));
      await pointAndOpen(page, { x, y }, "DJI");
      await page.pressPointer(Math.round(x), Math.round(y));
      await until("the press", () => page.evaluate<boolean>("window.pressed === true"));
    }));

  async function askWhy(page: TestPage): Promise<void> {
    await pressIn(page, inDialogOf("DJI"), "button", "Why is this marked?");
    await until("the reason", async () => {
      const open = inDialogOf("DJI")(await page.tree());
      return open && /Exact name "DJI"/.test(textOf(open));
    });
  }

  test("over a modal dialog of the page the card can be used", () =>
    on("modal.html", async (page) => {
      await pointAndOpen(page, middleOf(await boxOf(page, "DJI")), "DJI");
      await cardBox(page);
      await askWhy(page);
      expect(await page.evaluate("document.querySelector('dialog').open")).toBe(true);
    }));

  test("over a popover of the page the card can be used, and the popover stays", () =>
    on("page-popover.html", async (page) => {
      await pointAndOpen(page, middleOf(await boxOf(page, "DJI")), "DJI");
      await cardBox(page);
      await askWhy(page);
      const isOpen = "document.querySelector('#pop').matches(':popover-open')";
      expect(await page.evaluate(isOpen)).toBe(true);
      await closeByKey(page);
      expect(await page.evaluate(isOpen)).toBe(true);
    }));

  test("over an element that fills the screen the card is seen and takes the pointer", () =>
    on("fullscreen.html", async (page) => {
      const { x, y } = middleOf(await boxOf(page, "Fill the screen"));
      await page.pressPointer(Math.round(x), Math.round(y));
      await until("the full screen", () =>
        page.evaluate<boolean>("document.fullscreenElement !== null"),
      );
      const box = await until("a place that stays", async () => {
        const before = await boxOf(page, "DJI");
        const after = await boxOf(page, "DJI");
        return before.left === after.left && before.top === after.top ? after : undefined;
      });
      await openBeside(page, "DJI", box);
    }));

  async function frameMarked(page: TestPage, word: string): Promise<void> {
    await until(`${word} marked in the frame`, () =>
      page.evaluate<boolean>(`[...frames[0].CSS.highlights].some(([name, ranges]) =>
        name.startsWith("waybill-") && [...ranges].some((r) =>
          r.startContainer.data.startsWith(${JSON.stringify(word)}, r.startOffset)))`),
    );
  }

  test.each(["frame.html", "frame-scaled.html", "frame-srcdoc.html"])(
    "%s: the card of a name in the frame stands in the top window beside it",
    (path) =>
      on(path, async (page) => {
        await frameMarked(page, "DJI");
        await openBeside(page, "DJI", await boxOf(page, "DJI"));
      }),
  );

  test("in a frame that was scrolled the card stands where the name has gone", () =>
    on("frame.html", async (page) => {
      await frameMarked(page, "Tekhkrim");
      await page.evaluate("frames[0].scrollTo({ top: 480, behavior: 'instant' })");
      await openBeside(page, "Tekhkrim", await boxOf(page, "Tekhkrim"));
      await page.evaluate("frames[0].scrollTo({ top: 0, behavior: 'instant' })");
      await noDialog(page);
      await expectNothingAt(page, middleOf(await boxOf(page, "Tekhkrim")), known);
    }));

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});

/** The dialog of that name: the page may have dialogs of its own. */
function inDialogOf(name: string): (tree: TreeNode) => TreeNode | undefined {
  return (tree) => byRole(tree, "dialog", name)[0];
}
