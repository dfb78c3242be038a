/**
 * Text to tokens, once over the text and without an object a token. A token is a
 * run of letters, marks and digits; Han, kana and Hangul characters each are one.
 */
import { Beginnings, prefixKey } from "./beginnings.ts";
import {
  Class,
  caseOf,
  classOf,
  expandedUnit,
  foldCharacter,
  foldedUnit,
  packedUnit,
} from "./fold.ts";
import { hashSeed, hashStep, type Lookup } from "./hash.ts";
import { Lemmas, shortestStem } from "./inflection.ts";

/** What lies before a token. */
export const Gap = {
  /** Nothing: two characters of a script without spaces. */
  None: 0,
  /** White space, a dash, an apostrophe, a slash. */
  Join: 1,
  /** A comma, as in "Guangzhou, Ltd". */
  Comma: 2,
  /** A full stop, as in "A.Ş." or, after a comma or not, in "Co., Ltd". */
  Stop: 3,
  /** Quotation marks, as in ООО «Техкрим». */
  Quote: 4,
  /** A round bracket, as in "Volkswagen (China) Investment". */
  Bracket: 5,
  /** A sign that ends no sentence: "2.3 %", "€410m". */
  Sign: 6,
  /** Anything else, a paragraph's end, the text's beginning. */
  Break: 7,
} as const;

/** How a token is written. */
export const Shape = {
  Lower: 0,
  /** Begins with a capital. */
  Initial: 1,
  /** Capitals only. */
  Capitals: 2,
  /** Has no case. */
  Caseless: 3,
} as const;

/** Folded letters of the longest word that is looked up; no language's words reach it. */
export const longestWord = 128;

/** Tokens of the text scanned last; arrays are reused and only `count` entries count. */
export class Tokens {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  ids = new Int32Array(1024);
  /** 1 where the token may be an inflected form of a known word. */
  inflected = new Uint8Array(1024);
  gaps = new Uint8Array(1024);
  shapes = new Uint8Array(1024);

  push(
    start: number,
    end: number,
    id: number,
    inflected: number,
    gap: number,
    shape: number,
  ): void {
    if (this.count === this.starts.length) this.grow();
    const i = this.count++;
    this.starts[i] = start;
    this.ends[i] = end;
    this.ids[i] = id;
    this.inflected[i] = inflected;
    this.gaps[i] = gap;
    this.shapes[i] = shape;
  }

  private grow(): void {
    const grown = <T extends Int32Array | Uint8Array>(old: T): T => {
      const next = new (old.constructor as new (n: number) => T)(old.length * 2);
      next.set(old);
      return next;
    };
    this.starts = grown(this.starts);
    this.ends = grown(this.ends);
    this.ids = grown(this.ids);
    this.inflected = grown(this.inflected);
    this.gaps = grown(this.gaps);
    this.shapes = grown(this.shapes);
  }
}

