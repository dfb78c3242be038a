/** Where a source has it from: the chain ImportGenius → Politico → The Moscow Times. */
import type { Facts, Source, Tier } from "./schema.ts";
import { tiers } from "./schema.ts";

/** A source's place in its chain. */
export interface Lineage {
  readonly source: Source;
  /** The first source of the chain; the source itself where it follows nobody. */
  readonly root: Source;
  /** Steps from the root, 0 for the root. */
  readonly distance: number;
  /** Names the origin: two sources of one origin are one voice. */
  readonly origin: string;
}

/** @throws Error when the source is not among the facts, which reading them rules out */
export function lineageOf(facts: Facts, id: string): Lineage {
  const source = facts.sources.get(id);
  if (!source) throw new Error(`The facts hold no source "${id}".`);
  let root = source;
  let distance = 0;
  for (let next = root.basedOn; next !== undefined; next = root.basedOn) {
    const before = facts.sources.get(next);
    if (!before) throw new Error(`The facts hold no source "${next}".`);
    root = before;
    distance++;
  }
  return { source, root, distance, origin: root.origin ?? root.id };
}

const rank: Readonly<Record<Tier, number>> = Object.fromEntries(
  tiers.map((tier, i) => [tier, i]),
) as Record<Tier, number>;

/** Nearest to the origin first, then the better tier, then by publisher. */
export function byNearness(a: Lineage, b: Lineage): number {
  return (
    a.distance - b.distance ||
    rank[a.source.tier] - rank[b.source.tier] ||
    (a.source.publisher < b.source.publisher
      ? -1
      : a.source.publisher > b.source.publisher
        ? 1
        : 0) ||
    (a.source.id < b.source.id ? -1 : 1)
  );
}

/**
 * The order in which links are offered: nearness, tier, then those that can be
 * opened, in the reader's language, and the earliest.
 */
export function byOffer(locale: string): (a: Lineage, b: Lineage) => number {
  const language = locale.split("-")[0]!;
  const later = ({ source }: Lineage) =>
    (source.url === null ? 2 : 0) + (source.lang?.split("-")[0] === language ? 0 : 1);
  return (a, b) =>
    standing(a) - standing(b) ||
    later(a) - later(b) ||
    (a.source.published ?? "9999").localeCompare(b.source.published ?? "9999") ||
    byNearness(a, b);
}

/** @returns how many independent origins stand behind these sources */
export function countOrigins(lineages: readonly Lineage[]): number {
  return new Set(lineages.map((l) => l.origin)).size;
}

/** The better of two is smaller: nearness, then tier. */
export function standing({ distance, source }: Lineage): number {
  return distance * tiers.length + rank[source.tier];
}
