/**
 * Records in a pack: one JSON text a record, back to back (`*.data`), with the offsets of
 * their starts beside them (`*.offsets`), so that one is read without touching the others.
 */
import { ById } from "./byId.ts";
import { type Container, PackError, type Place, placeOf } from "./format.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });
const offsetLength = 4;

/** Records nearer than this to each other are read together. */
const nearBytes = 1 << 14;

/** A run of records whose bytes are read together: numbers ascending, with their offsets. */
interface Run {
  readonly numbers: number[];
  readonly starts: number[];
  readonly ends: number[];
}

export class Records<T extends { readonly id: string }> {
  readonly count: number;
  private readonly offsets: Place;
  private readonly data: Place;
  private readonly byId: ById;

  /** @throws PackError when the sections are missing or their lengths are wrong */
  constructor(
    private readonly container: Container,
    private readonly name: string,
  ) {
    this.offsets = placeOf(container, `${name}.offsets`);
    this.data = placeOf(container, `${name}.data`);
    this.byId = new ById(container, placeOf(container, `${name}.byId`));
    const length = this.offsets.end - this.offsets.start;
    this.count = length / offsetLength - 1;
    if (length < offsetLength || length % offsetLength !== 0 || this.byId.count !== this.count)
      throw this.fault("a wrong number of records");
  }

  private fault(what: string): PackError {
    const { container, name, offsets } = this;
    return new PackError(
      `${container.label} has ${what} in "${name}" (byte ${offsets.start}); get it again.`,
    );
  }

  /** @returns where the records `low` up to `high` begin, and where the last one ends */
  private async startsOf(low: number, high: number): Promise<Uint32Array> {
    const from = this.offsets.start + low * offsetLength;
    const bytes = await this.container.bytes.slice(from, from + (high - low + 1) * offsetLength);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint32Array.from({ length: high - low + 1 }, (_, i) =>
      view.getUint32(i * offsetLength, true),
    );
  }

  /** @throws PackError when it is none */
  private parse(bytes: Uint8Array, number: number): T {
    let record: unknown;
    try {
      record = JSON.parse(decoder.decode(bytes));
    } catch (cause) {
      throw new PackError(
        `${this.container.label} has an unreadable record ${number} in "${this.name}" (byte ${this.data.start}); get it again.`,
        { cause },
      );
    }
    if (typeof record === "object" && typeof (record as T | null)?.id === "string")
      return record as T;
    throw this.fault(`no record at ${number}`);
  }

  private async readRun({ numbers, starts, ends }: Run): Promise<T[]> {
    const [first, last] = [starts[0]!, ends.at(-1)!];
    const { start, end } = this.data;
    if (starts.some((s, i) => s > ends[i]!) || first > last || start + last > end)
      throw this.fault("a wrong offset");
    const bytes = await this.container.bytes.slice(start + first, start + last);
    return numbers.map((number, i) =>
      this.parse(bytes.subarray(starts[i]! - first, ends[i]! - first), number),
    );
  }

  /** @returns the bounds of each record asked for; those near each other in one run */
  private async runsOf(numbers: readonly number[]): Promise<Run[]> {
    const bounds = await Promise.all(numbers.map((n) => this.startsOf(n, n + 1)));
    const runs: Run[] = [];
    bounds.forEach(([start, end], i) => {
      const run = runs.at(-1);
      const isNear = run !== undefined && Math.abs(start! - run.ends.at(-1)!) < nearBytes;
      const into = isNear ? run : { numbers: [], starts: [], ends: [] };
      if (!isNear) runs.push(into);
      into.numbers.push(numbers[i]!);
      into.starts.push(start!);
      into.ends.push(end!);
    });
    return runs;
  }

  /**
   * @param numbers of records, in any order
   * @returns the records in the order asked for
   * @throws PackError when there is no such record or it cannot be read
   */
  async at(numbers: readonly number[]): Promise<T[]> {
    if (numbers.some((n) => n >= this.count)) throw this.fault("no record of a number");
    const ascending = [...new Set(numbers)].sort((a, b) => a - b);
    const runs = await this.runsOf(ascending);
    const read = (await Promise.all(runs.map((run) => this.readRun(run)))).flat();
    const byNumber = new Map(ascending.map((number, i) => [number, read[i]!]));
    return numbers.map((n) => byNumber.get(n)!);
  }

  /** @returns the number of the record of this id; undefined where there is none */
  async numberOf(id: string): Promise<number | undefined> {
    const numbers = (await this.byId.numbersOf(id)).filter((n) => n < this.count);
    const records = await this.at(numbers);
    return numbers[records.findIndex((r) => r.id === id)];
  }

  /** @returns the records of these ids; of one that is missing, none */
  async ofIds(ids: Iterable<string>): Promise<Map<string, T>> {
    const wanted = [...new Set(ids)];
    const numbers = await Promise.all(wanted.map((id) => this.byId.numbersOf(id)));
    const records = await this.at(numbers.flat().filter((n) => n < this.count));
    const found = new Map(records.map((r) => [r.id, r]));
    return new Map(wanted.flatMap((id) => (found.has(id) ? [[id, found.get(id)!]] : [])));
  }

  /**
   * Reads all records, some thousands at a time.
   * @throws PackError when one cannot be read
   */
  async *all(): AsyncGenerator<T> {
    const step = 4096;
    for (let low = 0; low < this.count; low += step) {
      const high = Math.min(this.count, low + step);
      const starts = [...(await this.startsOf(low, high))];
      const numbers = Array.from({ length: high - low }, (_, i) => low + i);
      yield* await this.readRun({ numbers, starts: starts.slice(0, -1), ends: starts.slice(1) });
    }
  }

  /**
   * @param hashes of the ids, by number
   * @returns whether each record is found by its id
   */
  isIndexedBy(hashes: Uint32Array): Promise<boolean> {
    return this.byId.isOf(hashes);
  }
}