const joins = /[\s\p{Pd}'’ʼ‘`´′\u2010-\u2015\u2212\u2500\u30fb·/_]/u;
const commas = /[,，、]/u;
const stops = /[.．]/u;
const quotes = /["“”„‟«»‹›「」『』＂]/u;
const brackets = /[()（）]/u;
const signs = /[%‰€$£¥₽₴₺₹₩№°+=:~#]/u;
const gapKinds = new Uint8Array(0x10000).fill(255);

function gapKindOf(unit: number): number {
  if (gapKinds[unit] === 255) {
    const c = String.fromCharCode(unit);
    const kinds = [joins, commas, stops, quotes, brackets, signs].findIndex((k) => k.test(c));
    gapKinds[unit] = kinds < 0 ? Gap.Break : kinds + Gap.Join;
  }
  return gapKinds[unit]!;
}

function foldedText(unit: number): string {
  return expandedUnit(unit) || String.fromCharCode(foldedUnit(unit));
}

/** Words in capitals as long as this are words of a headline, not acronyms. */
const shortestShouted = 6;
const [firstHebrew, lastArabic] = [0x590, 0x6ff];
const proclitics = new Set([..."وفبلكובלמשכה"].map((c) => c.charCodeAt(0)));
const newline = 10;
const mark = /\p{M}/u;

/** One scan of one text; the fields are what the loop carries from unit to unit. */
class Scan {
  private readonly word = new Uint16Array(longestWord);
  /** The hash of each prefix of the word, so that a stem is sought without hashing again. */
  private readonly hashes = new Int32Array(longestWord);
  private length = 0;
  private hash = hashSeed;
  private start = -1;
  private end = 0;
  private lowers = 0;
  private uppers = 0;
  private firstCase = 0;
  private gap: number = Gap.Break;
  private newlines = 0;
  private readonly lemmas: Lemmas;
  private readonly least = { letters: shortestStem, capitals: -1 };
  text = "";

  constructor(
    private readonly into: Tokens,
    private readonly lookup: Lookup,
    private readonly beginnings: Uint8Array,
  ) {
    this.lemmas = new Lemmas(lookup);
  }

  run(text: string): void {
    this.text = text;
    this.into.count = 0;
    this.gap = Gap.Break;
    this.newlines = 0;
    for (let i = 0; i < text.length; i++) i = this.step(i, text.charCodeAt(i));
    this.finish();
  }

  /** @returns the last index that was taken in */
  private step(i: number, unit: number): number {
    const kind = packedUnit(unit) & 7;
    if (kind === Class.Word) return this.letters(i);
    if (kind === Class.Gap) this.between(unit);
    else return this.rare(i, unit, kind);
    return i;
  }

  /** A run of plain letters: most of any text, so its state is kept in variables. */
  private letters(from: number): number {
    const { text, word, hashes } = this;
    if (this.start < 0) {
      this.begin(from);
      this.firstCase = caseOf(text.charCodeAt(from));
    }
    let { length, hash, lowers, uppers } = this;
    let i = from;
    for (; i < text.length; i++) {
      const packed = packedUnit(text.charCodeAt(i));
      if ((packed & 7) !== Class.Word) break;
      const letterCase = (packed >>> 3) & 3;
      if (letterCase === 2) lowers++;
      else if (letterCase === 1) uppers++;
      const folded = packed >>> 8;
      hash = hashStep(hash, folded);
      if (length < longestWord) {
        word[length] = folded;
        hashes[length] = hash;
      }
      length++;
    }
    this.length = length;
    this.hash = hash;
    this.lowers = lowers;
    this.uppers = uppers;
    this.end = i;
    return i - 1;
  }

  private rare(i: number, unit: number, kind: number): number {
    if (kind === Class.Ignored) this.extend(this.text[i]!, i + 1);
    else if (kind === Class.Ideograph) this.alone(i, i + 1, foldedText(unit));
    else if (kind === Class.Expanded) this.addAll(i, i + 1, expandedUnit(unit), unit);
    else if (kind === Class.Ampersand) this.alone(i, i + 1, "and");
    else return this.pair(i);
    return i;
  }

  /** A mark after a letter belongs to it; an invisible character elsewhere is nothing. */
  private extend(character: string, end: number): void {
    if (this.start >= 0 && mark.test(character)) this.end = end;
  }

  private pair(i: number): number {
    const character = String.fromCodePoint(this.text.codePointAt(i)!);
    const end = i + character.length;
    const kind = character.length === 2 ? classOf(character) : Class.Gap;
    if (kind === Class.Ignored) this.extend(character, end);
    else if (kind === Class.Ideograph) this.alone(i, end, foldCharacter(character));
    else if (kind === Class.Word || kind === Class.Expanded)
      this.addAll(i, end, foldCharacter(character), character.charCodeAt(0));
    else if (kind === Class.Gap) this.between(0);
    return end - 1;
  }

  private begin(i: number): void {
    this.start = i;
    this.length = 0;
    this.hash = hashSeed;
    this.lowers = 0;
    this.uppers = 0;
  }

  private add(i: number, end: number, foldedTo: number, unit: number): void {
    const first = this.start < 0;
    if (first) this.begin(i);
    const letterCase = caseOf(unit);
    if (first) this.firstCase = letterCase;
    if (letterCase === 1) this.uppers++;
    else if (letterCase === 2) this.lowers++;
    this.put(foldedTo);
    this.end = end;
  }

  private addAll(i: number, end: number, foldedTo: string, unit: number): void {
    for (let k = 0; k < foldedTo.length; k++) this.add(i, end, foldedTo.charCodeAt(k), unit);
  }

  private put(unit: number): void {
    this.hash = hashStep(this.hash, unit);
    if (this.length < longestWord) {
      this.word[this.length] = unit;
      this.hashes[this.length] = this.hash;
    }
    this.length++;
  }

  /** A token of its own, whatever stands beside it. */
  private alone(i: number, end: number, foldedTo: string): void {
    this.finish();
    this.begin(i);
    this.firstCase = 0;
    for (let k = 0; k < foldedTo.length; k++) this.put(foldedTo.charCodeAt(k));
    this.end = end;
    this.finish();
  }

  private between(unit: number): void {
    this.finish();
    const kind = unit === 0 ? Gap.Break : gapKindOf(unit);
    if (unit === newline) this.newlines++;
    if (this.newlines > 1) this.gap = Gap.Break;
    else if (kind > this.gap) this.gap = kind;
  }

  private shape(): number {
    if (this.uppers + this.lowers === 0) return Shape.Caseless;
    if (this.lowers === 0) return Shape.Capitals;
    if (this.firstCase === 1) return Shape.Initial;
    return this.firstCase === 0 && this.lowers === 1 ? Shape.Initial : Shape.Lower;
  }

  /** Only a word with its capital may be a form of a name, and a long one in a line of capitals. */
  private isInflected(shape: number): boolean {
    if (shape === Shape.Capitals) {
      if (this.length < shortestShouted) return false;
    } else if (shape !== Shape.Initial) return false;
    const { word } = this;
    if (this.beginnings[prefixKey(word[0]!, word[1]!, word[2]!)] === 0) return false;
    const isPlural = this.lowers > 0 && this.length - this.lowers > 1;
    if (this.length < shortestStem && !isPlural) return false;
    this.least.capitals = isPlural ? this.length - this.lowers : -1;
    return this.lemmas.findHashed(this.word, this.hashes, this.length, this.least);
  }

  /** Arabic and Hebrew write "and", "to", "in" as a letter at the word's beginning: وأرامكو. */
  private withoutProclitic(): number {
    const { word, length } = this;
    if (length < shortestStem + 1 || !proclitics.has(word[0]!)) return -1;
    let hash = hashSeed;
    for (let i = 1; i < length; i++) hash = hashStep(hash, word[i]!);
    return this.lookup(word.subarray(1), length - 1, hash);
  }

  private find(): number {
    const id = this.lookup(this.word, this.length, this.hash);
    if (id >= 0 || this.word[0]! < firstHebrew || this.word[0]! > lastArabic) return id;
    const rest = this.withoutProclitic();
    if (rest >= 0) this.start++;
    return rest;
  }

  private finish(): void {
    if (this.start < 0) return;
    const known = this.length <= longestWord;
    const id = known ? this.find() : -1;
    const shape = this.shape();
    const inflected = known && this.isInflected(shape) ? 1 : 0;
    this.into.push(this.start, this.end, id, inflected, this.gap, shape);
    this.start = -1;
    this.gap = Gap.None;
    this.newlines = 0;
  }
}

/**
 * @param beginnings those of the words that an inflected one may be a form of; none are then
 * @returns a function that scans a text into `into`, numbering words by `lookup`
 */
export function tokeniser(
  into: Tokens,
  lookup: Lookup,
  beginnings = new Beginnings(),
): (text: string) => void {
  const scan = new Scan(into, lookup, beginnings.seen);
  return (text) => scan.run(text);
}
