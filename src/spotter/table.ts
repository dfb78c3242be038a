/**
 * The compiled names, as typed arrays that are mapped from a file and not parsed.
 *
 * Words have numbers, those that begin a name first. `slots` is an open-addressed hash of the
 * words (linear probing, power of two): the word's number and one in the lower 24 bits, eight
 * bits of its hash above, so that a stranger is told without a look at the word. A hit is
 * checked character by character: no two words are ever taken for each other.
 *
 * The names form a trie over word numbers whose states are numbered breadth first: the edge
 * with number e leads to state e + 1, so an edge is only its word. Most states have no edge and
 * most no output, so both are told by a bit, and what belongs to the n-th state with its bit set
 * is the n-th of a list (rank, after Jacobson 1989, https://doi.org/10.1109/SFCS.1989.63533):
 * the edges of the r-th such state are `firstEdge[r]` to `firstEdge[r + 1]`, ascending by word.
 * The root's edge for word w is edge w.
 *
 * What ends in a state is an entity and the way its words are to be written (`ways`, few and
 * shared). Where several end, the way is `several`, and the entity is where their list begins:
 * first their number, then each.
 */
import { countSet, isSet, rank, ranksOf } from "./bits.ts";
import { Class, foldedUnit, unitClass } from "./fold.ts";
import { hashSeed, hashStep, type Lookup } from "./hash.ts";
import { isWord, readWord } from "./wordBytes.ts";

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
  /** Words back to back; see wordBytes.ts. */
  readonly wordBytes: Uint8Array;
  /** Start of each word in `wordBytes`, and the end. */
  readonly wordStarts: Uint32Array;
  readonly slots: Uint32Array;
  readonly edgeWord: Uint32Array;
  /** Whether a state has edges. */
  readonly hasEdges: Uint32Array;
  readonly edgeRanks: Uint32Array;
  readonly firstEdge: Uint32Array;
  /** Whether something ends in a state. */
  readonly hasOutput: Uint32Array;
  readonly outputRanks: Uint32Array;
  readonly outputEntity: Uint32Array;
  readonly outputWay: Uint16Array;
  /** Two bits a word of the name: 1 needs its capital, 2 needs capitals only. */
  readonly wayCase: Uint32Array;
  readonly wayFlags: Uint16Array;
  /** Bits of the languages in whose texts the words need other evidence; 0 for a strong name. */
  readonly wayWeakIn: Uint16Array;
}

/** The way of a state in which several names end. */
export const several = 0xffff;
/** Words of a table; their numbers share a slot with a part of the hash. */
export const mostWords = (1 << 24) - 2;

