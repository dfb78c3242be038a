/** From entries to the table. The same entries in the same order give the same bytes. */
import { type Entries, isWeaker } from "./entries.ts";
import { hashSeed, hashStep } from "./hash.ts";
import { formsAfter, formsBefore } from "./legalForms.ts";
import { runsOf, sortedByWords } from "./sorted.ts";
import { Flag, mostWords, type NameTable, slotOf } from "./table.ts";
import { buildTrie } from "./trie.ts";
import { byteLength, writeWord } from "./wordBytes.ts";

/** Adds the legal forms, which every table knows. */
function addLegalForms(all: Entries): void {
  all.addPhrases(formsAfter, 0, Flag.FormAfter);
  all.addPhrases(formsBefore, 0, Flag.FormBefore);
}

/** Which words are used, and which of them begin an entry. */
interface Used {
  readonly first: Uint8Array;
  readonly any: Uint8Array;
}

function usedIn(all: Entries, entries: Uint32Array): Used {
  const first = new Uint8Array(all.words.length);
  const any = new Uint8Array(all.words.length);
  for (const entry of entries) {
    first[all.word(entry, 0)] = 1;
    for (let i = all.length(entry) - 1; i >= 0; i--) any[all.word(entry, i)] = 1;
  }
  return { first, any };
}

/**
 * Words that begin an entry come first, each part in code unit order.
 * @returns the words in use in that order, and by a word's number in the entries its place
 * @throws RangeError when they are more than a table holds
 */
function numbered({ words }: Entries, { first, any }: Used) {
  const byText = (a: number, b: number) => (words[a]! < words[b]! ? -1 : 1);
  const part = (isFirst: number) => {
    const numbers = Uint32Array.from(words, (_, i) => i);
    return numbers.filter((i) => any[i] === 1 && first[i] === isFirst).sort(byText);
  };
  const order = [...part(1), ...part(0)];
  if (order.length > mostWords)
    throw new RangeError(`the names have over ${mostWords} different words; build several packs`);
  const ranks = new Uint32Array(words.length);
  order.forEach((word, place) => {
    ranks[word] = place;
  });
  return { ordered: order.map((i) => words[i]!), ranks };
}

/** Puts a word into the first free slot behind its hash. */
function putSlot(slots: Uint32Array, word: string, number: number): void {
  let hash = hashSeed;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  let at = hash & (slots.length - 1);
  while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
  slots[at] = slotOf(number, hash);
}

function dictionary(words: readonly string[]) {
  const wordStarts = new Uint32Array(words.length + 1);
  words.forEach((word, i) => {
    wordStarts[i + 1] = wordStarts[i]! + byteLength(word);
  });
  const wordBytes = new Uint8Array(wordStarts[words.length]!);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(words.length * 1.5 + 2)));
  words.forEach((word, number) => {
    writeWord(word, wordBytes, wordStarts[number]!);
    putSlot(slots, word, number);
  });
  return { wordBytes, wordStarts, slots };
}

/** One entry for each meaning of a sequence: the one with the fewest doubts, given before derived. */
function withoutRepeats(all: Entries, sorted: Uint32Array): Uint32Array {
  let kept = 0;
  const result = new Uint32Array(sorted.length);
  for (const [low, high] of runsOf(all, sorted)) {
    const first = kept;
    for (let i = low; i < high; i++) kept = take(all, result, first, kept, sorted[i]!);
  }
  return result.subarray(0, kept);
}

/** Puts an entry among those of its words at `first` to `end` that it says more than. @returns their new end */
function take(all: Entries, into: Uint32Array, first: number, end: number, entry: number): number {
  for (let i = first; i < end; i++) if (isWeaker(all, entry, into[i]!)) return end;
  let kept = first;
  for (let i = first; i < end; i++) if (!isWeaker(all, into[i]!, entry)) into[kept++] = into[i]!;
  into[kept++] = entry;
  return kept;
}

/**
 * @param all the entries; the legal forms are added
 * @param isKept whether an entry is to be found
 * @throws RangeError when they are more than a table holds
 */
export function tableOf(all: Entries, isKept: (entry: number) => boolean = () => true): NameTable {
  addLegalForms(all);
  const entries = Uint32Array.from({ length: all.count }, (_, i) => i).filter(isKept);
  const { ordered, ranks } = numbered(all, usedIn(all, entries));
  const sorted = withoutRepeats(all, sortedByWords(all, entries, ranks));
  return { ...dictionary(ordered), ...buildTrie(all, sorted, ranks) };
}
