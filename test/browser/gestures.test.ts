/** What the hand does with names and the card, and what it must not set off. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  boxOf,
  cardBox,
  cardBoxNow,
  closeByKey,
  expectNothingAt,
  hostsAdded,
  linger,
  middleOf,
  type Point,
  pointAndOpen,
  stayStill,
  withPage,
} from "./support/hover.ts";
import { shareOfPixels } from "./support/rendering.ts";
import {
  browserNames,
  dialogNames,
  noDialog,
  otherHost,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inDialog, type TreeNode } from "./support/tree.ts";
import type { Box, TestPage } from "./support/types.ts";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;

  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session?.close());

  const on = (path: string, use: (page: TestPage) => Promise<void>) => withPage(session, path, use);

  const middle = async (page: TestPage, word: string): Promise<Point> =>
    middleOf(await boxOf(page, word));

  test("a pointer that rushes over names opens nothing", () =>
    on("many-names.html", async (page) => {
      const { y } = await middle(page, "DJI");
      const row = (down: number) =>
        Array.from({ length: 90 }, (_, i): [number, number] => [40 + i * 12, y + down]);
      await page.hand.sweep([...row(0), ...row(40).reverse(), ...row(0), [1200, y]]);
      await expectNothingAt(page, { x: 1200, y }, "Rosoboronexport");
    }));

  test("with a button pressed nothing opens, nor over what was selected so", () =>
    on("selection.html", async (page) => {
      const box = await boxOf(page, "DJI");
      const { x, y } = middleOf(box);
      await page.movePointer(box.left + box.width + 60, y);
      await page.hand.hold();
      await linger(page, { x, y });
      expect(await hostsAdded(page)).toBe(0);
      await page.movePointer(60, y);
      await page.hand.letGo();
      expect(await page.evaluate("getSelection().toString()")).toContain("DJI");
      await expectNothingAt(page, { x, y }, "Tekhkrim");
      await page.pressPointer(900, 500);
      await until("nothing selected", () => page.evaluate<boolean>("getSelection().isCollapsed"));
      await pointAndOpen(page, { x, y }, "DJI");
    }));

  test("a name that is scrolled under a resting pointer opens only when the pointer moves", () =>
    on("selection.html", async (page) => {
      const { x, y } = await middle(page, "Tekhkrim");
      const down = Math.round(y) - 12;
      await page.movePointer(x, 12);
      await page.hand.wheel(x, 12, down);
      await until("the page scrolled", () => page.evaluate<boolean>(`scrollY === ${down}`));
      await stayStill(page);
      expect(await hostsAdded(page)).toBe(0);
      await pointAndOpen(page, { x: x + 1, y: 12 }, "Tekhkrim");
    }));

  test("the page's tooltip is silent while the card is open, and comes back as it was", () =>
    on("title.html", async (page) => {
      const source = () => page.evaluate<string>("document.body.outerHTML");
      const tip = (selector: string) =>
        page.evaluate<string>(`document.querySelector("${selector}").closest("[title]").title`);
      const before = await source();
      await pointAndOpen(page, await middle(page, "DJI"), "DJI");
      expect(await tip("a.k")).toBe("");
      await closeByKey(page);
      expect(await source()).toBe(before);
      await pointAndOpen(page, await middle(page, "Tekhkrim"), "Tekhkrim");
      expect(await tip("#plain")).toBe("");
      await closeByKey(page);
      expect(await source()).toBe(before);
    }));

  test("on its way to the card the pointer may cross another name; leaving closes it", () =>
    on("triangle.html", async (page) => {
      const from = await middle(page, "DJI");
      // A rest of 300 ms on the other name opens its card by right: a busy machine may need another try.
      await until("a way without a rest", async () => {
        await pointAndOpen(page, from, "DJI");
        const { left, top, width } = await cardBox(page);
        expect(top).toBeGreaterThan(from.y);
        const isSwift = await crossTo(page, from, { x: left + width - 10, y: top + 3 });
        if (isSwift) return true;
        await page.movePointer(1200, 10);
        await noDialog(page);
        return false;
      });
      await stayStill(page);
      expect(await dialogNames(page)).toEqual(["DJI"]);
      await page.movePointer(1200, 10);
      await noDialog(page);
    }));

  /** @returns whether the pointer rested nowhere on the way for long */
  async function crossTo(page: TestPage, from: Point, to: Point): Promise<boolean> {
    const steps = 12;
    let longest = 0;
    for (let i = 1; i <= steps; i++) {
      const begin = performance.now();
      const [x, y] = [
        from.x + ((to.x - from.x) * i) / steps,
        from.y + ((to.y - from.y) * i) / steps,
      ];
      await page.movePointer(x, y);
      longest = Math.max(longest, performance.now() - begin);
    }
    return longest < 250;
  }

  test("where other words take the place of the name its card goes", () =>
    on("selection.html", async (page) => {
      await pointAndOpen(page, await middle(page, "DJI"), "DJI");
      await page.evaluate(`(() => {
        const text = document.querySelector("p").firstChild;
        text.data = text.data.replace("DJI", "Bob");
      })()`);
      await noDialog(page);
    }));

  test("a card that the page takes away opens again", () =>
    on("selection.html", async (page) => {
      const { x, y } = await middle(page, "DJI");
      await pointAndOpen(page, { x, y }, "DJI");
      await page.evaluate("window.hosts.at(-1).remove()");
      await noDialog(page);
      await stayStill(page);
      await pointAndOpen(page, { x: x + 1, y }, "DJI");
    }));

  /** @returns the card's pin once it says so */
  function pinThat(page: TestPage, pressed: "true" | "false"): Promise<TreeNode> {
    return until(`a pin that says ${pressed}`, async () => {
      const open = inDialog(await page.tree());
      const pin = open && byRole(open, "button", "Keep open")[0];
      return pin?.attributes["aria-pressed"] === pressed ? pin : undefined;
    });
  }

  test("the pin keeps it open until Esc or Close", () =>
    on("many-names.html", async (page) => {
      await pointAndOpen(page, await middle(page, "Norinco"), "Norinco");
      await page.click(await pinThat(page, "false"));
      await pinThat(page, "true");
      await page.movePointer(1240, 10);
      await stayStill(page);
      await page.pressPointer(1240, 10);
      await page.evaluate("scrollTo({ top: 1500, behavior: 'instant' })");
      await stayStill(page);
      expect(await dialogNames(page)).toEqual(["Norinco"]);
      await cardBox(page);
      await closeByKey(page);

      await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
      await pointAndOpen(page, await middle(page, "Norinco"), "Norinco");
      await page.click(await pinThat(page, "false"));
      await pinThat(page, "true");
      await page.movePointer(1240, 10);
      await pressIn(page, inDialog, "button", "Close");
      await noDialog(page);
    }));

  test("a pin that is taken out lets a press elsewhere close it again", () =>
    on("many-names.html", async (page) => {
      await pointAndOpen(page, await middle(page, "Norinco"), "Norinco");
      await page.click(await pinThat(page, "false"));
      await page.click(await pinThat(page, "true"));
      await pinThat(page, "false");
      await page.movePointer(1240, 10);
      await page.pressPointer(1240, 10);
      await noDialog(page);
    }));

  test("on paper there are neither marks nor card", () =>
    on("focus.html", async (page) => {
      const plain = await session.browser.open(`${otherHost}/pointer/focus.html`);
      const place = around(await boxOf(page, "Tekhkrim"));
      const differs = async (): Promise<number> => {
        await plain.focus();
        const without = await plain.lens.capture(place);
        await page.focus();
        return shareOfPixels(page, without, await page.lens.capture(place));
      };
      const print = async (isPrint: boolean) => {
        for (const p of [page, plain]) await p.lens.setPrint(isPrint);
      };
      expect(await differs()).toBeGreaterThan(0);
      await print(true);
      expect(await differs()).toBe(0);
      await print(false);
      await page.focus();
      await pointAndOpen(page, await middle(page, "Tekhkrim"), "Tekhkrim");
      await cardBox(page);
      await page.lens.setPrint(true);
      await until("no card to be seen", async () => (await cardBoxNow(page)) === null);
      await page.lens.setPrint(false);
      await plain.close();
    }));

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});

/** A hand that takes its time. */
function around({ left, top, width, height }: Box): Box {
  return {
    left: Math.floor(left) - 4,
    top: Math.floor(top) - 4,
    width: Math.ceil(width) + 8,
    height: Math.ceil(height) + 12,
  };
}
