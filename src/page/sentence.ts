/** The sentence in which a piece of text stands. */
import { cutSelected } from "../messages/selected.ts";

/** UTF-16 units looked at on either side; a sentence that begins before is cut. */
const around = 1000;

let segmenter: Intl.Segmenter | undefined;

/** @returns the text of all sentences that `start`–`end` touches, on one line */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - around);
  // A line's end in the source ends no sentence.
  const part = text
    .slice(from, end + around)
    .toWellFormed()
    .replace(/\s/gu, " ");
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "sentence" });
  const touched = [...segmenter.segment(part)].filter(
    ({ index, segment }) => from + index < end && from + index + segment.length > start,
  );
  const sentence = touched.map(({ segment }) => segment).join("");
  return cutSelected(sentence.replace(/\s+/gu, " ").trim());
}
