/** Registers print whole names in capitals, or in small letters; a paper prints neither. */
import type { Word } from "./words.ts";

/** Longer words in capitals are no acronyms: papers print NVIDIA as Nvidia. */
const longestAcronym = 5;

/** Words in capitals as short as this are acronyms as a rule, whatever legal form follows. */
const shortWord = 3;

function isCapitals({ need, folded }: Word): boolean {
  return need === 2 || !/\p{L}/u.test(folded);
}

function titled(word: Word): Word {
  if (word.need !== 2) return word;
  const { text } = word;
  return { ...word, need: 1, text: text.charAt(0) + text.slice(1).toLowerCase() };
}

function isLong({ text }: Word): boolean {
  return text.length > longestAcronym && !/\p{N}/u.test(text);
}

/** "F-16" is no name in a register's capitals, "BAE SYSTEMS" is. */
export function isShouted(words: readonly Word[]): boolean {
  return words.every(isCapitals) && words.some(({ text }) => /^\p{Lu}{4}/u.test(text));
}

function isWhispered(words: readonly Word[]): boolean {
  return words.every((w) => w.text === w.plain && !w.isIdeograph);
}

function capitalised(word: Word): Word {
  return word.text === word.plain && word.text.length > 3 && /^\p{Ll}/u.test(word.text)
    ? { ...word, need: 1 }
    : word;
}

/** "ENI" may be said as a word, "DJI" not: no two consonants stand together. */
const sayable =
  /^[bcdfghjklmnpqrstvwxzбвгджзклмнпрстфхцчшщ]?[aeiouyаеиоуыэюя][bcdfghjklmnpqrstvwxzбвгджзклмнпрстфхцчшщ]?[aeiouyаеиоуыэюя]?$/u;

function single(word: Word, hadForm: boolean): Word[] {
  const { length } = word.text;
  if (word.need === 0) return [hadForm ? capitalised(word) : word];
  if (word.need !== 2 || isLong(word)) return [titled(word)];
  if (!hadForm || length < shortWord || /\p{N}/u.test(word.text)) return [word];
  if (length === shortWord && !sayable.test(word.folded)) return [word];
  return length < longestAcronym ? [word, titled(word)] : [titled(word)];
}

/**
 * @param words of a name without its legal form
 * @param hadForm whether it had one: "SAAB AB" may be Saab, "KRET" alone is an acronym
 * @returns the name as papers write it; a second way is doubtful
 */
export function inPapersCase(words: readonly Word[], hadForm: boolean): (readonly Word[])[] {
  if (words.length === 1) return single(words[0]!, hadForm).map((word) => [word]);
  if (isShouted(words)) return [words.map(titled)];
  if (isWhispered(words)) return [words.map(capitalised)];
  return [words.map((w) => (isLong(w) || /^\p{Lu}{4}/u.test(w.text) ? titled(w) : w))];
}
