/** What is marked follows what is shown. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  browserNames,
  marksOf,
  marksOn,
  newsHost,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import type { TestPage } from "./support/types.ts";

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(`${newsHost}/changing.html`);
  });
  afterAll(() => session?.close());

  const companies = (expected: string[]) =>
    until(`the marks ${expected.join(", ")}`, async () => {
      const marks = (await marksOn(page))["waybill-company"] ?? [];
      return JSON.stringify(marks) === JSON.stringify(expected) || undefined;
    });

  test("only what is shown as prose is marked, open shadow roots too", async () => {
    const marks = await marksOf(page, 3);
    expect(marks["waybill-company"]).toEqual(["Tekhkrim", "Xinxing Guangzhou", "Rosoboronexport"]);
  });

  test("text that appears, changes, hides and goes is followed", async () => {
    await page.evaluate("document.getElementById('hidden').classList.remove('off')");
    await companies(["Tekhkrim", "DJI", "Xinxing Guangzhou", "Rosoboronexport"]);
    await page.evaluate("document.getElementById('hidden').classList.add('off')");
    await companies(["Tekhkrim", "Xinxing Guangzhou", "Rosoboronexport"]);
    await page.evaluate("document.getElementById('first').firstChild.data = 'Now it names DJI.'");
    await companies(["DJI", "Xinxing Guangzhou", "Rosoboronexport"]);
    await page.evaluate(
      "document.getElementById('shadow').shadowRoot.querySelector('i').textContent = 'Harbour'",
    );
    await companies(["DJI", "Rosoboronexport"]);
    await page.evaluate("document.getElementById('link').remove()");
    await companies(["DJI"]);
    await page.evaluate(
      "document.getElementById('article').insertAdjacentHTML('beforeend', '<section><h2>Later</h2><p>China North Industries.</p></section>')",
    );
    await companies(["DJI", "China North Industries"]);
  });

  test("a name that a change puts together is found, one that it breaks is not", async () => {
    await page.evaluate(
      "document.getElementById('first').innerHTML = 'Tekh<b>krim</b> and Rosoboron<i></i>export'",
    );
    await companies(["Tekhkrim", "Rosoboronexport", "China North Industries"]);
    await page.evaluate("document.querySelector('#first b').append('an')");
    await companies(["Rosoboronexport", "China North Industries"]);
  });

  test("a page emptied of names has no mark, and the badge goes", async () => {
    await page.evaluate("document.body.replaceChildren('Nothing here.')");
    await until("no mark", async () => Object.keys(await marksOn(page)).length === 0 || undefined);
    const id = await page.tabId();
    const api = name === "chromium" ? "chrome" : "browser";
    await until("no badge", async () => {
      const badge = await session.browser.inExtension(
        `${api}.action.getBadgeText({ tabId: ${id} })`,
      );
      return badge === "" || undefined;
    });
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
