/** Each page of `test/pages/lab` is one hazard and says itself what is to be marked on it. */
import { readdirSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { byTurns } from "./support/breadth.ts";
import { domBecomes, labOf, marksBecome, markTexts, runStep } from "./support/lab.ts";
import {
  browserNames,
  dialogNamed,
  domOf,
  newsHost,
  noDialog,
  otherHost,
  pointAt,
  startSession,
  type TestSession,
} from "./support/session.ts";
import type { TestPage } from "./support/types.ts";

const files = readdirSync(new URL("../pages/lab/", import.meta.url)).filter((file) =>
  file.endsWith("html"),
);

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  const opened: TestPage[] = [];

  beforeAll(async () => {
    session = await startSession(name);
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  afterAll(() => session?.close());

  async function open(url: string): Promise<TestPage> {
    const page = await session.browser.open(url);
    opened.push(page);
    return page;
  }

  test.each(byTurns(name, files))("%s", async (file) => {
    const errorsBefore = (await session.browser.ownErrors()).length;
    const page = await open(`${newsHost}/lab/${file}`);
    const plain = await followed(page, file);
    expect((await session.browser.ownErrors()).slice(errorsBefore)).toEqual([]);
    const thrown = (on: TestPage, host: string) => on.thrown.map((e) => e.replaceAll(host, ""));
    expect(thrown(page, newsHost)).toEqual(thrown(plain, otherHost));
  });

  /** Goes through the page's steps; then through the same where Waybill does not read. */
  async function followed(page: TestPage, file: string): Promise<TestPage> {
    const lab = await labOf(page);
    if (lab.marks === "" && lab.steps.length === 0) await anotherPageIsRead();
    await marksBecome(page, lab.marks, "at the beginning");
    for (const [number, { what, marks }] of lab.steps.entries()) {
      await runStep(page, number);
      await marksBecome(page, marks, what);
    }
    if (lab.card !== null) await cardOpens(page, lab.card);
    const plain = await open(`${otherHost}/lab/${file}`);
    for (const number of lab.steps.keys()) await runStep(plain, number);
    if (lab.sameDom) {
      const dom = await domOf(page);
      expect(dom).toBe(await domBecomes(plain, dom));
    }
    expect(await markTexts(page)).toBe(lab.steps.at(-1)?.marks ?? lab.marks);
    expect(await markTexts(plain)).toBe("");
    return plain;
  }

  /** Where nothing is to happen, a later page's marks tell that there was time for it. */
  async function anotherPageIsRead(): Promise<void> {
    const other = await open(`${newsHost}/lab/text-added.html`);
    await marksBecome(other, (await labOf(other)).marks, "another page is read");
  }
});

async function cardOpens(page: TestPage, word: string): Promise<void> {
  await pointAt(page, word);
  await dialogNamed(page, word);
  await page.press("Escape");
  await noDialog(page);
}
