/**
 * Names and typed words as search compares them: the spotter's folding, without spaces and
 * signs ("CQ-A", "cq a" and "CQA" are one), Cyrillic in Latin letters. Each folded letter
 * knows where it stands in the original, so that a hit can be shown there.
 */
import { Class, classOf, foldCharacter, unitClass } from "./fold.ts";
import { latinLetter } from "./translit.ts";

/** Beyond this a name's end is not looked at; UTF-16 units. */
export const longestName = 400;
/** Fewer letters than these stand in the midst of too many words. */
export const leastInside = 4;
/** One wrong letter of three fits too much; a typed sentence is near to no name. */
export const [leastNear, mostNear] = [4, 64] as const;

export interface Folded {
  readonly letters: string;
  /** For each letter 1 where a word begins. */
  readonly begins: readonly number[];
  /** For each letter the UTF-16 units of the original that it comes from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The letters word by word, as spaces and signs part them. */
  readonly words: readonly string[];
}

/** What two romanisations differ in most: Ekaterinburg, Yekaterinburg; eksport, export. */
function alike(letter: string, isFirst: boolean): string {
  if (letter === "y") return "i";
  return letter === "x" && !isFirst ? "ks" : letter;
}

const inLatin = new Map<string, string>();

/** @returns the letters of one character, each as its English romanisation */
function lettersOf(character: string): string {
  const known = inLatin.get(character);
  if (known !== undefined) return known;
  const folded = character === "&" || character === "＆" ? "and" : foldCharacter(character);
  const letters = [...folded].map((c) => latinLetter(c) ?? c).join("");
  inLatin.set(character, letters);
  return letters;
}

function kindOf(character: string): Class {
  return character.length === 1 ? unitClass(character.charCodeAt(0)) : classOf(character);
}

class Folding {
  letters = "";
  readonly begins: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly words: string[] = [];
  private isApart = true;

  take(character: string, at: number): void {
    const kind = kindOf(character);
    const end = at + character.length;
    if (kind === Class.Gap || kind === Class.Surrogate) this.isApart = true;
    else if (kind === Class.Ignored) this.extend(end);
    else this.letter(lettersOf(character), at, end, kind);
  }

  /** A mark after a letter is shown with it. */
  private extend(end: number): void {
    if (!this.isApart && this.ends.length > 0) this.ends[this.ends.length - 1] = end;
  }

  /** A soft sign has no Latin letter. */
  private letter(letters: string, start: number, end: number, kind: Class): void {
    if (letters === "") this.extend(end);
    else this.put(letters, start, end, kind);
  }

  private put(letters: string, start: number, end: number, kind: Class): void {
    const isWord = kind === Class.Ampersand;
    const isNew = this.isApart || isWord;
    if (isNew) this.words.push("");
    let isFirst = isNew || kind === Class.Ideograph;
    for (const letter of letters) {
      this.push(alike(letter, isFirst), isFirst, start, end);
      isFirst = false;
    }
    this.isApart = isWord;
  }

  private push(letters: string, begins: boolean, start: number, end: number): void {
    this.letters += letters;
    this.words[this.words.length - 1] += letters;
    for (let unit = 0; unit < letters.length; unit++) {
      this.begins.push(begins && unit === 0 ? 1 : 0);
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}

/** @returns the text as it is compared; empty where it holds no letter and no digit */
export function fold(text: string): Folded {
  const folding = new Folding();
  let at = 0;
  for (const character of text) {
    folding.take(character, at);
    at += character.length;
  }
  return folding;
}

/** @returns a name as it is compared, a beginning of one that is too long */
export function foldName(name: string): Folded {
  return fold(name.slice(0, longestName));
}
