/** From the candidates of a whole document to its mentions. Pure; the only place that decides. */

/** A candidate as the resolver needs it; whoever calls may carry more along. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  /** The words as printed. */
  readonly text: string;
  readonly entity: string;
  /** Of a product: who makes it. */
  readonly maker?: string | undefined;
  /** The pack that knows the name; undefined for the one that everybody has. */
  readonly pack?: string | undefined;
  readonly weak: boolean;
  /** Watched by the reader of the page: gives way to every name of a pack, and speaks for none. */
  readonly watched?: true | undefined;
  readonly why: readonly string[];
}

/** A decided mention: the candidate, and all entities that the same words may mean. */
export type Decided<C extends Placed> = C & { readonly candidates?: readonly C[] };

/** Leftmost, then longest, then strong before weak, then by id so that the order is total. */
function compare(a: Placed, b: Placed): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    Number(a.weak) - Number(b.weak) ||
    (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0)
  );
}

/** Takes candidates from the left, each time the longest, and skips what overlaps. */
function leftmostLongest<C extends Placed>(sorted: readonly C[]): Decided<C>[] {
  const kept: Decided<C>[] = [];
  for (const candidate of sorted) {
    const last = kept.at(-1);
    if (!last || candidate.start >= last.end) kept.push(candidate);
    else if (last.start === candidate.start && last.end === candidate.end)
      kept[kept.length - 1] = withOther(last, candidate);
  }
  return kept;
}

function withOther<C extends Placed>(kept: Decided<C>, other: C): Decided<C> {
  const known = kept.candidates ?? [kept];
  if (known.some((c) => c.entity === other.entity)) return kept;
  return { ...kept, candidates: [...known, other] };
}

/**
 * Puts what is watched where no other mention stands.
 * @param mentions in order of start, none overlapping another
 * @param watched in order of start, the longest first
 */
function withWatched<C extends Placed>(
  mentions: readonly Decided<C>[],
  watched: readonly C[],
): Decided<C>[] {
  const added: Decided<C>[] = [];
  let next = 0;
  for (const c of watched) {
    while (next < mentions.length && mentions[next]!.end <= c.start) next++;
    const isTaken = next < mentions.length && mentions[next]!.start < c.end;
    if (!isTaken && c.start >= (added.at(-1)?.end ?? 0)) added.push(c);
  }
  return added.length === 0 ? [...mentions] : [...mentions, ...added].sort(compare);
}

function because(by: Placed): string {
  return `the page also names "${by.text.replace(/\s+/g, " ")}"`;
}

function promoted<C extends Placed>(candidate: C, by: C): C {
  return { ...candidate, weak: false, why: [...candidate.why, because(by)] };
}

/** Who is named by what, the first of each at hand. */
class Named<C extends Placed> {
  private readonly by = new Map<string, Set<C>>();

  /** @param stirred told when it is another now that comes first */
  constructor(private readonly stirred: (entity: string) => void) {}

  first(entity: string | undefined): C | undefined {
    return entity === undefined ? undefined : this.by.get(entity)?.values().next().value;
  }

  add(entity: string, mention: C): void {
    const known = this.by.get(entity);
    if (known) {
      known.add(mention);
      return;
    }
    this.by.set(entity, new Set([mention]));
    this.stirred(entity);
  }

  remove(entity: string, mention: C): void {
    const isFirst = this.first(entity) === mention;
    const known = this.by.get(entity);
    known?.delete(mention);
    if (known?.size === 0) this.by.delete(entity);
    if (isFirst) this.stirred(entity);
  }
}

interface Part<C extends Placed> {
  readonly sorted: readonly C[];
  readonly watched: readonly C[];
  /** What its strong candidates name by themselves. */
  readonly strong: readonly Decided<C>[];
  /** The entities whose being named elsewhere may change this part; none where nothing can. */
  readonly leansOn: ReadonlySet<string>;
}

function leanings<C extends Placed>(
  sorted: readonly C[],
  strong: readonly Decided<C>[],
): ReadonlySet<string> {
  const leans = sorted.some((c) => c.weak) || strong.some((m) => m.candidates);
  if (!leans) return new Set();
  return new Set(sorted.flatMap(({ entity, maker }) => (maker ? [entity, maker] : [entity])));
}

/**
 * Decides which candidates of a document are mentions, part by part, and anew only where
 * a change elsewhere matters. A weak candidate counts when a strong one of the same
 * entity, of its maker or of its product stands anywhere in the document, before or after
 * it. Where the same words name several entities, the one that the document also names by
 * words that are its own is meant; failing that, all are offered.
 */
