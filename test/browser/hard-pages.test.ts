/** Pages that are easily broken, or that could break us: none may be, and none may notice. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cardBox, rememberHosts } from "./support/hover.ts";
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
    await rememberHosts(page);
    await pointAt(page, "DJI");
    await dialogNamed(page, "DJI");
    const { width, height } = await cardBox(page);
    expect(width).toBe(360);
    expect(height).toBeGreaterThan(200);
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
