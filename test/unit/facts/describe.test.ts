import { describe, expect, test } from "vitest";
import { cardModel } from "../../../src/facts/card.ts";
import { describeFact, describeShipment } from "../../../src/facts/describe.ts";
import { markable } from "../../../src/facts/markable.ts";
import { statuses } from "../../../src/facts/schema.ts";
import { tiesOf } from "../../../src/facts/ties.ts";
import { units } from "../../../src/facts/units.ts";
import { Wording } from "../../../src/facts/wording.ts";
import { wordsFor } from "../../../src/facts/words.ts";
import { data, story } from "./story.ts";

const nowhere = { entities: [], ties: [] };
const line = (id: string, field: string) =>
  describeShipment(story, id, "en").lines.find((l) => l.field === field)!;
const printed = (id: string, field: string) =>
  line(id, field).variants.map((v) => [v.text, v.sources.map((s) => s.id)]);

describe("the story, as a reader is shown it", () => {
  test("body armor and armored vehicles are two versions, with who printed which", () => {
    const versions = new Map(
      printed("chinese-body-armor-turkey-2022", "goods") as [string, string[]][],
    );
    expect([...versions.keys()]).toEqual(["Body armor", "Armored vehicles", "Battle tanks"]);
    expect(versions.get("Body armor")).toContain("moscow-times-2023-03-17");
    expect([...versions.get("Armored vehicles")!].sort()).toEqual([
      "24newsbulletin-68636",
      "dailydigest-br",
      "dn-seed",
    ]);
    expect(versions.get("Battle tanks")).toEqual(["berliner-zeitung-li328730"]);
  });

  test("copies of one origin are one voice, and it is said", () => {
    const shipment = describeShipment(story, "chinese-body-armor-turkey-2022", "en");
    expect(shipment.support.text).toBe("16 reports, 1 origin");
    expect(line(shipment.id, "goods").note).toBe("All follow Politico, which was not seen.");
    expect(shipment.support.origin[0]).toMatchObject({
      origin: "ImportGenius customs data",
      read: false,
    });
  });

  test("80 and 800 tons stand side by side and neither is in the title", () => {
    const shipment = describeShipment(story, "ariteks-body-armor-russia-2022-12", "en");
    expect(printed(shipment.id, "quantity").map(([text]) => text)).toEqual([
      "More than 800 tons",
      "80 tons",
    ]);
    expect(shipment.title).toBe("Body armor worth about 10 million US dollars");
    expect(shipment.parts.map((p) => p.id)).toEqual(["chinese-body-armor-turkey-2022"]);
  });

  test("the route through the Emirates and the one through Saudi Arabia", () => {
    expect(printed("dji-drone-parts-uae-russia-2022-11", "route").map(([text]) => text)).toEqual([
      "China → United Arab Emirates → Russia",
      "China → Saudi Arabia → Russia",
    ]);
    expect(line("dji-drone-parts-uae-russia-2022-11", "period").text).toBe(
      "November–December 2022",
    );
  });

  test.each([
    [
      "norinco-cqa-tekhkrim-2022-06",
      "1,000 CQ-A assault rifles",
      "China North Industries → Tekhkrim",
    ],
    [
      "dji-drone-parts-uae-russia-2022-11",
      "Drone parts, including batteries and cameras",
      "DJI → a small Russian distributor, unnamed",
    ],
    ["chinese-body-armor-turkey-2022", "More than 12 tons of body armor", undefined],
    [
      "ariteks-body-armor-russia-2022-12",
      "Body armor worth about 10 million US dollars",
      "made by Ariteks",
    ],
  ])("%s in one line", (id, title, parties) => {
    expect(describeFact(story, id, "en")).toMatchObject({ title, ...(parties ? { parties } : {}) });
  });

  test("every figure has a source: each version of each line names who printed it", () => {
    for (const id of data.shipments.keys())
      for (const { variants } of describeShipment(data, id, "en").lines)
        for (const v of variants) expect(v.sources.length).toBeGreaterThan(0);
  });

  test("no raw id and no empty place is in any text", () => {
    const ids = new Set([
      ...data.shipments.keys(),
      ...data.entities.keys(),
      ...data.sources.keys(),
    ]);
    for (const id of data.shipments.keys()) {
      const { title, parties, lines, support, answers, status } = describeShipment(data, id, "en");
      const texts = [
        ...[title, parties ?? "", support.text, status.words, ...answers.map((a) => a.text)],
        ...lines.flatMap((l) => l.variants.flatMap((v) => [v.text, ...v.alsoPrinted])),
      ];
      for (const text of texts) {
        expect(text).not.toMatch(/undefined|null|unknown|\{|\}|\b[A-Z]{2}\b →/);
        for (const word of text.split(/[\s,;]+/))
          if (word.includes("-") && word === word.toLowerCase()) expect(ids).not.toContain(word);
      }
    }
  });
});

