import type { Facts } from "./schema.ts";

/**
 * The entities that are marked in text: exporter, consignee, manufacturer,
 * intermediary or product of a shipment record itself. A party that only a claim
 * names is text on the card.
 */
export function markable(facts: Pick<Facts, "shipments">): Set<string> {
  const named = [...facts.shipments.values()].flatMap((s) => [...s.parties, ...s.products]);
  return new Set(named.flatMap((n) => ("entity" in n ? [n.entity] : [])));
}
