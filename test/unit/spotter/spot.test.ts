import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileNames } from "../../../src/spotter/compile.ts";
import { everyLanguage } from "../../../src/spotter/language.ts";
import { resolve } from "../../../src/spotter/resolve.ts";
import { spot } from "../../../src/spotter/spot.ts";
import { openTable, tableSections } from "../../../src/spotter/table.ts";
import type { GivenName } from "../../../src/spotter/types.ts";
import { places } from "./oracle.ts";

const given = (kind: GivenName["kind"], ...texts: string[]): GivenName => ({
  kind,
  spellings: texts.map((text) => ({ text })),
});

const names: GivenName[] = [
  given("company", "DJI", "大疆", "大疆创新"),
  given(
    "company",
    "China North Industries Group Corporation Limited",
    "China North Industries",
    "Norinco",
  ),
  given("company", "Tekhkrim", "Техкрим"),
  given("product", "Norinco CQ-A", "CQ-A", "CQ-A rifle", "винтовки CQ-A"),
  given("company", "Xinxing Guangzhou Import & Export Co."),
  given("company", "Rosoboronexport", "Рособоронэкспорт"),
  {
    kind: "company",
    spellings: [{ text: "Vector Trading House" }, { text: "Vector", weak: true }],
  },
  given("company", "Silva GmbH"),
  given("company", "Arıteks"),
  given("company", "Straßenbau Süd"),
];
const ordinary = new Set(["silva", "vector", "target"]);
const lexicon = {
  ordinaryIn: (word: string) => (ordinary.has(word) ? everyLanguage : 0),
  isEnglishWord: () => false,
  isCommonAcronym: () => false,
  isGivenName: (word: string) => word === "john",
  isPerson: () => false,
  isWellKnown: () => false,
  beginsPhrase: () => true,
  isPlace: () => false,
  isFunctionWord: () => false,
};
const table = compileNames(
  names,
  [
    { key: "country:AE", terms: ["United Arab Emirates", "UAE"] },
    { key: "goods:body-armor", terms: ["body armor", "vests"] },
  ],
  lexicon,
);

function marks(text: string): string[] {
  const placed = spot(table, text).candidates.map((c) => ({
    ...c,
    block: 0,
    entity: String(c.entity),
  }));
  return resolve(placed).map((m) => text.slice(m.start, m.end));
}