describe("records of other shapes", () => {
  test.each([
    ["k2-poland-2022-12", "K2 tanks and K9 howitzers", /^Hyundai Rotem → Polish Ministry/],
    [
      "impulse-invest-agras-2023-05",
      "14 DJI Agras T30 drones",
      /^Impulse-Invest → Nova, made by DJI$/,
    ],
    ["angara-rockets-50t", "50 tons of rockets, carried by Angara", undefined],
    ["tb2-ukraine-donation-2022-06", "3 Bayraktar TB2", /^Baykar → /],
    ["poly-parts-united-engine-2022", "1 shipment of helicopter parts", /United Engine/],
    ["shinerain-helmets-broker-expert-2022-11", "20,000 helmets", /Broker Expert$/],
    ["alice-components-2024-04", "Telecoms equipment worth 220,000 US dollars", /^from Alice/],
    ["noy-iff-nitrocellulose", "At least 80 tonnes of nitrocellulose", /, via Noy$/],
    ["safiran-drone-flights-2022", "Drones", /^via Safiran/],
  ])("%s", (id, title, parties) => {
    const fact = describeFact(data, id, "en");
    expect(fact.title).toBe(title);
    if (parties) expect(fact.parties).toMatch(parties);
    else expect(fact.parties).toBeUndefined();
  });

  test("what one paper counts side by side stands on lines of its own", () => {
    const quantities = describeShipment(data, "k2-poland-2022-12", "en")
      .lines.filter((l) => l.field === "quantity")
      .map((l) => l.variants.map((v) => v.text));
    expect(quantities).toEqual([["10 K2"], ["24 K9", "29 K9"]]);
  });

  test("a version that only reposts print says so", () => {
    const goods = describeShipment(data, "norinco-cqa-tekhkrim-2022-06", "en").lines.find(
      (l) => l.field === "goods",
    )!;
    expect(goods.variants.map((v) => [v.text, v.caution])).toEqual([
      ["Assault rifles", undefined],
      ["Machine guns", "reposts only"],
    ]);
    expect(describeFact(data, "dji-iflight-contract-2022-10", "en").support).toBe(
      "1 report, 1 origin, reposts only",
    );
  });

  test("an answer that several reports tell says where it stands", () => {
    const { answers } = describeShipment(data, "autel-drones-russia-2022-2023", "en");
    expect(answers.map((a) => a.text)).toEqual([
      "Autel said that it knew of no sales to Russia and had started an internal inquiry, according to these reports.",
    ]);
  });
});

describe("the card", () => {
  test("holds at most six facts at first, for whomever", () => {
    for (const id of markable(data)) {
      const { lead, further, total } = cardModel(data, id, nowhere, "en");
      expect(lead).not.toBeNull();
      expect(1 + further.length).toBe(Math.min(total, 6));
    }
    expect(cardModel(data, "dji", nowhere, "en").total).toBeGreaterThan(6);
  });

  test("leads with the shipment most tied to the page", () => {
    const armor = cardModel(
      story,
      "norinco",
      { entities: ["norinco", "tekhkrim"], ties: [] },
      "en",
    );
    expect(armor.lead!.id).toBe("norinco-cqa-tekhkrim-2022-06");
    expect(armor.total).toBe(1);
  });

  test("reaches shipments that name nobody markable through the story", () => {
    for (const id of markable(story)) {
      const { story: others, lead } = cardModel(story, id, nowhere, "en");
      expect(lead).not.toBeNull();
      expect(others!.title).toBe("Politico, March 2023");
      expect(others!.facts.map((f) => f.id)).toContain("chinese-body-armor-turkey-2022");
    }
  });

  test("holds caveats and the company's answer", () => {
    const { lead } = cardModel(story, "dji", nowhere, "en");
    expect(lead!.answers.map((a) => a.text).join()).toMatch(
      /suspended its business in Russia and Ukraine \(April 2022\)/,
    );
    expect(lead!.caveats.map((c) => c.text).join()).toMatch(
      /Not shown: that these parts reached the battlefield/,
    );
  });

  test("says when its data was current", () => {
    expect(cardModel(story, "dji", nowhere, "en").asOf).toBe("November 2026");
  });
});

