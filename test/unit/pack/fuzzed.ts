/** A small pack that has some of everything, to be damaged. */
import type { Entity, Facts, Shipment, Source } from "../../../src/facts/schema.ts";
import { PackBuilder } from "../../../src/pack/builder.ts";
import { recordsIn } from "../../../src/pack/compile.ts";

const entity = (id: string, name: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: "company",
  name,
  aliases: [],
  description: "Made up.",
  country: "DE",
  sources: [],
  ...more,
});

const source = (id: string, basedOn?: string): Source => ({
  id,
  publisher: `Paper ${id}`,
  title: null,
  url: `https://papers.example/${id}`,
  published: "2025-03",
  tier: "report",
  read: true,
  ...(basedOn === undefined ? {} : { basedOn }),
});

const shipment = (id: string, source: string, partOf?: string): Shipment => ({
  id,
  story: "A story",
  ...(partOf === undefined ? {} : { partOf }),
  status: "declared",
  parties: [
    { role: "exporter", entity: "nordlicht" },
    { role: "consignee", entity: "zapad" },
  ],
  products: [{ entity: "nl-7" }],
  claims: [
    {
      source,
      says: "Sights were sent.",
      goods: "optical sights",
      hsCode: "901310",
      quantities: [{ value: 12, unit: "t", qualifier: "exactly", scope: "this" }],
      values: [{ amount: 5, currency: "EUR", qualifier: "about", scope: "this" }],
      period: { from: "2024-06", to: "2024-07" },
      routes: [["DE", "AE", "RU"]],
    },
  ],
  caveats: [{ text: "Not shown where they went." }],
  responses: [{ by: { entity: "nordlicht" }, says: "it knew nothing of it", source }],
  corrections: [],
});

const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((r) => [r.id, r]));

const facts: Facts = {
  entities: byId([
    entity("nordlicht", "Nordlicht Optik GmbH", { aliases: [{ name: "Nordlicht Optik" }] }),
    entity("nl-7", "Nordlicht NL-7", { kind: "product", maker: "nordlicht" }),
    entity("silva", "Silva Trading", { aliases: [{ name: "Silva", weak: true }] }),
    entity("zapad", "ООО «Западоптика»", { country: "RU" }),
    entity("dajiang", "大江光学有限公司", { country: "CN" }),
  ]),
  shipments: byId([shipment("first", "two"), shipment("second", "one", "first")]),
  sources: byId([source("one"), source("two", "one")]),
  goods: [{ id: "sights", terms: ["optical sights"] }],
};

/** @returns the pack in pieces */
export function fuzzed(): Generator<Uint8Array> {
  const builder = new PackBuilder({ goods: facts.goods });
  for (const record of recordsIn(facts, () => true)) builder.add(record);
  return builder.pieces({ id: "t", title: "T", licence: "MIT" });
}

/** Holds each name in several forms. */
export const text = `Optical sights of Nordlicht Optik GmbH and its NL-7 went by Silva Trading,
Silva and Nordlicht Optik to Западоптика in 2024. Западоптике was sent more by 大江光学 from Germany
to Russia, by way of the United Arab Emirates. "Nordlicht" said nothing.`;
