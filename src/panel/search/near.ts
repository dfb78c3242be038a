/** Names that are spelled nearly as what was typed: fuse.js over the folded letters. */
import Fuse, { type FuseResult } from "fuse.js";
import { type Folded, leastNear, mostNear } from "../../spotter/letters.ts";
import type { Spelling } from "./spellings.ts";

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

/** Two letters that change places are two that are wrong. */
function mostLookedFor(letters: string): number {
  const isShort = letters.length >= shortestSwapped && letters.length <= longestSwapped;
  return mostWrong(letters) + (isShort ? 1 : 0);
}

const inOrder = (letters: string) => [...letters].sort().join("");

/** A stretch of a name's letters. */
type Stretch = Pick<Near, "from" | "to">;

/** Fuse marks single letters; the stretch they span says as much and reads better. */
function stretchOf({ matches = [] }: FuseResult<string>): Stretch | undefined {
  const indices = matches.flatMap((m) => m.indices);
  const [first, last] = [indices[0], indices.at(-1)];
  return first && last && { from: first[0], to: last[1] + 1 };
}

/** Cut off where the name goes on with more words than were typed. */
function withinWords({ begins }: Spelling, { from, to }: Stretch, words: number): Stretch {
  let left = words;
  for (let at = from + 1; at < to; at++)
    if (begins[at] === 1 && --left === 0) return { from, to: at };
  return { from, to };
}

/** How many letters of its first word the stretch leaves out. */
function leftOut({ begins }: Spelling, { from }: Stretch): number {
  let at = from;
  while (at > 0 && begins[at] !== 1) at--;
  return from - at;
}

/** Fuse finds letters anywhere in a name; a near one begins where a word does. */
function nearOf(
  hit: FuseResult<string>,
  spelling: Spelling,
  { letters, words }: Folded,
): Omit<Near, "name"> | undefined {
  const whole = stretchOf(hit);
  if (!whole) return undefined;
  const stretch = withinWords(spelling, whole, words.length);
  const { from, to } = stretch;
  const wrong = Math.round((hit.score ?? 1) * letters.length) + leftOut(spelling, stretch);
  const isSwapped = inOrder(spelling.letters.slice(from, to)) === inOrder(letters);
  const isShorter = letters.length - (to - from) > mostWrong(letters);
  if ((wrong > mostWrong(letters) && !isSwapped) || isShorter) return undefined;
  return { wrong, from, to };
}

/**
 * Cuts letters into pieces of which one is whole wherever at most `wrong` letters are wrong
 * (S. Wu and U. Manber, Fast text searching allowing errors, 1992).
 */
function piecesOf(letters: string, wrong: number): string[] {
  const count = wrong + 1;
  const cut = (i: number) => Math.floor((i * letters.length) / count);
  return Array.from({ length: count }, (_, i) => letters.slice(cut(i), cut(i + 1)));
}

/** @returns the names that are near what was typed, the nearest first */
export function nearNames(names: readonly Spelling[], typed: Folded): Near[] {
  const { letters } = typed;
  if (letters.length < leastNear || letters.length > mostNear) return [];
  const wrong = mostLookedFor(letters);
  const pieces = piecesOf(letters, wrong);
  const likely = [...names.keys()].filter((i) => pieces.some((p) => names[i]!.letters.includes(p)));
  const fuse = new Fuse(
    likely.map((i) => names[i]!.letters),
    { ...options, threshold: wrong / letters.length },
  );
  const near = fuse.search(letters).flatMap((hit) => {
    const name = likely[hit.refIndex]!;
    const its = nearOf(hit, names[name]!, typed);
    return its ? [{ name, ...its }] : [];
  });
  return near.sort((a, b) => a.wrong - b.wrong || a.name - b.name);
}
