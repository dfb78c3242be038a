/** Records of others may name what no line describes; ours always do. */
import type { Named, Shipment, Source } from "./schema.ts";

/** A claim keeps a source, told by its id alone. */
export function missingSource(id: string): Source {
  const whyNoUrl = "The file that this comes from names the source by its id alone.";
  return { id, publisher: id, title: null, url: null, whyNoUrl, tier: "report", read: true };
}

/** @returns the entities that a record itself names, each once: they are marked in text */
export function namedIn({ parties, products }: Pick<Shipment, "parties" | "products">): string[] {
  const all: readonly Named[] = [...parties, ...products];
  return [...new Set(all.flatMap((n) => ("entity" in n ? [n.entity] : [])))];
}

function known<T extends Named>(named: T, isKnown: (entity: string) => boolean): T {
  if (!("entity" in named) || isKnown(named.entity)) return named;
  const { entity, ...rest } = named;
  return { ...rest, printedName: entity } as unknown as T;
}

/** @returns the shipment; parties that nothing describes are told by their id as printed */
export function withKnownParties(
  shipment: Shipment,
  isKnown: (entity: string) => boolean,
): Shipment {
  const { parties, products } = shipment;
  if (namedIn(shipment).every(isKnown)) return shipment;
  return {
    ...shipment,
    parties: parties.map((p) => known(p, isKnown)),
    products: products.map((p) => known(p, isKnown)),
  };
}

/** @returns the entities that a record, its claims and its answers name, also more than once */
export function entitiesIn(shipment: Shipment): string[] {
  const named: readonly Named[] = [
    ...shipment.parties,
    ...shipment.products,
    ...shipment.claims.flatMap((c) => [...(c.parties ?? []), ...(c.products ?? [])]),
    ...shipment.responses.map((r) => r.by),
  ];
  return named.flatMap((n) => ("entity" in n ? [n.entity] : []));
}

/** @returns the sources of its claims, caveats and answers, also more than once */
export function sourcesIn(shipment: Shipment): string[] {
  const notes = [...shipment.caveats, ...shipment.responses];
  return [...shipment.claims.map((c) => c.source), ...notes.flatMap((n) => n.source ?? [])];
}
