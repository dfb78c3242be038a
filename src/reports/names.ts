/** When two spellings are one name: folded, without legal form, in the other half of the Han script. */

import { bareWords } from "../spotter/bare.ts";
import { foldCharacter } from "../spotter/fold.ts";
import { respelled } from "../spotter/respell.ts";
import { type Word, wordsOf } from "../spotter/words.ts";

/** A name as it is compared. */
export interface Spelling {
  /** Folded words without the legal form. */
  readonly words: readonly string[];
  /** The same words in lower case with their accents, which transliteration needs. */
  readonly plain: readonly string[];
  /** Folded, with the legal form, apart by spaces. */
  readonly whole: string;
  /** By which of these it is one with another spelling; the first without the legal form. */
  readonly keys: readonly string[];
}

/** @returns each character folded, spaces left out */
export function folded(text: string): string {
  return [...text].map((c) => (/\s/u.test(c) ? "" : foldCharacter(c))).join("");
}

function foldedText(words: readonly Word[]): string {
  return folded(words.map((w) => w.text).join(""));
}

function joined(words: readonly Word[]): string {
  return words.map((w) => w.folded).join("");
}

/** Spellings that the letters alone do not tell: Müller and Mueller, 電子 and 电子. */
const respells = /[äöü]|\p{Script=Han}/u;

/** Words that no text is searched for are compared as they stand. */
function unsearchable(text: string): Spelling {
  const whole = text.normalize("NFKC").toLowerCase();
  return { words: [whole], plain: [whole], whole, keys: [whole] };
}

/** @returns what a name is compared by; spaces and hyphens do not tell names apart */
export function spellingOf(text: string): Spelling {
  const all = wordsOf(text);
  if (all.length === 0) return unsearchable(text);
  const bare = bareWords(all);
  const other = respells.test(text) ? respelled(bare).map(foldedText) : [];
  return {
    words: bare.map((w) => w.folded),
    plain: bare.map((w) => w.plain),
    whole: all.map((w) => w.folded).join(" "),
    keys: [...new Set([joined(bare), joined(all), ...other])],
  };
}
