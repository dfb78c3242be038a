/**
 * The compiled names, as typed arrays that are mapped from a file and not parsed.
 *
 * Words have numbers. `slots` is an open-addressed hash of the words (linear
 * probing, power of two); a hit is checked character by character, so no two words
 * are ever taken for each other. Words that begin a name come first.
 *
 * The names form a trie over word numbers whose states are numbered breadth first:
 * the edge with number e leads to state e + 1, so an edge is only its word. The
 * children of state s are the edges `firstEdge[s]` to `firstEdge[s + 1]`, ascending
 * by word; the root's edge for word w is edge w. `firstOutput` gives in the same way
 * what ends in a state.
 */
import { Class, foldedUnit, unitClass } from "./fold.ts";
import { hashSeed, hashStep, type Lookup } from "./hash.ts";

/** What an output is; bits. */
export const Flag = {
  /** What is left of a name without its legal form. */
  Bare: 1,
  /** Its `entity` is the number of a tie, not of an entity. */
  Tie: 2,
  FormAfter: 4,
  FormBefore: 8,
  /** What is left of a name without its legal form: doubtful only where the form is not attached. */
  NeedsForm: 16,
  Inflected: 32,
  /** Trade words of the full name are left out. */
  Shortened: 64,
  /** A product: goods beside it speak for it. */
  Product: 128,
  /** Spelled in another script than given. */
  Respelled: 256,
  /** The whole name with its legal form: goes before names that the same form merely follows. */
  WithForm: 512,
  /** Given with a round bracket, which may stand in the text too. */
  Bracketed: 1024,
  /** Initials, or the name without its country: counts only where the document has the full name. */
  Licensed: 2048,
  /** All its words are ordinary ones: "the White House" is no firm. */
  Phrase: 4096,
  /** Called weak by the data. */
  ByHand: 8192,
  /** A place too: "Dallas firms" says nothing of a firm called Dallas. */
  Place: 16384,
  /** Capitals that are a word as well ("WEG"): doubtful in a line of capitals alone. */
  Acronym: 32768,
} as const;

export interface NameTable {
  /** Words back to back, UTF-16 units. */
  readonly wordUnits: Uint16Array;
  /** Start of each word in `wordUnits`, and the end. */
  readonly wordStarts: Uint32Array;
  /** Word number + 1, or 0 for an empty slot. */
  readonly slots: Uint32Array;
  readonly edgeWord: Uint32Array;
  readonly firstEdge: Uint32Array;
  readonly firstOutput: Uint32Array;
  readonly outputEntity: Uint32Array;
  /** Two bits a word of the name: 1 needs its capital, 2 needs capitals only. */
  readonly outputCase: Uint32Array;
  readonly outputFlags: Uint16Array;
  /** Bits of the languages in whose texts the words need other evidence; 0 for a strong name. */
  readonly outputWeakIn: Uint16Array;
}

const layout = {
  wordUnits: Uint16Array,
  wordStarts: Uint32Array,
  slots: Uint32Array,
  edgeWord: Uint32Array,
  firstEdge: Uint32Array,
  firstOutput: Uint32Array,
  outputEntity: Uint32Array,
  outputCase: Uint32Array,
  outputFlags: Uint16Array,
  outputWeakIn: Uint16Array,
} as const;
type SectionName = keyof typeof layout;
const sectionNames = Object.keys(layout) as SectionName[];

/** @returns the table's arrays as bytes, in a fixed order */
export function tableSections(table: NameTable): { name: string; bytes: Uint8Array }[] {
  return sectionNames.map((name) => {
    const { buffer, byteOffset, byteLength } = table[name];
    return { name, bytes: new Uint8Array(buffer, byteOffset, byteLength) };
  });
}

function mapped(sections: ReadonlyMap<string, Uint8Array>, name: SectionName) {
  const bytes = sections.get(name);
  if (!bytes) throw new RangeError(`the section "${name}" is missing`);
  const Type = layout[name];
  const size = Type.BYTES_PER_ELEMENT;
  if (bytes.byteLength % size !== 0 || bytes.byteOffset % size !== 0)
    throw new RangeError(`the section "${name}" has a wrong length`);
  return new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength / size);
}

function ascends(starts: Uint32Array, end: number): boolean {
  for (let i = 1; i < starts.length; i++) if (starts[i]! < starts[i - 1]!) return false;
  return starts[0] === 0 && starts.at(-1) === end;
}

