/**
 * The pieces of names by which the panel's search finds them in a pack: where a name begins and
 * where a word begins two letters, and every three letters in a row (q-grams; E. Ukkonen,
 * Approximate string-matching with q-grams and maximal matches, 1992).
 */
import { type Folded, fold } from "../spotter/letters.ts";

const [ofName, ofWord, ofThree] = [1, 2, 3];

type Name = Pick<Folded, "letters" | "begins">;

/** Beyond this a name's end is not looked at; UTF-16 units. */
const longestSpelling = 400;

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/; 16 bits of it, folded. */
function hashOf(kind: number, letters: string, from: number, to: number): number {
  let hash = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
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
  let shortest = longestSpelling;
  for (const text of spellings) {
    const folded = fold(text.slice(0, longestSpelling));
    if (folded.letters === "") continue;
    addPieces(folded, pieces);
    shortest = Math.min(shortest, folded.letters.length);
  }
  return { pieces, shortest };
}
