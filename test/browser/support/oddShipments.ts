/** The built pack with shipments that are hard to draw: bare, of 500 sources, of endless names. */
import type { Facts, Shipment, Source } from "../../../src/facts/schema.ts";
import { compilePack } from "../../../src/pack/compile.ts";
import { corePackTitle } from "../../../src/pack/core.ts";
import { openPack } from "../../../src/pack/open.ts";

const source = (id: string, publisher: string): Source => ({
  id,
  publisher,
  title: null,
  url: `https://papers.example/${id}`,
  tier: "report",
  read: true,
});

const empty = {
  story: "Odd shipments",
  status: "declared",
  parties: [],
  products: [],
  caveats: [],
  responses: [],
  corrections: [],
} as const;

/** No route, no date, no parties, no field at all. */
const bare = {
  ...empty,
  id: "bare",
  claims: [{ source: "odd-0", says: "Something was sent." }],
} as unknown as Shipment;

const manySources = Array.from({ length: 500 }, (_, i) => source(`odd-${i}`, `Paper ${i}`));

/** Every source prints another thing, another sum and another month. */
const many = {
  ...empty,
  id: "many",
  claims: manySources.map(({ id }, i) => ({
    source: id,
    says: `Thing ${i} was sent.`,
    goods: `thing of kind ${i}`,
    values: [{ amount: 1000 + i * i, currency: "USD", qualifier: "exactly", scope: "this" }],
    period: { from: `${2000 + (i % 25)}-0${1 + (i % 9)}` },
  })),
} as unknown as Shipment;

export const longName = "Nordlicht".repeat(34);
export const arabicName = "الشركة العامة للتجارة والنقل البحري المحدودة";

const long = {
  ...empty,
  id: "long",
  parties: [
    { role: "exporter", printedName: longName },
    { role: "consignee", printedName: arabicName },
  ],
  claims: [
    {
      source: "odd-long",
      says: longName,
      goods: longName,
      parties: [{ role: "exporter", printedName: longName }],
    },
    {
      source: "odd-rtl",
      says: "قيل إن الشحنة وصلت في حزيران.",
      goods: "قطع غيار",
      parties: [{ role: "consignee", printedName: arabicName }],
    },
  ],
} as unknown as Shipment;

const named = [source("odd-long", longName), source("odd-rtl", "صحيفة المساء")];

/** @returns the pack with these shipments beside its own */
export async function withOddShipments(pack: Uint8Array): Promise<Uint8Array> {
  const facts = await (await openPack(pack, "the built pack")).facts();
  const more: Facts = {
    ...facts,
    shipments: new Map([...facts.shipments, ...[bare, many, long].map((s) => [s.id, s] as const)]),
    sources: new Map([
      ...facts.sources,
      ...[...manySources, ...named].map((s) => [s.id, s] as const),
    ]),
  };
  return compilePack(more, corePackTitle);
}
