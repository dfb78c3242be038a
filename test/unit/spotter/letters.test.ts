/** Names as they are compared: one way for every script, and back to where it stands. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { namesOf } from "../../../src/facts/names.ts";
import { Fit, fitOf, rangesIn } from "../../../src/panel/search/match.ts";
import { fold } from "../../../src/spotter/letters.ts";
import { toLatin } from "../../../src/spotter/translit.ts";
import { record } from "../panel/search/records.ts";

const { entities } = record.facts;
const cyrillic = [...entities.values()].flatMap(({ id, aliases }) =>
  aliases.filter((a) => /\p{Script=Cyrillic}/u.test(a.name)).map((a) => ({ id, name: a.name })),
);

test("the records have Cyrillic names to be tried with", () => {
  expect(cyrillic.length).toBeGreaterThan(30);
});

test.each(cyrillic)("$name and its English romanisation are compared as one", ({ name }) => {
  const [latin = ""] = toLatin(name);
  expect(/\p{Script=Cyrillic}/u.test(latin)).toBe(false);
  expect(fold(name).letters).toBe(fold(latin).letters);
  expect(fitOf(fold(latin), fold(name))).toBe(Fit.Whole);
  expect(fitOf(fold(name), fold(latin))).toBe(Fit.Whole);
});

test("spaces, signs, case and accents do not part spellings", () => {
  const same = [
    ["CQ-A", "cq a", "CQA", "ＣＱ‐Ａ", "CQ\u00adA"],
    ["Škoda", "SKODA", "S\u030ckoda"],
    ["Baykar A.Ş.", "baykar as"],
    ["Smith & Wesson", "smith and wesson"],
    ["Rosoboronexport", "rosoboroneksport", "Рособоронэкспорт"],
    ["Novosibirskiy", "Новосибирский"],
  ];
  for (const [first, ...others] of same)
    for (const other of others) expect(fold(other).letters, other).toBe(fold(first!).letters);
});

test("signs alone fold to nothing", () => {
  for (const text of ["", "   ", "(.*)", "<>", "\u0000\u0007", "…", "\u200b", "😀", "\ud800"])
    expect(fold(text).letters, JSON.stringify(text)).toBe("");
});

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(...[...entities.values()].flatMap(namesOf)),
);

/** Whether a cut at `at` would part a pair of surrogates. */
function partsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at));
}

test("each letter stands where it says, in order, and never in half of a character", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { letters, begins, starts, ends, words } = fold(text);
      expect(begins).toHaveLength(letters.length);
      expect(words.join("")).toBe(letters);
      for (let i = 0; i < letters.length; i++) {
        expect(starts[i]!).toBeLessThan(ends[i]!);
        expect(ends[i]!).toBeLessThanOrEqual(text.length);
        if (i > 0) expect(starts[i]!).toBeGreaterThanOrEqual(starts[i - 1]!);
        expect(partsPair(text, starts[i]!) || partsPair(text, ends[i]!)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test("what is marked in a name folds to what was typed", () => {
  const names = [...entities.values()].flatMap(namesOf);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), (name, a, b) => {
      const words = name.split(/\s+/);
      const from = a % words.length;
      const typed = fold(
        words
          .slice(from, from + 1 + (b % 3))
          .join(" ")
          .toUpperCase(),
      );
      fc.pre(typed.letters !== "");
      const marked = rangesIn(fold(name), typed).map(({ start, end }) => name.slice(start, end));
      expect(fold(marked.join(" ")).letters).toBe(typed.letters);
    }),
    { numRuns: 500 },
  );
});

test("marks are in order, apart and within the text, whatever is typed", () => {
  fc.assert(
    fc.property(anyText, anyText, (name, words) => {
      let last = -1;
      for (const { start, end } of rangesIn(fold(name), fold(words))) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(name.length);
        last = end;
      }
    }),
    { numRuns: 500 },
  );
});
