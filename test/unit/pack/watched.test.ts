/** Watched names beside a pack: the pack is read as if there were none. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { lexicon } from "../../../src/cli/lexicon.ts";
import { spotBlocks } from "../../../src/pack/ask.ts";
import { compilePack } from "../../../src/pack/compile.ts";
import { openPack } from "../../../src/pack/open.ts";
import { byOwnIds } from "../../../src/pack/set.ts";
import { openWatched } from "../../../src/pack/watched.ts";
import { resolve } from "../../../src/spotter/resolve.ts";
import { data } from "../facts/story.ts";

const title = { id: "t", title: "T", licence: "MIT" };
const pack = await openPack(compilePack(data, title, { lexicon: lexicon() }), "t");
const watch = (name: string) => ({ entity: `watch:${name}`, name, kind: "company" as const });

const packs = [byOwnIds(pack)];

async function marks(text: string, ...names: string[]) {
  const watched = openWatched(names.map(watch));
  return resolve((await spotBlocks(packs, [{ text }], watched)).candidates).map((m) => [
    m.text,
    m.entity,
  ]);
}

test("a watched name is marked in its place among the others", async () => {
  const text = "Tekhkrim got sights of Example Optics Ltd, and DJI did not.";
  expect(await marks(text, "Example Optics")).toEqual([
    ["Tekhkrim", "tekhkrim"],
    ["Example Optics Ltd", "watch:Example Optics"],
    ["DJI", "dji"],
  ]);
});

test("what the pack knows, or comes to know, goes before", async () => {
  expect(
    (await marks("Tekhkrim and Norinco.", "Tekhkrim", "Norinco")).map(([, entity]) => entity),
  ).toEqual(["tekhkrim", "norinco"]);
  expect(await marks("sent by Tekhkrim Optics", "Tekhkrim Optics")).toEqual([
    ["Tekhkrim", "tekhkrim"],
  ]);
});

test("a word that the pack doubts is marked as watched until there is evidence", async () => {
  expect(await marks("Silva was named in May.", "Silva")).toEqual([["Silva", "watch:Silva"]]);
  expect(await marks("Shares of Silva GmbH fell.", "Silva")).toEqual([["Silva GmbH", "silva"]]);
});

test("a watched name is no evidence for anything", async () => {
  const text = "Example Optics, Silva and Vector were listed.";
  const known = await marks(text);
  expect((await marks(text, "Example Optics")).filter(([, e]) => !e!.startsWith("watch:"))).toEqual(
    known,
  );
});

test("where nothing is watched nothing is done", async () => {
  expect(openWatched([])).toBeUndefined();
});

const words = [
  "Tekhkrim",
  "DJI",
  "Norinco",
  "CQ-A",
  "Silva",
  "Example",
  "Optics",
  "shares of",
  "and",
];
const words3 = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });
const passage = fc.array(fc.constantFrom(...words, "in", ", ", ". "), { maxLength: 14 });

test("whatever is watched, the pack's own candidates and ties are the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(words3, { maxLength: 4 }), passage, async (names, printed) => {
      const blocks = [{ text: printed.join(" ") }];
      const watched = openWatched(names.map((n) => watch(n.join(" "))));
      const alone = await spotBlocks(packs, blocks);
      const beside = await spotBlocks(packs, blocks, watched);
      expect(beside.candidates.filter((c) => !c.watched)).toEqual(alone.candidates);
      expect(beside.ties).toEqual(alone.ties);
    }),
    { seed: 20261126, numRuns: 300 },
  );
});
