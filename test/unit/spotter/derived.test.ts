import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standsAlone } from "../../../src/spotter/edges.ts";
import { otherHan } from "../../../src/spotter/han.ts";
import { toLatin } from "../../../src/spotter/translit.ts";
import type { GivenName } from "../../../src/spotter/types.ts";
import { marker, texts } from "./marker.ts";

describe("spellings of other papers are derived from one", () => {
  test.each([
    ["Рособоронэкспорт", ["Rosoboroneksport", "Rosoboronexport"]],
    ["Техкрим", ["Tekhkrim", "Techkrim", "Tehkrim"]],
    ["Уралвагонзавод", ["Uralvagonzavod", "Uralwagonzawod"]],
  ])("%s in Latin letters", (name, spellings) => {
    expect(toLatin(name)).toEqual(expect.arrayContaining(spellings));
    const mark = marker(name);
    for (const s of spellings) expect(texts(mark(`das Werk ${s} schweigt`))).toEqual([s]);
  });

  test.each([
    ["Norinco", ["Норинко", "Норінко"]],
    ["Baykar", ["Байкар"]],
    ["Roketsan A.Ş.", ["Рокетсан"]],
    ["Texas Instruments Inc", ["Тексас Инструментс", "Тексас Інструментс"]],
    ["Embraer S.A.", ["Эмбраер"]],
  ])("%s in Cyrillic letters", (name, spellings) => {
    const mark = marker(name);
    for (const s of spellings) expect(texts(mark(`завод ${s} молчит`))).toEqual([s]);
  });

  test("traditional and simplified Han are one", () => {
    expect(otherHan("中国兵器工业集团")).toContain("中國兵器工業集團");
    expect(texts(marker("巴尔瑙尔弹药厂")("賣給巴爾瑙爾彈藥廠的火藥"))).toEqual(["巴爾瑙爾彈藥廠"]);
  });

  test.each([
    ["Müller Weingarten AG", "Mueller Weingarten"],
    ["J. P. Freight & Sons Ltd", "JP Freight and Sons Ltd"],
    ["Huawei Technologies Co., Ltd.", "Huawei"],
    ["Noy İç Ve Dış Ticaret", "Noy İç ve Dış Ticaret"],
  ])("%s as %s", (name, printed) => {
    expect(texts(marker(name)(`to ${printed}, they say`))).toEqual([printed]);
  });

  test("what is derived says so", () => {
    const [m] = marker("Norinco")("фирмы Норинко");
    expect(m!.why).toContain("as other papers or another script spell it");
  });

  test("a derived form that fits two firms is weak", () => {
    expect(texts(marker("Alphaco Technologies", "Alphaco Industries")("by Alphaco today"))).toEqual(
      [],
    );
  });

  test("what a cut leaves is no name when it is an ordinary word or hardly one", () => {
    expect(texts(marker("Poly Group", "North Star Trading")("Poly and North"))).toEqual([]);
    expect(texts(marker("China North Industries")("in China North of the river"))).toEqual([]);
    expect(texts(marker("Target Technologies")("Target Technologies hit the Target"))).toEqual([
      "Target Technologies",
    ]);
  });
});

describe("names take endings", () => {
  test.each([
    ["Siemens AG", ["Siemensu", "Siemensem", "Siemensin", "Siemensnek"]],
    ["Rosoboronexport", ["Rosoboronexportu", "Rosoboronexporttal"]],
    ["Ростех", ["Ростеха", "Ростеху", "Ростехом"]],
    ["Škoda", ["Škody", "Škodu", "Škodou"]],
  ])("%s", (name, forms) => {
    const mark = marker(name);
    for (const form of forms) expect(texts(mark(`z ${form} nikdo`))).toEqual([form]);
  });

  test("each word of a Cyrillic name", () => {
    const mark = marker("Барнаульский патронный завод", "Мотор Січ");
    const text =
      "для Барнаульского патронного завода и на Барнаульском патронном заводе; Мотор Січі";
    expect(texts(mark(text))).toEqual([
      "Барнаульского патронного завода",
      "Барнаульском патронном заводе",
      "Мотор Січі",
    ]);
  });

  test("goods have a plural, firms a German genitive and no plural", () => {
    const mavic: GivenName = { kind: "product", spellings: [{ text: "Mavic" }, { text: "CQ-A" }] };
    expect(texts(marker(mavic)("two Mavics and CQ-As of the firm"))).toEqual(["Mavics", "CQ-As"]);
    const mark = marker("Krogen", "Deutsche Flug AG");
    expect(texts(mark("it was said that the Krogens were at home"))).toEqual([]);
    expect(texts(mark("die Zahlen Krogens und der Deutschen Flug sind nicht gut"))).toEqual([
      "Krogens",
      "Deutschen Flug",
    ]);
  });

  test("but no other letters", () => {
    expect(texts(marker("Siemens AG", "Saab")("Siemensberg, Siemensia, Saabing"))).toEqual([]);
  });
});

