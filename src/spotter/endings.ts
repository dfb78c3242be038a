/**
 * Endings that a name takes in the case languages of our news: Russian, Ukrainian,
 * Polish, Czech, German, Hungarian, Finnish, and plurals. Folded letters; a name that
 * ends in a consonant keeps its stem before them. Names in -a, -я, -ь change their last
 * letter and are declined when the pack is compiled (`declension.ts`).
 */

export const longestEnding = 4;
/** Shorter stems meet too many other words. */
export const shortestStem = 4;

const latin = (
  "s es u a e i y em om ie owi ovi ow ach ami ech en n in nak nek val vel ban ben rol ra re " +
  "t ot et tol tel hoz hez nal nel ba be bol bel tal ssa sta lla lle lta ksi na ta iin issa ista ille"
).split(" ");
const cyrillic = "а у е ы і и ом ем ові ою ої ои ам ами ах ов ів".split(" ");

const alphabet = "abcdefghijklmnopqrstuvwxyzабвгдежзиклмнопрстуфхцчшщъыьэюяіїє";
const letters = new Uint8Array(0x500);
[...alphabet].forEach((letter, i) => {
  letters[letter.charCodeAt(0)] = i + 1;
});

/** A number for up to four letters of the alphabet; 64 is more than it has. */
function keyOf(units: ArrayLike<number>, from: number, to: number): number {
  let key = 0;
  for (let i = from; i < to; i++) {
    const letter = letters[units[i]!] ?? 0;
    if (letter === 0) return -1;
    key = key * 64 + letter;
  }
  return key;
}

const unitsOf = (text: string) => Uint16Array.from(text, (c) => c.charCodeAt(0));
const endings = new Set(
  [...latin, ...cyrillic].map((ending) => keyOf(unitsOf(ending), 0, ending.length)),
);

const consonantLast = /[бвгджзклмнпрстфхцчшщ]$/u;

/**
 * Whether the cases of a Cyrillic word need no form of their own: the scan reads them off
 * a text, where the word has its capital.
 * @param folded the word in the nominative
 */
export function isReadOff(folded: string, hasCapital: boolean): boolean {
  return hasCapital && folded.length >= shortestStem && consonantLast.test(folded);
}

/** @returns whether the `cut` units of `word` after `length` are an ending */
export function isEnding(word: Uint16Array, length: number, cut: number): boolean {
  return cut >= 1 && cut <= longestEnding && endings.has(keyOf(word, length, length + cut));
}
