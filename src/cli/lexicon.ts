/**
 * Ordinary words, by which the compiler knows that a name is one of them: words of our
 * languages, given names and surnames, places. Nothing of it goes into a pack.
 */
import { everyLanguage, Lang } from "../spotter/language.ts";
import type { Lexicon } from "../spotter/lexicon.ts";
import { kept } from "../spotter/memo.ts";
import {
  acronyms,
  calendar,
  capitalised,
  englishDictionary,
  firms,
  functionWords,
  givenNames,
  phrases,
  places,
  surnames,
  wordsByLanguage,
} from "./wordLists.ts";

/** A list's language and those that share many words with it: "Arm", "Gold", "Wind" are German too. */
const shared: Readonly<Record<string, number>> = {
  nl: Lang.nl | Lang.de | Lang.sv,
  es: Lang.es | Lang.pt | Lang.it,
  ru: Lang.ru | Lang.uk,
  other: everyLanguage,
};

function languagesOf(lang: string): number {
  return shared[lang] ?? (Object.hasOwn(Lang, lang) ? Lang[lang as keyof typeof Lang] : Lang.other);
}

type Words = ReadonlyMap<string, number>;

/** @param names words of any language: given names, places and the like */
function collect(names: Iterable<string>): Words {
  const all = new Map<string, number>();
  const add = (words: Iterable<string>, langs: number) => {
    for (const word of words) all.set(word, (all.get(word) ?? 0) | langs);
  };
  for (const [lang, words] of wordsByLanguage()) add(words, languagesOf(lang));
  add(names, everyLanguage);
  return all;
}

/** The dictionary has no phrases, and asking it takes long. */
const isEnglishLike = /^[\p{Script=Latin}\p{M}\d'’.&-]+$/u;

/** Words of the English dictionary, asked one by one: their forms are too many to list. */
function inDictionary(): (word: string) => number {
  const has = englishDictionary();
  return kept((word) => (isEnglishLike.test(word) && has(word) ? Lang.en : 0));
}

/** Endings that make a noun of a language whose words we have no full list of. */
const nounEndings: readonly (readonly [lang: number, ending: RegExp])[] = [
  [Lang.de, /.{3}(?:heit|keit|schaft|ung|tät|tion|ismus|nis|tum|ment)(?:en|s|e)?$/u],
  [Lang.it, /.{3}(?:zion[ei]|ità|ment[oi]|enza|tric[ei]|tor[ei])$/u],
  [Lang.pt, /.{3}(?:ção|ções|dades?|mentos?|ência|ismo)$/u],
  [Lang.pl, /.{3}(?:ość|ości|anie|enie|ania|enia|cja|cje|stwo)$/u],
  [Lang.cs, /.{3}(?:ost|osti|ání|ení|ství|ace)$/u],
  [Lang.hu, /.{3}(?:ság|ség|ás|és|ítás)$/u],
  [Lang.fi, /.{3}(?:minen|uus|yys|isto|stö)$/u],
  [Lang.uk, /.{3}(?:ість|ання|ення|ція|ство)$/u],
];

function byEnding(word: string): number {
  if (word.includes(" ")) return 0;
  return nounEndings.reduce((bits, [lang, ending]) => (ending.test(word) ? bits | lang : bits), 0);
}

/** Names of that end are surnames: Туполев, Antonov. */
const surnameEnding =
  /^(?:\p{Script=Cyrillic}{3,}(?:ов|ев|ёв|ский|цкий|енко|чук)|[a-z]{4,}(?:ov|ev|sky|enko|chuk))$/u;

/** Words of these stand in headlines of capitals as often as initials do. */
const shouting = Lang.ru | Lang.uk;

const han = /^\p{Script=Han}{2,}$/u;
const thai = /^\p{Script=Thai}+$/u;

/**
 * What the dictionary of the runtime (ICU) knows as one word of Chinese or Japanese; and
 * several words of Thai, which are a phrase ("Thai aviation") as much as a name.
 */
function isUnspacedWord(text: string, segmenter: Intl.Segmenter): boolean {
  if (han.test(text)) return [...segmenter.segment(text)].length === 1;
  return thai.test(text) && [...segmenter.segment(text)].every(({ segment }) => segment.length > 1);
}

let read: Lexicon | undefined;

/** @returns the lexicon that packs are compiled with; reading the lists takes a few seconds, once */
export function lexicon(): Lexicon {
  read ??= readLexicon();
  return read;
}

function readLexicon(): Lexicon {
  const dictionary = inDictionary();
  const exempt = new Set(firms());
  const initials = new Set(acronyms());
  const [given, family] = [new Set(givenNames()), new Set(surnames())];
  const proper = capitalised().filter((w) => dictionary(w) === 0);
  const peoples = proper.filter((w) => !given.has(w) && !family.has(w));
  const dated = calendar();
  const located = places();
  const towns = new Set([...located, ...peoples, ...dated]);
  const words = collect([...located, ...phrases(), ...given, ...family, ...dated, ...proper]);
  const begins = new Set(
    [...words.keys(), ...exempt].filter((w) => w.includes(" ")).map((w) => w.split(" ", 1)[0]!),
  );
  const functional = new Set(functionWords().flatMap(([, list]) => list));
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const small = kept((word) => {
    if (surnameEnding.test(word)) return everyLanguage;
    const listed = (words.get(word) ?? 0) | dictionary(word) | byEnding(word);
    return listed === 0 && isUnspacedWord(word, segmenter) ? Lang.other : listed;
  });
  return {
    ordinaryIn(word, onlyCapitals) {
      if (exempt.has(word)) return 0;
      if (onlyCapitals && initials.has(word)) return everyLanguage;
      if (onlyCapitals) return dictionary(word) | ((words.get(word) ?? 0) & shouting);
      // Phrases are listed or none: no ending and no dictionary knows them.
      return word.includes(" ") ? (words.get(word) ?? 0) : small(word);
    },
    beginsPhrase: (word) => begins.has(word),
    isEnglishWord: (word) => dictionary(word) !== 0,
    isCommonAcronym: (word) => initials.has(word),
    isGivenName: (word) => given.has(word),
    isPerson: ([first, last, ...more]) =>
      more.length === 0 &&
      last !== undefined &&
      ((given.has(first!) && family.has(last)) || (family.has(first!) && given.has(last))),
    isWellKnown: (name) => exempt.has(name),
    isPlace: (name) => towns.has(name),
    isFunctionWord: (word) => functional.has(word),
  };
}
