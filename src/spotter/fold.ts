/**
 * Folding: what two spellings of one word have in common. NFKC, lower case,
 * accents off for Latin, Greek, Cyrillic, Arabic and Hebrew; marks that carry the
 * vowel or the voicing of other scripts stay. Classes follow Unicode's general
 * categories (https://www.unicode.org/reports/tr44/).
 */

/** What a code unit is to the tokeniser. */
export const Class = {
  /** Between words. */
  Gap: 0,
  /** Part of a word; folds to one code unit. */
  Word: 1,
  /** Invisible within a word: accents, soft hyphens, zero-width characters. */
  Ignored: 2,
  /** A word by itself: the characters of scripts without spaces. */
  Ideograph: 3,
  /** Part of a word; folds to several code units. */
  Expanded: 4,
  /** First half of a surrogate pair; the code point decides. */
  Surrogate: 5,
  /** "&", read as "and". */
  Ampersand: 6,
} as const;
export type Class = (typeof Class)[keyof typeof Class];

const unknown = 255;

/** Formats, and the tatweel that only stretches an Arabic word. */
const invisible = /[\p{Cf}\u0640]/u;
/** Accents and points that spelling may leave out; voicing marks of kana are no accents. */
const accent =
  /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]]--[\u3099\u309a]]/v;
/** Thai and its neighbours: letters without spaces between words. */
export const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ideograph = new RegExp(
  `${unspaced.source}|[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\u30fc]`,
  "u",
);
/** Apart from the others, since those take the engine a millisecond each when first asked. */
const asciiWord = /[A-Za-z0-9]/;
const wordLike = /[\p{L}\p{M}\p{N}]/u;
const losesAccents =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Letters that no normalisation form takes apart. */
const lettersApart: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ς: "σ",
};

/** @returns the folded form of one character; empty for what is ignored */
export function foldCharacter(character: string): string {
  if (character < "\x80") return character.toLowerCase();
  const compatible = character.normalize("NFKC").toLowerCase();
  const plain = losesAccents.test(compatible)
    ? [...compatible.normalize("NFD")].filter((c) => !accent.test(c)).join("")
    : compatible;
  return [...plain].map((c) => lettersApart[c] ?? c).join("");
}

/** @returns whether every character belongs to a script without spaces */
export function isUnspaced(text: string): boolean {
  return text !== "" && [...text].every((c) => ideograph.test(c));
}

/** @returns what a code point (as a string) is to the tokeniser */
export function classOf(character: string): Class {
  if (character === "&" || character === "＆") return Class.Ampersand;
  if (character < "\x80") return asciiWord.test(character) ? Class.Word : Class.Gap;
  if (invisible.test(character)) return Class.Ignored;
  if (!wordLike.test(character)) return Class.Gap;
  if (accent.test(character)) return Class.Ignored;
  const compatible = character.normalize("NFKC");
  if (ideograph.test(compatible)) return Class.Ideograph;
  return foldCharacter(character).length === 1 ? Class.Word : Class.Expanded;
}

const classes = new Uint8Array(0x10000).fill(unknown);
const folded = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function learn(unit: number): void {
  const character = String.fromCharCode(unit);
  const kind = isSurrogate(unit) ? Class.Surrogate : classOf(character);
  classes[unit] = kind;
  if (kind !== Class.Word && kind !== Class.Ideograph && kind !== Class.Expanded) return;
  const fold = foldCharacter(character);
  if (fold.length > 1) expansions.set(unit, fold);
  else folded[unit] = fold.charCodeAt(0);
}

/**
 * The tables are filled by the unit, when a text first needs it: a text has some hundred.
 * @returns the class of a UTF-16 code unit; a pair's own class needs `classOf`
 */
export function unitClass(unit: number): Class {
  if (classes[unit] === unknown) learn(unit);
  return classes[unit] as Class;
}

/** @returns the one code unit that a `Word` or `Ideograph` unit folds to */
export function foldedUnit(unit: number): number {
  return folded[unit]!;
}

/** @returns the code units that an `Expanded` unit, or a rare `Ideograph`, folds to; else "" */
export function expandedUnit(unit: number): string {
  return expansions.get(unit) ?? "";
}

const upper = /[\p{Lu}\p{Lt}]/u;
const lower = /\p{Ll}/u;
const capitals = new Uint8Array(0x10000).fill(unknown);

/** Class, case and folded unit of each letter in one number, so that the scan asks memory once. */
const packed = new Uint32Array(0x10000);
const isPacked = 1 << 7;

function pack(unit: number): number {
  const kind = unitClass(unit);
  packed[unit] = isPacked | kind | (caseOf(unit) << 3) | (foldedUnit(unit) << 8);
  return packed[unit]!;
}

/** @returns the unit's class in the lowest three bits, its case in the next two, what it folds to from bit 8 on */
export function packedUnit(unit: number): number {
  return packed[unit]! || pack(unit);
}

/** 1 for a capital, 2 for a small letter, 0 for what has no case. */
export function caseOf(unit: number): 0 | 1 | 2 {
  if (capitals[unit] === unknown) {
    const character = String.fromCharCode(unit);
    capitals[unit] = upper.test(character) ? 1 : lower.test(character) ? 2 : 0;
  }
  return capitals[unit] as 0 | 1 | 2;
}
