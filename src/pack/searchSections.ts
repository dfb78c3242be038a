/** Writes the sections by which the panel's search finds names: `search.*`, docs/pack-format.md. */
import { Grown16, Grown32 } from "../spotter/grown.ts";
import { type Section, section } from "./format.ts";
import { piecesOf } from "./grams.ts";

/** Names a list holds on average where there are fewer pieces than lists there may be. */
const perList = 64;
const [leastBits, mostBits] = [10, 16];

/** @returns how many bytes a number takes, seven bits in each */
function bytesOf(number: number): number {
  let bytes = 1;
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) bytes++;
  return bytes;
}

export class SearchWriter {
  private readonly pieces = new Grown16();
  private readonly starts = new Grown32();
  private readonly shortest = new Grown16();

  /** Adds the next entity, in the order of their numbers. */
  add(spellings: Iterable<string>): void {
    const { pieces, shortest } = piecesOf(spellings);
    this.starts.push(this.pieces.count);
    this.shortest.push(shortest);
    for (const piece of pieces) this.pieces.push(piece);
  }

  /** Entities whose shortest spelling is shorter first; those alike by their number. */
  private order(): Uint32Array {
    const keys = Float64Array.from(
      { length: this.starts.count },
      (_, number) => this.shortest.at(number) * 2 ** 32 + number,
    ).sort();
    return Uint32Array.from(keys, (key) => key % 2 ** 32);
  }

  /** Goes through the lists in the order of their names: a list, and how far on its next name is. */
  private each(order: Uint32Array, lists: number, take: (list: number, on: number) => void): void {
    const last = new Uint32Array(lists);
    order.forEach((number, place) => {
      const end = number + 1 < this.starts.count ? this.starts.at(number + 1) : this.pieces.count;
      for (let i = this.starts.at(number); i < end; i++) {
        const list = this.pieces.at(i) & (lists - 1);
        if (last[list] === place + 1) continue;
        take(list, place + 1 - last[list]!);
        last[list] = place + 1;
      }
    });
  }

  /** @returns the sections; none where nothing was added */
  sections(): Section[] {
    if (this.starts.count === 0) return [];
    const bits = Math.ceil(Math.log2(Math.max(1, this.pieces.count / perList)));
    const lists = 1 << Math.min(mostBits, Math.max(leastBits, bits));
    const order = this.order();
    const starts = new Uint32Array(lists + 1);
    this.each(order, lists, (list, on) => {
      starts[list + 1]! += bytesOf(on);
    });
    for (let list = 0; list < lists; list++) starts[list + 1]! += starts[list]!;
    return [
      section("search.order", new Uint8Array(order.buffer)),
      section("search.starts", new Uint8Array(starts.buffer)),
      section("search.lists", this.listBytes(order, starts)),
    ];
  }

  private listBytes(order: Uint32Array, starts: Uint32Array): Uint8Array {
    const lists = starts.length - 1;
    const bytes = new Uint8Array(starts[lists]!);
    const ends = starts.slice(0, lists);
    this.each(order, lists, (list, on) => {
      let at = ends[list]!;
      let rest = on;
      for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
      bytes[at++] = rest;
      ends[list] = at;
    });
    return bytes;
  }
}
