/** The trie over word numbers, its states numbered breadth first; see table.ts. */
import { ranksOf } from "./bits.ts";
import type { Entries } from "./entries.ts";
import { Grown16, Grown32 } from "./grown.ts";
import { type NameTable, several } from "./table.ts";

type Trie = Omit<NameTable, "wordBytes" | "wordStarts" | "slots">;

/** Bits that grow, one for each state. */
class Bits {
  private readonly words = new Grown32();
  private count = 0;

  push(isSet: boolean): void {
    if ((this.count & 31) === 0) this.words.push(0);
    const word = this.count >>> 5;
    if (isSet) this.words.set(word, (this.words.at(word) | (1 << (this.count & 31))) >>> 0);
    this.count++;
  }

  done(): Uint32Array {
    return this.words.done();
  }
}

/** How the words of outputs are to be written: few ways, which many share. */
class Ways {
  private readonly numbers = new Map<string, number>();
  private readonly cases = new Grown32();
  private readonly flags = new Grown16();
  private readonly weakIn = new Grown16();

  /** @throws RangeError when there are more than a table tells apart */
  of(all: Entries, entry: number): number {
    const [mask, flags, weak] = [all.caseMask(entry), all.flags(entry), all.weakIn(entry)];
    const key = `${mask} ${flags} ${weak}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.cases.count;
    if (number === several)
      throw new RangeError("the names are written in more ways than a pack tells apart");
    this.numbers.set(key, number);
    this.cases.push(mask);
    this.flags.push(flags);
    this.weakIn.push(weak);
    return number;
  }

  done() {
    return {
      wayCase: this.cases.done(),
      wayFlags: this.flags.done(),
      wayWeakIn: this.weakIn.done(),
    };
  }
}

/** What ends in states: one each, and for those with several a list behind all of them. */
class Outputs {
  private readonly ways = new Ways();
  private readonly entity = new Grown32();
  private readonly way = new Grown16();
  private readonly lists: { readonly at: number; readonly entries: readonly number[] }[] = [];

  constructor(private readonly all: Entries) {}

  add(entries: readonly number[]): void {
    const [only] = entries;
    if (entries.length > 1) this.lists.push({ at: this.entity.count, entries });
    this.entity.push(entries.length > 1 ? 0 : this.all.entity(only!));
    this.way.push(entries.length > 1 ? several : this.ways.of(this.all, only!));
  }

  private addList(at: number, entries: readonly number[]): void {
    this.entity.set(at, this.entity.count);
    this.entity.push(entries.length);
    this.way.push(0);
    for (const entry of entries) {
      this.entity.push(this.all.entity(entry));
      this.way.push(this.ways.of(this.all, entry));
    }
  }

  done() {
    for (const { at, entries } of this.lists) this.addList(at, entries);
    return { outputEntity: this.entity.done(), outputWay: this.way.done(), ...this.ways.done() };
  }
}

/** Of the outputs of one state: by entity, and then by what is said of them. */
function inOrder(all: Entries, entries: number[]): number[] {
  return entries.sort(
    (a, b) =>
      all.entity(a) - all.entity(b) ||
      all.flags(a) - all.flags(b) ||
      all.caseMask(a) - all.caseMask(b) ||
      all.weakIn(a) - all.weakIn(b),
  );
}

/** Goes through the sorted entries level by level: a state is a run of entries that begin alike. */
class Builder {
  private readonly edgeWord = new Grown32();
  private readonly firstEdge = new Grown32();
  private readonly hasEdges = new Bits();
  private readonly hasOutput = new Bits();
  private readonly outputs: Outputs;

  constructor(
    private readonly all: Entries,
    private readonly sorted: Uint32Array,
    private readonly ranks: Uint32Array,
  ) {
    this.outputs = new Outputs(all);
  }

  run(): Trie {
    let lows = Uint32Array.of(0);
    let highs = Uint32Array.of(this.sorted.length);
    for (let depth = 0; lows.length > 0; depth++) {
      const [nextLows, nextHighs] = [new Grown32(), new Grown32()];
      for (let i = 0; i < lows.length; i++)
        this.visit(lows[i]!, highs[i]!, depth, nextLows, nextHighs);
      lows = nextLows.done() as Uint32Array<ArrayBuffer>;
      highs = nextHighs.done() as Uint32Array<ArrayBuffer>;
    }
    return this.done();
  }

  private done(): Trie {
    this.firstEdge.push(this.edgeWord.count);
    const [hasEdges, hasOutput] = [this.hasEdges.done(), this.hasOutput.done()];
    return {
      edgeWord: this.edgeWord.done(),
      hasEdges,
      edgeRanks: ranksOf(hasEdges),
      firstEdge: this.firstEdge.done(),
      hasOutput,
      outputRanks: ranksOf(hasOutput),
      ...this.outputs.done(),
    };
  }

  private visit(low: number, high: number, depth: number, lows: Grown32, highs: Grown32): void {
    const { all, sorted } = this;
    let at = low;
    while (at < high && all.length(sorted[at]!) === depth) at++;
    this.hasOutput.push(at > low);
    if (at > low) this.outputs.add(inOrder(all, [...sorted.subarray(low, at)]));
    this.hasEdges.push(at < high);
    if (at < high) this.firstEdge.push(this.edgeWord.count);
    while (at < high) at = this.child(at, high, depth, lows, highs);
  }

  private child(from: number, high: number, depth: number, lows: Grown32, highs: Grown32): number {
    const { all, sorted } = this;
    const word = all.word(sorted[from]!, depth);
    let end = from + 1;
    while (end < high && all.word(sorted[end]!, depth) === word) end++;
    this.edgeWord.push(this.ranks[word]!);
    lows.push(from);
    highs.push(end);
    return end;
  }
}

/**
 * @param sorted the entries in the order of their words
 * @param ranks by a word's number in the entries, its number in the table
 * @returns the arrays of the trie
 */
export function buildTrie(all: Entries, sorted: Uint32Array, ranks: Uint32Array): Trie {
  return new Builder(all, sorted, ranks).run();
}
