import type { Facts } from "../facts/schema.ts";

/**
 * Puts the records of several packs or files together.
 * @returns one record an id; of two, the first one's stands; the first one's thesaurus
 */
export function mergeFacts(all: readonly Facts[]): Facts {
  const byId = <T>(pick: (facts: Facts) => ReadonlyMap<string, T>) =>
    new Map(all.toReversed().flatMap((facts) => [...pick(facts)]));
  return {
    entities: byId((f) => f.entities),
    shipments: byId((f) => f.shipments),
    sources: byId((f) => f.sources),
    goods: all[0]?.goods ?? [],
  };
}
