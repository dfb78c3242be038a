/** What leads to each state of a table, as a hash: of the words, in their order. */
import { isSet } from "./bits.ts";
import { hashSeed, hashStep } from "./hash.ts";
import type { NameTable } from "./table.ts";

function hashOfWord({ wordBytes, wordStarts }: NameTable, word: number): number {
  let hash = hashSeed;
  const end = wordStarts[word + 1]!;
  for (let at = wordStarts[word]!; at < end; at++) hash = hashStep(hash, wordBytes[at]!);
  return hash;
}

/** @returns a hash of two hashes that tells their order */
export function mixed(a: number, b: number): number {
  return Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
}

/** @returns by state, a hash of the words that lead to it */
export function pathHashes(table: NameTable): Int32Array {
  const { edgeWord, firstEdge, hasEdges } = table;
  const hashes = new Int32Array(edgeWord.length + 1);
  hashes[0] = hashSeed;
  for (let state = 0, r = 0; state < hashes.length; state++) {
    if (!isSet(hasEdges, state)) continue;
    const end = firstEdge[r + 1]!;
    for (let edge = firstEdge[r]!; edge < end; edge++)
      hashes[edge + 1] = mixed(hashes[state]!, hashOfWord(table, edgeWord[edge]!));
    r++;
  }
  return hashes;
}
