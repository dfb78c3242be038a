/** What deriving needs to know of the languages: which words are ordinary ones, persons, places. */
import { everyLanguage } from "./language.ts";
import type { Word } from "./words.ts";

export interface Lexicon {
  /**
   * @param word in lower case, with its accents; several, apart by spaces, are a place or a phrase
   * @param inCapitals whether only capitals count: fewer words are like an acronym
   * @returns bits of the languages in whose texts the word may stand for itself; 0 for none
   */
  ordinaryIn(word: string, inCapitals: boolean): number;
  /** @param words in lower case; whether they are a given name and a surname */
  isPerson(words: readonly string[]): boolean;
}

/** For a compiler without word lists, and for spellings that the data calls strong. */
export const nothingOrdinary: Lexicon = { ordinaryIn: () => 0, isPerson: () => false };

/** @returns bits of the languages in whose texts the words may mean something else than a firm */
export function doubtIn(words: readonly Word[], lexicon: Lexicon): number {
  const inCapitals = words.every((w) => w.need === 2);
  const separator = words.every((w) => w.isIdeograph) ? "" : " ";
  const found = lexicon.ordinaryIn(words.map((w) => w.plain).join(separator), inCapitals);
  return lexicon.isPerson(words.map((w) => w.plain)) ? everyLanguage : found;
}

/** Whether each word by itself is an ordinary one of some language. */
export function isPhrase(words: readonly Word[], lexicon: Lexicon): boolean {
  return words.every((w) => lexicon.ordinaryIn(w.plain, false) !== 0);
}
