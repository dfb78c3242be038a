/**
 * Names of a pack that may be what was typed, found without reading the others: `search.*`
 * holds, for each piece of a name (`grams.ts`), the names that have it. What is found may hold
 * names that do not fit; whoever asks looks at their spellings.
 */
import {
  type Folded,
  leastInside,
  leastNear,
  mostNear as mostLetters,
} from "../spotter/letters.ts";
import { type Container, PackError, type Place, placeOf, sectionBytes } from "./format.ts";
import { nameStart, threes, wordStart } from "./grams.ts";

type Typed = Pick<Folded, "letters" | "words">;

/** So many names are looked at for each way in which what was typed may fit. */
const mostOfAWay = 100;
/** So many names are looked at for those near in spelling: who ranks them takes a while for each. */
const mostNear = 400;

/** @returns the numbers that both lists hold; both ascend */
function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let [count, j] = [0, 0];
  for (let i = 0; i < a.length && j < b.length; i++) {
    while (j < b.length && b[j]! < a[i]!) j++;
    if (b[j] === a[i]) both[count++] = a[i]!;
  }
  return both.subarray(0, count);
}

/** @returns for each way to fit, all the pieces that a name must have */
function waysToFit({ letters, words }: Typed): number[][] {
  const all = threes(letters);
  const eachWord = words.filter((w) => w.length > 1).flatMap((w) => [wordStart(w), ...threes(w)]);
  return [
    [nameStart(letters), ...all],
    [wordStart(letters), ...all],
    ...(words.length > 1 && eachWord.length > 0 ? [eachWord] : []),
    ...(letters.length >= leastInside ? [all] : []),
  ];
}

export class NameSearch {
  private readonly starts: Place;
  private readonly lists: Place;
  private read: Promise<{ order: Uint32Array; starts: Uint32Array }> | undefined;

  /**
   * @param count how many entities the pack holds
   * @throws PackError when the sections' lengths are wrong
   */
  constructor(
    private readonly container: Container,
    private readonly count: number,
  ) {
    this.starts = placeOf(container, "search.starts");
    this.lists = placeOf(container, "search.lists");
    const order = placeOf(container, "search.order");
    const lists = (this.starts.end - this.starts.start) / 4 - 1;
    const isTwoPower = Number.isInteger(lists) && lists > 0 && Number.isInteger(Math.log2(lists));
    if (order.end - order.start !== count * 4 || !isTwoPower) throw this.fault();
  }

  /** @returns undefined for a pack that was built without */
  static of(container: Container, count: number): NameSearch | undefined {
    return container.places.has("search.starts") ? new NameSearch(container, count) : undefined;
  }

  private fault(): PackError {
    const { container, starts } = this;
    return new PackError(
      `${container.label} has a wrong list in "search" (byte ${starts.start}); get it again.`,
    );
  }

  /** What is needed for every question, read at the first. */
  private tables(): Promise<{ order: Uint32Array; starts: Uint32Array }> {
    const numbers = async (name: string) => {
      const bytes = await sectionBytes(this.container, name);
      return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
    };
    this.read ??= Promise.all([numbers("search.order"), numbers("search.starts")]).then(
      ([order, starts]) => ({ order, starts }),
    );
    return this.read;
  }

  /** @throws PackError when the list is none: numbers that ascend, below the number of names */
  private places(bytes: Uint8Array): Uint32Array {
    const places = new Uint32Array(bytes.length);
    let [count, place, at] = [0, -1, 0];
    while (at < bytes.length) {
      let [on, shift] = [0, 0];
      for (; bytes[at]! > 127; at++, shift += 7) on += (bytes[at]! & 127) * 2 ** shift;
      on += bytes[at++]! * 2 ** shift;
      place += on;
      if (!(on > 0) || place >= this.count) throw this.fault();
      places[count++] = place;
    }
    return places.subarray(0, count);
  }

  /** @returns for each piece the places in `search.order` of the names that have it */
  private async listsOf(pieces: Iterable<number>): Promise<Map<number, Uint32Array>> {
    const { starts } = await this.tables();
    const list = async (piece: number) => {
      const number = piece & (starts.length - 2);
      const [from, to] = [
        this.lists.start + starts[number]!,
        this.lists.start + starts[number + 1]!,
      ];
      if (from > to || to > this.lists.end) throw this.fault();
      return [piece, this.places(await this.container.bytes.slice(from, to))] as const;
    };
    return new Map(await Promise.all([...new Set(pieces)].map(list)));
  }

  private async numbersAt(places: Iterable<number>): Promise<number[]> {
    const { order } = await this.tables();
    return Array.from(places, (place) => order[place]!);
  }

  /**
   * @param typed at least two letters; fewer find nothing
   * @returns the numbers of entities that may have a name that fits, the likeliest first
   * @throws PackError when a list cannot be read
   */
  async fitting(typed: Typed): Promise<number[]> {
    if (typed.letters.length < 2) return [];
    const { words } = typed;
    const ways = waysToFit({ letters: typed.letters.slice(0, mostLetters), words });
    const lists = await this.listsOf(ways.flat());
    const places = new Set<number>();
    for (const way of ways) {
      const own = [...new Set(way)].map((p) => lists.get(p)!).sort((a, b) => a.length - b.length);
      for (const place of own.reduce(inBoth).subarray(0, mostOfAWay)) places.add(place);
    }
    return this.numbersAt(places);
  }

  /**
   * @param typed at least four letters; fewer are near to too much
   * @returns the numbers of entities that may have a name near it, those first that have most
   *   pieces in common with it
   * @throws PackError when a list cannot be read
   */
  async near({ letters }: Typed): Promise<number[]> {
    if (letters.length < leastNear || letters.length > mostLetters) return [];
    const pieces = [nameStart(letters), wordStart(letters), ...threes(letters)];
    const lists = await this.listsOf(pieces);
    const shared = new Uint8Array(this.count);
    for (const list of lists.values()) for (const place of list) shared[place]!++;
    return this.numbersAt(mostShared(shared, lists.size));
  }

  /**
   * Reads all of it.
   * @returns whether the lists lie one behind the other and every number leads to a name
   */
  async isWithin(): Promise<boolean> {
    const { order, starts } = await this.tables();
    const isWhole = starts[0] === 0 && starts.at(-1) === this.lists.end - this.lists.start;
    if (!isWhole || starts.some((s, i) => i > 0 && s < starts[i - 1]!)) return false;
    if (new Set(order).size < this.count || order.some((n) => n >= this.count)) return false;
    // At once: as many slices of a file as there are lists take their time in Chromium.
    const lists = await sectionBytes(this.container, "search.lists");
    for (let i = 0; i + 1 < starts.length; i++)
      this.places(lists.subarray(starts[i], starts[i + 1]));
    return true;
  }
}

/** @returns the first places of those that share the most, then of those that share one less, … */
function mostShared(shared: Uint8Array, most: number): number[] {
  const bySharing: number[][] = Array.from({ length: most + 1 }, () => []);
  shared.forEach((count, place) => {
    if (count > 0 && bySharing[count]!.length < mostNear) bySharing[count]!.push(place);
  });
  return bySharing.reverse().flat().slice(0, mostNear);
}
