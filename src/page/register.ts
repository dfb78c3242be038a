/** Which block each text node belongs to, and what has come and gone since last told. */
import { type Block, isSameRun } from "./blocks.ts";

/** What has come and gone. */
export interface Difference {
  readonly added: readonly Block[];
  readonly removed: readonly Block[];
}

/** All blocks of the page and of its frames. */
export class Register {
  private readonly blockOf = new WeakMap<Text, Block>();
  private readonly blocksOf = new Map<Document, Set<Block>>();
  private readonly added = new Set<Block>();
  private readonly removed: Block[] = [];
  /** UTF-16 units of what was added and not yet taken. */
  letters = 0;

  get isEmpty(): boolean {
    return this.blocksOf.size === 0;
  }

  /** The blocks that were told of and have not gone. */
  get told(): readonly Block[] {
    const all = [...this.blocksOf.values()].flatMap((blocks) => [...blocks]);
    return all.filter((block) => !this.added.has(block));
  }

  get(text: Text): Block | undefined {
    return this.blockOf.get(text);
  }

  /** @returns the block that stands there already where the run reads as before, else the new one */
  place(block: Block): Block {
    const known = this.blockOf.get(block.nodes[0]!);
    if (known && isSameRun(known, block)) return known;
    for (const node of block.nodes) {
      this.drop(this.blockOf.get(node));
      this.blockOf.set(node, block);
    }
    this.in(block.nodes[0]!.ownerDocument).add(block);
    this.added.add(block);
    this.letters += block.text.length;
    return block;
  }

  drop(block: Block | undefined): void {
    if (!block || !this.takeOut(block)) return;
    for (const node of block.nodes) if (this.blockOf.get(node) === block) this.blockOf.delete(node);
    if (this.added.delete(block)) this.letters -= block.text.length;
    else this.removed.push(block);
  }

  dropAll(document: Document): void {
    for (const block of this.blocksOf.get(document) ?? []) this.drop(block);
  }

  /** What has come and gone since this was last asked. */
  take(): Difference {
    const added = [...this.added];
    this.added.clear();
    this.letters = 0;
    return { added, removed: this.takeRemoved() };
  }

  /** What has gone since this was last asked. */
  takeRemoved(): readonly Block[] {
    return this.removed.splice(0);
  }

  /** A text node may have been adopted by another document since. */
  private takeOut(block: Block): boolean {
    for (const [document, blocks] of this.blocksOf) {
      if (!blocks.delete(block)) continue;
      if (blocks.size === 0) this.blocksOf.delete(document);
      return true;
    }
    return false;
  }

  private in(document: Document): Set<Block> {
    const known = this.blocksOf.get(document);
    if (known) return known;
    const made = new Set<Block>();
    this.blocksOf.set(document, made);
    return made;
  }
}
