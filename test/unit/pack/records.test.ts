/** Records, lists and the index by id, in the container and out of it again. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { idHash } from "../../../src/pack/byId.ts";
import { inMemory } from "../../../src/pack/bytes.ts";
import {
  containerPieces,
  joined,
  PackError,
  readContainer,
  type Section,
} from "../../../src/pack/format.ts";
import { Kept } from "../../../src/pack/kept.ts";
import { Lists, listSections } from "../../../src/pack/lists.ts";
import { Records } from "../../../src/pack/records.ts";
import { MemorySpool } from "../../../src/pack/spool.ts";

const head = { id: "t", title: "T", version: "1", licence: "MIT", built: "2026", counts: {} };
const container = (sections: readonly Section[]) =>
  readContainer(inMemory(joined(containerPieces(head, sections))), "t");

interface Thing {
  readonly id: string;
  readonly of?: string;
}

async function stored(things: readonly Thing[]) {
  const kept = new Kept<Thing>("things", new MemorySpool());
  for (const thing of things) kept.add(thing);
  kept.sort();
  return new Records<Thing>(await container(kept.sections()), "things");
}

const thing = fc.record({ id: fc.string({ unit: "grapheme", maxLength: 6 }), of: fc.string() });

test("records are found by number and by id, as a map and a sorted list would find them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(thing, { maxLength: 60 }), fc.string(), async (things, other) => {
      const oracle = new Map<string, Thing>();
      for (const t of things) if (!oracle.has(t.id)) oracle.set(t.id, t);
      const sorted = [...oracle.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const records = await stored(things);
      expect(records.count).toBe(sorted.length);
      expect(await records.at(sorted.map((_, i) => i).reverse())).toEqual(sorted.toReversed());
      for (const [i, { id }] of sorted.entries()) expect(await records.numberOf(id)).toBe(i);
      if (!oracle.has(other)) expect(await records.numberOf(other)).toBeUndefined();
      expect([...(await records.ofIds([...oracle.keys(), other])).keys()]).toEqual(
        [...new Set([...oracle.keys(), other])].filter((id) => oracle.has(id)),
      );
      const all: Thing[] = [];
      for await (const record of records.all()) all.push(record);
      expect(all).toEqual(sorted);
      expect(await records.isIndexedBy(Uint32Array.from(sorted, (s) => idHash(s.id)))).toBe(true);
    }),
    { seed: 20261127, numRuns: 100 },
  );
});

test("among many, each is found by its id, and strangers are not", async () => {
  const things = Array.from({ length: 20_000 }, (_, i) => ({ id: `company-${i * 7}` }));
  const records = await stored(things);
  const sorted = things.map((t) => t.id).sort();
  for (let i = 0; i < sorted.length; i += 97) expect(await records.numberOf(sorted[i]!)).toBe(i);
  for (let i = 1; i < 700; i += 7) expect(await records.numberOf(`company-${i}`)).toBeUndefined();
});

test("ids of one hash are told apart", async () => {
  // Found by a search over short words.
  const [a, b] = sameHash();
  const records = await stored([{ id: a }, { id: b }, { id: "between" }]);
  const ids = [a, b, "between"].sort();
  expect(await records.numberOf(a)).toBe(ids.indexOf(a));
  expect(await records.numberOf(b)).toBe(ids.indexOf(b));
});

function sameHash(): [string, string] {
  const seen = new Map<number, string>();
  for (let i = 0; ; i++) {
    const id = i.toString(36);
    const other = seen.get(idHash(id));
    if (other !== undefined) return [other, id];
    seen.set(idHash(id), id);
  }
}

test("a number that is not there is refused", async () => {
  const records = await stored([{ id: "a" }]);
  await expect(records.at([1])).rejects.toThrow(PackError);
});

test("lists are read back, whole or their beginnings", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.nat(50))), fc.nat(5), async (lists, most) => {
      const read = new Lists(await container(listSections("l", lists)), "l", lists.length);
      for (const [i, list] of lists.entries())
        expect(await read.at(i, most)).toEqual({
          numbers: list.slice(0, most),
          total: list.length,
        });
      expect(await read.isWithin(51)).toBe(true);
      expect(await read.isWithin(Math.max(-1, ...lists.flat()))).toBe(lists.flat().length === 0);
    }),
    { seed: 20261127, numRuns: 100 },
  );
});
