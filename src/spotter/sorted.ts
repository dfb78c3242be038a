/** Entries in the order of their words, so that those of the same words stand together. */
import type { Entries } from "./entries.ts";

/** Compares words from the second on; then the entries' own order, so that it is total. */
function compareRest(all: Entries, ranks: Uint32Array, a: number, b: number): number {
  const [m, n] = [all.length(a), all.length(b)];
  const shared = Math.min(m, n);
  for (let i = 1; i < shared; i++) {
    const difference = ranks[all.word(a, i)]! - ranks[all.word(b, i)]!;
    if (difference !== 0) return difference;
  }
  return m - n || a - b;
}

/**
 * Sorts by the first word by counting, and each first word's entries by comparing.
 * @param entries numbers of those to sort
 * @param ranks by a word's number, its place in the order
 */
export function sortedByWords(all: Entries, entries: Uint32Array, ranks: Uint32Array): Uint32Array {
  const starts = new Uint32Array(ranks.length + 1);
  const first = (entry: number) => ranks[all.word(entry, 0)]!;
  for (const entry of entries) starts[first(entry) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const ends = starts.slice();
  const sorted = new Uint32Array(entries.length);
  for (const entry of entries) sorted[ends[first(entry)]!++] = entry;
  for (let i = 0; i + 1 < starts.length; i++)
    if (starts[i + 1]! - starts[i]! > 1)
      sorted.subarray(starts[i], starts[i + 1]).sort((a, b) => compareRest(all, ranks, a, b));
  return sorted;
}

function isSame(all: Entries, a: number, b: number): boolean {
  const length = all.length(a);
  if (length !== all.length(b)) return false;
  for (let i = 0; i < length; i++) if (all.word(a, i) !== all.word(b, i)) return false;
  return true;
}

/** @returns the bounds of each run of entries with the same words: `sorted[low]` up to `sorted[high]` */
export function* runsOf(
  all: Entries,
  sorted: Uint32Array,
): Generator<readonly [low: number, high: number]> {
  for (let low = 0; low < sorted.length; ) {
    let high = low + 1;
    while (high < sorted.length && isSame(all, sorted[low]!, sorted[high]!)) high++;
    yield [low, high];
    low = high;
  }
}
