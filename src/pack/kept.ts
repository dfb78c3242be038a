/** Records of one kind while a pack is built: as bytes, found by id, given back in the order of ids. */
import { idHash } from "./byId.ts";
import { PackError, type Section, section } from "./format.ts";
import type { Spool } from "./spool.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Records are found by 32-bit offsets. */
const mostBytes = 2 ** 32 - 1;

/** A list of whole numbers up to 2^53 that grows. */
class Positions {
  private numbers = new Float64Array(1024);
  count = 0;

  push(number: number): void {
    if (this.count === this.numbers.length) {
      const grown = new Float64Array(this.count * 2);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[this.count++] = number;
  }

  at(index: number): number {
    return this.numbers[index]!;
  }

  set(index: number, number: number): void {
    this.numbers[index] = number;
  }
}

export class Kept<T extends { readonly id: string }> {
  private readonly places = new Map<string, number>();
  private readonly starts = new Positions();
  private readonly lengths = new Positions();
  /** Places in the order of ids, from `sort` on. */
  private order = new Uint32Array();
  /** By place, the number in that order. */
  private ranks = new Uint32Array();
  private ids: string[] = [];

  constructor(
    readonly name: string,
    private readonly spool: Spool,
  ) {}

  get count(): number {
    return this.places.size;
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** @returns its place; undefined where the id is taken: the first of an id stays */
  add(record: T): number | undefined {
    if (this.places.has(record.id)) return undefined;
    const place = this.places.size;
    this.places.set(record.id, place);
    this.put(this.starts.count, record);
    return place;
  }

  private put(place: number, record: T): void {
    const bytes = encoder.encode(JSON.stringify(record));
    const start = this.spool.append(bytes);
    if (place < this.starts.count) {
      this.starts.set(place, start);
      this.lengths.set(place, bytes.length);
      return;
    }
    this.starts.push(start);
    this.lengths.push(bytes.length);
  }

  /** Numbers the records by their ids, in code unit order; nothing is added after. */
  sort(): void {
    this.ids = [...this.places.keys()];
    const { ids } = this;
    this.order = Uint32Array.from(ids, (_, i) => i).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
    this.ranks = new Uint32Array(ids.length);
    this.order.forEach((place, number) => {
      this.ranks[place] = number;
    });
  }

  /** @returns its number in the order of ids; undefined where there is none */
  numberOf(id: string): number | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.ranks[place];
  }

  /** @returns the hashes of the ids, by number */
  idHashes(): Uint32Array {
    return Uint32Array.from(this.order, (place) => idHash(this.ids[place]!));
  }

  /** @returns the place at which it was added */
  placeOf(number: number): number {
    return this.order[number]!;
  }

  private bytesAt(place: number): Uint8Array {
    return this.spool.read(this.starts.at(place), this.lengths.at(place));
  }

  /** @param number in the order of ids */
  at(number: number): T {
    return JSON.parse(decoder.decode(this.bytesAt(this.order[number]!))) as T;
  }

  /** @returns the record of this id; undefined where there is none */
  get(id: string): T | undefined {
    const number = this.numberOf(id);
    return number === undefined ? undefined : this.at(number);
  }

  /** Puts another record of the same id in its place. */
  replace(number: number, record: T): void {
    this.put(this.order[number]!, record);
  }

  *inOrder(): Generator<T> {
    for (let number = 0; number < this.count; number++) yield this.at(number);
  }

  /** @throws PackError when they are more than 32-bit offsets can tell apart */
  sections(): Section[] {
    const { order, lengths, name } = this;
    const offsets = new Uint32Array(order.length + 1);
    let end = 0;
    order.forEach((place, number) => {
      end += lengths.at(place);
      if (end > mostBytes)
        throw new PackError(`The ${name} are over 4 GiB, more than one pack holds; build several.`);
      offsets[number + 1] = end;
    });
    const pieces = () => this.pieces();
    return [
      section(`${name}.offsets`, new Uint8Array(offsets.buffer)),
      { name: `${name}.data`, length: end, pieces },
      section(`${name}.byId`, this.hashes()),
    ];
  }

  private *pieces(): Generator<Uint8Array> {
    for (const place of this.order) yield this.bytesAt(place);
  }

  /** For each record a u64, ascending: the id's hash above, the record's number below. */
  private hashes(): Uint8Array {
    const pairs = new BigUint64Array(this.count);
    this.order.forEach((place, number) => {
      pairs[number] = (BigInt(idHash(this.ids[place]!)) << 32n) | BigInt(number);
    });
    return new Uint8Array(pairs.sort().buffer);
  }
}
