/**
 * The pieces of names by which the panel's search finds them in a pack: where a name begins and
 * where a word begins two letters, and every three letters in a row (q-grams; E. Ukkonen,
 * Approximate string-matching with q-grams and maximal matches, 1992).
 */
import { hashSeed, hashStep } from "../spotter/hash.ts";
import { type Folded, foldName, longestName } from "../spotter/letters.ts";

const [ofName, ofWord, ofThree] = [1, 2, 3];

type Name = Pick<Folded, "letters" | "begins">;

/** 16 bits of the hash, folded. */
function hashOf(kind: number, letters: string, from: number, to: number): number {
  let hash = hashStep(hashSeed, kind);
  for (let i = from; i < to; i++) hash = hashStep(hash, letters.charCodeAt(i));
  return ((hash >>> 16) ^ hash) & 0xffff;
}

/** @returns the piece with which a name begins that begins so */
export function nameStart(letters: string): number {
  return hashOf(ofName, letters, 0, 2);
}

/** @returns the piece with which a word begins that begins so */
export function wordStart(letters: string): number {
  return hashOf(ofWord, letters, 0, 2);
}

/** @returns every three letters in a row */
export function threes(letters: string): number[] {
  return Array.from({ length: Math.max(0, letters.length - 2) }, (_, i) =>
    hashOf(ofThree, letters, i, i + 3),
  );
}

function addPieces({ letters, begins }: Name, into: Set<number>): void {
  into.add(hashOf(ofName, letters, 0, 2));
  for (let i = 0; i + 1 < letters.length; i++) {
    if (begins[i] === 1) into.add(hashOf(ofWord, letters, i, i + 2));
    if (i + 2 < letters.length) into.add(hashOf(ofThree, letters, i, i + 3));
  }
}

export interface Pieces {
  readonly pieces: ReadonlySet<number>;
  /** Letters of the shortest spelling; the shorter of two names that hold what was typed fits more. */
  readonly shortest: number;
}

/** @returns the pieces of all spellings of a name, numbers below 2^16 */
export function piecesOf(spellings: Iterable<string>): Pieces {
  const pieces = new Set<number>();
  let shortest = longestName;
  for (const text of spellings) {
    const folded = foldName(text);
    if (folded.letters === "") continue;
    addPieces(folded, pieces);
    shortest = Math.min(shortest, folded.letters.length);
  }
  return { pieces, shortest };
}
