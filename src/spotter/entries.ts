/** From sequences of words to the table. The same entries give the same bytes. */
import type { Form } from "./form.ts";
import { formsAfter, formsBefore } from "./legalForms.ts";
import { Flag, type NameTable, wordHash } from "./table.ts";
import { buildTrie } from "./trie.ts";
import { wordsOf } from "./words.ts";

/** A sequence of words and what it stands for. */
export interface Entry {
  /** The words, apart by spaces. */
  readonly key: string;
  readonly words: readonly string[];
  readonly entity: number;
  readonly caseMask: number;
  readonly flags: number;
  readonly weakIn: number;
}

/** Bits of a spelling that was derived, not given. */
export const derived = Flag.Shortened | Flag.Respelled | Flag.Licensed;

/** Two bits a word, sixteen words; a longer name's last words are free in case. */
const maskedWords = 16;

function caseMask(form: Form): number {
  let mask = 0;
  form.words.slice(0, maskedWords).forEach(({ need }, i) => {
    mask |= need << (2 * i);
  });
  return mask >>> 0;
}

/** @param entity number of what the form stands for */
export function entryOf(form: Form, entity: number): Entry {
  const { flags, weakIn } = form;
  const words = form.words.map((w) => w.folded);
  return { key: words.join(" "), words, entity, caseMask: caseMask(form), flags, weakIn };
}

/**
 * @param flags bits of `Flag`
 * @returns an entry for each phrase that holds a word
 */
export function ofPhrases(phrases: readonly string[], entity: number, flags: number): Entry[] {
  return phrases
    .map((text) => entryOf({ words: wordsOf(text), flags, weakIn: 0 }, entity))
    .filter((e) => e.words.length > 0);
}

function ofLegalForms(): Entry[] {
  return [
    ...ofPhrases(formsAfter, 0, Flag.FormAfter),
    ...ofPhrases(formsBefore, 0, Flag.FormBefore),
  ];
}

/** Doubts weigh most; between equals, a given spelling goes before a derived one. */
function cost({ flags, weakIn }: Entry): number {
  return (weakIn === 0 ? 0 : 2) + (flags & derived ? 1 : 0);
}

/** Says the same as the other, and no better. */
function isWeaker(a: Entry, b: Entry): boolean {
  const sameThing = a.entity === b.entity && a.caseMask === b.caseMask;
  const kinds = Flag.Tie | Flag.FormAfter | Flag.FormBefore | Flag.WithForm;
  const sameKind = ((a.flags ^ b.flags) & kinds) === 0;
  return sameThing && sameKind && cost(a) >= cost(b);
}

/** One entry for each meaning of a sequence: the one with the fewest doubts, given before derived. */
function withoutRepeats(entries: readonly Entry[]): Entry[] {
  const byWords = new Map<string, Entry[]>();
  for (const entry of entries) {
    const others = byWords.get(entry.key) ?? [];
    if (others.some((other) => isWeaker(entry, other))) continue;
    byWords.set(entry.key, [...others.filter((other) => !isWeaker(other, entry)), entry]);
  }
  return [...byWords.values()].flat();
}

/** Words that begin a sequence come first, each part in code unit order. */
function numberWords(entries: readonly Entry[]): Map<string, number> {
  const first = new Set(entries.map((e) => e.words[0]!));
  const rest = new Set(entries.flatMap((e) => e.words).filter((w) => !first.has(w)));
  const ordered = [...[...first].sort(), ...[...rest].sort()];
  return new Map(ordered.map((word, number) => [word, number]));
}

function dictionary(words: readonly string[]) {
  const wordStarts = new Uint32Array(words.length + 1);
  words.forEach((w, i) => {
    wordStarts[i + 1] = wordStarts[i]! + w.length;
  });
  const wordUnits = new Uint16Array(wordStarts[words.length]!);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(words.length * 2 + 2)));
  words.forEach((word, number) => {
    const units = new Uint16Array(word.length);
    for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i);
    wordUnits.set(units, wordStarts[number]);
    let at = wordHash(units, units.length) & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = number + 1;
  });
  return { wordUnits, wordStarts, slots };
}

/** The same for every table, made at the first. */
let fixed: Entry[] | undefined;

/** @returns the table of the entries and of all legal forms, which every table knows */
export function tableOf(entries: readonly Entry[]): NameTable {
  fixed ??= ofLegalForms();
  const all = withoutRepeats([...entries, ...fixed]);
  const numbers = numberWords(all);
  const sequences = all.map((e) => ({
    words: e.words.map((w) => numbers.get(w)!),
    output: { entity: e.entity, caseMask: e.caseMask, flags: e.flags, weakIn: e.weakIn },
  }));
  return { ...dictionary([...numbers.keys()]), ...buildTrie(sequences) };
}
