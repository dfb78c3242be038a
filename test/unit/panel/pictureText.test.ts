/** The words of a saved picture. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { brokenInto, sourcesLine } from "../../../src/panel/pictureText.ts";

const measure = (text: string) => [...text].length * 7;

test("lines hold all of a text and are no wider than asked", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: "grapheme" }), (text) => {
      const lines = brokenInto(text, 140, measure);
      expect(lines.join("").replace(/\s+/g, "")).toBe(text.replace(/\s+/g, ""));
      expect(lines.filter((l) => measure(l) > 140)).toEqual([]);
    }),
  );
});

test("a line is broken only where the next word does not fit", () => {
  const text = "Norinco sent a thousand rifles to Tekhkrim in June 2022, two reports say";
  const lines = brokenInto(text, 140, measure);
  expect(lines.join(" ")).toBe(text);
  lines.slice(1).forEach((line, i) => {
    expect(measure(`${lines[i]} ${line.split(" ")[0]}`)).toBeGreaterThan(140);
  });
});

test("a name of 300 letters is broken inside", () => {
  const lines = brokenInto("x".repeat(300), 140, measure);
  expect(lines).toEqual([...Array<string>(15).fill("x".repeat(20))]);
});

test("names of many publishers end with how many are left out", () => {
  const publishers = Array.from({ length: 40 }, (_, i) => `Paper ${i}`);
  const line = sourcesLine("60 reports, 3 origins", publishers);
  expect(line).toMatch(/^Sources: 60 reports, 3 origins: \u2068Paper 0\u2069, /);
  const named = line.match(/Paper \d+/g)!;
  expect(line).toMatch(new RegExp(`and ${40 - named.length} more, listed in the panel$`));
});

test("names of few publishers are all there, each with its own direction", () => {
  expect(sourcesLine("", ["الجزيرة", "Blesk"])).toBe(
    "Sources: \u2068الجزيرة\u2069, \u2068Blesk\u2069",
  );
});
