import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostSelected } from "../../../src/messages/selected.ts";
import { sentenceAround } from "../../../src/page/sentence.ts";

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return sentenceAround(text, start, start + words.length);
};

describe("the sentence around a name", () => {
  const text = "It began in June. The lists name\n   Example Optics as the sender. Nobody asked.";

  test("is on one line, without its neighbours", () => {
    expect(around(text, "Example Optics")).toBe("The lists name Example Optics as the sender.");
  });

  test("is two where the selection spans two", () => {
    expect(around(text, "as the sender. Nobody")).toBe(
      "The lists name Example Optics as the sender. Nobody asked.",
    );
  });

  test("of a text without stops is cut on both sides", () => {
    const long = `${"a ".repeat(5000)}Example Optics${" b".repeat(5000)}`;
    const sentence = around(long, "Example Optics");
    expect(sentence).toMatch(/^a (a )+Example Optics( b)+$/);
    expect(sentence.length).toBeLessThanOrEqual(mostSelected);
  });

  test("is text of no more than may cross, whatever the page holds", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.nat(200),
        fc.nat(200),
        (any, a, b) => {
          const [start, end] = [Math.min(a, b, any.length), Math.min(Math.max(a, b), any.length)];
          const sentence = sentenceAround(any, start, end);
          expect(sentence.isWellFormed()).toBe(true);
          expect(sentence.length).toBeLessThanOrEqual(mostSelected);
        },
      ),
    );
  });
});
