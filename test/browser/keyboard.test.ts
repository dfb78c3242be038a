/** The card by keyboard: commands, focus, the names within it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  boxOf,
  cardBox,
  closeByKey,
  hostsAdded,
  middleOf,
  type Point,
  pointAndOpen,
  stayStill,
  withPage,
} from "./support/hover.ts";
import {
  browserNames,
  dialogNamed,
  dialogNames,
  marksOn,
  noDialog,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inDialog, nameOf, type TreeNode } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;

  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session?.close());

  const on = (path: string, use: (page: TestPage) => Promise<void>) => withPage(session, path, use);

  const middle = async (page: TestPage, word: string): Promise<Point> =>
    middleOf(await boxOf(page, word));

  async function openByCommand(page: TestPage, title: string): Promise<TreeNode> {
    await session.browser.command("next-mention", page);
    const dialog = await dialogNamed(page, title);
    await until("the focus in the card", () => isInCard(page));
    return dialog;
  }

  const focusOn = (page: TestPage, id: string) =>
    page.evaluate(`document.querySelector("#${id}").focus()`);
  const focusedId = (page: TestPage) => page.evaluate<string>("document.activeElement.id");

  test("Close closes it and gives the focus back", () =>
    on("focus.html", async (page) => {
      await focusOn(page, "before");
      await openByCommand(page, "Tekhkrim");
      await pressIn(page, inDialog, "button", "Close");
      await noDialog(page);
      expect(await focusedId(page)).toBe("before");
    }));

  test("opened by the pointer it takes no focus", () =>
    on("focus.html", async (page) => {
      await focusOn(page, "before");
      await page.evaluate(
        "void (window.keys = [], addEventListener('keydown', (e) => window.keys.push(e.key)))",
      );
      await pointAndOpen(page, await middle(page, "Tekhkrim"), "Tekhkrim");
      expect(await focusedId(page)).toBe("before");
      await closeByKey(page);
      expect(await focusedId(page)).toBe("before");
      expect(await page.evaluate("window.keys")).toEqual([]);
    }));

  test("a name in the card opens in its place, and there is a way back", () =>
    on("focus.html", async (page) => {
      await openByCommand(page, "Tekhkrim");
      await pressIn(page, inDialog, "button", "China North Industries");
      await until("the other entity's head", () => hasHeading(page, /^China North Industries/));
      expect(await isInCard(page)).toBe(true);
      await pressIn(page, inDialog, "button", "‹ Back to Tekhkrim");
      await until("the first entity's head", () => hasHeading(page, "Tekhkrim"));
      expect(await isInCard(page)).toBe(true);
      expect(await hostsAdded(page)).toBe(1);
    }));

  test("Tab goes through the controls in their order, Shift+Tab back, Esc to the page", () =>
    on("focus.html", async (page) => {
      await focusOn(page, "before");
      const dialog = await openByCommand(page, "Tekhkrim");
      const controls = await page.lens.on<number[]>(dialog, controlsSource);
      expect(controls.length).toBeGreaterThan(5);
      const passed: number[] = [];
      while (passed.at(-1) !== controls.at(-1) && passed.length < controls.length + 5) {
        await page.press("Tab");
        passed.push(await page.lens.on<number>(dialog, focusedSource));
      }
      expect(passed.filter((i) => controls.includes(i))).toEqual(controls);
      await page.hand.pressWithShift("Tab");
      expect(await page.lens.on<number>(dialog, focusedSource)).toBe(controls.at(-2));
      await closeByKey(page);
      expect(await focusedId(page)).toBe("before");
    }));

  test("Tab behind the last control goes on in the page, and the card does not hold the focus", () =>
    on("focus.html", async (page) => {
      await focusOn(page, "before");
      const dialog = await openByCommand(page, "Tekhkrim");
      const controls = await page.lens.on<number[]>(dialog, controlsSource);
      let presses = 0;
      while ((await isInCard(page)) && presses++ < controls.length + 5) await page.press("Tab");
      expect(await isInCard(page)).toBe(false);
    }));

  test("Enter follows a link of the card", () =>
    on("focus.html", async (page) => {
      const dialog = await openByCommand(page, "Tekhkrim");
      const href = await page.lens.on<string>(
        dialog,
        `(d) => {
          d.addEventListener("click", (event) => {
            event.preventDefault();
            window.followed = event.target.closest("a")?.href;
          });
          return d.querySelector("a[href]").href;
        }`,
      );
      const isOnLink = `(d) => d.getRootNode().activeElement.localName === "a"`;
      let presses = 0;
      while (!(await page.lens.on<boolean>(dialog, isOnLink)) && presses++ < 40)
        await page.press("Tab");
      await page.press("Enter");
      await until("the link", () => page.evaluate<boolean>("window.followed !== undefined"));
      expect(await page.evaluate("window.followed")).toBe(href);
    }));

  test("commands go through the names of frames in reading order", () =>
    on("frame.html", async (page) => {
      const order = ["Rosoboronexport", "DJI", "Tekhkrim", "Rosoboronexport"];
      await until("the marks of the frame", () =>
        page.evaluate<boolean>("frames[0].CSS.highlights.size > 0"),
      );
      for (const title of order) {
        await session.browser.command("next-mention", page);
        await dialogNamed(page, title);
        await cardBox(page);
      }
      for (const title of order.slice(0, -1).reverse()) {
        await session.browser.command("previous-mention", page);
        await dialogNamed(page, title);
      }
    }));

  test("commands follow the order in which the names stand by now", () =>
    on("link-name.html", async (page) => {
      await page.evaluate(`(() => {
        const [dji, tekhkrim] = ["DJI", "Tekhkrim"].map((name) =>
          [...document.body.children].find((e) => e.textContent.includes(name)));
        dji.before(tekhkrim);
        dji.insertAdjacentHTML("afterend", "<p>Norinco is named later.</p>");
      })()`);
      await until("the later mark", async () =>
        (await marksOn(page))["waybill-company"]?.includes("Norinco"),
      );
      for (const title of ["Tekhkrim", "DJI", "Norinco"]) {
        await session.browser.command("next-mention", page);
        await dialogNamed(page, title);
      }
    }));

  /** Steps to the name and waits until it stands in view with its card. */
  async function stepToDji(page: TestPage): Promise<void> {
    await session.browser.command("next-mention", page);
    await dialogNamed(page, "DJI");
    await until("the name in view", async () => {
      const { top } = await boxOf(page, "DJI");
      return top > 0 && top < 800;
    });
  }

  test("with reduced motion a command jumps to the name, on a page that glides", () =>
    on("smooth.html", async (page) => {
      await page.lens.setReducedMotion(true);
      await page.evaluate(`void (window.stops = new Set(),
        addEventListener("scroll", () => window.stops.add(scrollY)))`);
      await stepToDji(page);
      await page.lens.setReducedMotion(false);
      // Firefox ends a jump at a whole pixel.
      expect(await page.evaluate("Math.max(...stops) - Math.min(...stops)")).toBeLessThan(2);
    }));

  test("on a page that glides the card opens and stays", () =>
    on("smooth.html", async (page) => {
      await stepToDji(page);
      await stayStill(page);
      expect(await dialogNames(page)).toEqual(["DJI"]);
      await cardBox(page);
    }));

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});

/** Numbers of the dialog's controls, and of the focused element, among all its elements. */
const controlsSource = `(d) => [...d.querySelectorAll("*")].flatMap((e, i) =>
  e.matches("a[href], button:not([disabled]), input, select, summary") && e.getClientRects().length > 0 ? [i] : [])`;
const focusedSource = `(d) => [...d.querySelectorAll("*")].indexOf(d.getRootNode().activeElement)`;

/** Whether the focus is in our element. */
function isInCard(page: TestPage): Promise<boolean> {
  return page.evaluate("document.activeElement === window.hosts.findLast((h) => h.isConnected)");
}

async function hasHeading(page: TestPage, name: string | RegExp): Promise<boolean> {
  const open = inDialog(await page.tree());
  const heading = open && byRole(open, "heading")[0];
  if (!heading) return false;
  return typeof name === "string" ? nameOf(heading) === name : name.test(nameOf(heading));
}
