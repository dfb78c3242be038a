/**
 * Words as bytes: a unit below 0x80 is one byte, one below 0x7f00 two (the first with its high
 * bit set), any other three behind 0xff. Folded Latin words take half of what UTF-16 takes.
 */
const twoBytes = 0x80;
const threeBytes = 0x7f00;
const mark = 0xff;

/** @returns bytes that the unit takes */
function widthOf(unit: number): number {
  if (unit < twoBytes) return 1;
  return unit < threeBytes ? 2 : 3;
}

/** @returns bytes that the word takes */
export function byteLength(word: string): number {
  let length = 0;
  for (let i = 0; i < word.length; i++) length += widthOf(word.charCodeAt(i));
  return length;
}

/** Writes a word; `bytes` must have room for it. @returns where it ends */
export function writeWord(word: string, bytes: Uint8Array, start: number): number {
  let at = start;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= twoBytes) bytes[at++] = unit < threeBytes ? twoBytes | (unit >>> 8) : mark;
    if (unit >= threeBytes) bytes[at++] = unit >>> 8;
    bytes[at++] = unit & 0xff;
  }
  return at;
}

/**
 * Reads a word into `units`.
 * @returns its length in units; -1 where the last one is cut
 */
export function readWord(
  bytes: Uint8Array,
  start: number,
  end: number,
  units: Uint16Array,
): number {
  let length = 0;
  for (let at = start; at < end; ) {
    const first = bytes[at++]!;
    const more = first < twoBytes ? 0 : first === mark ? 2 : 1;
    if (at + more > end || length === units.length) return -1;
    if (more === 0) units[length++] = first;
    else {
      const high = more === 1 ? first & 0x7f : bytes[at]!;
      units[length++] = (high << 8) | bytes[at + more - 1]!;
    }
    at += more;
  }
  return length;
}

/** Whether the bytes from `start` to `end` are these units. */
export function isWord(
  bytes: Uint8Array,
  start: number,
  end: number,
  units: ArrayLike<number>,
  length: number,
): boolean {
  let at = start;
  for (let i = 0; i < length; i++) {
    const unit = units[i]!;
    if (unit >= twoBytes) {
      if (bytes[at++] !== (unit < threeBytes ? twoBytes | (unit >>> 8) : mark)) return false;
      if (unit >= threeBytes && bytes[at++] !== unit >>> 8) return false;
    }
    if (bytes[at++] !== (unit & 0xff)) return false;
  }
  return at === end;
}
