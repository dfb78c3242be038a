/** The hash by which a word has its slot: FNV-1a over 16-bit units, http://www.isthe.com/chongo/tech/comp/fnv/ */
export const hashSeed = 0x811c9dc5 | 0;
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Finds the number of a folded word, or -1: exact, by its characters. */
export type Lookup = (units: Uint16Array, length: number, hash: number) => number;
