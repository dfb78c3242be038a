/** Blocks in the order in which the page reads them. */
import type { Block } from "./blocks.ts";
import { inTreeOrder } from "./trees.ts";

function compare(a: Block, b: Block): number {
  return inTreeOrder(a.nodes[0]!, b.nodes[0]!);
}

/** The place before which a block stands; what comes last is found at once. */
function placeFor(block: Block, sorted: readonly Block[]): number {
  const last = sorted.at(-1);
  if (!last || compare(last, block) < 0) return sorted.length;
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle]!, block) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Keeps blocks sorted, at the cost of what is new. */
export class ReadingOrder {
  private sorted: Block[] = [];
  private readonly members = new Set<Block>();
  private isSorted = true;

  add(block: Block): void {
    if (this.members.has(block)) return;
    this.members.add(block);
    if (this.isSorted) this.sorted.splice(placeFor(block, this.sorted), 0, block);
    else this.sorted.push(block);
  }

  remove(block: Block): void {
    if (!this.members.delete(block)) return;
    const at = this.sorted.lastIndexOf(block);
    this.sorted.splice(at, 1);
  }

  /** Blocks that stay may stand elsewhere. */
  shuffle(): void {
    this.isSorted = false;
  }

  get all(): readonly Block[] {
    if (!this.isSorted) this.sorted.sort(compare);
    this.isSorted = true;
    return this.sorted;
  }
}