/** Everything the walk relies on, so that a hostile table cannot make it leave its arrays. */
function fault(t: NameTable): string | undefined {
  const words = t.wordStarts.length - 1;
  const states = t.firstEdge.length - 1;
  const slotsFit = (t.slots.length & (t.slots.length - 1)) === 0 && t.slots.length > words;
  if (!ascends(t.wordStarts, t.wordUnits.length)) return "word starts do not ascend";
  if (!slotsFit || t.slots.some((s) => s > words)) return "the word slots do not fit";
  if (states !== t.edgeWord.length + 1 || !ascends(t.firstEdge, t.edgeWord.length))
    return "the edges do not fit";
  if (t.edgeWord.some((w) => w >= words) || t.firstEdge[1]! > words) return "an edge has no word";
  if (t.firstEdge.some((e, s) => s < states && s > 0 && e < s)) return "an edge leads back";
  for (let w = 0; w < t.firstEdge[1]!; w++) if (t.edgeWord[w] !== w) return "the root is wrong";
  const outputs = t.outputEntity.length;
  if (t.firstOutput.length !== states + 1 || !ascends(t.firstOutput, outputs))
    return "the outputs do not fit";
  if ([t.outputCase, t.outputFlags, t.outputWeakIn].some((o) => o.length !== outputs))
    return "the outputs differ in number";
  return undefined;
}

/**
 * Maps a table onto the bytes given; nothing is copied.
 * @throws RangeError saying what does not fit
 */
export function openTable(sections: ReadonlyMap<string, Uint8Array>): NameTable {
  const table = Object.fromEntries(
    sectionNames.map((name) => [name, mapped(sections, name)]),
  ) as unknown as NameTable;
  const wrong = fault(table);
  if (wrong !== undefined) throw new RangeError(wrong);
  return table;
}

/**
 * Whether what ends in a state is there.
 * @param entities how many there are
 * @param ties how many there are
 * @returns what is wrong, to follow "names that"
 */
export function numbersOutside(
  { outputEntity, outputFlags }: NameTable,
  entities: number,
  ties: number,
): string | undefined {
  for (let i = 0; i < outputEntity.length; i++) {
    const flags = outputFlags[i]!;
    const below =
      flags & (Flag.FormAfter | Flag.FormBefore) ? 1 : flags & Flag.Tie ? ties : entities;
    if (outputEntity[i]! >= below) return `lead to a record ${outputEntity[i]}, which is not there`;
  }
  return undefined;
}

/** @returns the hash by which a word has its slot */
export function wordHash(units: ArrayLike<number>, length: number): number {
  let hash = hashSeed;
  for (let i = 0; i < length; i++) hash = hashStep(hash, units[i]!);
  return hash;
}

/** @returns a function that numbers words as this table does, -1 for a word it lacks */
export function lookupIn(table: NameTable): Lookup {
  const { wordUnits, wordStarts, slots } = table;
  const mask = slots.length - 1;
  return (units, length, hash) => {
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const word = slots[at]! - 1;
      if (word < 0) return -1;
      const start = wordStarts[word]!;
      if (wordStarts[word + 1]! - start !== length) continue;
      let i = 0;
      while (i < length && wordUnits[start + i] === units[i]) i++;
      if (i === length) return word;
    }
  };
}

/** @returns the state after word `word` in `state`, or -1 */
export function nextState(table: NameTable, state: number, word: number): number {
  const { firstEdge, edgeWord } = table;
  if (state === 0) return word < firstEdge[1]! ? word + 1 : -1;
  let low = firstEdge[state]!;
  let high = firstEdge[state + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edgeWord[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low < firstEdge[state + 1]! && edgeWord[low] === word ? low + 1 : -1;
}

/** More edges than these are not worth looking through. */
const fewEdges = 12;

/** Letters of a nominative that an ending may stand in for; see inflection.ts. */
const mostReplaced = 2;

function beginsLike(table: NameTable, word: number, text: string, start: number): boolean {
  const { wordStarts, wordUnits } = table;
  const from = wordStarts[word]!;
  const length = wordStarts[word + 1]! - from;
  const needed = Math.min(length, Math.max(mostReplaced, length - mostReplaced));
  for (let i = 0; i < needed; i++) {
    const unit = text.charCodeAt(start + i);
    if (unitClass(unit) !== Class.Word) return true;
    if (foldedUnit(unit) !== wordUnits[from + i]) return false;
  }
  return true;
}

/** @returns false where no form of a word that goes on from `state` begins at `start` of the text */
export function mayGoOn(table: NameTable, state: number, text: string, start: number): boolean {
  const { firstEdge, edgeWord } = table;
  const end = firstEdge[state + 1]!;
  if (end - firstEdge[state]! > fewEdges) return true;
  for (let edge = firstEdge[state]!; edge < end; edge++)
    if (beginsLike(table, edgeWord[edge]!, text, start)) return true;
  return false;
}
