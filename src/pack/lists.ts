/**
 * For each number a list of numbers: `*.starts` holds where each begins in `*.numbers`, and
 * the end, as u32.
 */
import { type Container, PackError, type Place, type Section, section } from "./format.ts";

/** @returns the two sections that hold the lists; none where all are empty */
export function listSections(name: string, lists: readonly (readonly number[])[]): Section[] {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length;
  });
  const numbers = new Uint32Array(starts[lists.length]!);
  if (numbers.length === 0) return [];
  lists.forEach((list, i) => {
    numbers.set(list, starts[i]);
  });
  return [
    section(`${name}.starts`, new Uint8Array(starts.buffer)),
    section(`${name}.numbers`, new Uint8Array(numbers.buffer)),
  ];
}

/** Numbers looked at together. */
const step = 1 << 16;

export class Lists {
  private readonly starts: Place | undefined;
  private readonly numbers: Place | undefined;

  /**
   * @param count how many lists there must be; any number where it is not known
   * @throws PackError when only one of the sections is there, or there are not `count` lists
   */
  constructor(
    private readonly container: Container,
    private readonly name: string,
    count?: number,
  ) {
    this.starts = container.places.get(`${name}.starts`);
    this.numbers = container.places.get(`${name}.numbers`);
    const isWhole = (this.starts === undefined) === (this.numbers === undefined);
    const length = this.starts && this.starts.end - this.starts.start;
    if (length !== undefined && (length < 4 || length % 4 !== 0)) throw this.fault();
    const isLong = count !== undefined && length !== undefined && length !== (count + 1) * 4;
    if (!isWhole || isLong) throw this.fault();
  }

  private fault(): PackError {
    const { container, name, starts } = this;
    return new PackError(
      `${container.label} has a wrong list in "${name}" (byte ${starts?.start ?? 0}); get it again.`,
    );
  }

  private async read(place: Place, from: number, to: number): Promise<number[]> {
    const bytes = await this.container.bytes.slice(place.start + from * 4, place.start + to * 4);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: to - from }, (_, i) => view.getUint32(i * 4, true));
  }

  /**
   * @param most how many numbers to read at most
   * @returns the first numbers of a list, and how many it has
   * @throws PackError when the list reaches past its section
   */
  async at(index: number, most: number): Promise<{ numbers: number[]; total: number }> {
    const { starts, numbers } = this;
    if (!starts || !numbers) return { numbers: [], total: 0 };
    if (starts.start + (index + 2) * 4 > starts.end) throw this.fault();
    const [start, end] = await this.read(starts, index, index + 2);
    if (start! > end! || numbers.start + end! * 4 > numbers.end) throw this.fault();
    const total = end! - start!;
    return { numbers: await this.read(numbers, start!, start! + Math.min(total, most)), total };
  }

  /**
   * Reads all of it.
   * @param below what every number must be less than
   * @param count how many lists there must be at least, where there are any
   * @returns whether the lists lie one behind the other and lead nowhere else
   */
  async isWithin(below: number, count = 0): Promise<boolean> {
    const { starts, numbers } = this;
    if (!starts || !numbers) return true;
    const all = await this.read(starts, 0, (starts.end - starts.start) / 4);
    const isWhole = all[0] === 0 && all.at(-1)! * 4 === numbers.end - numbers.start;
    if (!isWhole || all.length < count + 1 || all.some((s, i) => i > 0 && s < all[i - 1]!))
      return false;
    for (let at = 0; at < all.at(-1)!; at += step) {
      const part = await this.read(numbers, at, Math.min(all.at(-1)!, at + step));
      if (part.some((n) => n >= below)) return false;
    }
    return true;
  }

  /** How many lists there are. */
  get count(): number {
    const { starts } = this;
    return starts ? (starts.end - starts.start) / 4 - 1 : 0;
  }
}
