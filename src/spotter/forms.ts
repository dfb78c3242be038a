/** The spellings that one given spelling stands for: without legal form, without trade words, inflected. */
import { cyrillicEndings } from "./cyrillic.ts";
import { formsAfter, formsBefore, productNouns, tradesAfter } from "./legalForms.ts";
import { Flag } from "./table.ts";
import type { GivenName, GivenSpelling } from "./types.ts";
import { type Word, wordsOf } from "./words.ts";

/** One sequence of words to be found, and what is to be said of it. */
export interface Form {
  readonly words: readonly Word[];
  /** Bits of `Flag`. */
  readonly flags: number;
}

type Phrases = readonly (readonly string[])[];

/** Longest first, so that "Import & Export Trading" goes before "Trading". */
function phrases(list: readonly string[]): Phrases {
  return list.map((text) => wordsOf(text).map((w) => w.folded)).sort((a, b) => b.length - a.length);
}

const after = phrases(formsAfter);
const before = phrases(formsBefore);
const trades = phrases(tradesAfter);
const nouns = phrases(productNouns);

function endsWith(words: readonly Word[], phrase: readonly string[]): boolean {
  const from = words.length - phrase.length;
  return from > 0 && phrase.every((p, i) => words[from + i]!.folded === p);
}

function beginsWith(words: readonly Word[], phrase: readonly string[]): boolean {
  return words.length > phrase.length && phrase.every((p, i) => words[i]!.folded === p);
}

/** Cuts phrases off the end until none is left; at least one word stays. */
function cutEnd(words: readonly Word[], list: Phrases): readonly Word[] {
  const found = list.find((phrase) => endsWith(words, phrase));
  return found ? cutEnd(words.slice(0, words.length - found.length), list) : words;
}

function cutBeginning(words: readonly Word[], list: Phrases): readonly Word[] {
  const found = list.find((phrase) => beginsWith(words, phrase));
  return found ? cutBeginning(words.slice(found.length), list) : words;
}

/** One word, or a few characters without spaces, is too little to be a firm on its own. */
function isShort(words: readonly Word[]): boolean {
  return words.length === 1 || (words.length < 4 && words.every((w) => w.isIdeograph));
}

function bareForm(words: readonly Word[], flags: number): Form[] {
  const bare = cutBeginning(cutEnd(words, after), before);
  if (bare.length === words.length) return [{ words, flags }];
  return [{ words: bare, flags: isShort(bare) ? flags | Flag.NeedsForm : flags }];
}

function withoutTrades({ words, flags }: Form): Form[] {
  const cut = cutEnd(words, trades);
  if (cut.length === words.length) return [];
  return [{ words: cut, flags: flags | Flag.Shortened | (isShort(cut) ? Flag.Weak : 0) }];
}

function inflected({ words, flags }: Form): Form[] {
  const last = words.at(-1);
  if (!last?.isCyrillic || last.need !== 1) return [];
  return cyrillicEndings(last.folded).map((folded) => ({
    words: [...words.slice(0, -1), { ...last, folded }],
    flags: flags | Flag.Inflected,
  }));
}

/** A product's mark holds no generic noun: "CQ-A rifle" is CQ-A. */
function ofProduct(words: readonly Word[]): readonly Word[] {
  return cutBeginning(cutEnd(words, nouns), nouns);
}

/**
 * @returns every sequence of words by which a given spelling is found; none where
 *   it holds no word
 */
export function formsOf(kind: GivenName["kind"], { text, weak }: GivenSpelling): Form[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const flags = weak ? Flag.Weak : 0;
  if (kind === "product") {
    const form = { words: ofProduct(words), flags };
    return [form, ...inflected(form)];
  }
  const bare = bareForm(words, flags);
  const all = [...bare, ...bare.flatMap(withoutTrades)];
  return [...all, ...all.flatMap(inflected)];
}
