/** A selection that is looked up. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostWords, tidied } from "../../../src/messages/lookUp.ts";

describe("a selection becomes words", () => {
  test.each([
    ["  Tekhkrim\n", "Tekhkrim"],
    ["China\u00a0North\r\n\tIndustries", "China North Industries"],
    ["\u0000DJI\u0007", "DJI"],
    ["\u202bشركة\u202c \u2066DJI\u2069", "شركة DJI"],
    ["<b>DJI</b> (.*)", "<b>DJI</b> (.*)"],
    ["\n \t", ""],
    ["", ""],
  ])("%j is %j", (selection, words) => {
    expect(tidied(selection)).toBe(words);
  });

  test("a long one is cut, and not in half of a character", () => {
    expect(tidied("word ".repeat(50_000))).toHaveLength(199);
    const faces = tidied("😀".repeat(5_000));
    expect(faces).toHaveLength(200);
    expect(tidied(`a${"😀".repeat(5_000)}`)).toHaveLength(199);
  });

  test("whatever was selected, it is one short line, and tidying it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (selection) => {
        const words = tidied(selection);
        expect(words.length).toBeLessThanOrEqual(mostWords);
        expect(words).not.toMatch(/[\p{Cc}\p{Cs}]|^\s|\s$/u);
        expect(tidied(words)).toBe(words);
      }),
    );
  });
});
