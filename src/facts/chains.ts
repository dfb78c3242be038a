/** The sources of some shipments as trees: the origin, who printed it first, who followed whom. */
import { chainOf, lineageOf } from "./origins.ts";
import { type Facts, type Source, tiers } from "./schema.ts";

export interface ChainNode {
  readonly source: Source;
  /** Whether it reports one of the shipments itself; others are there for those that follow. */
  readonly isReport: boolean;
  /** The oldest first, those without a date last. */
  readonly followers: readonly ChainNode[];
}

/** One origin with everything that rests on it. */
export interface OriginChain {
  /** As lineages name it: a label, or the id of a source. */
  readonly origin: string;
  /**
   * What the origin is: something that a source names as its own ("customs data"), a source
   * that the records do not hold, or the only root itself.
   */
  readonly kind: "named" | "missing" | "source";
  readonly roots: readonly ChainNode[];
  /** Sources that report one of the shipments. */
  readonly reports: number;
}

/** Deeper ones stand beside the last: a pack of another maker may hold a chain of thousands. */
export const deepest = 6;

interface Growing {
  readonly source: Source;
  isReport: boolean;
  readonly followers: Growing[];
}

interface GrowingOrigin {
  readonly origin: string;
  readonly roots: Growing[];
  reports: number;
}

/** The earlier first; "2023" stands before "2023-03", which it may be. Of one day, the better tier. */
function byDate(a: Source, b: Source): number {
  const key = ({ published, tier, publisher, id }: Source) =>
    [published ?? "9999", tiers.indexOf(tier), publisher.toLowerCase(), id].join("\n");
  return key(a) < key(b) ? -1 : 1;
}

class Grove {
  private readonly nodes = new Map<string, Growing>();
  private readonly origins = new Map<string, GrowingOrigin>();

  constructor(private readonly facts: Facts) {}

  add(id: string): void {
    const { source, origin } = lineageOf(this.facts, id);
    const path = chainOf(this.facts, source).reverse();
    const home = this.originOf(origin);
    let [siblings, node] = [home.roots, undefined as Growing | undefined];
    path.forEach((step, depth) => {
      node = this.nodeOf(step, siblings);
      if (depth < deepest) siblings = node.followers;
    });
    if (!node!.isReport) home.reports++;
    node!.isReport = true;
  }

  private originOf(origin: string): GrowingOrigin {
    const known = this.origins.get(origin) ?? { origin, roots: [], reports: 0 };
    this.origins.set(origin, known);
    return known;
  }

  private nodeOf(source: Source, siblings: Growing[]): Growing {
    const known = this.nodes.get(source.id);
    if (known) return known;
    const node: Growing = { source, isReport: false, followers: [] };
    this.nodes.set(source.id, node);
    siblings.push(node);
    return node;
  }

  sorted(): OriginChain[] {
    for (const { followers } of this.nodes.values())
      followers.sort((a, b) => byDate(a.source, b.source));
    const all = [...this.origins.values()].map(({ origin, roots, reports }) => {
      roots.sort((a, b) => byDate(a.source, b.source));
      return { origin, kind: this.kindOf(roots[0]!.source), roots, reports };
    });
    return all.sort(
      (a, b) => b.reports - a.reports || byDate(a.roots[0]!.source, b.roots[0]!.source),
    );
  }

  private kindOf({ origin, basedOn }: Source): OriginChain["kind"] {
    if (origin !== undefined) return "named";
    return basedOn !== undefined && !this.facts.sources.has(basedOn) ? "missing" : "source";
  }
}

/**
 * @param ids of the sources that report, each any number of times
 * @returns every source once, with those that it rests on; the origin of most reports first
 * @throws Error when a source is not among the facts, which reading them rules out
 */
export function chainsOf(facts: Facts, ids: Iterable<string>): OriginChain[] {
  const grove = new Grove(facts);
  for (const id of new Set(ids)) grove.add(id);
  return grove.sorted();
}
