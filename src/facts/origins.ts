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

/** The earliest of a circle; where none is dated, the first by its id. */
function earliest(sources: readonly Source[]): Source {
  const key = (s: Source) => `${s.published ?? "9999"} ${s.id}`;
  return sources.reduce((first, s) => (key(s) < key(first) ? s : first));
}

/**
 * The sources that one rests on. Our own data holds no circle and no gap (`checks.ts`), but a
 * pack of another maker may: a circle ends at its earliest member, whoever is asked about, and
 * a source that is not there ends the chain before it.
 * @returns the source itself first, the first of the chain last
 */
export function chainOf(facts: Pick<Facts, "sources">, source: Source): Source[] {
  const chain = new Set([source]);
  let last = source;
  for (;;) {
    const next = last.basedOn === undefined ? undefined : facts.sources.get(last.basedOn);
    if (!next) return [...chain];
    if (chain.has(next)) {
      const all = [...chain];
      return all.slice(0, all.indexOf(earliest(all.slice(all.indexOf(next)))) + 1);
    }
    chain.add(next);
    last = next;
  }
}

/** @throws Error when the source is not among the facts, which reading them rules out */
export function lineageOf(facts: Facts, id: string): Lineage {
  const source = facts.sources.get(id);
  if (!source) throw new Error(`The facts hold no source "${id}".`);
  const chain = chainOf(facts, source);
  const root = chain.at(-1)!;
  const missing = root.basedOn !== undefined && !facts.sources.has(root.basedOn);
  const origin = root.origin ?? (missing ? root.basedOn! : root.id);
  return { source, root, distance: chain.length - 1, origin };
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
