/**
 * A record's number by its id, without the ids in memory: `*.byId` holds for each record a
 * u64, ascending, the hash of its id above and its number below. Hashes are spread evenly, so
 * that a guess lands near (interpolation search: Perl, Itai, Avni 1978,
 * https://doi.org/10.1145/359545.359557). Whoever reads the records compares the ids themselves.
 */
import { type Container, PackError, type Place } from "./format.ts";

const pairLength = 8;
/** Pairs read at once: a guess among a million is some hundreds off. */
const window = 1024;
/** Pairs read at once where all are read. */
const wide = 1 << 15;

/** @returns 32 bits: FNV-1a over the UTF-16 units of the id, mixed as murmur3's finaliser does */
export function idHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Where the pairs sought may lie: from `low` up to `high`, whose hashes lie between the two. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly lowHash: number;
  readonly highHash: number;
}

function guess({ low, high, lowHash, highHash }: Span, hash: number, round: number): number {
  // What is not spread evenly is halved.
  if (round > 4 || highHash <= lowHash) return (low + high) >>> 1;
  const share = (hash - lowHash) / (highHash - lowHash);
  return low + Math.floor(share * (high - low));
}

export class ById {
  readonly count: number;

  /** @throws PackError when the section holds no whole pairs */
  constructor(
    private readonly container: Container,
    private readonly place: Place,
  ) {
    const length = place.end - place.start;
    if (length % pairLength !== 0)
      throw new PackError(
        `${container.label} has a wrong length in "${place.name}" (byte ${place.start}); get it again.`,
      );
    this.count = length / pairLength;
  }

  /** @returns the pairs from `low` up to `high`: number, hash, number, hash, … */
  private async pairs(low: number, high: number): Promise<DataView> {
    const { start } = this.place;
    const bytes = await this.container.bytes.slice(
      start + low * pairLength,
      start + high * pairLength,
    );
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @returns the numbers of the records whose ids have the hash of this one, ascending */
  async numbersOf(id: string): Promise<number[]> {
    const hash = idHash(id);
    let span: Span = { low: 0, high: this.count, lowHash: 0, highHash: 2 ** 32 };
    for (let round = 0; span.low < span.high; round++) {
      const from = Math.max(span.low, guess(span, hash, round) - window / 2);
      const to = Math.min(span.high, from + window);
      const view = await this.pairs(from, to);
      const last = hashAt(view, to - from - 1);
      if (last < hash) span = { ...span, low: to, lowHash: last };
      else if (from > span.low && hashAt(view, 0) >= hash)
        span = { ...span, high: from + 1, highHash: hashAt(view, 0) };
      else return this.sameFrom(hash, from, view);
    }
    return [];
  }

  /** The window holds the first pair of the hash, if there is one; those alike may go on after it. */
  private async sameFrom(hash: number, from: number, first: DataView): Promise<number[]> {
    const numbers: number[] = [];
    let [at, view] = [from, first];
    while (view.byteLength > 0) {
      const count = view.byteLength / pairLength;
      for (let i = 0; i < count; i++) {
        if (hashAt(view, i) > hash) return numbers;
        if (hashAt(view, i) === hash) numbers.push(view.getUint32(i * pairLength, true));
      }
      at += count;
      view = await this.pairs(at, Math.min(this.count, at + window));
    }
    return numbers;
  }

  /**
   * @param hashes of the ids, by number
   * @returns whether every number stands once, under its hash, in order
   */
  async isOf(hashes: Uint32Array): Promise<boolean> {
    if (hashes.length !== this.count) return false;
    let [lastHash, lastNumber] = [-1, -1];
    for (let at = 0; at < this.count; at += wide) {
      const to = Math.min(this.count, at + wide);
      const view = await this.pairs(at, to);
      for (let i = 0; i < to - at; i++) {
        const [hash, number] = [hashAt(view, i), view.getUint32(i * pairLength, true)];
        const isNext = hash > lastHash || (hash === lastHash && number > lastNumber);
        if (!isNext || hashes[number] !== hash) return false;
        [lastHash, lastNumber] = [hash, number];
      }
    }
    return true;
  }
}

function hashAt(view: DataView, index: number): number {
  return view.getUint32(index * pairLength + 4, true);
}
