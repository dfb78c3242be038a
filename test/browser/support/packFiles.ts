/** Packs for tests to import: a small one in versions, and one of a hundred thousand names. */
import type { PackRecord } from "../../../src/facts/packRecord.ts";
import type { Entity, Shipment, Source } from "../../../src/facts/schema.ts";
import { PackBuilder } from "../../../src/pack/builder.ts";
import { joined } from "../../../src/pack/format.ts";

const company = (id: string, name: string, more: Partial<Entity> = {}): PackRecord => ({
  is: "entity",
  marked: true,
  record: { id, kind: "company", name, aliases: [], description: "", sources: [], ...more },
});

const source: Source = {
  id: "harbour",
  publisher: "Harbour office",
  title: "Arrivals of May",
  url: "https://harbour.example/may",
  published: "2025-05",
  tier: "official",
  read: true,
};

const shipment: Shipment = {
  id: "sights",
  story: "Arrivals of May",
  status: "declared",
  parties: [
    { role: "exporter", entity: "velmora" },
    { role: "consignee", entity: "tarnhagen" },
  ],
  products: [],
  claims: [
    {
      source: "harbour",
      says: "40 optical sights arrived.",
      goods: "optical sights",
      quantities: [{ value: 40, unit: "sights", qualifier: "exactly", scope: "this" }],
      period: { from: "2025-05" },
      routes: [["DE", "TR"]],
    },
  ],
  caveats: [],
  responses: [],
  corrections: [],
};

/** `dji` has the id that it has in the pack inside Waybill. */
const small: readonly PackRecord[] = [
  company("velmora", "Velmora Optik GmbH", { country: "DE", description: "Made up for a test." }),
  company("tarnhagen", "Tarnhagen Trading"),
  company("dji", "DJI", { description: "As the desk has it." }),
  { is: "source", record: source },
  { is: "shipment", record: shipment },
];

function built(records: Iterable<PackRecord>, id: string, title: string, version: string) {
  const builder = new PackBuilder({ goods: [] });
  for (const record of records) builder.add(record);
  return joined(builder.pieces({ id, title, licence: "CC0-1.0", version }));
}

/** Three names, one of them known to Waybill itself, and one shipment. */
export function smallPack(version: string): Uint8Array {
  return built(small, "desk", "The desk’s list", version);
}

const syllables = "ka ro mi ten vol der sta lin bor gen tra fex nor ul sam pet ish gro zan val";
const forms = ["GmbH", "Ltd", "LLC", "S.A.", "Trading", "Group", "Holding"];

/** A generator of the same numbers each time (Lehmer, 1951). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function* manyNames(count: number): Generator<PackRecord> {
  const next = numbers(20261127);
  const parts = syllables.split(" ");
  const word = () => {
    const text = Array.from({ length: 2 + next(3) }, () => parts[next(parts.length)]).join("");
    return text[0]!.toUpperCase() + text.slice(1);
  };
  for (let i = 0; i < count - 2; i++)
    yield company(`n${i}`, `${word()} ${word()} ${forms[next(forms.length)]}`);
  yield company("velmora", "Velmora Optik GmbH");
  yield company("quillmark", "Quillmark Shipping Ltd");
}

/** A hundred thousand names from a seed, two of them on the page `watch-list.html`. */
export function largePack(): Uint8Array {
  return built(manyNames(100_000), "large", "A large list", "1");
}
