/** Names in, table out. The same names give the same bytes. */

import { cues } from "./cues.ts";
import { cyrillicEndings } from "./cyrillic.ts";
import { type Form, formsOf, type Lexicon, nothingOrdinary } from "./forms.ts";
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

const derived = Flag.Shortened | Flag.Respelled | Flag.Inflected;

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

function ofNames(names: readonly GivenName[], lexicon: Lexicon): Entry[] {
  return names.flatMap(({ kind, spellings }, entity) =>
    spellings.flatMap((s) => formsOf(kind, s, lexicon).map((form) => entryOf(form, entity))),
  );
}

/** A form that we derived and that another entity has too is weak: it fits two. */
function withoutRivals(entries: readonly Entry[]): Entry[] {
  const owners = new Map<string, Set<number>>();
  for (const e of entries) {
    const key = e.words.join(" ");
    owners.set(key, (owners.get(key) ?? new Set()).add(e.entity));
  }
  return entries.map((e) =>
    e.flags & derived && owners.get(e.words.join(" "))!.size > 1
      ? { ...e, flags: e.flags | Flag.Weak }
      : e,
  );
}

/** Cues stand in any case, Cyrillic ones in every grammatical case. */
function ofCues(): Entry[] {
  return cues.flatMap((cue) => {
    const words = wordsOf(cue).map((w) => ({ ...w, need: 0 as const }));
    const last = words.at(-1);
    const cases =
      last?.isCyrillic === true
        ? cyrillicEndings(last.folded).map((f) => [...words.slice(0, -1), { ...last, folded: f }])
        : [];
    return [words, ...cases].map((w) => entryOf({ words: w, flags: Flag.Cue }, 0));
  });
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
  return doubt + (flags & derived ? 1 : 0);
}

/** Says the same as the other, and no better. */
function isWeaker(a: Entry, b: Entry): boolean {
  const sameThing = a.entity === b.entity && a.caseMask === b.caseMask;
  const kinds = Flag.Tie | Flag.FormAfter | Flag.FormBefore | Flag.Cue;
  const sameKind = ((a.flags ^ b.flags) & kinds) === 0;
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

/** The same for every pack, made at the first. */
let fixed: Entry[] | undefined;

/**
 * Compiles names and ties.
 * @param names an entity's place in the list is its number
 * @param ties a tie's place in the list is its number
 * @param lexicon which words are ordinary ones, so that a name like them is weak
 */
export function compileNames(
  names: readonly GivenName[],
  ties: readonly GivenTie[],
  lexicon: Lexicon = nothingOrdinary,
): NameTable {
  const ofEntities = withoutRivals(ofNames(names, lexicon));
  fixed ??= [...ofLegalForms(), ...ofCues()];
  const entries = withoutRepeats([...ofEntities, ...ofTies(ties), ...fixed]);
  const numbers = numberWords(entries);
  const sequences = entries.map((e) => ({
    words: e.words.map((w) => numbers.get(w)!),
    output: { entity: e.entity, caseMask: e.caseMask, flags: e.flags },
  }));
  return { ...dictionary([...numbers.keys()]), ...buildTrie(sequences) };
}
