/**
 * Ordinary words, by which the compiler knows that a name is one of them: words of our
 * languages, given names and surnames, places. Nothing of it goes into a pack.
 */
import { everyLanguage, Lang } from "../spotter/language.ts";
import type { Lexicon } from "../spotter/lexicon.ts";
import {
  acronyms,
  firms,
  givenNames,
  phrases,
  places,
  surnames,
  wordsByLanguage,
} from "./wordLists.ts";

/** A list's language and those that share many words with it: "Arm", "Gold", "Wind" are German too. */
const shared: Readonly<Record<string, number>> = {
  en: Lang.en,
  nl: Lang.nl | Lang.de | Lang.sv,
  es: Lang.es | Lang.pt | Lang.it,
  ru: Lang.ru | Lang.uk,
  other: everyLanguage,
};

/** English and Russian words stand in headlines of capitals too. */
const inCapitals = Lang.en | Lang.ru | Lang.uk;

function languagesOf(lang: string): number {
  return shared[lang] ?? (Object.hasOwn(Lang, lang) ? Lang[lang as keyof typeof Lang] : Lang.other);
}

function collect(): Map<string, number> {
  const all = new Map<string, number>();
  const add = (words: Iterable<string>, langs: number) => {
    for (const word of words) all.set(word, (all.get(word) ?? 0) | langs);
  };
  for (const [lang, words] of wordsByLanguage()) add(words, languagesOf(lang));
  add([...places(), ...phrases(), ...givenNames(), ...surnames()], everyLanguage);
  return all;
}

const han = /^\p{Script=Han}{2,}$/u;

/** What the dictionary of the runtime (ICU) knows as one word of Chinese or Japanese. */
function isHanWord(word: string, segmenter: Intl.Segmenter): boolean {
  return han.test(word) && [...segmenter.segment(word)].length === 1;
}

const thai = /^\p{Script=Thai}+$/u;

/** Several words of Thai that the dictionary has are a phrase ("Thai aviation") as much as a name. */
function isThaiPhrase(text: string, segmenter: Intl.Segmenter): boolean {
  return thai.test(text) && [...segmenter.segment(text)].every(({ segment }) => segment.length > 1);
}

/** @returns the lexicon that packs are compiled with; reading the lists takes a second or two */
export function lexicon(): Lexicon {
  const words = collect();
  const exempt = new Set(firms());
  const initials = new Set(acronyms());
  const [given, family] = [new Set(givenNames()), new Set(surnames())];
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  return {
    ordinaryIn(word, onlyCapitals) {
      if (exempt.has(word)) return 0;
      if (onlyCapitals)
        return initials.has(word) ? everyLanguage : (words.get(word) ?? 0) & inCapitals;
      const isWord = isHanWord(word, segmenter) || isThaiPhrase(word, segmenter);
      return words.get(word) ?? (isWord ? Lang.other : 0);
    },
    isPerson: ([first, last, ...more]) =>
      more.length === 0 && last !== undefined && given.has(first!) && family.has(last),
  };
}
