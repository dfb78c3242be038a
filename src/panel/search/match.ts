/** How well what was typed fits a name, and where. */
import { type Folded, leastInside } from "../../spotter/letters.ts";

/** What of a name is compared. */
type Name = Pick<Folded, "letters" | "begins">;

/** The better fit is the smaller. */
export const Fit = {
  /** The whole name. */
  Whole: 0,
  /** The name's beginning. */
  Beginning: 1,
  /** From the beginning of one of its words on. */
  Word: 2,
  /** Every typed word begins one of its words. */
  Words: 3,
  /** In the midst of a word. */
  Inside: 4,
  None: 5,
} as const;
export type Fit = (typeof Fit)[keyof typeof Fit];

/** Where it stands in the original text; UTF-16 units, the end excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

function indicesOf(name: Name, letters: string): number[] {
  const all: number[] = [];
  for (let at = name.letters.indexOf(letters); at >= 0; at = name.letters.indexOf(letters, at + 1))
    all.push(at);
  return all;
}

/** How many words of a name begin within a stretch, its first letter left out. */
function wordsWithin({ begins }: Name, at: number, end: number): number {
  let count = 0;
  for (let i = at + 1; i < end; i++) count += begins[i]!;
  return count;
}

/**
 * "cqa" is CQ-A, but "drones" is not in "drone spare parts": what runs on over a space that was
 * not typed ends where a word does.
 */
function isOneStretch(name: Name, at: number, end: number, gaps: number): boolean {
  const endsWord = end === name.letters.length || name.begins[end] === 1;
  return endsWord || wordsWithin(name, at, end) <= gaps;
}

/**
 * Where letters stand in a name from the beginning of a word on; -1 where nowhere.
 * @param gaps the spaces that were typed between them
 */
function atWord(name: Name, letters: string, gaps = 0): number {
  const at = indicesOf(name, letters).find(
    (i) => name.begins[i] === 1 && isOneStretch(name, i, i + letters.length, gaps),
  );
  return at ?? -1;
}

/** Where letters stand in the midst of a word; -1 where nowhere, or where they are too few. */
function insideWord(name: Name, letters: string): number {
  if (letters.length < leastInside) return -1;
  const at = indicesOf(name, letters).find((i) => wordsWithin(name, i, i + letters.length) === 0);
  return at ?? -1;
}

/** @returns how the typed letters fit one name as a whole; `Words` and `Inside` not looked for */
function fitAsOne(name: Name, { letters, words }: Folded): Fit {
  const at = atWord(name, letters, words.length - 1);
  if (at < 0) return Fit.None;
  if (at > 0) return Fit.Word;
  return letters.length === name.letters.length ? Fit.Whole : Fit.Beginning;
}

/** @returns how well what was typed fits one name, `Words` not looked for; it has at least one letter */
export function fitOf(name: Name, typed: Folded): Fit {
  const asOne = fitAsOne(name, typed);
  if (asOne !== Fit.None) return asOne;
  return insideWord(name, typed.letters) >= 0 ? Fit.Inside : Fit.None;
}

/** @returns a bit for each of the words that begins a word of the name; at most 31 words */
export function wordsIn(name: Name, words: readonly string[]): number {
  return words.reduce((bits, word, i) => (atWord(name, word) < 0 ? bits : bits | (1 << i)), 0);
}

/** @returns the units of the original that letters `from` to `to` come from */
export function rangeOf({ starts, ends }: Folded, from: number, to: number): Range {
  return { start: starts[from]!, end: ends[to - 1]! };
}

/** Those that touch are one. */
function merged(ranges: readonly Range[]): Range[] {
  const inOrder = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of inOrder) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

function rangesAt(name: Folded, at: number, length: number): Range[] {
  return at < 0 ? [] : [rangeOf(name, at, at + length)];
}

/** @returns where a name shows what was typed: as one, else word by word, else in the midst */
export function rangesIn(name: Folded, typed: Folded): Range[] {
  const { letters, words } = typed;
  if (letters === "") return [];
  const whole = rangesAt(name, atWord(name, letters, words.length - 1), letters.length);
  if (whole.length > 0) return whole;
  const each = words.flatMap((w) => rangesAt(name, atWord(name, w), w.length));
  if (words.length > 1 && each.length > 0) return merged(each);
  return rangesAt(name, insideWord(name, letters), letters.length);
}
