import fc from "fast-check";
import { expect, test } from "vitest";
import { isChance } from "../../../src/spotter/edges.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const around = 8;
const partedByDictionary = /\p{Script=Han}.*\p{Script=Han}|[\p{Script=Thai}\p{Script=Lao}]/u;

/** The same question, with the dictionary asked about every edge. */
function isCutNaively(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - around);
  const words = [...segmenter.segment(text.slice(from, end + around))];
  return [start, end].some((edge) =>
    words.some(
      ({ index, segment }) =>
        from + index < edge &&
        edge < from + index + segment.length &&
        partedByDictionary.test(segment),
    ),
  );
}

const pieces = [
  ..."大疆中国公司企业家大学生日本航空お茶の水カメラー々ก็ไทยປທ𠮷",
  ..." A7_.,(「」-\u0301\u200d\u200b\u3099한국",
];

test("an edge beside other text than the dictionary's is never within a word of it", () => {
  const beside = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((p) => p.join(""));
  const name = fc
    .array(fc.constantFrom(..."大疆中国公司学生"), { minLength: 1, maxLength: 3 })
    .map((p) => p.join(""));
  fc.assert(
    fc.property(beside, name, beside, (before, name, after) => {
      const text = before + name + after;
      const [start, end] = [before.length, before.length + name.length];
      expect(isChance(text, start, end), JSON.stringify([before, name, after])).toBe(
        isCutNaively(text, start, end),
      );
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  ["firm (大疆) sold", "大疆", false],
  ["说大疆很好", "大疆", false],
  ["中国大学生", "国大", true],
])("%s: %s", (text, name, isRun) => {
  const start = text.indexOf(name);
  expect(isChance(text, start, start + name.length)).toBe(isRun);
});
