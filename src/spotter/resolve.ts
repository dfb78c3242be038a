/** From the candidates of a whole document to its mentions. Pure; the only place that decides. */

/** A candidate as the resolver needs it; whoever calls may carry more along. */
export interface Placed {
  /** Block of the document, ascending in reading order. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The words as printed. */
  readonly text: string;
  readonly entity: string;
  /** Of a product: who makes it. */
  readonly maker?: string | undefined;
  readonly weak: boolean;
  readonly why: readonly string[];
}

/** A decided mention: the candidate, and all entities that the same words may mean. */
export type Decided<C extends Placed> = C & { readonly candidates?: readonly C[] };

/** Leftmost, then longest, then strong before weak, then by id so that the order is total. */
function compare(a: Placed, b: Placed): number {
  return (
    a.block - b.block ||
    a.start - b.start ||
    b.end - a.end ||
    Number(a.weak) - Number(b.weak) ||
    (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0)
  );
}

function sameSpan(a: Placed, b: Placed): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end;
}

/** Takes candidates from the left, each time the longest, and skips what overlaps. */
function leftmostLongest<C extends Placed>(sorted: readonly C[]): Decided<C>[] {
  const kept: Decided<C>[] = [];
  for (const candidate of sorted) {
    const last = kept.at(-1);
    if (!last || last.block !== candidate.block || candidate.start >= last.end)
      kept.push(candidate);
    else if (sameSpan(last, candidate)) kept[kept.length - 1] = withOther(last, candidate);
  }
  return kept;
}

function withOther<C extends Placed>(kept: Decided<C>, other: C): Decided<C> {
  const known = kept.candidates ?? [kept];
  if (known.some((c) => c.entity === other.entity)) return kept;
  return { ...kept, candidates: [...known, other] };
}

/** Each entity's first mention, also by words that may name others. */
function firstOfEach<C extends Placed>(mentions: readonly Decided<C>[]): Map<string, C> {
  const first = new Map<string, C>();
  for (const mention of mentions)
    for (const c of mention.candidates ?? [mention])
      if (!first.has(c.entity)) first.set(c.entity, c);
  return first;
}

/** The first mention of a product of each maker. */
function firstOfMakers<C extends Placed>(mentions: readonly C[]): Map<string, C> {
  const first = new Map<string, C>();
  for (const m of mentions) if (m.maker !== undefined && !first.has(m.maker)) first.set(m.maker, m);
  return first;
}

function because(by: Placed): string {
  return `the page also names "${by.text.replace(/\s+/g, " ")}"`;
}

function promoted<C extends Placed>(candidate: C, by: C): C {
  return { ...candidate, weak: false, why: [...candidate.why, because(by)] };
}

/** Words that fit several: the one that the page also names otherwise, else all are offered. */
function toldApart<C extends Placed>(
  mention: Decided<C>,
  named: ReadonlyMap<string, C>,
): Decided<C> {
  const fitting = mention.candidates?.filter((c) => named.has(c.entity));
  const [only] = fitting ?? [];
  if (!only || fitting!.length !== 1) return mention;
  return { ...only, why: [...only.why, because(named.get(only.entity)!)] };
}

/**
 * Decides which candidates are mentions. A weak one counts when a strong one of
 * the same entity, of its maker or of its product stands anywhere in the document,
 * before or after it. Where the
 * same words name several entities, the one that the document also names by words
 * that are its own is meant; failing that, all are offered.
 * @returns mentions in order of block and start, none overlapping another;
 *   `candidates` lists every entity where the same words may name several
 */
export function resolve<C extends Placed>(candidates: readonly C[]): Decided<C>[] {
  const sorted = [...candidates].sort(compare);
  const strong = leftmostLongest(sorted.filter((c) => !c.weak));
  const anyNamed = firstOfEach(strong);
  const named = firstOfEach(strong.filter((m) => !m.candidates));
  const makers = firstOfMakers(strong);
  const licence = ({ entity, maker = "" }: C) =>
    anyNamed.get(entity) ?? anyNamed.get(maker) ?? makers.get(entity);
  const certain = sorted.flatMap((c) => {
    const by = c.weak ? licence(c) : undefined;
    return by ? [promoted(c, by)] : c.weak ? [] : [c];
  });
  return leftmostLongest(certain).map((m) => toldApart(m, named));
}
