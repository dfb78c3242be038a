/** The bytes of a pack, wherever they lie: read slice by slice, so that a large one need not be in memory. */
export interface PackBytes {
  /** In bytes. */
  readonly size: number;
  /** @returns the bytes from `start` up to `end`, possibly a view that nobody may write to */
  slice(start: number, end: number): Promise<Uint8Array>;
}

/** @returns views of `bytes`; slices that begin at multiples of 8 lie at such in memory */
export function inMemory(bytes: Uint8Array): PackBytes {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  return {
    size: aligned.length,
    slice: async (start, end) => aligned.subarray(start, end),
  };
}

/** @returns what a Blob holds; it may lie on disk */
export function inBlob(blob: Blob): PackBytes {
  return {
    size: blob.size,
    slice: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}