test("a party that only a claim names makes nobody markable", () => {
  expect([...markable(story)].sort()).toEqual([
    "ariteks",
    "cq-a",
    "dji",
    "norinco",
    "rosoboronexport",
    "tekhkrim",
    "xinxing-guangzhou",
  ]);
});

test("ties name countries in several languages and goods by their terms", () => {
  const all = new Map(tiesOf(["AE"], story.goods).map((t) => [t.key, t.terms]));
  expect(all.get("country:AE")).toEqual(
    expect.arrayContaining(["United Arab Emirates", "UAE", "Vereinigte Arabische Emirate"]),
  );
  expect(all.get("goods:body-armor")).toContain("bulletproof vests");
});

describe("wording", () => {
  const english = new Wording("en");

  test("only what was declared or found may be said to have been sent", () => {
    const { statuses: words } = wordsFor("en");
    for (const status of statuses)
      if (status !== "declared" && status !== "found")
        expect(words[status]).not.toMatch(/\bsent\b|\breceived\b/);
  });

  test.each([
    [{ from: "2022-06", to: "2022-06" }, "June 2022"],
    [{ from: "2022-11", to: "2022-12" }, "November–December 2022"],
    [{ from: "2021-11", to: "2022-02" }, "November 2021–February 2022"],
    [{ from: "2022" }, "since 2022"],
    [{ to: "2022-12-05" }, "until 5 December 2022"],
    [{ from: "2022", to: "2022-03" }, "2022 to March 2022"],
  ])("%j is %s", (period, text) => {
    expect(english.period(period)).toBe(text);
  });

  test("numbers, currencies and countries follow the reader's language", () => {
    const value = { amount: 1e7, currency: "USD", qualifier: "exactly", scope: "this" } as const;
    expect(english.value(value)).toBe("10 million US dollars");
    expect(new Wording("de").country("AE")).toBe("Vereinigte Arabische Emirate");
    expect(english.routes([["AE"], ["TR"]])).toMatch(/^via the United Arab Emirates and T/);
  });

  test("counted units follow their figure; a unit of others stands as it is", () => {
    const q = { qualifier: "exactly", scope: "this" } as const;
    expect(english.quantity({ ...q, value: 1, unit: "shipments" })).toBe("1 shipment");
    expect(english.quantity({ ...q, value: 2, max: 3, unit: "tons" })).toBe("2 to 3 tons");
    expect(english.quantity({ ...q, value: 24, unit: "pieces", of: "K9" })).toBe("24 K9");
    expect(english.quantity({ ...q, value: 5, unit: "bushels", qualifier: "nearly" })).toBe(
      "nearly 5 bushels",
    );
  });

  test("small sums are written out, large ones are not", () => {
    const usd = { currency: "USD", qualifier: "exactly", scope: "this" } as const;
    expect(english.value({ ...usd, amount: 36_077 })).toBe("36,077 US dollars");
    expect(english.value({ ...usd, amount: 8_770_000_000 })).toBe("8.77 billion US dollars");
  });

  test("every unit of the data has its words", () => {
    for (const unit of units)
      if (unit !== "pieces") expect(english.words.units[unit].other).toBe(unit);
  });

  test("one is one, many are many", () => {
    const { reports } = english.words;
    expect([1, 2, 1000].map((n) => english.counted(reports, n))).toEqual([
      "1 report",
      "2 reports",
      "1,000 reports",
    ]);
  });
});