export class Decisions<K, C extends Placed> {
  private readonly parts = new Map<K, Part<C>>();
  private readonly leaning = new Map<string, Set<K>>();
  private readonly unsettled = new Set<K>();
  private readonly stir = (entity: string) => {
    for (const key of this.leaning.get(entity) ?? []) this.unsettled.add(key);
  };
  /** Also by words that may name others. */
  private readonly anyNamed = new Named<C>(this.stir);
  /** By words that are theirs alone. */
  private readonly named = new Named<C>(this.stir);
  /** Makers, by a product of theirs. */
  private readonly makers = new Named<C>(this.stir);

  /** @param key names a part of the document, such as a block */
  set(key: K, candidates: readonly C[]): void {
    this.remove(key);
    if (candidates.length === 0) return;
    const all = [...candidates].sort(compare);
    const watched = all.filter((c) => c.watched);
    const sorted = watched.length === 0 ? all : all.filter((c) => !c.watched);
    const strong = leftmostLongest(sorted.filter((c) => !c.weak));
    const part = { sorted, watched, strong, leansOn: leanings(sorted, strong) };
    this.parts.set(key, part);
    for (const entity of part.leansOn) this.leaningOn(entity).add(key);
    for (const mention of strong) this.count(mention, "add");
    this.unsettled.add(key);
  }

  remove(key: K): void {
    const part = this.parts.get(key);
    if (!part) return;
    this.parts.delete(key);
    for (const entity of part.leansOn) {
      const keys = this.leaning.get(entity);
      keys?.delete(key);
      if (keys?.size === 0) this.leaning.delete(entity);
    }
    for (const mention of part.strong) this.count(mention, "remove");
    this.unsettled.delete(key);
  }

  /**
   * @returns the parts whose mentions may have changed since this was last asked, each
   *   with its mentions now: in order of start, none overlapping another; `candidates`
   *   lists every entity where the same words may name several
   */
  settle(): Map<K, Decided<C>[]> {
    const settled = new Map<K, Decided<C>[]>();
    for (const key of this.unsettled) settled.set(key, this.decide(this.parts.get(key)!));
    this.unsettled.clear();
    return settled;
  }

  private leaningOn(entity: string): Set<K> {
    const keys = this.leaning.get(entity) ?? new Set<K>();
    this.leaning.set(entity, keys);
    return keys;
  }

  private count(mention: Decided<C>, change: "add" | "remove"): void {
    for (const c of mention.candidates ?? [mention]) this.anyNamed[change](c.entity, c);
    if (!mention.candidates) this.named[change](mention.entity, mention);
    if (mention.maker !== undefined) this.makers[change](mention.maker, mention);
  }

  private decide({ sorted, watched }: Part<C>): Decided<C>[] {
    const certain = sorted.flatMap((c) => {
      const by = c.weak ? this.licence(c) : undefined;
      return by ? [promoted(c, by)] : c.weak ? [] : [c];
    });
    const decided = leftmostLongest(certain).map((m) => this.toldApart(m));
    return withWatched(decided, watched);
  }

  private licence({ entity, maker }: C): C | undefined {
    return this.anyNamed.first(entity) ?? this.anyNamed.first(maker) ?? this.makers.first(entity);
  }

  /** Packs that each know the words once speak of the same thing. */
  private isOneAPack(candidates: readonly C[]): boolean {
    return new Set(candidates.map((c) => c.pack)).size === candidates.length;
  }

  /** Words that fit several: the one that the page also names otherwise, else all are offered. */
  private toldApart(mention: Decided<C>): Decided<C> {
    const { candidates = [] } = mention;
    if (this.isOneAPack(candidates)) return mention;
    const fitting = candidates.filter((c) => this.named.first(c.entity));
    const [only] = fitting;
    if (!only || fitting.length !== 1) return mention;
    return { ...only, why: [...only.why, because(this.named.first(only.entity)!)] };
  }
}

/** @returns the mentions of a document whose candidates are all at hand, in reading order */
export function resolve<C extends Placed & { readonly block: number }>(
  candidates: readonly C[],
): Decided<C>[] {
  const byBlock = new Map<number, C[]>();
  for (const c of candidates) {
    const block = byBlock.get(c.block);
    if (block) block.push(c);
    else byBlock.set(c.block, [c]);
  }
  const decisions = new Decisions<number, C>();
  for (const [block, of] of [...byBlock].sort(([a], [b]) => a - b)) decisions.set(block, of);
  const settled = decisions.settle();
  return [...settled.keys()].sort((a, b) => a - b).flatMap((block) => settled.get(block)!);
}