const layout = {
  wordBytes: Uint8Array,
  wordStarts: Uint32Array,
  slots: Uint32Array,
  edgeWord: Uint32Array,
  hasEdges: Uint32Array,
  edgeRanks: Uint32Array,
  firstEdge: Uint32Array,
  hasOutput: Uint32Array,
  outputRanks: Uint32Array,
  outputEntity: Uint32Array,
  outputWay: Uint16Array,
  wayCase: Uint32Array,
  wayFlags: Uint16Array,
  wayWeakIn: Uint16Array,
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

/**
 * Maps a table onto the bytes given; nothing is copied and nothing looked at.
 * @throws RangeError where an array is missing, or is none of its kind
 */
export function mapTable(sections: ReadonlyMap<string, Uint8Array>): NameTable {
  return Object.fromEntries(
    sectionNames.map((name) => [name, mapped(sections, name)]),
  ) as unknown as NameTable;
}

/**
 * Maps a table onto the bytes given, and looks at each number in it.
 * @throws RangeError saying what does not fit
 */
export function openTable(sections: ReadonlyMap<string, Uint8Array>): NameTable {
  const table = mapTable(sections);
  for (const fault of [wordFault, edgeFault, outputFault]) {
    const wrong = fault(table);
    if (wrong !== undefined) throw new RangeError(wrong);
  }
  return table;
}

function ascends(starts: Uint32Array, end: number, least: 0 | 1): boolean {
  for (let i = 1; i < starts.length; i++) if (starts[i]! < starts[i - 1]! + least) return false;
  return starts[0] === 0 && starts.at(-1) === end;
}

/** A word is found by its own letters, so no slot leads to another and none is missing. */
function wordFault(table: NameTable): string | undefined {
  const { wordStarts, wordBytes, slots } = table;
  const words = wordStarts.length - 1;
  if (words > mostWords || !ascends(wordStarts, wordBytes.length, 1))
    return "word starts do not ascend";
  const isPower = (slots.length & (slots.length - 1)) === 0;
  if (!isPower || slots.length <= words) return "the word slots do not fit";
  let used = 0;
  for (let i = 0; i < slots.length; i++) if (slots[i] !== 0) used++;
  if (used !== words) return "the word slots do not fit";
  const lookup = lookupIn(table);
  const units = new Uint16Array(1024);
  for (let word = 0; word < words; word++) {
    const length = readWord(wordBytes, wordStarts[word]!, wordStarts[word + 1]!, units);
    if (length < 0 || lookup(units, length, wordHash(units, length)) !== word)
      return "a word is not found by its letters";
  }
  return undefined;
}

function bitsFault(bits: Uint32Array, ranks: Uint32Array, states: number): boolean {
  if (bits.length !== (states + 31) >>> 5) return true;
  const rest = states & 31;
  if (rest !== 0 && bits.at(-1)! >>> rest !== 0) return true;
  const right = ranksOf(bits);
  return right.length !== ranks.length || right.some((r, i) => r !== ranks[i]);
}

/** Everything the walk relies on, so that a hostile table cannot make it leave its arrays or go round. */
function edgeFault(t: NameTable): string | undefined {
  const words = t.wordStarts.length - 1;
  const states = t.edgeWord.length + 1;
  if (bitsFault(t.hasEdges, t.edgeRanks, states)) return "the edges do not fit";
  const isWhole = t.firstEdge.length === countSet(t.hasEdges) + 1;
  if (!isWhole || !ascends(t.firstEdge, t.edgeWord.length, 1)) return "the edges do not fit";
  if (t.edgeWord.some((w) => w >= words)) return "an edge has no word";
  for (let state = 0, r = 0; state < states; state++) {
    if (!isSet(t.hasEdges, state)) continue;
    const [low, high] = [t.firstEdge[r]!, t.firstEdge[r + 1]!];
    r++;
    if (low < state) return "an edge leads back";
    for (let e = low + 1; e < high; e++)
      if (t.edgeWord[e]! <= t.edgeWord[e - 1]!) return "the edges are out of order";
  }
  for (let w = 0; w < beginnersOf(t); w++) if (t.edgeWord[w] !== w) return "the root is wrong";
  return undefined;
}

function outputFault(t: NameTable): string | undefined {
  const states = t.edgeWord.length + 1;
  if (bitsFault(t.hasOutput, t.outputRanks, states)) return "the outputs do not fit";
  const [count, all, ways] = [countSet(t.hasOutput), t.outputEntity.length, t.wayCase.length];
  if (t.outputWay.length !== all || count > all) return "the outputs differ in number";
  if (t.wayFlags.length !== ways || t.wayWeakIn.length !== ways || ways >= several)
    return "the ways differ in number";
  for (let o = 0; o < all; o++) {
    if (t.outputWay[o]! < ways) continue;
    if (t.outputWay[o] !== several || o >= count) return "an output is written in no way";
    const start = t.outputEntity[o]!;
    if (start < count || start >= all || start + t.outputEntity[start]! >= all)
      return "a list of outputs does not fit";
  }
  return undefined;
}

/**
 * Whether what ends in a state is there.
 * @param entities how many there are
 * @param ties how many there are
 * @returns what is wrong, to follow "names that"
 */
export function numbersOutside(
  table: NameTable,
  entities: number,
  ties: number,
): string | undefined {
  for (let state = 0; state <= table.edgeWord.length; state++)
    for (const output of outputsOf(table, state)) {
      const flags = flagsOf(table, output);
      const isForm = (flags & (Flag.FormAfter | Flag.FormBefore)) !== 0;
      const below = isForm ? 1 : flags & Flag.Tie ? ties : entities;
      const entity = table.outputEntity[output]!;
      if (entity >= below) return `lead to a record ${entity}, which is not there`;
    }
  return undefined;
}

/** @returns the hash by which a word has its slot */
export function wordHash(units: ArrayLike<number>, length: number): number {
  let hash = hashSeed;
  for (let i = 0; i < length; i++) hash = hashStep(hash, units[i]!);
  return hash;
}

/** @returns the slot's number for a word: the rest of its hash above */
export function slotOf(word: number, hash: number): number {
  return ((hash & 0xff000000) | (word + 1)) >>> 0;
}

/** @returns a function that numbers words as this table does, -1 for a word it lacks */
export function lookupIn(table: NameTable): Lookup {
  const { wordBytes, wordStarts, slots } = table;
  const mask = slots.length - 1;
  return (units, length, hash) => {
    const tag = hash >>> 24;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const slot = slots[at]!;
      if (slot === 0) return -1;
      if (slot >>> 24 !== tag) continue;
      const word = (slot & 0xffffff) - 1;
      if (isWord(wordBytes, wordStarts[word]!, wordStarts[word + 1]!, units, length)) return word;
    }
  };
}

