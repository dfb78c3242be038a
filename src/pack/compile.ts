/** Facts in, pack out. */
import type { PackRecord } from "../facts/packRecord.ts";
import type { Facts } from "../facts/schema.ts";
import type { Lexicon } from "../spotter/lexicon.ts";
import { PackBuilder, type PackTitle } from "./builder.ts";
import { joined } from "./format.ts";

export interface PackOptions {
  /** Ids of names to mark beside those who take part in a shipment. */
  readonly alsoMark?: ReadonlySet<string>;
  /** Which words are ordinary ones: a name like them is weak. */
  readonly lexicon?: Lexicon;
}

/** @param marked whether an entity is marked though it takes part in no shipment */
export function* recordsIn(
  facts: Facts,
  marked: (entity: string) => boolean = () => false,
): Generator<PackRecord> {
  for (const record of facts.sources.values()) yield { is: "source", record };
  for (const record of facts.entities.values())
    yield { is: "entity", record, marked: marked(record.id) };
  for (const record of facts.shipments.values()) yield { is: "shipment", record };
}

/**
 * Compiles facts into a pack.
 * @returns the whole file; the same facts give the same bytes
 */
export function compilePack(
  facts: Facts,
  title: PackTitle,
  { alsoMark = new Set(), lexicon }: PackOptions = {},
): Uint8Array {
  const builder = new PackBuilder({ goods: facts.goods, lexicon });
  for (const record of recordsIn(facts, (id) => alsoMark.has(id))) builder.add(record);
  return joined(builder.pieces(title));
}
