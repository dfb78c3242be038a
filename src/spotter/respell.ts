/** A name as other papers spell it: the other alphabet, the other half of the Han script, no umlauts. */
import { otherHan } from "./han.ts";
import { kept } from "./memo.ts";
import { cyrillicWays, inCyrillic, otherLatin, toLatin } from "./translit.ts";
import { type Word, wordsOf } from "./words.ts";

const umlauts: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
};

/** Müller is Mueller where a keyboard has no ü. */
function withoutUmlauts(text: string): string[] {
  const plain = text.replace(/[äöüÄÖÜ]/g, (c) => umlauts[c] ?? c);
  return plain === text ? [] : [plain];
}

/** "J. P. Freight" is printed "JP Freight" too. */
function withInitialsJoined(text: string): string[] {
  const joined = text.replace(/^((?:\p{Lu}\s){2,})/u, (run) => `${run.replace(/\s/g, "")} `);
  return joined === text ? [] : [joined];
}

/** Each way of a word in Cyrillic letters, and the first way that is the same. */
interface Ways {
  readonly words: readonly (Word | undefined)[];
  readonly first: readonly number[];
}

const waysOf = kept((word: string): Ways => {
  const texts = inCyrillic(word);
  const words = texts.map((text) => {
    const [only, ...more] = wordsOf(text);
    return more.length === 0 ? only : undefined;
  });
  return { words, first: texts.map((text) => texts.indexOf(text)) };
});

/** As Russian papers and as Ukrainian ones print it, each way once. */
function cyrillicSpellings(words: readonly Word[]): Word[][] {
  const ways = words.map((w) => waysOf(w.text));
  const seen = new Set<number>();
  const all: Word[][] = [];
  for (let way = 0; way < cyrillicWays; way++) {
    const key = ways.reduce((sum, w) => sum * cyrillicWays + w.first[way]!, 0);
    if (seen.has(key)) continue;
    seen.add(key);
    const spelled = ways.map((w) => w.words[way]);
    if (spelled.every((w) => w !== undefined)) all.push(spelled);
  }
  return all;
}

/** So long a name is told apart by its ways in one number. */
const mostWords = 12;

function inOtherScript(words: readonly Word[], text: string): Word[][] {
  if (/\p{Script=Cyrillic}/u.test(text)) return toLatin(text).map(wordsOf);
  if (/\p{Script=Han}/u.test(text)) return otherHan(text).map(wordsOf);
  const isLatin = /^[\p{Script=Latin}\d\s]+$/u.test(text);
  const isModel = /^\p{Lu}\p{L}{0,2} ?\d/u.test(text);
  const isTold = isLatin && words.length <= mostWords && (isModel || /\p{Ll}{3}/u.test(text));
  return isTold ? cyrillicSpellings(words) : [];
}

function keyOf(words: readonly Word[]): string {
  return words.map((w) => w.text).join(" ");
}

/** @returns the words of the name in its other spellings, each once */
export function respelled(words: readonly Word[]): Word[][] {
  const text = words.map((w) => w.text).join(words.every((w) => w.isIdeograph) ? "" : " ");
  const latin = [...withoutUmlauts(text), ...withInitialsJoined(text), ...otherLatin(text)];
  const others = [...latin.map(wordsOf), ...inOtherScript(words, text)];
  const seen = new Set([keyOf(words)]);
  return others.filter((other) => {
    const key = keyOf(other);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
