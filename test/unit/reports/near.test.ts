import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSlip, meantBy, WordIndex } from "../../../src/reports/near.ts";
import { isSlipNaively } from "./oracle.ts";

/** Few letters, so that words are often near. */
const word = fc.string({ unit: fc.constantFrom(..."abcд7"), minLength: 4, maxLength: 9 });

test.each([
  ["norinco", "norinko", true],
  ["norinco", "norinc", true],
  ["norinco", "nnorinco", true],
  ["norinco", "norinoc", true],
  ["norinco", "norinco", false],
  ["norinco", "orincon", false],
  ["hunan", "henan", false],
  ["mavic3", "mavic2", false],
  ["model12", "model1", false],
])("%s and %s are a slip apart: %s", (a, b, is) => {
  expect([isSlip(a, b), isSlip(b, a)]).toEqual([is, is]);
});

test("a slip is what the table of distances says", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isSlip(a, b)).toBe(isSlipNaively(a, b));
    }),
    { numRuns: 5000 },
  );
});

describe("the index", () => {
  test("finds every word that is a slip away, the most frequent first", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, (words, asked) => {
        const frequencies = new Map(words.map((w, i) => [w, 1 + (i % 3)]));
        const found = new WordIndex(frequencies).near(asked);
        expect([...found].sort()).toEqual(words.filter((w) => isSlipNaively(w, asked)).sort());
        const counts = found.map((w) => frequencies.get(w)!);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
      { numRuns: 2000 },
    );
  });

  test("gives no more than a few of the words made to be near, the most frequent among them", () => {
    const words = Array.from(
      { length: 5000 },
      (_, i) => `company${String.fromCharCode(0x4e00 + i)}`,
    );
    const frequencies = new Map(words.map((w, i) => [w, i + 1]));
    const found = new WordIndex(frequencies).near("companyx");
    expect(found.length).toBeLessThanOrEqual(16);
    expect(found[0]).toBe(words.at(-1));
  });
});

test("what a name was meant for has one word put right, or two", () => {
  const near = (w: string) => ({ a: ["A1", "A2"], c: ["C"] })[w] ?? [];
  const meant = [...meantBy(["a", "b", "c"], near)].map((m) => `${m.words.join(" ")} ${m.slips}`);
  expect(meant.sort()).toEqual(["A1 b C 2", "A1 b c 1", "A2 b C 2", "A2 b c 1", "a b C 1"]);
});
