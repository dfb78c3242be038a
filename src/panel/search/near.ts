/** Names that are spelled nearly as what was typed: fuse.js over the folded letters. */
import Fuse, { type FuseIndex, type FuseResult } from "fuse.js";
import type { Folded } from "./fold.ts";

/** One wrong letter of three fits too much; a typed sentence is near to no name. */
const [leastLetters, mostLetters] = [4, 64];
/** Two letters change places in words as long as these; others may have one wrong. */
const [shortestSwapped, longestSwapped] = [5, 7];

/** A name with the number of its letters that are wrong. */
export interface Near {
  /** Its number among the names. */
  readonly name: number;
  readonly wrong: number;
  /** Its letters that are near, the end excluded. */
  readonly from: number;
  readonly to: number;
}

const options = {
  includeScore: true,
  includeMatches: true,
  isCaseSensitive: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  shouldSort: false,
} as const;

function mostWrong({ length }: string): number {
  return length < 8 ? 1 : length < 12 ? 2 : 3;
}

const inOrder = (letters: string) => [...letters].sort().join("");

/** The stretch of a name that Fuse found. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Fuse marks single letters; the stretch they span says as much and reads better. */
function stretchOf({ matches = [] }: FuseResult<string>): Stretch | undefined {
  const indices = matches.flatMap((m) => m.indices);
  const [first, last] = [indices[0], indices.at(-1)];
  return first && last && { from: first[0], to: last[1] + 1 };
}

/** Cut off where the name goes on with more words than were typed. */
function withinWords({ begins }: Folded, { from, to }: Stretch, words: number): Stretch {
  let left = words;
  for (let at = from + 1; at < to; at++)
    if (begins[at] === 1 && --left === 0) return { from, to: at };
  return { from, to };
}

/** How many letters of its first word the stretch leaves out. */
function leftOut({ begins }: Folded, { from }: Stretch): number {
  let at = from;
  while (at > 0 && begins[at] !== 1) at--;
  return from - at;
}

/** The names of one set of records, no two of the same letters. */
export class NearNames {
  private readonly letters: readonly string[];
  private readonly index: FuseIndex<string>;

  constructor(private readonly names: readonly Folded[]) {
    this.letters = names.map((n) => n.letters);
    this.index = Fuse.createIndex([], this.letters);
  }

  /** @returns the names that are near, the nearest first */
  of(typed: Folded): Near[] {
    const { letters } = typed;
    if (letters.length < leastLetters || letters.length > mostLetters) return [];
    const isShort = letters.length >= shortestSwapped && letters.length <= longestSwapped;
    const threshold = (mostWrong(letters) + (isShort ? 1 : 0)) / letters.length;
    const fuse = new Fuse(this.letters, { ...options, threshold }, this.index);
    const near = fuse.search(letters).flatMap((hit) => this.nearOf(hit, typed));
    return near.sort((a, b) => a.wrong - b.wrong || a.name - b.name);
  }

  /** Fuse finds letters anywhere in a name; a near one begins where a word does. */
  private nearOf(hit: FuseResult<string>, { letters, words }: Folded): Near[] {
    const name = this.names[hit.refIndex]!;
    const whole = stretchOf(hit);
    if (!whole) return [];
    const stretch = withinWords(name, whole, words.length);
    const { from, to } = stretch;
    const wrong = Math.round((hit.score ?? 1) * letters.length) + leftOut(name, stretch);
    const isSwapped = inOrder(name.letters.slice(from, to)) === inOrder(letters);
    const isShorter = letters.length - (to - from) > mostWrong(letters);
    if ((wrong > mostWrong(letters) && !isSwapped) || isShorter) return [];
    return [{ name: hit.refIndex, wrong, from, to }];
  }
}
