import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeFact } from "../../../src/facts/describe.ts";
import { tellerFor } from "../../../src/facts/lines.ts";
import { parseFacts } from "../../../src/facts/read.ts";
import { keyOf, monthOf, monthText, nameOfKey, rowOf } from "../../../src/facts/rows.ts";
import { roles } from "../../../src/facts/schema.ts";
import { kilogramsIn } from "../../../src/facts/units.ts";
import { Wording } from "../../../src/facts/wording.ts";
import { files } from "./sample.ts";
import { data, story } from "./story.ts";

const teller = tellerFor(data, new Wording("en"));
const rows = [...data.shipments.values()].map((s) => rowOf(teller, s));
const row = (id: string) => rows.find((r) => r.id === id)!;

describe("the story as rows", () => {
  test("the 12 tons: a mass goes before a count, and the sources differ", () => {
    expect(row("chinese-body-armor-turkey-2022")).toMatchObject({
      story: "Politico, March 2023",
      quantity: { amount: 12_000, measure: "kg" },
      months: { from: monthOf("2022", false), to: monthOf("2022", true) },
      reports: 16,
      origins: 1,
      isOfficial: false,
      differs: true,
    });
  });

  test("the drone parts: every printed route, and the months", () => {
    const parts = row("dji-drone-parts-uae-russia-2022-11");
    expect(parts.routes).toEqual([
      ["CN", "AE", "RU"],
      ["CN", "SA", "RU"],
    ]);
    expect([...parts.countries].sort()).toEqual(["AE", "CN", "RU", "SA"]);
    expect([monthText(parts.months!.from), monthText(parts.months!.to)]).toEqual([
      "2022-11",
      "2022-12",
    ]);
    expect(parts.parties.exporter).toEqual(["dji"]);
  });

  test("an end that nobody states is told, and the stated one counts", () => {
    const open = row("rosoboronexport-chips-thermal-turbine-2022").months!;
    expect([monthText(open.from), monthText(open.to), open.open]).toEqual([
      "2022-01",
      "2022-12",
      "to",
    ]);
    const until = monthOf("2024-02", false);
    expect(row("northkorea-ships-2023-08").months).toEqual({
      from: until,
      to: until,
      open: "from",
    });
    expect(row("dji-drone-parts-uae-russia-2022-11").months).not.toHaveProperty("open");
  });

  test("its sources are those that report it and those that they follow", () => {
    const { sources, reports } = row("norinco-cqa-tekhkrim-2022-06");
    const own = data.shipments.get("norinco-cqa-tekhkrim-2022-06")!.claims.map((c) => c.source);
    expect(sources).toEqual(expect.arrayContaining([...own, "politico-2023-03-16"]));
    expect(own).not.toContain("politico-2023-03-16");
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources.length).toBeGreaterThan(reports);
  });

  test("whom only a claim names is a party of the row, but not named by the record", () => {
    const told = rows.filter((r) => {
      const { parties } = data.shipments.get(r.id)!;
      return r.parties.consignee.length > 0 && !parties.some((p) => p.role === "consignee");
    });
    expect(told.length).toBeGreaterThan(0);
    for (const { named, id } of told) {
      const own = data.shipments.get(id)!;
      const keys = [...own.parties, ...own.products].map(keyOf);
      for (const entity of named) expect(keys).toContain(entity);
    }
  });
});

describe("every row of data/", () => {
  test.each(rows.map((r) => [r.id, r] as const))("%s", (id, r) => {
    const { claims } = data.shipments.get(id)!;
    const values = claims.flatMap((c) => c.values ?? []);
    if (r.value)
      expect(values.map((v) => [v.max ?? v.amount, v.currency])).toContainEqual([
        r.value.amount,
        r.value.measure,
      ]);
    const quantities = claims.flatMap((c) => c.quantities ?? []);
    if (r.quantity)
      expect(quantities.map((q) => (q.max ?? q.value) * (kilogramsIn(q.unit) ?? 1))).toContain(
        r.quantity.amount,
      );
    const printed = new Set(
      claims
        .flatMap((c) => c.routes ?? [])
        .flat()
        .map((p) => p.slice(0, 2)),
    );
    expect(new Set(r.countries)).toEqual(printed);
    for (const route of r.routes) expect(route.length).toBeGreaterThan(1);
    if (r.months) expect(r.months.from).toBeLessThanOrEqual(r.months.to);
    for (const role of roles)
      for (const key of r.parties[role]) expect(nameOfKey(teller, key)).not.toBe("");
    const fact = describeFact(data, id, "en");
    expect(r.differs).toBe(fact.differs.length > 0);
    expect(fact.support).toContain(`${r.reports} report`);
    expect(fact.support).toContain(`${r.origins} origin`);
  });

  test("the one story alone gives the same rows", () => {
    const alone = tellerFor(story, new Wording("en"));
    for (const s of story.shipments.values()) expect(rowOf(alone, s)).toEqual(row(s.id));
  });
});

test("a shipment of which nothing is printed but a sentence is a row all the same", () => {
  const facts = parseFacts(files());
  const [known] = [...facts.shipments.values()];
  const bare = {
    ...known!,
    parties: [],
    products: [{ printedName: "Anvil" }],
    claims: [{ source: "gazette-1", says: "Acme sent anvils." }],
  };
  const teller = tellerFor({ ...facts, shipments: new Map([[bare.id, bare]]) }, new Wording("en"));
  expect(rowOf(teller, bare)).toEqual({
    id: "anvils-1",
    story: "Anvils",
    status: "declared",
    parties: { exporter: [], consignee: [], manufacturer: [], intermediary: [] },
    products: ["~Anvil"],
    named: [],
    countries: [],
    routes: [],
    goods: [],
    sources: ["gazette-1"],
    reports: 1,
    publishers: ["Gazette"],
    origins: 1,
    isOfficial: false,
    differs: false,
  });
});

test("months count through years, and are written back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
      const text = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}`;
      expect(monthText(monthOf(text, false))).toBe(text);
      expect(monthText(monthOf(`${text}-31`, true))).toBe(text);
      const year = text.slice(0, 4);
      expect(monthOf(year, true) - monthOf(year, false)).toBe(11);
    }),
  );
});
