import { expect, test } from "vitest";
import { compileNames } from "../../../src/spotter/compile.ts";
import { lookupIn, openTable, tableSections, wordHash } from "../../../src/spotter/table.ts";

const table = compileNames(
  ["Alpha Beta", "Alpha Gamma", "Delta"].map((text) => ({
    kind: "product" as const,
    spellings: [{ text }],
  })),
  [],
);

const units = (word: string) => Uint16Array.from([...word].map((c) => c.charCodeAt(0)));

test("each word is found by its characters, and no other", () => {
  const lookup = lookupIn(table);
  const find = (word: string) =>
    lookup(units(word), word.length, wordHash(units(word), word.length));
  const numbers = ["alpha", "beta", "gamma", "delta"].map(find);
  expect(new Set(numbers).size).toBe(4);
  expect(numbers.every((n) => n >= 0)).toBe(true);
  expect(find("alph")).toBe(-1);
  expect(find("alphaa")).toBe(-1);
});

test("two words with one hash are never taken for each other", () => {
  const lookup = lookupIn(table);
  const hashOfAlpha = wordHash(units("alpha"), 5);
  for (const other of ["omega", "beta", "alphb", "gamma"])
    expect(lookup(units(other), other.length, hashOfAlpha)).not.toBe(
      lookup(units("alpha"), 5, hashOfAlpha),
    );
});

test("a table is mapped onto the bytes given, without a copy", () => {
  const sections = new Map<string, Uint8Array>(
    tableSections(table).map((s) => [s.name, s.bytes.slice()]),
  );
  const open = openTable(sections);
  expect(open.slots.buffer).toBe(sections.get("slots")!.buffer);
});

const spoil = (name: string, change: (bytes: Uint8Array) => Uint8Array) => () => {
  const sections = new Map<string, Uint8Array>(
    tableSections(table).map((s) => [s.name, s.bytes.slice()]),
  );
  sections.set(name, change(sections.get(name)!));
  openTable(sections);
};
const with32 = (index: number, value: number) => (bytes: Uint8Array) => {
  new DataView(bytes.buffer).setUint32(index * 4, value, true);
  return bytes;
};

test.each([
  ["a section cut by a byte", spoil("slots", (b) => b.subarray(1)), /wrong length/],
  ["a slot for a word that is none", spoil("slots", with32(0, 1 << 20)), /word/],
  ["an edge with a word that is none", spoil("edgeWord", with32(2, 1 << 30)), /edge/],
  ["edges that lead back", spoil("firstEdge", with32(2, 0)), /edges do not fit|leads back/],
  ["a rank past the end", spoil("outputRanks", with32(1, 1 << 30)), /outputs do not fit/],
  ["edges that lead nowhere", spoil("firstEdge", with32(1, 1 << 30)), /edges do not fit/],
  ["a state too many", spoil("hasEdges", with32(1, 2 ** 32 - 1)), /edges do not fit/],
  ["a missing output", spoil("outputWay", (b) => b.slice(2)), /differ in number/],
])("%s is refused", (_what, open, message) => {
  expect(open).toThrow(message);
});
