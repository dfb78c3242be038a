/** The panel's map: what it draws is told in words, by pointer and by key, and can be kept. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeOn } from "./support/axe.ts";
import {
  browserNames,
  marksOf,
  newsHost,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inMain, nameOf, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const overEmirates = "China → United Arab Emirates → Russia";
const overArabia = "China → Saudi Arabia → Russia";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let panel: TestPage;
  let start: string;

  const show = (address: string) =>
    panel.evaluate(`void (location.hash = ${JSON.stringify(start + address)})`);
  const inPart = async (role: string, part: string | RegExp) =>
    byRole(inMain(await panel.tree())!, role, part)[0];
  const found = (role: string, part: string | RegExp) =>
    until(`${role} ${part}`, () => inPart(role, part));
  /** Keys of the routes that are drawn, and of those that the list tells. */
  const drawn = () =>
    panel.evaluate<string[]>(
      `[...document.querySelectorAll("svg [data-route]")].map((r) => r.dataset.route).sort()`,
    );
  const told = () =>
    panel.evaluate<string[]>(
      `[...document.querySelectorAll("li[data-route]")].map((r) => r.dataset.route).sort()`,
    );
  const focused = () => panel.evaluate<string>("document.activeElement.textContent");
  const detail = async () =>
    panel.evaluate<string>(`document.querySelector(".map-detail").textContent`);
  /** How far two marks are apart, px: it grows as the map comes nearer. */
  const apart = () =>
    panel.evaluate<number>(`(() => {
      const at = (code) => document.querySelector('svg [data-country="' + code + '"] .mark');
      const [a, b] = [at("CN"), at("RU")];
      return Math.hypot(a.cx.baseVal.value - b.cx.baseVal.value, a.cy.baseVal.value - b.cy.baseVal.value);
    })()`);

  beforeAll(async () => {
    session = await startSession(name);
    const page = await session.browser.open(`${newsHost}/rifles-and-drone-parts.html`);
    await marksOf(page, 8);
    panel = await session.browser.openPanel(await page.tabId());
    await panel.focus();
    await panel.setSize(360, 900);
    start = await panel.evaluate<string>("location.hash");
    await show("&view=map");
    await found("button", overEmirates);
  });
  afterAll(() => session?.close());

  test("the way over the Emirates is drawn, dashed, and told with who prints another", async () => {
    const leg = await panel.evaluate<{ lines: number; dash: string; heads: number }>(`(() => {
      const route = document.querySelector('svg [data-route="CN-AE-RU"]');
      const line = route.querySelector(".line");
      return { lines: line.getAttribute("d").split("M").length - 1,
        dash: line.getAttribute("stroke-dasharray"), heads: route.querySelectorAll("polygon").length };
    })()`);
    expect(leg).toEqual({ lines: 2, dash: expect.stringMatching(/\d/), heads: 2 });
    const items = byRole(inMain(await panel.tree())!, "listitem");
    const item = items.find((i) => i.attributes["data-route"] === "CN-AE-RU")!;
    expect(textOf(item)).toMatch(
      /^China → United Arab Emirates → Russia One shipment; sources differ .*Printed by \d+ of the \d+ reports that tell a way; 3 \(1 origin\) print China → Saudi Arabia → Russia/,
    );
  });

  test("the drawing is one image with a name, and the lists tell all that it draws", async () => {
    const image = await found("img", /^Map: \d+ reported routes between \d+ countries/);
    expect(byRole(image, "link")).toEqual([]);
    expect((await drawn()).length).toBeGreaterThan(4);
    expect(await told()).toEqual(await drawn());
    const marks = await panel.evaluate<string[]>(
      `[...document.querySelectorAll("svg g[data-country]")].map((c) => c.dataset.country).sort()`,
    );
    const listed = await panel.evaluate<string[]>(
      `[...document.querySelectorAll("li[data-country]")].map((c) => c.dataset.country).sort()`,
    );
    expect(listed).toEqual(marks);
  });

  test("what has no route is counted and listed", async () => {
    const part = await found("region", /^\d+ of the \d+ shipments have no reported route$/);
    const [, without, all] = /^(\d+) of the (\d+)/.exec(nameOf(part))!.map(Number);
    await show("&view=map&of=all");
    const ofAll = await found("region", /^1\d\d of the 183 shipments have no reported route$/);
    expect(nameOf(ofAll)).not.toBe(nameOf(part));
    expect(await told()).toEqual(await drawn());
    await show("&view=map");
    await found("region", nameOf(part));
    expect(byRole(part, "link").length).toBe(Math.min(without!, 5));
    expect(all).toBeGreaterThan(without!);
  });

  test("keys lead from route to route, and Enter shows only the shipments of one", async () => {
    const names = byRole(inMain(await panel.tree())!, "button", /→/).map(nameOf);
    const at = names.indexOf(overEmirates);
    await panel.evaluate(`document.querySelector("ul.map-walk button").focus()`);
    for (let i = 0; i < at; i++) await panel.press("ArrowDown");
    await until("the focus", async () => (await focused()) === overEmirates);
    expect(await detail()).toMatch(new RegExp(`^${overEmirates}One shipment; sources differ`));
    await panel.press("ArrowUp");
    await until("the one before", async () => (await focused()) === names[at - 1]);
    await panel.press("ArrowDown");
    await panel.press("Enter");
    await until("the address", () =>
      panel.evaluate<boolean>(`location.hash.includes("route=CN-AE-RU")`),
    );
    await until("the routes of its shipment alone", async () =>
      (await drawn()).join() === "CN-AE-RU,CN-SA-RU" ? true : undefined,
    );
    const pressed = await found("button", overEmirates);
    expect(pressed.attributes["aria-pressed"]).toBe("true");
    expect(await focused()).toBe(overEmirates);
    await panel.press("Enter");
    await until("all again", async () => (await drawn()).length > 2);
  });

  test("a country shows only what went over it, and Back undoes it", async () => {
    await pressIn(panel, inMain, "button", "Saudi Arabia");
    await until("its routes", async () => !(await drawn()).includes("HK-RU"));
    expect(await drawn()).toContain("CN-SA-RU");
    await panel.back();
    await until("all again", async () => (await drawn()).includes("HK-RU"));
  });

  test("the buttons bring the map nearer, farther, back to the routes and to the whole world", async () => {
    const fitted = await apart();
    await pressIn(panel, inMain, "button", "Zoom in");
    await until("nearer", async () => (await apart()) > fitted * 1.5);
    await pressIn(panel, inMain, "button", "Fit to the routes");
    await until("as before", async () => Math.abs((await apart()) - fitted) < 0.2);
    await pressIn(panel, inMain, "button", "Whole world");
    await until("farther", async () => (await apart()) < fitted * 0.7);
    const whole = await apart();
    await pressIn(panel, inMain, "button", "Zoom out");
    expect(await apart()).toBeCloseTo(whole, 1);
    await pressIn(panel, inMain, "button", "Fit to the routes");
    await until("as before", async () => Math.abs((await apart()) - fitted) < 0.2);
  });

  test("the pointer on a line is told below, and the place keeps its height", async () => {
    const height = () =>
      panel.evaluate<number>(`document.querySelector(".map-detail").offsetHeight`);
    await panel.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    const before = await height();
    const point = await panel.evaluate<{ x: number; y: number }>(`(() => {
      const way = document.querySelector('svg [data-route="HK-RU"] .way');
      const box = document.querySelector("svg.map").getBoundingClientRect();
      const { x, y } = way.getPointAtLength(way.getTotalLength() * 0.6);
      return { x: box.x + x, y: box.y + y };
    })()`);
    await panel.movePointer(point.x, point.y);
    await until("the detail", async () => (await detail()).startsWith("Hong Kong → Russia"));
    expect(await height()).toBe(before);
  });

  test("the wheel scrolls the page until the map has the focus", async () => {
    const fitted = await apart();
    await panel.evaluate("document.activeElement.blur()");
    await panel.hand.wheel(150, 250, 300);
    await until("the scroll", () => panel.evaluate<boolean>("scrollY > 100"));
    expect(await apart()).toBe(fitted);
    await panel.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    await panel.evaluate(`document.querySelector(".map-buttons button").focus()`);
    await panel.hand.wheel(150, 250, -300);
    await until("nearer", async () => (await apart()) > fitted * 1.3);
    expect(await panel.evaluate<number>("scrollY")).toBe(0);
    await pressIn(panel, inMain, "button", "Fit to the routes");
  });

  test("a drag moves the map and presses nothing; arrow keys move it too", async () => {
    const at = () =>
      panel.evaluate<{ x: number; y: number }>(`(() => {
        const mark = document.querySelector('svg [data-country="AE"] .mark').getBoundingClientRect();
        return { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
      })()`);
    await pressIn(panel, inMain, "button", "Zoom in");
    await panel.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    const before = await at();
    const land = await panel.evaluate<{ x: number; y: number }>(`(() => {
      const box = document.querySelector("svg.map").getBoundingClientRect();
      const isBare = (x, y) => [-8, 0, 8].every((dx) => [-8, 0, 8].every((dy) => {
        const over = document.elementFromPoint(x + dx, y + dy);
        return over.closest("svg.map") && !over.closest("[data-route], [data-country]");
      }));
      for (let y = box.top + 60; y < box.bottom - 20; y += 4)
        for (let x = box.left + 20; x < box.right - 100; x += 4) if (isBare(x, y)) return { x, y };
    })()`);
    await panel.movePointer(land.x, land.y);
    const words = await detail();
    await panel.hand.hold();
    await panel.hand.sweep([
      [land.x + 20, land.y - 10],
      [land.x + 45, land.y - 25],
    ]);
    await panel.hand.letGo();
    const moved = await until("the move", async () => {
      const now = await at();
      const isThere = Math.abs(now.x - before.x - 45) < 3 && Math.abs(now.y - before.y + 25) < 3;
      return isThere ? now : undefined;
    });
    expect(await detail()).toBe(words);
    await panel.evaluate(`document.querySelector(".map-buttons button").focus()`);
    await panel.press("ArrowRight");
    await until("the step", async () => Math.abs((await at()).x - moved.x + 40) < 2);
    await pressIn(panel, inMain, "button", "Fit to the routes");
  });

  test("a saved picture holds its title, its sources and its date, and nothing to look up", async () => {
    await panel.evaluate(`(() => {
      window.files = [];
      HTMLAnchorElement.prototype.click = function () {
        window.files.push(this.download);
      };
      const made = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        window.last = blob;
        return made.call(URL, blob);
      };
    })()`);
    await panel.setDark(true);
    await pressIn(panel, inMain, "button", "Save as SVG");
    await until("the file", () => panel.evaluate<boolean>("files.length === 1"));
    const svg = await panel.evaluate<string>("last.text()");
    const shape = await panel.evaluate<{
      words: string;
      root: string;
    }>(`last.text().then((text) => {
      const file = new DOMParser().parseFromString(text, "image/svg+xml");
      return { words: [...file.querySelectorAll("text")].map((t) => t.textContent).join(" "),
        root: file.documentElement.localName };
    })`);
    expect(shape.root).toBe("svg");
    expect(shape.words).toMatch(/^Reported routes of \d+ shipments .*China/);
    expect(shape.words).toMatch(
      /Data as of \d+ \w+ 20\d\d\. Sources: \d+ reports, 2 origins .*Politico, not seen.*Blesk/,
    );
    expect(svg).toContain('fill="#fff"');
    expect(svg).toContain("rgb(26, 90, 150)");
    expect(svg).not.toMatch(/var\(|class=|style=|data-|system-ui|href=|url\(/);
    await pressIn(panel, inMain, "button", "Save as PNG");
    await until("the file", () => panel.evaluate<boolean>("files.length === 2"));
    expect(await panel.evaluate<string[]>("files")).toEqual([
      "waybill-routes.svg",
      "waybill-routes.png",
    ]);
    const size = await panel.evaluate<number[]>(
      "createImageBitmap(last).then(({ width, height }) => [width, height])",
    );
    const [width, height] = /viewBox="0 0 (\d+) (\d+)/.exec(svg)!.slice(1).map(Number);
    expect(size).toEqual([width! * 2, height! * 2]);
    await panel.setDark(false);
  });

  test.each([
    ["light", false],
    ["dark", true],
  ] as const)("axe finds nothing, %s", async (_, isDark) => {
    await panel.setDark(isDark);
    await found("button", overArabia);
    expect((await axeOn(panel)).violations.join("\n\n")).toBe("");
    await panel.setDark(false);
  });

  test("where nothing has a route, it says so and lists the shipments", async () => {
    await show("&view=map&of=all&product=starlink");
    await until("the sentence", async () =>
      textOf(inMain(await panel.tree())!).includes("None of these shipments has a reported route"),
    );
    expect(await inPart("link", /^Starlink/)).toBeDefined();
    expect((await axeOn(panel)).violations.join("\n\n")).toBe("");
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