describe("names in text", () => {
  test.each([
    ["a plain name", "Parts from DJI were listed.", ["DJI"]],
    ["a possessive", "DJI's parts, Tekhkrim’s order", ["DJI", "Tekhkrim"]],
    ["a compound", "a DJI-made camera, DJI-Drohnen", ["DJI", "DJI"]],
    ["an acronym in small letters", "dji and Dji and norinco", []],
    ["a part of a word", "ADJI, DJIBOUTI, Tekhkrimbo", []],
    ["other dashes, or a space", "CQ‑A, CQ–A, CQ A, CQ-A", ["CQ‑A", "CQ–A", "CQ A", "CQ-A"]],
    ["no generic noun after a product", "1,000 CQ-A rifles", ["CQ-A"]],
    ["the longest name", "Norinco CQ-A of Norinco", ["Norinco CQ-A", "Norinco"]],
    ["a non-breaking space", "Xinxing\u00a0Guangzhou", ["Xinxing\u00a0Guangzhou"]],
    [
      "a soft hyphen and a zero-width space",
      "Tekh\u00adkrim, D\u200bJI",
      ["Tekh\u00adkrim", "D\u200bJI"],
    ],
    ["full-width letters", "ＤＪＩ", ["ＤＪＩ"]],
    [
      "accents left out or added",
      "Ariteks, Arıteks, Strassenbau Sud",
      ["Ariteks", "Arıteks", "Strassenbau Sud"],
    ],
    ["a line of capitals", "CHINA NORTH INDUSTRIES SENT RIFLES", ["CHINA NORTH INDUSTRIES"]],
    ["words without their capitals", "china north industries", []],
    ["Han names, the longer first", "购买大疆创新和大疆的产品", ["大疆创新", "大疆"]],
    [
      "Russian cases",
      "Техкриму, у Рособоронэкспорта, с Техкримом",
      ["Техкриму", "Рособоронэкспорта", "Техкримом"],
    ],
    ["a line break inside a paragraph", "Xinxing\nGuangzhou", ["Xinxing\nGuangzhou"]],
    ["a paragraph break", "Xinxing\n\nGuangzhou", []],
    ["the end of a sentence", "in Xinxing. Guangzhou is", []],
    ["a comma", "Xinxing, Guangzhou", []],
  ])("%s", (_what, text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe("legal forms", () => {
  test.each([
    [
      "belong to the mention",
      "China North Industries Group Corporation Limited sold",
      ["China North Industries Group Corporation Limited"],
    ],
    [
      "may follow a comma",
      "Xinxing Guangzhou Import & Export Co., Ltd. said",
      ["Xinxing Guangzhou Import & Export Co., Ltd."],
    ],
    [
      "leave the stop that ends a sentence",
      "It went to Xinxing Guangzhou Co., Ltd. Nobody asked why.",
      ["Xinxing Guangzhou Co., Ltd"],
    ],
    ["keep the stop of letters with stops", "of Ariteks A.Ş. Later", ["Ariteks A.Ş."]],
    [
      "may be other ones than given",
      "Xinxing Guangzhou Import and Export LLC",
      ["Xinxing Guangzhou Import and Export LLC"],
    ],
    ["may stand before, with the quotation marks", "ООО «Техкрим» купило", ["ООО «Техкрим»"]],
    [
      "stay out when they only follow the sentence",
      "sold to Tekhkrim. Company officials",
      ["Tekhkrim"],
    ],
    ["need their capital", "the Tekhkrim company said", ["Tekhkrim"]],
    ["quotation marks alone stay out", "«Техкрим» купил", ["Техкрим"]],
    ["make a short name strong", "Silva GmbH paid, and Silva sent", ["Silva GmbH", "Silva"]],
    ["without one a short name is no mention", "Silva scored twice", []],
  ])("%s", (_what, text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe("weak spellings", () => {
  test("count only when the full name stands somewhere, before or after", () => {
    expect(marks("A vector in space. Vector sold it.")).toEqual([]);
    expect(marks("Vector sold it. Vector Trading House was named later.")).toEqual([
      "Vector",
      "Vector Trading House",
    ]);
  });

  test("say why they count", () => {
    const text = "Vector Trading House; Vector";
    const placed = spot(table, text).candidates.map((c) => ({
      ...c,
      block: 0,
      entity: String(c.entity),
    }));
    expect(resolve(placed)[1]!.why).toContain('the page also names "Vector Trading House"');
  });
});

test("ties are told by number and take no name's place", () => {
  const { ties, candidates } = spot(table, "DJI sold vests to the UAE");
  expect(ties).toEqual([0, 1]);
  expect(candidates).toHaveLength(1);
});

test("offsets are those of the original text, after characters of every width", () => {
  const text = "😀ﬁ e\u0301 ß DJI";
  const [candidate] = spot(table, text).candidates;
  expect(text.slice(candidate!.start, candidate!.end)).toBe("DJI");
});

/** Pieces that make names meet each other and everything that may stand between. */
const pieces = [
  "Alpha",
  "ALPHA",
  "alpha",
  "Beta",
  "beta",
  "QX",
  "qx",
  "Qx",
  "C",
  "大",
  "疆",
  "Гамма",
  "гамма",
  " ",
  "  ",
  "-",
  "‑",
  "\n",
  "\n\n",
  "'",
  ".",
  ", ",
  "&",
  "\u00ad",
  "\u200b",
  "\u0301",
  "ﬁ",
  "ß",
  "İ",
  "ı",
  "Σ",
  "ς",
  "😀",
  "𝐀",
  "1",
  "é",
  "e\u0301",
  "(",
  "»",
  "\ud83d",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 2 })), {
    maxLength: 24,
  })
  .map((p) => p.join(""));
const name = fc
  .array(
    fc.constantFrom("Alpha", "ALPHA", "beta", "Beta", "QX", "C", "大", "疆", "é", "fi", "ss", "1"),
    { minLength: 1, maxLength: 3 },
  )
  .map((words) => words.join(" "));

const isDerived = (why: string) => /^a form of/.test(why);

test("finds what the slow and obvious spotter finds, in any text", () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), text, (all, body) => {
      const compiled = compileNames(
        all.map((n) => ({ kind: "product", spellings: [{ text: n, weak: false }] })),
        [],
      );
      const asGiven = spot(compiled, body).candidates.filter(({ why }) => !why.some(isDerived));
      const found = asGiven.map((c) => `${c.entity}:${c.start}-${c.end}`);
      const expected = all.flatMap((n, entity) => places(n, body).map((p) => `${entity}:${p}`));
      expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
    }),
    { seed: 20261124, numRuns: process.env.WAYBILL_WHOLE === "1" ? 10_000 : 3000 },
  );
}, 120_000);

test("a table read back from its bytes finds the same, and the same names give the same bytes", () => {
  const sections = tableSections(table);
  const reread = openTable(new Map(sections.map((s) => [s.name, s.bytes.slice()])));
  fc.assert(
    fc.property(text, (body) => {
      const sample = `${body} DJI Xinxing Guangzhou ${body}`;
      expect(spot(reread, sample)).toEqual(spot(table, sample));
    }),
    { seed: 20261124, numRuns: 200 },
  );
  const again = compileNames(
    names,
    [
      { key: "country:AE", terms: ["United Arab Emirates", "UAE"] },
      { key: "goods:body-armor", terms: ["body armor", "vests"] },
    ],
    lexicon,
  );
  expect(tableSections(again)).toEqual(sections);
});

test("mentions never overlap, whatever the candidates", () => {
  const candidate = fc.record({
    block: fc.nat(1),
    start: fc.nat(20),
    length: fc.integer({ min: 1, max: 8 }),
    entity: fc.constantFrom("a", "b", "c"),
    weak: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 20 }), (all) => {
      const placed = all.map((c) => ({ ...c, end: c.start + c.length, text: "x", why: [] }));
      const decided = resolve(placed);
      decided.forEach((m, i) => {
        const before = decided[i - 1];
        if (before && before.block === m.block) expect(m.start).toBeGreaterThanOrEqual(before.end);
      });
      const backwards = resolve([...placed].reverse());
      const where = (ms: typeof decided) => ms.map((m) => [m.block, m.start, m.end, m.entity]);
      expect(where(backwards)).toEqual(where(decided));
    }),
    { seed: 20261124, numRuns: 500 },
  );
});
