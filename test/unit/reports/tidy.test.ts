import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tidyName } from "../../../src/reports/tidy.ts";

const nameOf = (selection: string) => tidyName(selection).name;

test.each([
  ["Shenzhen Example Optics", "Shenzhen Example Optics"],
  ["  Shenzhen\n\tExample  Optics, ", "Shenzhen Example Optics"],
  ["“Shenzhen Example Optics,”", "Shenzhen Example Optics"],
  ["«Техкрим»", "Техкрим"],
  ["ООО «Техкрим»", "ООО «Техкрим»"],
  ["ООО «Техкрим", "ООО «Техкрим"],
  ["„Limbach“ Flugmotoren", "„Limbach“ Flugmotoren"],
  ["(DJI)", "DJI"],
  ["DJI)", "DJI"],
  ["Volkswagen (China)", "Volkswagen (China)"],
  ["(株)ソニー", "(株)ソニー"],
  ["(a) and (b)", "(a) and (b)"],
  ["Norinco’s", "Norinco"],
  ["NORINCO'S", "NORINCO"],
  ["Siemens’", "Siemens"],
  ["Baykar'ın", "Baykar"],
  ["L'Oréal", "L'Oréal"],
  ["Baykar Makina A.Ş.", "Baykar Makina A.Ş."],
  ["“Leonardo S.p.A.”,", "Leonardo S.p.A."],
  ["Example Ltd.", "Example Ltd"],
  ["CQ-A rifles", "CQ-A rifles"],
  ["— C++ —", "C++"],
  ["Nor\u200bin\u00adco\u202e", "Norinco"],
  ["Norinco\u0000\u001b[31m", "Norinco[31m"],
  ["Cafe\u0301 SA", "Café SA"],
  ["大疆创新、", "大疆创新"],
  ["<b>Norinco</b>", "<b>Norinco</b>"],
  ['<img src=x onerror="alert(1)">', 'img src=x onerror="alert(1)"'],
  ["=HYPERLINK(1)", "HYPERLINK(1)"],
  ["7", "7"],
])("%j is the name %j", (selection, name) => {
  expect(tidyName(selection)).toEqual({ name });
});

test.each([
  ["", /^Nothing is selected;/],
  [" \n\u00a0", /^Nothing is selected;/],
  ["— …!?", /holds no letter and no digit;/],
  ["\u202e\u200b\u0000", /holds no letter and no digit;/],
  ["\ud800", /holds no letter and no digit;/],
])("%j is no name, and it says why", (selection, why) => {
  expect(tidyName(selection)).toEqual({ name: "", why: expect.stringMatching(why) });
});

describe("any selection", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(
      ..."() «» “” \" ' ’s . , A.Ş. & \u202e \u200b \ud83d \u037e \u0958 e\u0301".split(" "),
    ),
    fc.constantFrom(" ", "\n", "x".repeat(290), "Norinco", "大疆", "[[[", ")))"),
  );
  const selection = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

  test("is tidied once and for all, and never longer", () => {
    fc.assert(
      fc.property(selection, (text) => {
        const name = nameOf(text);
        expect(nameOf(name)).toBe(name);
        expect(name.length).toBeLessThanOrEqual(Math.min(text.length, 300));
        expect(name.isWellFormed()).toBe(true);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}]|^\s|\s$|\s\s/u);
      }),
      { numRuns: 3000 },
    );
  });

  test("has a name or a reason, not both", () => {
    fc.assert(
      fc.property(selection, (text) => {
        const { name, why } = tidyName(text);
        expect(name === "").toBe(why !== undefined);
      }),
    );
  });
});

test.each(["x", "Norinco ", "a\u200b", "a)", "(a", "'a"])(
  "100,000 units of %j give a name of at most 300",
  (unit) => {
    const name = nameOf(unit.repeat(100_000 / unit.length));
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(300);
  },
);

test.each(["\ud83d\ude00", "-", "。", "()"])("100,000 units of %j are no name", (unit) => {
  expect(nameOf(unit.repeat(100_000 / unit.length))).toBe("");
});
