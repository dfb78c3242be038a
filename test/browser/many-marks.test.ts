/** A page with more names than are drawn at once. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  browserNames,
  dialogNamed,
  marksOn,
  newsHost,
  pointAt,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { inMain, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const names = 420;
const numbered = Array.from({ length: names - 1 }, (_, i) => `<p>Line ${i + 1} names DJI.</p>`);
const inWindow = `(() => {
  const texts = [...CSS.highlights.get("waybill-company") ?? []].map((r) => r.startContainer);
  const isShown = (p) => { const { top, bottom } = p.getBoundingClientRect(); return bottom > 0 && top < innerHeight; };
  const shown = [...document.querySelectorAll("p")].filter(isShown);
  return shown.length > 5 && shown.every((p) => texts.includes(p.firstChild));
})()`;

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(`${newsHost}/empty.html`);
    const text = `<article>${numbered.join("")}<p>The last line names Tekhkrim.</p></article>`;
    await page.evaluate(`document.body.innerHTML = ${JSON.stringify(text)}`);
  });
  afterAll(() => session?.close());

  const allInWindow = () =>
    until("all marks of the window", () => page.evaluate<boolean>(inWindow));
  const drawn = async () => Object.values(await marksOn(page)).flat().length;

  test("those around the window are drawn, few of the others, and all are counted", async () => {
    await allInWindow();
    expect(await drawn()).toBeLessThan(names / 2);
    const panel = await session.browser.openPanel(await page.tabId());
    await until("all mentions in the panel", async () => {
      const main = inMain(await panel.tree());
      return (main && textOf(main).includes(`${names - 1} mentions`)) || undefined;
    });
    await panel.close();
    await page.focus();
  });

  test.each([
    ["at the end", "1e9"],
    ["in the middle", "document.body.scrollHeight / 2"],
    ["a little above it", "scrollY - innerHeight"],
    ["at the head", "0"],
  ])("where the window is moved to, names are drawn: %s", async (_, where) => {
    await page.evaluate(`scrollTo(0, ${where})`);
    await allInWindow();
    expect(await drawn()).toBeLessThan(names / 2);
  });

  test("the last name has its card", async () => {
    await page.evaluate("scrollTo(0, 1e9)");
    await allInWindow();
    await pointAt(page, "Tekhkrim");
    await dialogNamed(page, "Tekhkrim");
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
