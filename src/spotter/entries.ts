/** Sequences of words and what they stand for, while a table is made: as numbers, without an object each. */
import type { Form } from "./form.ts";
import { Grown16, Grown32 } from "./grown.ts";
import { Flag } from "./table.ts";
import { wordsOf } from "./words.ts";

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

/** A list of entries; each is known by its number. */
export class Entries {
  /** The words, by number. */
  readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly starts = new Grown32();
  private readonly sequence = new Grown32();
  private readonly entities = new Grown32();
  private readonly cases = new Grown32();
  private readonly flagBits = new Grown16();
  private readonly weakBits = new Grown16();

  get count(): number {
    return this.entities.count;
  }

  /** @param entity number of what the form stands for */
  add(form: Form, entity: number): void {
    if (form.words.length === 0) return;
    this.starts.push(this.sequence.count);
    for (const { folded } of form.words) this.sequence.push(this.numberOf(folded));
    this.entities.push(entity);
    this.cases.push(caseMask(form));
    this.flagBits.push(form.flags);
    this.weakBits.push(form.weakIn);
  }

  /** Adds phrases of a kind; one that holds no word is left out. */
  addPhrases(phrases: readonly string[], entity: number, flags: number): void {
    for (const text of phrases) this.add({ words: wordsOf(text), flags, weakIn: 0 }, entity);
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.words.length);
    this.words.push(word);
    return this.words.length - 1;
  }

  length(entry: number): number {
    const end = entry + 1 < this.count ? this.starts.at(entry + 1) : this.sequence.count;
    return end - this.starts.at(entry);
  }

  /** @returns the number of a word of an entry */
  word(entry: number, at: number): number {
    return this.sequence.at(this.starts.at(entry) + at);
  }

  entity(entry: number): number {
    return this.entities.at(entry);
  }

  caseMask(entry: number): number {
    return this.cases.at(entry);
  }

  flags(entry: number): number {
    return this.flagBits.at(entry);
  }

  weakIn(entry: number): number {
    return this.weakBits.at(entry);
  }

  weaken(entry: number, weakIn: number): void {
    this.weakBits.set(entry, weakIn);
  }
}

/** Doubts weigh most; between equals, a given spelling goes before a derived one. */
function cost(all: Entries, entry: number): number {
  return (all.weakIn(entry) === 0 ? 0 : 2) + (all.flags(entry) & derived ? 1 : 0);
}

const kinds = Flag.Tie | Flag.FormAfter | Flag.FormBefore | Flag.WithForm;

/** Whether the one says the same as the other, and no better. */
export function isWeaker(all: Entries, a: number, b: number): boolean {
  const sameThing = all.entity(a) === all.entity(b) && all.caseMask(a) === all.caseMask(b);
  const sameKind = ((all.flags(a) ^ all.flags(b)) & kinds) === 0;
  return sameThing && sameKind && cost(all, a) >= cost(all, b);
}
