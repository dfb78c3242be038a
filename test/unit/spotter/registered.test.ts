import { describe, expect, test } from "vitest";
import { legalForms } from "../../../src/spotter/legalForms.ts";
import type { GivenName } from "../../../src/spotter/types.ts";
import { marker, texts } from "./marker.ts";

test("legal forms of at least forty jurisdictions are known", () => {
  const jurisdictions = Object.keys(legalForms).filter((code) => /^[A-Z]{2}$/.test(code));
  expect(jurisdictions.length).toBeGreaterThanOrEqual(40);
});

describe("a register's name is found as papers print it", () => {
  test.each([
    ["HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.", "Hikvision"],
    ["JOINT STOCK COMPANY KALASHNIKOV CONCERN", "Kalashnikov Concern"],
    ["OBSHCHESTVO S OGRANICHENNOY OTVETSTVENNOSTYU TEKHKRIM", "Tekhkrim"],
    ["ASELSAN ELEKTRONIK SANAYI VE TICARET ANONIM SIRKETI", "Aselsan"],
    ["TATRA TRUCKS a.s.", "Tatra Trucks"],
    ["NVIDIA CORP", "Nvidia"],
    ["ПАО «КАМАЗ»", "Камаз"],
    ['SIA "Rīgas Satiksme"', "Rigas Satiksme"],
    ["Volkswagen (China) Investment Company Limited", "Volkswagen China Investment"],
    ["Volkswagen (China) Investment Company Limited", "Volkswagen (China) Investment"],
    ["China Eastern (CHEA) Group", "China Eastern"],
    ["The Boeing Company", "Boeing"],
    ["海康威视数字技术股份有限公司", "海康威视"],
    ["㈜풍산홀딩", "풍산홀딩"],
  ])("%s as %s", (name, printed) => {
    expect(texts(marker(name)(`sold by ${printed} in May`))).toEqual([printed]);
  });

  test("brackets give an acronym, a place does not", () => {
    expect(
      texts(marker("CHINA NORTH INDUSTRIES (NORINCO)")("said Norinco and China North Industries")),
    ).toEqual(["Norinco", "China North Industries"]);
    expect(texts(marker("Bank Alphaco (Hong Kong)")("said Bank Alphaco and Hong Kong"))).toEqual(
      [],
    );
    expect(texts(marker("Alphaco Betaco")("Alphaco (Betaco)"))).toEqual([]);
  });

  test("an acronym stays one, a short word is doubtful", () => {
    expect(texts(marker("KRET")("a Kret and KRET"))).toEqual(["KRET"]);
    expect(texts(marker("DJI CO., LTD.")("dji, Dji and DJI"))).toEqual(["DJI"]);
    expect(texts(marker("SAAB AB")("that Saab flew"))).toEqual([]);
    expect(texts(marker("SAAB AB")("that Saab flew for SAAB"))).toEqual(["Saab", "SAAB"]);
    expect(texts(marker("SAAB AB")("shares of Saab"))).toEqual(["Saab"]);
  });
});

describe("what a legal form leaves", () => {
  test("is doubtful where it is a person, a place or a phrase of any news", () => {
    const mark = marker("John Smith Ltd", "Wall Street Holdings, LLC", "White House Limited");
    expect(texts(mark("On Wall Street John Smith saw the White House."))).toEqual([]);
    expect(texts(mark("John Smith Ltd and White House Limited"))).toEqual([
      "John Smith Ltd",
      "White House Limited",
    ]);
  });

  test("names the firm of that form where several share it", () => {
    const mark = marker("Phoenix GmbH", "Phoenix Ltd");
    const [first, second] = mark("both Phoenix GmbH and Phoenix Ltd.");
    expect([first!.text, first!.entity, first!.candidates]).toEqual([
      "Phoenix GmbH",
      "0",
      undefined,
    ]);
    expect([second!.text, second!.entity]).toEqual(["Phoenix Ltd", "1"]);
  });

  test("says nothing where more than a few share it", () => {
    const many = Array.from(
      { length: 12 },
      (_, i) => `Omnico ${"GmbH;Ltd;LLC;AG;SA;SE;PLC;Inc;Oy;AB;NV;BV".split(";")[i]}`,
    );
    const mark = marker(...many);
    expect(texts(mark("by Omnico of"))).toEqual([]);
    expect(mark("by Omnico Oy of").map((m) => m.entity)).toEqual(["8"]);
  });
});

describe("a model is found", () => {
  const product = (text: string): GivenName => ({ kind: "product", spellings: [{ text }] });

  test.each([
    ["Su-57", "a Su57 and a Su 57", ["Su57", "Su 57"]],
    ["L550E", "an L-550E engine", ["L-550E"]],
    ["DJI Mavic 3", "two Mavic 3 and a Mavic", ["Mavic 3"]],
    ["MQ-9 Reaper", "an MQ-9", ["MQ-9"]],
    ["K9 Thunder", "for K9 howitzers", ["K9"]],
    ["K9 Thunder", "a K9 handler", []],
    ["Su-57", "the Su-570 and Su57M", []],
  ])("%s in: %s", (name, text, marks) => {
    expect(texts(marker(product(name))(text))).toEqual(marks);
  });
});

test("a firm called as its founder goes by the surname beside a trade word", () => {
  const mark = marker("JOHN STIHLER AG & Co. KG");
  expect(texts(mark("the maker Stihler, and a Mr Stihler"))).toEqual(["Stihler"]);
  expect(texts(mark("in Stihler of all towns"))).toEqual([]);
});

test("capitals that are a word are doubtful in a headline alone", () => {
  const mark = marker("STAR S.A.");
  expect(texts(mark("motors of STAR were sold"))).toEqual(["STAR"]);
  expect(texts(mark("POLICE HIT STAR IN RAID"))).toEqual([]);
});

describe("a short form counts beside the full name", () => {
  test("initials", () => {
    const mark = marker("Semiconductor Manufacturing International Corporation");
    expect(texts(mark("SMIC said"))).toEqual([]);
    expect(texts(mark("Semiconductor Manufacturing International said SMIC"))).toEqual([
      "Semiconductor Manufacturing International",
      "SMIC",
    ]);
  });

  test("the name without its country", () => {
    const mark = marker("Żabkowa Polska sp. z o.o.");
    expect(texts(mark("prezes Żabkowej"))).toEqual([]);
    expect(texts(mark("Żabkowa Polska sp. z o.o. i prezes Żabkowej"))).toEqual([
      "Żabkowa Polska sp. z o.o.",
      "Żabkowej",
    ]);
  });

  test("a maker and its product", () => {
    const [maker, product] = [
      { kind: "company", spellings: [{ text: "Baykar" }] },
      { kind: "product", spellings: [{ text: "TB2", weak: true }] },
    ] as const;
    expect(texts(marker(maker, product)("Baykar sold the TB2"))).toEqual(["Baykar"]);
  });
});
