/** The popup: off until it is wanted, once or always, paused, and gone when the browser takes a site back. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  browserNames,
  marksOf,
  marksOn,
  newsHost,
  otherHost,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { inMain, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const listed = `${newsHost}/rifles-and-drone-parts.html`;
/** As the manifest has it. */
const listedPattern = "https://*.themoscowtimes.com/*";
const other = `${otherHost}/rifles-and-drone-parts.html`;

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;

  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session?.close());

  async function says(popup: TestPage, words: RegExp): Promise<void> {
    const textNow = async () => textOf(inMain(await popup.tree())!);
    await until(`the popup saying ${words}`, async () => words.test(await textNow())).catch(
      async (error) => expect(await textNow(), String(error)).toMatch(words),
    );
  }

  async function unmarked(page: TestPage): Promise<void> {
    await until("no marks", async () =>
      Object.entries(await marksOn(page)).every(
        ([key, texts]) => !key.startsWith("waybill-") || texts.length === 0,
      ),
    );
  }

  async function look(popup: TestPage, shot: string): Promise<void> {
    const folder = process.env.WAYBILL_SHOTS;
    if (folder) await popup.screenshot(`${folder}/popup-${name}-${shot}.png`);
  }

  test("a site that is not on the list is not touched until it is wanted, and once only", async () => {
    const page = await session.browser.open(other);
    expect(await marksOn(page)).toEqual({});
    const popup = await session.browser.openPopup(page);
    await says(popup, /Off\. This site is not on/);
    await look(popup, "off");
    expect(await marksOn(page)).toEqual({});
    await pressIn(popup, inMain, "button", "Read this page once");
    // The popup's page lies in front, and a page is read where it is seen.
    await page.focus();
    await marksOf(page, 8);
    await says(popup, /On\. \d+ names are marked/);
    await popup.close();
    await page.goTo(`${other}?again`);
    expect(await marksOn(page)).toEqual({});
    await page.close();
  });

  test("a site that the browser takes back loses its marks, and has them again when it is let in", async () => {
    const page = await session.browser.open(listed);
    await marksOf(page, 8);
    await session.browser.takeBack(listedPattern);
    await unmarked(page);
    await page.goTo(`${listed}?after`);
    expect(await marksOn(page)).toEqual({});
    const popup = await session.browser.openPopup(page);
    // Off; or on for this once, where the browser takes the press on the button itself as a yes.
    await says(popup, /Always read themoscowtimes\.com/);
    await look(popup, "withheld");
    await session.browser.letInto(listedPattern);
    await page.focus();
    await marksOf(page, 8);
    await says(popup, /On\. \d+ names are marked/);
    await page.goTo(`${listed}?again`);
    await marksOf(page, 8);
    await popup.close();
    await page.close();
  });

  // Chromium asks where nobody answers without a window, and its settings know the manifest's sites alone.
  test.runIf(name === "firefox")(
    "a site beyond the list that is let in is read until it is taken back",
    async () => {
      const page = await session.browser.open(other);
      await session.browser.letInto("https://*.plain.example/*");
      await marksOf(page, 8);
      await session.browser.stopBackground();
      await page.goTo(`${other}?again`);
      await marksOf(page, 8);
      const popup = await session.browser.openPopup(page);
      await says(popup, /Do not read plain\.example any more/);
      const options = await session.browser.openOptions();
      await options.focus();
      await pressIn(options, inMain, "button", "Do not read plain.example");
      await says(options, /Other sites it reads\s*None\./);
      await options.close();
      await page.focus();
      await unmarked(page);
      await says(popup, /Off\. This site is not on/);
      await page.goTo(`${other}?after`);
      expect(await marksOn(page)).toEqual({});
      await popup.close();
      await page.close();
    },
  );

  test("a paused site loses its marks, stays unread, and is read again when wanted", async () => {
    const page = await session.browser.open(listed);
    await marksOf(page, 8);
    const popup = await session.browser.openPopup(page);
    await says(popup, /On\. \d+ names are marked/);
    await look(popup, "read");
    await pressIn(popup, inMain, "button", "Pause until switched on");
    await unmarked(page);
    await says(popup, /Paused on this site\./);
    await look(popup, "paused");
    const options = await session.browser.openOptions();
    await says(options, /Paused\s+themoscowtimes\.com\s*until you switch it on/);
    await look(options, "options");
    await options.close();
    await session.browser.stopBackground();
    await page.goTo(`${listed}?again`);
    await says(popup, /Paused on this site\./);
    expect(await marksOn(page)).toEqual({});
    await pressIn(popup, inMain, "button", "Switch on again");
    await page.focus();
    await marksOf(page, 8);
    await says(popup, /On\. \d+ names are marked/);
    await popup.close();
    await page.close();
  });

  test("a paused site is switched on again in the settings", async () => {
    const page = await session.browser.open(listed);
    const popup = await session.browser.openPopup(page);
    await pressIn(popup, inMain, "button", "Pause for a day");
    await says(popup, /Paused on this site until/);
    await popup.close();
    const options = await session.browser.openOptions();
    await options.focus();
    await pressIn(options, inMain, "button", "Switch on themoscowtimes.com");
    await says(options, /No site is paused\./);
    await options.close();
    await page.goTo(`${listed}?on`);
    await page.focus();
    await marksOf(page, 8);
    await page.close();
  });

  test("a pause for a day says when it ends, and is over then", async () => {
    const page = await session.browser.open(listed);
    await marksOf(page, 8);
    const popup = await session.browser.openPopup(page);
    await pressIn(popup, inMain, "button", "Pause for a day");
    await says(popup, /Paused on this site until \w+/);
    await session.browser.inExtension(
      `(globalThis.browser ?? chrome).storage.local.get("pauses").then(({ pauses }) =>
        (globalThis.browser ?? chrome).storage.local.set({
          pauses: pauses.map((p) => ({ ...p, until: new Date(Date.now() - 1).toISOString() })) }))`,
    );
    await page.goTo(`${listed}?tomorrow`);
    await page.focus();
    await marksOf(page, 8);
    await popup.close();
    await page.close();
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});
