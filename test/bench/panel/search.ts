/** How long a key in the panel's search takes until what it finds stands in the page. */
import type { Page } from "puppeteer-core";
import { readFacts } from "../../../src/cli/readFolder.ts";
import { markable } from "../../../src/facts/markable.ts";
import { namesOf } from "../../../src/facts/names.ts";
import { until } from "../../browser/support/session.ts";
import { type Random, randomFrom } from "../page/made.ts";
import { atMost, inDigits, type Row } from "../page/rows.ts";
import { inWorker, newTab, openStage } from "../page/stage.ts";

/** The longest that a key may take. */
const mostMs = 50;
const queries = 300;

const letters = [..."abcdefghiklmnoprstuvwxyz"];

function whole(random: Random, below: number): number {
  return Math.floor(random() * below);
}

function oneOf<T>(random: Random, list: readonly T[]): T {
  return list[whole(random, list.length)]!;
}

/** One letter wrong, missing, twice or in the place of its neighbour. */
function misspelled(random: Random, name: string): string {
  const at = whole(random, name.length);
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  return oneOf(random, [
    before + oneOf(random, letters) + after,
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
  ]);
}

function gibberish(random: Random): string {
  return Array.from({ length: 3 + whole(random, 20) }, () => oneOf(random, letters)).join("");
}

/** Names, names with a slip, words of several names, nothing that is a name; a few of 200 characters. */
function* typedQueries(random: Random): Generator<string> {
  const facts = readFacts("data");
  const names = [...markable(facts)].flatMap((id) => namesOf(facts.entities.get(id)!));
  const kinds = [
    () => oneOf(random, names),
    () => misspelled(random, oneOf(random, names)),
    () => `${oneOf(random, names)} ${oneOf(random, names).split(" ")[0]}`,
    () => gibberish(random),
  ];
  for (let i = 0; i < queries; i++) yield kinds[i % kinds.length]!().slice(0, 60);
  for (let i = 0; i < 4; i++)
    yield Array.from({ length: 30 }, () => oneOf(random, names))
      .join(" ")
      .slice(0, 200);
}

async function openSearch(page: Page, base: string): Promise<void> {
  await page.goto(`${base}#view=search`);
  await until(
    "the search",
    () => page.evaluate(`!!document.querySelector(".offers")`) as Promise<boolean>,
  );
  await page.type("input.search", "zz");
  await until(
    "the index",
    () => page.evaluate(`!!document.querySelector(".nothing")`) as Promise<boolean>,
  );
}

/**
 * Types each query as a reader does, key by key; a long one, and one that is pasted, at once.
 * A key lasts from its event until the page is laid out again with what was found. All is typed
 * twice and the lesser time counts, so that what other programs take does not.
 */
const typeAll = `async (queries, pasted) => {
  const input = document.querySelector("input.search");
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const layOut = () => document.body.offsetHeight;
  const key = async (value) => {
    write.call(input, value);
    const start = performance.now();
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    layOut();
    await Promise.resolve();
    layOut();
    const ms = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve));
    return ms;
  };
  const keys = queries.flatMap((query) =>
    query.length > 60 ? [query] : Array.from(query, (_, i) => query.slice(0, i + 1)));
  const timed = async (values) => {
    const passes = [];
    for (let pass = 0; pass < 2; pass++) {
      const times = [];
      for (const value of values) times.push(await key(value));
      passes.push(times);
    }
    return passes[0].map((ms, i) => Math.min(ms, passes[1][i]));
  };
  return { typed: await timed(keys), atOnce: await timed(pasted) };
}`;

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

function rowOf(what: string, times: readonly number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const [p50, p95, most] = [percentile(sorted, 0.5), percentile(sorted, 0.95), sorted.at(-1)!];
  const spread = `p50 ${inDigits(p50)}, p95 ${inDigits(p95)} ms, of ${times.length}`;
  return atMost(what, most, mostMs, "ms", spread);
}

/** In Chromium, with the built extension and the core pack. */
export async function search(): Promise<Row[]> {
  const stage = await openStage();
  try {
    const page = await newTab(stage.browser);
    const path = `chrome.runtime.getURL("extension/sidepanel/index.html")`;
    await openSearch(page, await inWorker<string>(stage.browser, path));
    const random = randomFrom(20261126);
    const asked = [...typedQueries(random)];
    const pasted = Array.from({ length: 20 }, (_, i) =>
      (i % 2 === 0 ? "Tekhkrim and DJI. " : gibberish(random)).repeat(2_000).slice(0, 10_000),
    );
    const { typed, atOnce } = (await page.evaluate(
      `(${typeAll})(${JSON.stringify(asked)}, ${JSON.stringify(pasted)})`,
    )) as { typed: number[]; atOnce: number[] };
    return [rowOf("search, per key", typed), rowOf("search, 10,000 characters pasted", atOnce)];
  } finally {
    await stage.close();
  }
}
