/** What deriving needs to know of the languages: which words are ordinary ones, persons, places. */
import { everyLanguage, Lang } from "./language.ts";
import type { Word } from "./words.ts";

export interface Lexicon {
  /**
   * @param word in lower case, with its accents; several, apart by spaces, are a place or a phrase
   * @param inCapitals whether only capitals count: fewer words are like an acronym
   * @returns bits of the languages in whose texts the word may stand for itself; 0 for none
   */
  ordinaryIn(word: string, inCapitals: boolean): number;
  /** @param word in lower case; whether a place, a phrase or a firm of several words begins with it */
  beginsPhrase(word: string): boolean;
  /** @param word in lower case; whether it is a word of English, whatever else it may be */
  isEnglishWord(word: string): boolean;
  /** @param word in lower case; whether its initials stand for something else nearly everywhere: UN, CEO */
  isCommonAcronym(word: string): boolean;
  /** @param word in lower case */
  isGivenName(word: string): boolean;
  /** @param words in lower case; whether they are a given name and a surname */
  isPerson(words: readonly string[]): boolean;
  /** @param name in lower case; whether the firm of that name is far better known than anything else */
  isWellKnown(name: string): boolean;
  /** @param name in lower case; whether it is a city, a region, a country or one of its people */
  isPlace(name: string): boolean;
  /** @param word in lower case; whether it is an article, a pronoun or the like, in any language */
  isFunctionWord(word: string): boolean;
}

/** For a compiler without word lists, and for spellings that the data calls strong. */
export const nothingOrdinary: Lexicon = {
  ordinaryIn: () => 0,
  beginsPhrase: () => false,
  isEnglishWord: () => false,
  isCommonAcronym: () => false,
  isGivenName: () => false,
  isPerson: () => false,
  isWellKnown: () => false,
  isPlace: () => false,
  isFunctionWord: () => false,
};

/** "Künstliche Intelligenz": German nouns have their capital in any text. */
function germanPhrase(words: readonly Word[], { ordinaryIn }: Lexicon): number {
  const langs = words.map((w) => ordinaryIn(w.plain, false));
  return langs.every((l) => (l & Lang.de) !== 0 && l !== everyLanguage) ? Lang.de : 0;
}

/** "El Gobierno", "Die Bundesregierung": an article and a noun. */
function articleAndNoun([first, second, ...more]: readonly Word[], lexicon: Lexicon): number {
  if (!second || more.length > 0 || !lexicon.isFunctionWord(first!.plain)) return 0;
  return lexicon.ordinaryIn(second.plain, false);
}

/** @returns bits of the languages in whose texts the words may mean something else than a firm */
export function doubtIn(words: readonly Word[], lexicon: Lexicon): number {
  const plain = words.map((w) => w.plain);
  const inCapitals = words.every((w) => w.need === 2);
  const isApart = words.some((w) => !w.isIdeograph);
  const isListed = words.length === 1 || !isApart || lexicon.beginsPhrase(plain[0]!);
  // Most names of several words begin no phrase: nothing need be put together to be looked up.
  const whole = isListed ? plain.join(isApart ? " " : "") : "";
  if (isListed && lexicon.isWellKnown(whole)) return 0;
  if (lexicon.isPerson(plain)) return everyLanguage;
  const listed = isListed ? lexicon.ordinaryIn(whole, inCapitals) : 0;
  const found = listed | articleAndNoun(words, lexicon);
  return words.length > 1 ? found | germanPhrase(words, lexicon) : found;
}

/** Whether each word by itself is an ordinary one of some language, or a person's or a place's. */
export function isPhrase(words: readonly Word[], lexicon: Lexicon): boolean {
  return words.every((w) => lexicon.ordinaryIn(w.plain, false) !== 0);
}
