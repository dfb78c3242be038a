import { describe, expect, test } from "vitest";
import type { FtmEntity } from "../../../src/exchange/ftmTerms.ts";
import { toFtm } from "../../../src/exchange/ftmWrite.ts";
import { importLines } from "../../../src/exchange/lines.ts";
import type { Facts } from "../../../src/facts/schema.ts";
import { data } from "../facts/story.ts";

const lines = [...toFtm(data)];
const text = (entities: readonly unknown[]) => entities.map((e) => JSON.stringify(e));
const imported = (entities: readonly unknown[]) =>
  importLines(text(entities), "f.jsonl", data.goods);

function sorted<T extends { readonly id: string }>(records: ReadonlyMap<string, T>): T[] {
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function told({ entities, shipments, sources }: Facts) {
  return { entities: sorted(entities), shipments: sorted(shipments), sources: sorted(sources) };
}

/** The properties that each schema has, with those it inherits (followthemoney, 2025). */
const thing = "name alias weakAlias country description modifiedAt publisher sourceUrl".split(" ");
const known: Readonly<Record<string, readonly string[]>> = {
  Company: thing,
  Organization: thing,
  PublicBody: thing,
  Asset: thing,
  Vessel: thing,
  Article: [...thing, "title", "publishedAt", "language"],
  EconomicActivity: (
    "recordId summary sender receiver transport goodsDescription vedCode invoiceAmount startDate " +
    "endDate departureCountry destinationCountry namesMentioned proof publisher sourceUrl"
  ).split(" "),
};

describe("what is written", () => {
  test("comes back whole", () => {
    const { facts, alsoMark } = imported(lines);
    expect(told(facts)).toEqual(told(data));
    expect(alsoMark.size).toBe(0);
  });

  test("is one record a claim, and every id is one record's", () => {
    const claims = [...data.shipments.values()].reduce((n, s) => n + s.claims.length, 0);
    expect(lines.filter((l) => l.schema === "EconomicActivity").length).toBe(claims);
    expect(new Set(lines.map((l) => l.id)).size).toBe(lines.length);
  });

  test("holds only what FollowTheMoney has names for, each with a value", () => {
    for (const { schema, properties } of lines)
      for (const [name, values] of Object.entries(properties)) {
        expect(known[schema]).toContain(name);
        expect(values.length).toBeGreaterThan(0);
        for (const value of values) expect(value).toMatch(/\S/);
      }
  });

  test("names countries, dates and records as FollowTheMoney does", () => {
    const ids = new Set(lines.map((l) => l.id));
    const all = (name: string) => lines.flatMap((l) => l.properties[name] ?? []);
    for (const code of ["country", "departureCountry", "destinationCountry"].flatMap(all))
      expect(code).toMatch(/^[a-z]{2}$/);
    for (const date of ["startDate", "endDate", "publishedAt", "modifiedAt"].flatMap(all))
      expect(date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
    for (const id of ["sender", "receiver", "proof", "transport"].flatMap(all))
      expect(ids).toContain(id);
  });

  test("keeps variants apart: nothing says 440 tons where some print 80 and some 800", () => {
    const armor = lines.filter((l) => l.id.startsWith("ariteks-body-armor-russia-2022-12--"));
    const printed = armor.flatMap(
      (l) =>
        (l.waybill as { claim: { quantities?: { value: number }[] } }).claim.quantities?.map(
          (q) => q.value,
        ) ?? [],
    );
    expect([...new Set(printed)].sort((a, b) => a - b)).toEqual([80, 800]);
  });
});

const company = (changes: Partial<FtmEntity> = {}): FtmEntity => ({
  id: "NK-1",
  schema: "Company",
  properties: {
    name: ["Acme  Ltd", "Acme Limited"],
    alias: ["ACME"],
    weakAlias: ["Target"],
    country: ["gb"],
  },
  ...changes,
});

describe("a file of others", () => {
  test("gives names: firms, bodies and ships; persons and links are left out and counted", () => {
    const { facts, alsoMark, skipped } = imported([
      company(),
      company({ id: "NK-2", schema: "PublicBody", properties: { name: ["Ministry"] } }),
      company({ id: "NK-3", schema: "Vessel", properties: { name: ["Angara"] } }),
      company({ id: "NK-4", schema: "Person", properties: { name: ["Somebody"] } }),
      company({ id: "NK-5", schema: "Ownership", properties: {} }),
    ]);
    expect([...facts.entities.values()].map((e) => [e.id, e.kind, e.name])).toEqual([
      ["NK-1", "company", "Acme Ltd"],
      ["NK-2", "agency", "Ministry"],
      ["NK-3", "product", "Angara"],
    ]);
    expect(facts.entities.get("NK-1")!.aliases).toEqual([
      { name: "Acme Limited" },
      { name: "ACME" },
      { name: "Target", weak: true },
    ]);
    expect([...alsoMark]).toEqual(["NK-1", "NK-2", "NK-3"]);
    expect(Object.fromEntries(skipped)).toEqual({ Person: 1, Ownership: 1 });
  });

  test("gives declarations as shipments of one claim, with themselves or their proof as source", () => {
    const { facts } = imported([
      company(),
      {
        id: "ccd-1",
        schema: "EconomicActivity",
        properties: {
          sender: ["NK-1"],
          receiver: ["NK-9"],
          goodsDescription: ["anvils"],
          vedCode: ["8205 70"],
          startDate: ["2022-06-01"],
          departureCountry: ["gb"],
          destinationCountry: ["ru"],
        },
      },
    ]);
    const shipment = facts.shipments.get("ccd-1")!;
    expect(shipment.parties).toEqual([
      { role: "exporter", entity: "NK-1" },
      { role: "consignee", printedName: "NK-9" },
    ]);
    expect(shipment.claims).toEqual([
      {
        source: "ccd-1",
        says: "anvils",
        goods: "anvils",
        hsCode: "820570",
        period: { from: "2022-06-01" },
        routes: [["GB", "RU"]],
      },
    ]);
    expect(facts.sources.get("ccd-1")).toMatchObject({ tier: "official", url: null });
  });

  test.each<[string, string[], RegExp]>([
    ["no JSON", ["{"], /^f\.jsonl:1 is no JSON; each line must hold one object\.$/],
    ["another object", ['{"a":1}'], /^f\.jsonl:1 is neither FollowTheMoney .* nor a name/],
    ["no line at all", ["", " "], /^f\.jsonl holds no name; a pack needs one at least\.$/],
    [
      "a company without a name",
      text([company({ properties: {} })]),
      /^f\.jsonl:1: the Company has no name; add one\.$/,
    ],
    [
      "an export of ours with a hole",
      text([{ ...lines[0]!, properties: {} }]),
      /^f\.jsonl:1: name is not as Waybill writes it; export the file again\.$/,
    ],
    [
      "claims whose shipment is gone",
      text(
        lines
          .filter((l) => l.schema !== "EconomicActivity" || l.id.startsWith("ariteks"))
          .map((l) =>
            l.schema === "EconomicActivity"
              ? { ...l, waybill: { ...(l.waybill as object), shipment: undefined } }
              : l,
          ),
      ),
      /^Claims name the shipment "ariteks-body-armor-russia-2022-12", which no line describes/,
    ],
  ])("%s is one sentence", (_what, given, sentence) => {
    expect(() => importLines(given, "f.jsonl", [])).toThrow(sentence);
  });
});

test("a plain list: any id, unknown keys passed over, an unknown kind is a company", () => {
  const { facts, alsoMark } = imported([
    { id: 7, name: " Acme ", aliases: ["ACME", "Acme"], kind: "firm", colour: "red" },
    { id: "x y", name: "Anvil 3", kind: "product" },
  ]);
  expect([...facts.entities.values()]).toMatchObject([
    { id: "7", kind: "company", name: "Acme", aliases: [{ name: "ACME" }] },
    { id: "x y", kind: "product", name: "Anvil 3", aliases: [] },
  ]);
  expect(alsoMark.size).toBe(2);
});
