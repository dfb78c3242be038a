/** Pieces of bytes, kept one behind the other until they are written in another order. */

const blockLength = 1 << 22;

/** Where bytes are put while a pack is built. */
export interface Spool {
  /** In bytes, so far. */
  readonly size: number;
  /** @returns where the bytes begin */
  append(bytes: Uint8Array): number;
  /** @returns bytes that were appended together; good until the next call */
  read(start: number, length: number): Uint8Array;
}

/** In memory, in blocks: no piece lies across two. */
export class MemorySpool implements Spool {
  private readonly blocks: Uint8Array[] = [];
  /** Where in the spool each block begins. */
  private readonly starts: number[] = [];
  private used = 0;
  size = 0;

  append(bytes: Uint8Array): number {
    const block = this.blocks.at(-1);
    if (!block || this.used + bytes.length > block.length) this.grow(bytes.length);
    this.blocks.at(-1)!.set(bytes, this.used);
    const start = this.starts.at(-1)! + this.used;
    this.used += bytes.length;
    this.size = start + bytes.length;
    return start;
  }

  private grow(least: number): void {
    this.blocks.push(new Uint8Array(Math.max(blockLength, least)));
    this.starts.push(this.size);
    this.used = 0;
  }

  read(start: number, length: number): Uint8Array {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle]! <= start) low = middle;
      else high = middle;
    }
    const at = start - this.starts[low]!;
    return this.blocks[low]!.subarray(at, at + length);
  }
}
