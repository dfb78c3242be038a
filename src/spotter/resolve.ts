/** From the candidates of a whole document to its mentions. Pure; the only place that decides. */

/** A candidate as the resolver needs it; whoever calls may carry more along. */
export interface Placed {
  /** Block of the document, ascending in reading order. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly weak: boolean;
  readonly why: readonly string[];
}

/** A decided mention: the candidate, and the other entities that the same words may mean. */
export type Decided<C extends Placed> = C & { readonly candidates?: readonly string[] };

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
  const known = kept.candidates ?? [kept.entity];
  if (known.includes(other.entity)) return kept;
  return { ...kept, candidates: [...known, other.entity] };
}

function promoted<C extends Placed>(candidate: C): C {
  const why = [...candidate.why, "another name of it stands on the page"];
  return { ...candidate, weak: false, why };
}

/**
 * Decides which candidates are mentions. A weak one counts when a strong one of
 * the same entity stands anywhere in the document, before or after it.
 * @returns mentions in order of block and start, none overlapping another;
 *   `candidates` lists all ids where the same words name several entities
 */
export function resolve<C extends Placed>(candidates: readonly C[]): Decided<C>[] {
  const sorted = [...candidates].sort(compare);
  const strong = leftmostLongest(sorted.filter((c) => !c.weak));
  const named = new Set(strong.map((c) => c.entity));
  const counting = sorted.filter((c) => !c.weak || named.has(c.entity));
  return leftmostLongest(counting.map((c) => (c.weak ? promoted(c) : c)));
}
