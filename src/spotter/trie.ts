/** The trie over word numbers, its states numbered breadth first; see table.ts. */
import type { NameTable } from "./table.ts";

interface Output {
  readonly entity: number;
  readonly caseMask: number;
  readonly flags: number;
  readonly weakIn: number;
}

/** Word numbers of a name, and what ends there. */
export interface Sequence {
  readonly words: readonly number[];
  readonly output: Output;
}

type Trie = Pick<
  NameTable,
  | "edgeWord"
  | "firstEdge"
  | "firstOutput"
  | "outputEntity"
  | "outputCase"
  | "outputFlags"
  | "outputWeakIn"
>;

function compare(a: Sequence, b: Sequence): number {
  const shared = Math.min(a.words.length, b.words.length);
  for (let i = 0; i < shared; i++) {
    const difference = a.words[i]! - b.words[i]!;
    if (difference !== 0) return difference;
  }
  return (
    a.words.length - b.words.length ||
    a.output.entity - b.output.entity ||
    a.output.flags - b.output.flags ||
    a.output.caseMask - b.output.caseMask ||
    a.output.weakIn - b.output.weakIn
  );
}

/** A state: the sequences `low` to `high` share their first `depth` words. */
interface State {
  readonly low: number;
  readonly high: number;
  readonly depth: number;
}

/** Goes through the sorted sequences level by level. */
class Builder {
  readonly edgeWord: number[] = [];
  readonly firstEdge: number[] = [];
  readonly firstOutput: number[] = [];
  readonly outputs: Output[] = [];

  constructor(private readonly sorted: readonly Sequence[]) {}

  run(): void {
    const queue: State[] = [{ low: 0, high: this.sorted.length, depth: 0 }];
    for (const state of queue) for (const next of this.visit(state)) queue.push(next);
    this.firstEdge.push(this.edgeWord.length);
    this.firstOutput.push(this.outputs.length);
  }

  private visit({ low, high, depth }: State): State[] {
    this.firstEdge.push(this.edgeWord.length);
    this.firstOutput.push(this.outputs.length);
    let at = low;
    for (; at < high && this.sorted[at]!.words.length === depth; at++)
      this.outputs.push(this.sorted[at]!.output);
    return this.children(at, high, depth);
  }

  private children(low: number, high: number, depth: number): State[] {
    const states: State[] = [];
    for (let at = low; at < high; ) {
      const word = this.sorted[at]!.words[depth]!;
      let end = at + 1;
      while (end < high && this.sorted[end]!.words[depth] === word) end++;
      this.edgeWord.push(word);
      states.push({ low: at, high: end, depth: depth + 1 });
      at = end;
    }
    return states;
  }
}

/** @returns the arrays of the trie; the order of the sequences given does not matter */
export function buildTrie(sequences: readonly Sequence[]): Trie {
  const builder = new Builder([...sequences].sort(compare));
  builder.run();
  return {
    edgeWord: Uint32Array.from(builder.edgeWord),
    firstEdge: Uint32Array.from(builder.firstEdge),
    firstOutput: Uint32Array.from(builder.firstOutput),
    outputEntity: Uint32Array.from(builder.outputs, (o) => o.entity),
    outputCase: Uint32Array.from(builder.outputs, (o) => o.caseMask),
    outputFlags: Uint16Array.from(builder.outputs, (o) => o.flags),
    outputWeakIn: Uint16Array.from(builder.outputs, (o) => o.weakIn),
  };
}
