/**
 * A block: one run of inline content as text. A name split over inline elements is
 * whole in it, and a name never spans two of them.
 */
import { windowOf } from "./trees.ts";

/** A run of inline text and where each of its text nodes starts in it. */
export interface Block {
  readonly text: string;
  /** BCP 47 tag of the nearest `lang`; empty where there is none. */
  readonly lang: string;
  readonly nodes: readonly Text[];
  /** Start of each node in `text`, UTF-16 units; ascending. */
  readonly starts: readonly number[];
}

/** Whether two blocks are the same run reading the same, in the same language. */
export function isSameRun(a: Block, b: Block): boolean {
  return (
    a.text === b.text &&
    a.lang === b.lang &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, i) => node === b.nodes[i])
  );
}

function nodeIndexAt(block: Block, offset: number): number {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (block.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the block's nodes still stand on the page with the text that was walked. */
export function isCurrent(block: Block): boolean {
  return block.nodes.every((node, i) => {
    const end = block.starts[i + 1] ?? block.text.length;
    const isThere = windowOf(node) !== null && node.isConnected;
    return isThere && node.data === block.text.slice(block.starts[i], end);
  });
}

/**
 * The range of `start`–`end` (UTF-16 units of the block's text).
 * @returns null when the page has changed the nodes since the walk
 */
export function rangeIn(block: Block, start: number, end: number): StaticRange | null {
  const first = nodeIndexAt(block, start);
  const last = nodeIndexAt(block, end - 1);
  const startContainer = block.nodes[first]!;
  const endContainer = block.nodes[last]!;
  const startOffset = start - block.starts[first]!;
  const endOffset = end - block.starts[last]!;
  const view = windowOf(startContainer);
  if (!view || !startContainer.isConnected || !endContainer.isConnected) return null;
  if (startOffset > startContainer.length || endOffset > endContainer.length) return null;
  return new view.StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** The text nodes that a span of the block's text touches. */
export function nodesIn(block: Block, start: number, end: number): readonly Text[] {
  return block.nodes.slice(nodeIndexAt(block, start), nodeIndexAt(block, end - 1) + 1);
}
