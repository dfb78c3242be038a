/** A pasted text cut into blocks, as a page is read block by block. */

export interface TextBlock {
  /** Where it begins in the text; UTF-16 units. */
  readonly at: number;
  readonly text: string;
}

/** UTF-16 units; one is read in a millisecond or two. */
const longestBlock = 20_000;
const paragraphEnd = /\n[^\S\n]*\n\s*/g;

/** Where a piece of a long paragraph best ends: after a sentence, a line, a word. */
function cutOf(piece: string): number {
  for (const end of [/^[\s\S]*[.!?…。！？]\s/, /^[\s\S]*\n/, /^[\s\S]*\s/]) {
    const length = end.exec(piece)?.[0].length ?? 0;
    if (length > longestBlock / 2) return length;
  }
  // Half of a pair of surrogates is no character.
  return /[\ud800-\udbff]$/.test(piece) ? piece.length - 1 : piece.length;
}

function* cut(text: string, from: number, to: number): Generator<TextBlock> {
  let at = from;
  while (to - at > longestBlock) {
    const end = at + cutOf(text.slice(at, at + longestBlock));
    yield { at, text: text.slice(at, end) };
    at = end;
  }
  if (at < to) yield { at, text: text.slice(at, to) };
}

/** @returns the paragraphs of a text in order, long ones in pieces; together they are all of it */
export function* blocksOf(text: string): Generator<TextBlock> {
  let at = 0;
  for (const { index, 0: gap } of text.matchAll(paragraphEnd)) {
    yield* cut(text, at, index + gap.length);
    at = index + gap.length;
  }
  yield* cut(text, at, text.length);
}
