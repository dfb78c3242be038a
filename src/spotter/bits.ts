/** Bits with their ranks: how many are set before any of them, from one look at each of two arrays. */

/** @returns how many bits of 32 are set (Warren, Hacker's Delight, 2nd ed., 5-1) */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function isSet(bits: Uint32Array, at: number): boolean {
  return ((bits[at >>> 5]! >>> (at & 31)) & 1) !== 0;
}

/** @returns how many bits are set before `at` */
export function rank(bits: Uint32Array, ranks: Uint32Array, at: number): number {
  const word = at >>> 5;
  return ranks[word]! + ones(bits[word]! & ((1 << (at & 31)) - 1));
}

/** @returns for each 32 bits how many are set before them */
export function ranksOf(bits: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(bits.length);
  let before = 0;
  for (let i = 0; i < bits.length; i++) {
    ranks[i] = before;
    before += ones(bits[i]!);
  }
  return ranks;
}

export function countSet(bits: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) count += ones(bits[i]!);
  return count;
}
