/** Words that a reader has selected in a page and looks up, on their way to the panel. */
import * as v from "valibot";

/** UTF-16 units of the longest words that are looked for. */
export const mostWords = 200;
/** Where the words wait in `storage.session`, which is never written to a disk. */
export const lookUpKey = "look-up";
/** Ms. A panel that opens later was opened for something else. */
const longestWait = 60_000;

const lookUp = v.strictObject({
  words: v.pipe(v.string(), v.maxLength(mostWords)),
  /** The browser's id of the window, so that no other window's panel takes it. */
  window: v.pipe(v.number(), v.integer()),
  /** Ms since 1970. */
  at: v.number(),
});
export type LookUp = v.InferOutput<typeof lookUp>;

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

/**
 * @param now ms since 1970
 * @returns what waits for the panel of a window, validated; undefined for other windows and times
 */
export function waitingFor(raw: unknown, window: number, now: number): LookUp | undefined {
  const parsed = v.safeParse(lookUp, raw);
  if (!parsed.success || parsed.output.window !== window) return undefined;
  const age = now - parsed.output.at;
  return age >= 0 && age <= longestWait ? parsed.output : undefined;
}
