/**
 * The cases of names whose words change more than their end: Cyrillic names of several
 * words, each in the same case (Барнаульского патронного завода), and names in -a of
 * Slavic papers (Škody, Škodě). Words are folded: й is и, ё is е, ї is і.
 */

import { isReadOff } from "./endings.ts";
import type { Word } from "./words.ts";

const adjective = /^(.+)(?:ыи|ии|ои|ий)$/u;
const feminine = /^(.+)(?:ая|яя)$/u;
const consonant = /[бвгджзклмнпрстфхцчшщ]$/u;

/** The four cases of a word that does not change. */
function asIs(word: string): string[][] {
  return [[word], [word], [word], [word]];
}

/** Genitive, dative, instrumental, locative of one word; itself where it does not decline. */
function cases(word: string): readonly (readonly string[])[] {
  const masculine = adjective.exec(word)?.[1];
  if (masculine !== undefined)
    return [
      ["ого", "его"],
      ["ому", "ему"],
      ["ым", "им"],
      ["ом", "ем", "ому"],
    ].map((e) => e.map((x) => masculine + x));
  const stem = feminine.exec(word)?.[1];
  if (stem !== undefined)
    return [
      ["ои", "еи", "ої"],
      ["ои", "еи", "іи"],
      ["ои", "ою"],
      ["ои", "еи", "іи"],
    ].map((e) => e.map((x) => stem + x));
  if (word.length < 3) return asIs(word);
  if (consonant.test(word))
    return [
      ["а", "у"],
      ["у", "ові"],
      ["ом", "ем"],
      ["е", "і", "у"],
    ].map((e) => e.map((x) => word + x));
  if (/[ая]$/u.test(word)) {
    const cut = word.slice(0, -1);
    return [
      ["ы", "и", "і"],
      ["е", "и", "і"],
      ["ои", "еи", "ою", "ею"],
      ["е", "и", "і"],
    ].map((e) => e.map((x) => cut + x));
  }
  return asIs(word);
}

/** Every combination of the forms of each word, few enough: a name has two or three words. */
function combinations(parts: readonly (readonly string[])[]): string[][] {
  return parts.reduce<string[][]>(
    (all, forms) => all.flatMap((before) => forms.map((f) => [...before, f])),
    [[]],
  );
}

const mostWords = 3;

/**
 * @param words Cyrillic words of a name; those whose cases the scan reads off stay as they are
 * @returns the name in its other cases: all words declined, and the first alone, since the
 *   rest of a name is often a genitive that stays
 */
export function declineCyrillic(words: readonly Word[]): string[][] {
  if (words.length < 2 || words.length > mostWords) return [];
  const perWord = words.map((w) =>
    isReadOff(w.folded, w.need === 1) ? asIs(w.folded) : cases(w.folded),
  );
  const rest = words.slice(1).map((w) => w.folded);
  const all = [0, 1, 2, 3].flatMap((c) => {
    const every = combinations(perWord.map((forms) => forms[c] ?? []));
    const first = (perWord[0]?.[c] ?? []).map((form) => [form, ...rest]);
    return [...every, ...first];
  });
  return [...new Map(all.map((w) => [w.join(" "), w])).values()];
}

/** @returns the other cases of a Latin word in -a or -o, as Polish and Czech papers print them */
export function declineLatin(word: string): string[] {
  if (word.length < 5) return [];
  if (word.endsWith("o")) return ["a", "u", "em"].map((ending) => word.slice(0, -1) + ending);
  if (!word.endsWith("a")) return [];
  return ["y", "u", "e", "ou", "o", "i", "ie", "ii"].map((ending) => word.slice(0, -1) + ending);
}
