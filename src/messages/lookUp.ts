/** Words that a reader has selected in a page and looks up. */

/** UTF-16 units of the longest words that are looked for. */
export const mostWords = 200;

/** Spaces, control characters, marks of direction; half of a pair is no character. */
const between = /[\s\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/** @returns a selection as words to look for: one line, at most 200 UTF-16 units */
export function tidied(selection: string): string {
  const plain = selection
    .trimStart()
    .slice(0, 10 * mostWords)
    .replace(between, " ")
    .trim();
  // A cut within a pair of surrogates leaves half a character.
  return plain
    .slice(0, mostWords)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
