/** Names in, table out. The same names give the same bytes. */
import { type Form, formsOf } from "./forms.ts";
import { formsAfter, formsBefore } from "./legalForms.ts";
import { Flag, type NameTable, wordHash } from "./table.ts";
import { buildTrie } from "./trie.ts";
import type { GivenName, GivenTie } from "./types.ts";
import { wordsOf } from "./words.ts";

/** A sequence of words and what it stands for. */
interface Entry {
  readonly words: readonly string[];
  readonly entity: number;
  readonly caseMask: number;
  readonly flags: number;
}

/** Two bits a word, sixteen words; a longer name's last words are free in case. */
const maskedWords = 16;

function caseMask(form: Form): number {
  let mask = 0;
  form.words.slice(0, maskedWords).forEach(({ need }, i) => {
    mask |= need << (2 * i);
  });
  return mask >>> 0;
}

function entryOf(form: Form, entity: number): Entry {
  const { flags } = form;
  return { words: form.words.map((w) => w.folded), entity, caseMask: caseMask(form), flags };
}

function ofNames(names: readonly GivenName[]): Entry[] {
  return names.flatMap(({ kind, spellings }, entity) =>
    spellings.flatMap((s) => formsOf(kind, s).map((form) => entryOf(form, entity))),
  );
}

function ofPhrases(phrases: readonly string[], entity: number, flags: number): Entry[] {
  return phrases
    .map((text) => entryOf({ words: wordsOf(text), flags }, entity))
    .filter((e) => e.words.length > 0);
}

/** A country needs its capital; goods are ordinary words in any case. */
function ofTies(ties: readonly GivenTie[]): Entry[] {
  return ties.flatMap(({ terms }, tie) => ofPhrases(terms, tie, Flag.Tie));
}

function ofLegalForms(): Entry[] {
  return [
    ...ofPhrases(formsAfter, 0, Flag.FormAfter),
    ...ofPhrases(formsBefore, 0, Flag.FormBefore),
  ];
}

/** Doubts weigh most; between equals, a given spelling goes before a derived one. */
function cost({ flags }: Entry): number {
  const doubt = flags & (Flag.Weak | Flag.NeedsForm) ? 2 : 0;
  return doubt + (flags & (Flag.Inflected | Flag.Shortened) ? 1 : 0);
}

/** Says the same as the other, and no better. */
function isWeaker(a: Entry, b: Entry): boolean {
  const sameThing = a.entity === b.entity && a.caseMask === b.caseMask;
  const sameKind = ((a.flags ^ b.flags) & (Flag.Tie | Flag.FormAfter | Flag.FormBefore)) === 0;
  return sameThing && sameKind && cost(a) >= cost(b);
}

/** One entry for each meaning of a sequence: the one with the fewest doubts, given before derived. */
function withoutRepeats(entries: readonly Entry[]): Entry[] {
  const byWords = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.words.join(" ");
    const others = byWords.get(key) ?? [];
    if (others.some((other) => isWeaker(entry, other))) continue;
    byWords.set(key, [...others.filter((other) => !isWeaker(other, entry)), entry]);
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

/**
 * Compiles names and ties.
 * @param names an entity's place in the list is its number
 * @param ties a tie's place in the list is its number
 */
export function compileNames(names: readonly GivenName[], ties: readonly GivenTie[]): NameTable {
  const entries = withoutRepeats([...ofNames(names), ...ofTies(ties), ...ofLegalForms()]);
  const numbers = numberWords(entries);
  const sequences = entries.map((e) => ({
    words: e.words.map((w) => numbers.get(w)!),
    output: { entity: e.entity, caseMask: e.caseMask, flags: e.flags },
  }));
  return { ...dictionary([...numbers.keys()]), ...buildTrie(sequences) };
}
