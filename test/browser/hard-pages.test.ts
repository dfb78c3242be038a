/** Pages that are easily broken, or that could break us: none may be, and none may notice. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  browserNames,
  dialogNamed,
  marksOf,
  marksOn,
  newsHost,
  noDialog,
  pointAt,
  startSession,
  type TestSession,
} from "./support/session.ts";
import type { TestPage } from "./support/types.ts";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;

  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session?.close());

  const open = (path: string) => session.browser.open(newsHost + path);

  test("a page that throws at every change sees none while it is read", async () => {
    const page = await open("/throws-on-mutation.html");
    const marks = await marksOf(page, 2);
    expect(marks["waybill-company"]).toEqual(["Tekhkrim", "DJI"]);
    expect(await page.evaluate("window.touched")).toEqual([]);
    await pointAt(page, "DJI");
    await dialogNamed(page, "DJI");
    await page.press("Escape");
    await noDialog(page);
    const touched = await page.evaluate<string[]>("window.touched");
    expect([...new Set(touched)]).toEqual(["childList div", "childList HTML"]);
    await page.close();
  });

  test("a page whose policy allows nothing is marked, and its card is drawn", async () => {
    const page = await open("/strict-policy.html");
    await marksOf(page, 2);
    await pointAt(page, "DJI");
    await dialogNamed(page, "DJI");
    expect(await cardSize(page)).toEqual({ width: 360, isTall: true });
    await page.press("Escape");
    await noDialog(page);
    await page.close();
  });

  test.each(["/list.xml", "/empty.html"])("%s is left alone", async (path) => {
    const page = await open(path);
    expect(await marksOn(page)).toEqual({});
    await page.close();
  });

  test("endings count in the language of their passage, told or declared", async () => {
    const page = await open("/several-languages.html");
    const marks = await marksOf(page, 3);
    expect(marks["waybill-company"]).toEqual(["Norincem", "Norincem", "Norincem"]);
    const where = await page.evaluate<string[]>(
      "[...CSS.highlights.get('waybill-company')].map((r) => r.startContainer.parentElement.id)",
    );
    expect(where).toEqual(["declared", "quoted", "inherited"]);
    await page.close();
  });

  test("five megabytes of text are read to the end", async () => {
    const page = await open("/five-megabytes.html");
    const marks = await marksOf(page, 2);
    expect(marks["waybill-company"]).toEqual(["Tekhkrim", "DJI"]);
    await page.close();
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});

/** How much of the window our element covers, found as a pointer would find it. */
function cardSize(page: TestPage): Promise<{ width: number; isTall: boolean }> {
  return page.evaluate(`(() => {
    const host = document.documentElement.lastElementChild;
    const at = (x, y) => document.elementFromPoint(x, y) === host;
    const points = [];
    for (let y = 0; y < innerHeight; y++) for (let x = 0; x < innerWidth; x += 10) if (at(x, y)) points.push([x, y]);
    const [x, y] = points[Math.floor(points.length / 2)];
    let [left, right, top, bottom] = [x, x, y, y];
    while (at(left - 1, y)) left--;
    while (at(right + 1, y)) right++;
    while (at(x, top - 1)) top--;
    while (at(x, bottom + 1)) bottom++;
    return { width: right - left + 1, isTall: bottom - top > 200 };
  })()`);
}
