/** One spelling to be found, and how far its words by themselves tell the firm. */
import { everyLanguage } from "./language.ts";
import { doubtIn, type Lexicon, nothingOrdinary } from "./lexicon.ts";
import { Flag } from "./table.ts";
import type { Word } from "./words.ts";

/** One sequence of words to be found, and what is to be said of it. */
export interface Form {
  readonly words: readonly Word[];
  /** Bits of `Flag`. */
  readonly flags: number;
  /** Bits of the languages in whose texts it needs other evidence. */
  readonly weakIn: number;
}

/** Shorter rests of a name meet too many other words; capitals stand out. */
export function isShort(words: readonly Word[], least: number): boolean {
  if (words.every((w) => /^\p{N}+$/u.test(w.folded))) return true;
  if (words.every((w) => w.isIdeograph)) return words.length < 3;
  const [word] = words;
  return words.length === 1 && word!.folded.length < (word!.need === 2 ? 3 : least);
}

/** "K2", "K9": short names of models meet too many other things. */
function isTiny([word, ...more]: readonly Word[]): boolean {
  const { folded, isIdeograph } = word!;
  if (more.length > 0 || isIdeograph) return false;
  return folded.length < (/\p{N}/u.test(folded) ? 4 : 3);
}

/** A doubtful name needs its capital, and a place more than a firm's word beside it. */
export function asDoubtful(form: Form, lexicon: Lexicon): Form {
  if (form.weakIn === 0) return form;
  const words = form.words.map((w) =>
    w.need === 0 && isFirstLatin(w, form) ? { ...w, need: 1 as const } : w,
  );
  const name = form.words.map((w) => w.plain).join(" ");
  const place = lexicon.isPlace(name) ? Flag.Place : 0;
  const isAcronym = words.length === 1 && words[0]!.need === 2 && !isTiny(words);
  const acronym = isAcronym && !lexicon.isCommonAcronym(name) ? Flag.Acronym : 0;
  return { ...form, words, flags: form.flags | place | acronym };
}

function isFirstLatin(word: Word, { words }: Form): boolean {
  return word === words[0] && /^\p{Ll}/u.test(word.text);
}

/** A spelling given as it is: weak where it is a word that any text may hold. */
export function given(words: readonly Word[], flags: number, lexicon: Lexicon): Form {
  const isDoubtful = lexicon !== nothingOrdinary && isTiny(words);
  const weakIn = isDoubtful ? everyLanguage : doubtIn(words, lexicon);
  return asDoubtful({ words, flags, weakIn }, lexicon);
}
