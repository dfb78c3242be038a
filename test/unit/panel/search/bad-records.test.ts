/** Records of others: nothing but a sentence, names of three hundred letters, hundreds of spellings. */
import { expect, test } from "vitest";
import type { Entity, Facts, Shipment } from "../../../../src/facts/schema.ts";
import { start } from "../../../../src/panel/address.ts";
import { PanelRecord } from "../../../../src/panel/record.ts";
import { SearchIndex } from "../../../../src/panel/search/index.ts";
import { told } from "../../../../src/panel/search/told.ts";

const long = `Extraordinarily ${"long".repeat(70)} Ltd`;
const entity = (id: string, name: string, aliases: string[] = []): Entity => ({
  id,
  kind: "company",
  name,
  aliases: aliases.map((a) => ({ name: a })),
  description: "A firm.",
  sources: [],
});
const bare: Shipment = {
  id: "bare",
  story: "Nothing told",
  status: "alleged",
  parties: [],
  products: [],
  claims: [{ source: "s", says: "Something was sent." }],
  caveats: [],
  responses: [],
  corrections: [],
};
const named: Shipment = {
  ...bare,
  id: "named",
  parties: [
    { role: "exporter", entity: "long" },
    { role: "consignee", entity: "many" },
    { role: "consignee", entity: "rtl" },
    { role: "manufacturer", entity: "gone" },
    { role: "intermediary", printedName: "…" },
    { role: "intermediary", printedName: "a small firm, unnamed" },
  ],
};
const facts: Facts = {
  entities: new Map(
    [
      entity("long", long),
      entity(
        "many",
        "Manifold",
        Array.from({ length: 500 }, (_, i) => `Spelling ${i}`),
      ),
      entity("rtl", "شركة النفط"),
    ].map((e) => [e.id, e]),
  ),
  shipments: new Map([bare, named].map((s) => [s.id, s])),
  sources: new Map([
    ["s", { id: "s", publisher: "Gazette", title: null, url: null, tier: "report", read: true }],
  ]),
  goods: [],
};

const record = await PanelRecord.read(facts, "en");
const index = new SearchIndex(record, () => ({ candidates: [], ties: [] }));
await index.whole;

test.each([
  ["extraordinarily", "long"],
  [long, "long"],
  ["spelling 499", "many"],
  ["النفط", "rtl"],
  ["gone", "gone"],
])("%s finds %s, and it can be told", (words, key) => {
  const found = index.search(words);
  const [group] = found.groups;
  expect(group!.group).toBe("names");
  expect(group!.hits[0]!.entry.key).toBe(key);
  for (const { hits } of found.groups)
    for (const hit of hits) {
      const { title, detail, href } = told(record, hit, found.typed, start);
      expect(title.text).not.toBe("");
      expect(detail.length).toBeGreaterThan(0);
      expect(href).toMatch(/^#view=(list|shipment)&/);
    }
});

test("who was only described is nobody to be found, nor is a sign", () => {
  for (const words of ["a small firm, unnamed", "…"])
    expect(index.search(words).groups.flatMap((g) => g.group)).not.toContain("names");
});

test("a shipment of which nothing is told is found by its story", () => {
  const found = index.search("nothing told");
  expect(found.groups.flatMap((g) => g.hits.map((h) => h.entry.key))).toContain("bare");
});
