/** Which classes of goods a phrase names. */
import type { GoodsClass } from "./schema.ts";

export interface GoodsSense {
  /** Ids of the classes named, sorted; empty where the phrase names none we know. */
  readonly classes: readonly string[];
}

interface Term {
  readonly words: string;
  readonly id: string;
}

/** The thesaurus of one set of facts, made once. */
export class Thesaurus {
  private readonly terms: readonly Term[];
  private readonly wider = new Map<string, readonly string[]>();
  /** Phrases come again and again: with every claim, and with every other that they are compared to. */
  private readonly senses = new Map<string, GoodsSense>();

  constructor(goods: readonly GoodsClass[]) {
    this.terms = goods
      .flatMap(({ id, terms }) => terms.map((t) => ({ words: ` ${plain(t)} `, id })))
      .sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));
    for (const { id, within } of goods) this.wider.set(id, within ?? []);
  }

  /** What a phrase names; read once. */
  senseOf(phrase: string): GoodsSense {
    const before = this.senses.get(phrase);
    if (before) return before;
    const sense = this.read(phrase);
    if (this.senses.size >= mostKnown) this.senses.clear();
    this.senses.set(phrase, sense);
    return sense;
  }

  /** Longest terms first, each word read once: "drone parts" is no drone. */
  private read(phrase: string): GoodsSense {
    let rest = ` ${plain(phrase)} `;
    const classes = new Set<string>();
    for (const { words, id } of this.terms) {
      if (!rest.includes(words)) continue;
      classes.add(id);
      rest = rest.split(words).join(" | ");
    }
    return { classes: [...classes].sort() };
  }

  /** The class and every wider one. */
  private lineOf(id: string): Set<string> {
    const line = new Set<string>();
    const queue = [id];
    for (const next of queue) {
      if (line.has(next)) continue;
      line.add(next);
      queue.push(...(this.wider.get(next) ?? []));
    }
    return line;
  }

  /** Whether one class is the other or lies within it. */
  private related(a: string, b: string): boolean {
    return this.lineOf(a).has(b) || this.lineOf(b).has(a);
  }

  /** Whether all that one phrase names finds its like in the other. */
  compatible(a: GoodsSense, b: GoodsSense): boolean {
    if (a.classes.length === 0 || b.classes.length === 0) return false;
    const covers = (x: GoodsSense, y: GoodsSense) =>
      x.classes.every((c) => y.classes.some((d) => this.related(c, d)));
    return covers(a, b) || covers(b, a);
  }

  /** How much a phrase tells: its classes, narrow ones more. */
  depth({ classes }: GoodsSense): number {
    return classes.reduce((sum, c) => sum + this.lineOf(c).size, 0);
  }
}

/** "machines" within "CNC machines": one phrase only says it more closely. */
export function isWithin(a: string, b: string): boolean {
  const { all } = phraseOf(b);
  return phraseOf(a).words.every((word) => all.has(word));
}

interface Phrase {
  readonly plain: string;
  readonly words: readonly string[];
  readonly all: ReadonlySet<string>;
}

/** Every value of a field is compared with every other: few phrases are read again and again. */
const known = new Map<string, Phrase>();
const mostKnown = 4096;

function phraseOf(text: string): Phrase {
  const before = known.get(text);
  if (before) return before;
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const words = plain.split(" ");
  const phrase = { plain, words, all: new Set(words) };
  if (known.size >= mostKnown) known.clear();
  known.set(text, phrase);
  return phrase;
}

/** Lower case, words apart by one space: how phrases are compared. */
export function plain(phrase: string): string {
  return phraseOf(phrase).plain;
}
