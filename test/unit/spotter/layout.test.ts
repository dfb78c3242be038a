/** Bits with ranks and words as bytes, beside what anybody would write first. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { countSet, isSet, rank, ranksOf } from "../../../src/spotter/bits.ts";
import { byteLength, isWord, readWord, writeWord } from "../../../src/spotter/wordBytes.ts";

test("a rank is how many bits are set before", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 300 }), (given) => {
      const bits = new Uint32Array((given.length + 31) >>> 5);
      given.forEach((isOne, i) => {
        if (isOne) bits[i >>> 5] = (bits[i >>> 5]! | (1 << (i & 31))) >>> 0;
      });
      const ranks = ranksOf(bits);
      given.forEach((isOne, i) => {
        expect(isSet(bits, i)).toBe(isOne);
        expect(rank(bits, ranks, i)).toBe(given.slice(0, i).filter(Boolean).length);
      });
      expect(countSet(bits)).toBe(given.filter(Boolean).length);
    }),
    { seed: 20261127, numRuns: 300 },
  );
});

/** Any units, halves of characters among them: a hostile name may hold them. */
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }),
  fc.constantFrom(0, 0x7f, 0x80, 0x7eff, 0x7f00, 0x7fff, 0x8000, 0xffff),
  fc.integer({ min: 0x61, max: 0x7a }),
);
const word = fc
  .array(unit, { minLength: 1, maxLength: 12 })
  .map((units) => String.fromCharCode(...units));
const unitsOf = (text: string) =>
  Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

test("a word is written and read back, and is no other word", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const bytes = new Uint8Array(byteLength(a) + 2);
      const end = writeWord(a, bytes, 1);
      expect(end).toBe(1 + byteLength(a));
      const read = new Uint16Array(64);
      expect(readWord(bytes, 1, end, read)).toBe(a.length);
      expect(read.slice(0, a.length)).toEqual(unitsOf(a));
      expect(isWord(bytes, 1, end, unitsOf(a), a.length)).toBe(true);
      expect(isWord(bytes, 1, end, unitsOf(b), b.length)).toBe(a === b);
    }),
    { seed: 20261127, numRuns: 3000 },
  );
});

test("a word that is cut within a letter is none", () => {
  const bytes = new Uint8Array(3);
  for (const [letter, length] of [
    ["大", 2],
    ["龍", 3],
  ] as const) {
    expect(writeWord(letter, bytes, 0)).toBe(length);
    for (let end = 1; end < length; end++)
      expect(readWord(bytes, 0, end, new Uint16Array(4))).toBe(-1);
  }
});
