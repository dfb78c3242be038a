/** A spelling taken apart into folded words, as the compiler needs it. */
import { isUnspaced } from "./fold.ts";
import { kept } from "./memo.ts";
import { Gap, Shape, Tokens, tokeniser } from "./tokens.ts";

/** One word of a spelling. */
export interface Word {
  readonly folded: string;
  /** Lower case with its accents: "nestlé" is no "nestle". */
  readonly plain: string;
  /** As given. */
  readonly text: string;
  /** 0 any case, 1 needs its capital, 2 needs capitals only. */
  readonly need: 0 | 1 | 2;
  readonly isCyrillic: boolean;
  readonly isIdeograph: boolean;
}

const tokens = new Tokens();
const scan = tokeniser(tokens, () => 0);

const single = new Tokens();
let folded = "";
const fold = tokeniser(single, (units, length) => {
  folded = String.fromCharCode(...units.subarray(0, length));
  return 0;
});

const needs: Readonly<Record<number, 0 | 1 | 2>> = {
  [Shape.Lower]: 0,
  [Shape.Initial]: 1,
  [Shape.Capitals]: 2,
  [Shape.Caseless]: 0,
};
const cyrillic = /^\p{Script=Cyrillic}+$/u;

/** Words of the longest name that is looked for: more than any firm has, so that no hostile one makes the walk deep. */
export const longestName = 64;

/** A token by itself folds as it does among others; undefined for one that folds to nothing. */
const wordOf = kept((token: string): Word | undefined => {
  fold(token);
  if (folded === "") return undefined;
  const text = token.normalize("NFC");
  return {
    folded,
    plain: text.toLowerCase(),
    text,
    need: needs[single.shapes[0]!]!,
    isCyrillic: cyrillic.test(folded),
    isIdeograph: isUnspaced(folded),
  };
});

/**
 * @returns the words of a spelling in order; empty where it holds none, or a word
 *   or a number of words that no text is searched for (`longestWord`, `longestName`)
 */
export function wordsOf(spelling: string): Word[] {
  scan(spelling);
  const { count } = tokens;
  if (count > longestName) return [];
  const words: Word[] = [];
  for (let i = 0; i < count; i++) {
    if (tokens.ids[i] === -1) return [];
    const word = wordOf(spelling.slice(tokens.starts[i], tokens.ends[i]));
    if (word) words.push(word);
  }
  return words;
}

/** Whether a gap of this kind may stand between two words of one name. */
export function joinsWords(gap: number): boolean {
  return gap === Gap.None || gap === Gap.Join;
}

/** Small words within a name, which papers write small. */
export const particles = new Set(
  "ve of and the for de del di da do dos das und für fur et y e i и та la le les van von zu z".split(
    " ",
  ),
);

/** "Ve" within a name is "ve" to most papers. */
export function withFreeParticles(words: readonly Word[]): Word[] {
  return words.map((w, i) =>
    i > 0 && particles.has(w.folded) && w.need === 1 ? { ...w, need: 0 } : w,
  );
}
