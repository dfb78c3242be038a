/** Lists of phrases that names begin or end with. */
import { type Word, wordsOf } from "./words.ts";

type Phrase = readonly string[];

interface Phrases {
  /** By their first and by their last word; the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  readonly byLast: ReadonlyMap<string, readonly Phrase[]>;
  readonly whole: ReadonlySet<string>;
}

function grouped(list: readonly Phrase[], key: (phrase: Phrase) => string) {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of list) groups.set(key(phrase), [...(groups.get(key(phrase)) ?? []), phrase]);
  return groups;
}

/** @returns the phrases, taken apart when first asked for: who only reads packs never does */
export function phrases(texts: readonly string[]): () => Phrases {
  let made: Phrases | undefined;
  return () => {
    made ??= takenApart(texts);
    return made;
  };
}

function takenApart(texts: readonly string[]): Phrases {
  const list = texts
    .map((text) => wordsOf(text).map((w) => w.folded))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length);
  return {
    byFirst: grouped(list, (p) => p[0]!),
    byLast: grouped(list, (p) => p.at(-1)!),
    whole: new Set(list.map((p) => p.join(" "))),
  };
}

/** "Guangzhou", and no more than that. */
export function isOneOf(words: readonly Word[], list: () => Phrases): boolean {
  return list().whole.has(words.map((w) => w.folded).join(" "));
}

function standsAt(words: readonly Word[], from: number, phrase: Phrase): boolean {
  return phrase.every((p, i) => words[from + i]!.folded === p);
}

/** @returns the longest phrase that the words end with and that leaves one of them */
function endOf(words: readonly Word[], list: () => Phrases): Phrase | undefined {
  return list()
    .byLast.get(words.at(-1)!.folded)
    ?.find((p) => p.length < words.length && standsAt(words, words.length - p.length, p));
}

export function endsWith(words: readonly Word[], list: () => Phrases): boolean {
  return endOf(words, list) !== undefined;
}

/** Cuts phrases off the end until none is left; at least one word stays. */
export function cutEnd(words: readonly Word[], list: () => Phrases): readonly Word[] {
  const found = endOf(words, list);
  return found ? cutEnd(words.slice(0, words.length - found.length), list) : words;
}

/** Cuts phrases off the beginning until none is left; at least one word stays. */
export function cutBeginning(words: readonly Word[], list: () => Phrases): readonly Word[] {
  const found = list()
    .byFirst.get(words[0]!.folded)
    ?.find((p) => p.length < words.length && standsAt(words, 0, p));
  return found ? cutBeginning(words.slice(found.length), list) : words;
}
