/** Batches of blocks, cut at block boundaries, small enough for one quick answer. */
import type { Block } from "./blocks.ts";

const batchLetters = 50_000;
const batchBlocks = 2_000;

/** @returns the blocks in order, in groups of at most about 50,000 UTF-16 units */
export function* batches(blocks: readonly Block[]): Generator<Block[]> {
  let batch: Block[] = [];
  let letters = 0;
  for (const block of blocks) {
    const full = letters + block.text.length > batchLetters || batch.length >= batchBlocks;
    if (full && batch.length > 0) {
      yield batch;
      batch = [];
      letters = 0;
    }
    batch.push(block);
    letters += block.text.length;
  }
  if (batch.length > 0) yield batch;
}