test("a Chinese firm goes without its seat, but no seat is a name", () => {
  const mark = marker("Hangzhou Hikvision Digital Technology Co., Ltd.", "Guangzhou Technology");
  expect(texts(mark("Hikvision and Hangzhou Hikvision; Hangzhou, Guangzhou"))).toEqual([
    "Hikvision",
    "Hangzhou Hikvision",
  ]);
});

test("an article at a sentence's beginning is no part of a weak name", () => {
  const mark = marker("Target Corporation", "Silva GmbH");
  expect(texts(mark("Die Target-Aktie fiel."))).toEqual(["Target"]);
  expect(texts(mark("Maria Silva shares her lunch."))).toEqual([]);
});

test("Thai names stand in unbroken text, and not in a part of a syllable", () => {
  const mark = marker("หัวเว่ย", "ปตท", "การบินไทย", "ไทย");
  const text = "บริษัทหัวเว่ยส่งอุปกรณ์ หุ้นของปตท.ปรับขึ้น พนักงานการบินไทยเดินทาง";
  expect(texts(mark(text))).toEqual(["หัวเว่ย", "ปตท.", "การบินไทย"]);
  expect(texts(mark("หัวเว่ยา"))).toEqual([]);
});

describe("a weak name counts with evidence", () => {
  const mark = marker("Target Corporation", "Apple Inc.", "Silva GmbH");

  test.each([
    ["a trade word beside it", "Shares of Target fell", ["Target"]],
    ["a trade word after it", "Target, a retailer, said", ["Target"]],
    ["its form", "Target Corporation said", ["Target Corporation"]],
    ["the full name anywhere", "Apple paid. Later Apple Inc. denied it.", ["Apple", "Apple Inc."]],
    ["a word of another sentence is none", "Shares fell. Target was hit.", []],
    ["a longer name of a person", "the company of Maria Silva closed", []],
    ["an ordinary word", "The target was hit. Target practice ended.", []],
    ["a Russian trade word in its case", "акции компании Apple выросли", ["Apple"]],
  ])("%s", (_what, text, expected) => {
    expect(texts(mark(text))).toEqual(expected);
  });

  test("another firm's name in the same list is evidence, and is named", () => {
    const list = marker("Apple Inc.", "Huawei Technologies");
    const marks = list("Apple, Huawei and others. The apple fell.");
    expect(texts(marks)).toEqual(["Apple", "Huawei"]);
    expect(marks[0]!.why).toContain('in a list with "Huawei"');
  });

  test("a part of a longer name stays one when the full name stands elsewhere", () => {
    const text = "Apple Inc. sued Apple Records, and then Apple lost.";
    expect(texts(mark(text))).toEqual(["Apple Inc.", "Apple"]);
  });

  test("the data may call a word strong", () => {
    const intel: GivenName = { kind: "company", spellings: [{ text: "Target", weak: false }] };
    expect(texts(marker(intel)("by Target today"))).toEqual(["Target"]);
  });

  test("and says which", () => {
    expect(mark("Shares of Target fell")[0]!.why).toContain('"Shares" beside it');
  });
});

describe("a name stands by itself", () => {
  test.each([
    ["a chance run in a longer Han word", "风光大疆域的", "大疆", false],
    ["a Han name in a sentence", "购买大疆的产品", "大疆", true],
    ["a Korean noun with a particle", "삼성전자는 말했다", "삼성전자", true],
    ["a longer Korean word", "한화생명은 보험", "한화", false],
    ["a longer word of katakana", "ノリンコライフル", "ノリンコ", false],
    ["katakana before kana", "ノリンコの小銃", "ノリンコ", true],
    ["an address", "see www.DJI.com/news for it", "DJI", false],
    ["a mail address", "write to press@DJI.com now", "DJI", false],
    ["a handle", "said @DJI today", "DJI", false],
    ["a full stop without a space", "bought by DJI.The rest", "DJI", true],
    ["a compound", "DJI-made", "DJI", true],
  ])("%s", (_what, text, name, expected) => {
    const start = text.indexOf(name);
    expect(standsAlone(text, start, start + name.length)).toBe(expected);
  });
});

test("any text is read to its end: nothing throws, offsets are whole names", () => {
  const mark = marker("DJI", "大疆", "Siemens AG", "Техкрим", "Target Corporation");
  const piece = fc.constantFrom(
    "DJI",
    "大疆",
    "Siemens",
    "Техкрима",
    "Target",
    "shares",
    " ",
    "«",
    "»",
    ".",
    "@",
    "\ud83d",
    "s",
  );
  const any = fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 3 })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(any, (parts) => {
      const text = parts.join("");
      for (const m of mark(text)) {
        expect(m.end).toBeGreaterThan(m.start);
        expect(m.text).toMatch(/DJI|大疆|Siemens|Техкрим|Target|ＤＪＩ/iu);
      }
    }),
    { seed: 20261124, numRuns: 2000 },
  );
});