/** @returns how many words begin a name: those numbered first */
export function beginnersOf({ firstEdge, hasEdges }: NameTable): number {
  return isSet(hasEdges, 0) ? firstEdge[1]! : 0;
}

/** Whether no name goes on from the state. */
export function isLeaf({ hasEdges }: NameTable, state: number): boolean {
  return !isSet(hasEdges, state);
}

/** @returns the state after word `word` in `state`, or -1 */
export function nextState(table: NameTable, state: number, word: number): number {
  const { firstEdge, edgeWord, hasEdges, edgeRanks } = table;
  if (state === 0) return word < beginnersOf(table) ? word + 1 : -1;
  if (!isSet(hasEdges, state)) return -1;
  const r = rank(hasEdges, edgeRanks, state);
  const end = firstEdge[r + 1]!;
  let low = firstEdge[r]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edgeWord[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low < end && edgeWord[low] === word ? low + 1 : -1;
}

const none: readonly number[] = [];

/** @returns the numbers of the outputs of what ends in a state */
export function outputsOf(table: NameTable, state: number): readonly number[] {
  const { hasOutput, outputRanks, outputWay, outputEntity } = table;
  if (!isSet(hasOutput, state)) return none;
  const first = rank(hasOutput, outputRanks, state);
  if (outputWay[first] !== several) return [first];
  const start = outputEntity[first]!;
  return Array.from({ length: outputEntity[start]! }, (_, i) => start + 1 + i);
}

export function flagsOf({ outputWay, wayFlags }: NameTable, output: number): number {
  return wayFlags[outputWay[output]!]!;
}

export function caseOfOutput({ outputWay, wayCase }: NameTable, output: number): number {
  return wayCase[outputWay[output]!]!;
}

export function weakInOf({ outputWay, wayWeakIn }: NameTable, output: number): number {
  return wayWeakIn[outputWay[output]!]!;
}

/** More edges than these are not worth looking through. */
const fewEdges = 12;

/** Letters of a nominative that an ending may stand in for; see inflection.ts. */
const mostReplaced = 2;

const letters = new Uint16Array(256);

function beginsLike(table: NameTable, word: number, text: string, start: number): boolean {
  const { wordStarts, wordBytes } = table;
  const length = readWord(wordBytes, wordStarts[word]!, wordStarts[word + 1]!, letters);
  const needed = Math.min(length, Math.max(mostReplaced, length - mostReplaced));
  for (let i = 0; i < needed; i++) {
    const unit = text.charCodeAt(start + i);
    if (unitClass(unit) !== Class.Word) return true;
    if (foldedUnit(unit) !== letters[i]) return false;
  }
  return true;
}

/** @returns false where no form of a word that goes on from `state` begins at `start` of the text */
export function mayGoOn(table: NameTable, state: number, text: string, start: number): boolean {
  const { firstEdge, edgeWord, hasEdges, edgeRanks } = table;
  if (isLeaf(table, state)) return false;
  const r = rank(hasEdges, edgeRanks, state);
  const end = firstEdge[r + 1]!;
  if (end - firstEdge[r]! > fewEdges) return true;
  for (let edge = firstEdge[r]!; edge < end; edge++)
    if (beginsLike(table, edgeWord[edge]!, text, start)) return true;
  return false;
}
