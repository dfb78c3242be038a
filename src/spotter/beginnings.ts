/** Which letters names begin with, so that most words of a text are not sought without their ending. */

/** A place for each three letters that a word may begin with; a shorter word has no forms but its plural. */
const prefixKeys = 0x10000;

/** @returns the place for three letters */
export function prefixKey(first: number, second: number, third: number): number {
  return ((first * 31 + second) * 31 + third) & (prefixKeys - 1);
}

/** Which three letters the words that begin names begin with. */
export class Beginnings {
  readonly seen = new Uint8Array(prefixKeys);

  add(first: number, second: number, third: number): void {
    this.seen[prefixKey(first, second, third)] = 1;
  }
}
