import { beforeAll, describe, expect, test } from "vitest";
import { corpus } from "../../bench/corpus.ts";
import { anyCase, gazetteer, type Matcher, waybill, wholeWords } from "../../bench/matchers.ts";
import { precision, recall, score } from "../../bench/score.ts";

const sentences = corpus();
const names = gazetteer();
let ours: Matcher;

beforeAll(async () => {
  ours = await waybill(names);
});

describe("on the development corpus", () => {
  test("marks are right and few are missed, in each language", () => {
    const all = score(sentences, ours);
    expect(precision(all)).toBeGreaterThanOrEqual(0.99);
    expect(recall(all)).toBeGreaterThanOrEqual(0.97);
    for (const lang of new Set(sentences.map((s) => s.lang))) {
      const of = score(
        sentences.filter((s) => s.lang === lang),
        ours,
      );
      expect([lang, precision(of) >= 0.95, recall(of) >= 0.95]).toEqual([lang, true, true]);
    }
  });

  test("what anybody would write first is far behind", () => {
    for (const baseline of [anyCase(names), wholeWords(names)]) {
      const theirs = score(sentences, baseline);
      expect(precision(theirs)).toBeLessThan(0.85);
      expect(recall(theirs)).toBeLessThan(0.7);
    }
  });

  test("each mention says why", () => {
    for (const { text } of sentences)
      for (const m of ours(text)) expect((m as { why?: string[] }).why?.length).toBeGreaterThan(0);
  });
});
