/** What ties the page to shipments beside its names: countries, goods, years, with where they stand. */
import type { Block } from "./blocks.ts";

/** Counts ties by block, so that they go with their text. */
export class Ties {
  private readonly byBlock = new Map<Block, readonly string[]>();
  private readonly counts = new Map<string, number>();

  set(block: Block, ties: readonly string[]): void {
    this.remove(block);
    if (ties.length === 0) return;
    this.byBlock.set(block, ties);
    for (const tie of ties) this.counts.set(tie, (this.counts.get(tie) ?? 0) + 1);
  }

  remove(block: Block): void {
    for (const tie of this.byBlock.get(block) ?? []) {
      const n = this.counts.get(tie)! - 1;
      if (n === 0) this.counts.delete(tie);
      else this.counts.set(tie, n);
    }
    this.byBlock.delete(block);
  }

  get all(): readonly string[] {
    return [...this.counts.keys()];
  }
}
