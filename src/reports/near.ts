/**
 * Typing errors: words that are one slip of the finger apart, found without comparing all
 * with all. Two such words have a form in common when a letter is left out of each: the
 * deletion neighbourhood of Mor and Fraenkel (A hash code method for detecting and correcting
 * spelling errors, 1982) and of Bocek, Hunt and Stiller (Fast similarity search in large
 * dictionaries, 2007).
 */
import { hashSeed, hashStep } from "../spotter/hash.ts";

/** In shorter words a slip makes another name: Hunan, Henan. */
const shortestSlipped = 6;
/** Names have no longer words, and each letter costs as many steps as there are letters. */
const longestSlipped = 48;
/** Words looked at for each form; the most frequent come first. No file makes it slow. */
const mostLookedAt = 64;
const longestChain = 1024;
const mostFound = 16;

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

/**
 * Whether two words differ by one slip: a letter wrong, left out, typed twice or twisted with
 * its neighbour (optimal string alignment distance 1), none of it a digit.
 */
export function isSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long === short || long.length < shortestSlipped || long.length > longestSlipped) return false;
  if (long.length - short.length > 1 || /\p{N}/u.test(long + short)) return false;
  const at = commonStart(long, short);
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  if (long.slice(at + 1) === short.slice(at + 1)) return true;
  const isTwisted = long[at] === short[at + 1] && long[at + 1] === short[at];
  return isTwisted && long.slice(at + 2) === short.slice(at + 2);
}

const kept = new Int32Array(longestSlipped + 1);

/** @returns the hash of the word, then those of it without its first, second, … letter; overwritten by the next call */
function hashesOf(word: string): Int32Array {
  let before = hashSeed;
  for (let left = 0; left < word.length; left++) {
    let hash = before;
    for (let i = left + 1; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
    kept[left + 1] = hash;
    before = hashStep(before, word.charCodeAt(left));
  }
  kept[0] = before;
  return kept.subarray(0, word.length + 1);
}

function isLongEnough(word: string): boolean {
  return word.length >= shortestSlipped - 1 && word.length <= longestSlipped;
}

/** The words of all names, to be asked which are a slip away from a word. */
export class WordIndex {
  private readonly words: readonly string[];
  /** By hash: the number of the first entry of its chain, 0 for none. */
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly wordOf: Int32Array;
  private readonly hashOf: Int32Array;
  private count = 0;

  /** @param frequencies how many names have each word */
  constructor(frequencies: ReadonlyMap<string, number>) {
    const long = [...frequencies].filter(([word]) => isLongEnough(word));
    // What is put in last is found first.
    this.words = long.sort((a, b) => a[1] - b[1] || (a[0] > b[0] ? -1 : 1)).map(([word]) => word);
    const entries = this.words.reduce((n, word) => n + word.length + 1, 1);
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(entries + 1)));
    this.next = new Int32Array(entries);
    this.wordOf = new Int32Array(entries);
    this.hashOf = new Int32Array(entries);
    this.words.forEach((word, n) => {
      for (const hash of hashesOf(word)) this.put(hash, n);
    });
  }

  /** @returns the words a slip away, the most frequent first */
  near(word: string): string[] {
    if (!isLongEnough(word)) return [];
    const found = new Set<number>();
    for (const hash of hashesOf(word)) this.look(hash, word, found);
    const numbers = [...found].sort((a, b) => b - a).slice(0, mostFound);
    return numbers.map((n) => this.words[n]!);
  }

  private slot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.heads.length - 1);
  }

  private put(hash: number, n: number): void {
    const entry = ++this.count;
    const slot = this.slot(hash);
    this.next[entry] = this.heads[slot]!;
    this.wordOf[entry] = n;
    this.hashOf[entry] = hash;
    this.heads[slot] = entry;
  }

  private look(hash: number, word: string, found: Set<number>): void {
    let entry = this.heads[this.slot(hash)]!;
    let looked = 0;
    for (let steps = 0; steps < longestChain && looked < mostLookedAt; steps++) {
      if (entry === 0) return;
      const n = this.wordOf[entry]!;
      const isSame = this.hashOf[entry] === hash;
      entry = this.next[entry]!;
      if (!isSame) continue;
      looked++;
      if (!found.has(n) && isSlip(word, this.words[n]!)) found.add(n);
    }
  }
}

/** A name that may have been meant, and how many of its words were mistyped. */
export interface Meant {
  readonly words: readonly string[];
  readonly slips: number;
}

/** No name has more words that are rare and have several neighbours. */
const mostMeant = 256;

function* pairsMeant(
  words: readonly string[],
  options: readonly (readonly string[])[],
): Generator<Meant> {
  for (const [i, firsts] of options.entries())
    for (const first of firsts) {
      const once = words.with(i, first);
      yield { words: once, slips: 1 };
      for (let j = i + 1; j < words.length; j++)
        for (const second of options[j]!) yield { words: once.with(j, second), slips: 2 };
    }
}

/**
 * @param near the words that each word may have been meant for
 * @returns what a name may have been meant for: one word put right, or two
 */
export function* meantBy(
  words: readonly string[],
  near: (word: string) => readonly string[],
): Generator<Meant> {
  let n = 0;
  for (const meant of pairsMeant(words, words.map(near))) {
    if (++n > mostMeant) return;
    yield meant;
  }
}
