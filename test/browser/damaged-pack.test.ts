/** A damaged core pack: the card's place and the panel say so, the page is left as it is. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWithPack } from "./support/packSession.ts";
import {
  browserNames,
  dialogNamed,
  domOf,
  marksOn,
  newsHost,
  noDialog,
  otherHost,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, textOf } from "./support/tree.ts";

const sentence =
  /The file with Waybill's records is damaged in "[\w.]+" \(byte \d+\); get it again\./;

function oneBitTurned(pack: Uint8Array): Uint8Array {
  const bytes = pack.slice();
  bytes[bytes.length - 200]! ^= 1;
  return bytes;
}

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;

  beforeAll(async () => {
    session = await startWithPack(name, oneBitTurned);
  });
  afterAll(() => session?.close());

  test("the reader is told where a card would stand, and in the panel", async () => {
    const { browser } = session;
    const page = await browser.open(`${newsHost}/rifles-and-drone-parts.html`);
    const api = name === "chromium" ? "chrome" : "browser";
    const id = await page.tabId();
    await until("the badge", async () => {
      const badge = await browser.inExtension(`${api}.action.getBadgeText({ tabId: ${id} })`);
      return badge === "!";
    });
    await browser.command("next-mention", page);
    const dialog = await dialogNamed(page, "Waybill");
    expect(textOf(dialog)).toMatch(sentence);
    await page.press("Escape");
    await noDialog(page);
    expect(await marksOn(page)).toEqual({});
    const plain = await browser.open(`${otherHost}/rifles-and-drone-parts.html`);
    expect(await domOf(page)).toBe(await domOf(plain));
    const panel = await browser.openPanel(id);
    await until("the sentence", async () => {
      const main = byRole(await panel.tree(), "main")[0];
      return main && sentence.test(textOf(main));
    });
    expect(await browser.ownErrors()).toEqual([]);
  });
});
