/** Names as given: found wherever they stand as whole words, without a word list. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileGiven } from "../../../src/spotter/compileGiven.ts";
import { resolve } from "../../../src/spotter/resolve.ts";
import { spot } from "../../../src/spotter/spot.ts";
import type { GivenName } from "../../../src/spotter/types.ts";
import { places } from "./oracle.ts";

type Kind = GivenName["kind"];

function found(names: readonly string[], text: string, kind: Kind = "company", lang?: string) {
  const table = compileGiven(names.map((n) => ({ kind, spellings: [{ text: n }] })));
  const placed = spot(table, text, lang).candidates.map((c) => ({
    ...c,
    block: 0,
    entity: String(c.entity),
  }));
  return resolve(placed).map((m) => m.text);
}

describe("a given name is found", () => {
  test.each([
    [
      "as it is",
      "Shenzhen Example Optics",
      "by Shenzhen Example Optics in May",
      ["Shenzhen Example Optics"],
    ],
    [
      "with a legal form",
      "Example Optics",
      "Example Optics Co., Ltd said",
      ["Example Optics Co., Ltd"],
    ],
    [
      "without its legal form",
      "Example Optics Co., Ltd.",
      "from Example Optics.",
      ["Example Optics"],
    ],
    ["with another one", "OOO Primer Optika", "Primer Optika LLC won", ["Primer Optika LLC"]],
    ["in a line of capitals", "Example Optics", "EXAMPLE OPTICS SENT LENSES", ["EXAMPLE OPTICS"]],
    [
      "given in a register's capitals",
      "EXAMPLE OPTICS LTD",
      "sold by Example Optics",
      ["Example Optics"],
    ],
    ["though it is an ordinary word", "Target", "Parts by Target were listed.", ["Target"]],
    [
      "with other dashes, accents left out",
      "Süd-Optik",
      "Sud–Optik, Süd Optik",
      ["Sud–Optik", "Süd Optik"],
    ],
    ["in Han characters", "深圳示例光学", "镜头来自深圳示例光学。", ["深圳示例光学"]],
    ["before a possessive", "Example Optics", "Example Optics’s plant", ["Example Optics"]],
  ])("%s", (_, name, text, expected) => {
    expect(found([name], text)).toEqual(expected);
  });

  test("with the endings of the language around it", () => {
    const text = "Контракт подписан с Примероптикой, груз ушёл в адрес Примероптики.";
    expect(found(["Примероптика"], text, "company", "ru")).toEqual([
      "Примероптикой",
      "Примероптики",
    ]);
  });

  test("as a product, without its noun", () => {
    expect(found(["EO-77 rifles"], "1,000 EO-77 rifles", "product")).toEqual(["EO-77"]);
  });
});

describe("a given name is not found", () => {
  test.each([
    ["without its capitals", "Example Optics", "an example optics shop"],
    ["an acronym in small letters", "EXO", "exo, Exo"],
    ["within a longer word", "Optik", "Optiker, Optikwerk, Nordoptik"],
    ["across a comma or a sentence", "Example Optics", "Example, Optics. Example. Optics"],
    ["in an address", "Optik", "see https://optik.example/Optik"],
    ["by a rest that is hardly a name", "Ark Ltd", "the Ark of Noah"],
    ["by another script or a short form", "Primer Optika Technologies", "Пример Оптика; Primer"],
  ])("%s", (_, name, text) => {
    expect(found([name], text)).toEqual([]);
  });
});

const word = fc.constantFrom("Optik", "Lumen", "Radar", "Nord", "Sever");
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const piece = fc.oneof(name, fc.constantFrom("and", "in", "Optikwerk", "lumen", "RADAR", "x"));
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", ", ", ". ", "-", "\n\n")))
  .map((pieces) => pieces.flat().join(""));

test("what is found are the words of the name and nothing more", () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), text, (names, printed) => {
      const table = compileGiven(names.map((n) => ({ kind: "agency", spellings: [{ text: n }] })));
      for (const { entity, start, end, weak } of spot(table, printed).candidates) {
        expect(places(names[entity]!, printed)).toContain(`${start}-${end}`);
        expect(weak).toBe(false);
      }
    }),
    { seed: 20261126, numRuns: 1000 },
  );
});

test("among small words it is always found", () => {
  fc.assert(
    fc.property(name, (given) => {
      expect(found([given], `it was sold by ${given} in the spring`)).toEqual([given]);
    }),
    { seed: 20261126 },
  );
});

test("no name and no text makes it fail", () => {
  const any = fc.string({ unit: "binary", maxLength: 60 });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 5 }), any, (names, printed) => {
      const table = compileGiven(names.map((n) => ({ kind: "company", spellings: [{ text: n }] })));
      for (const c of spot(table, `${names.join(" ")} ${printed}`).candidates)
        expect(c.end).toBeGreaterThan(c.start);
    }),
    { seed: 20261126, numRuns: 500 },
  );
});
