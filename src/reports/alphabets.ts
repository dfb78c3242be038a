/** Names that one paper prints in Cyrillic and others in Latin letters, each in its own way. */
import { otherLatin, toCyrillic, toLatin } from "../spotter/translit.ts";
import { folded, type Spelling } from "./names.ts";

/** Letters that every system of transliteration keeps. */
const kept: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."bdfglmnprv0123456789"].map((c) => [c, c])),
  w: "v",
  б: "b",
  д: "d",
  ф: "f",
  г: "g",
  ґ: "g",
  л: "l",
  м: "m",
  н: "n",
  п: "p",
  р: "r",
  в: "v",
};

const eitherAlphabet = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const cyrillic = /\p{Script=Cyrillic}/u;

function skeleton(word: string): string {
  return [...word.replaceAll("ph", "f")].map((c) => kept[c] ?? "").join("");
}

/** @returns what a name has in common with its spellings in the other alphabet; undefined in other scripts */
function skeletonOf({ words }: Spelling): string | undefined {
  return eitherAlphabet.test(words.join("")) ? words.map(skeleton).join(" ") : undefined;
}

/** A word of a name: folded, and in lower case with its accents. */
interface TwoForms {
  readonly folded: string;
  readonly plain: string;
}

/** Keeps what it made of a word: firms' names share most of theirs. */
class Transliterator {
  private readonly latin = new Map<string, ReadonlySet<string>>();
  private readonly cyrillic = new Map<string, ReadonlySet<string>>();

  /** Whether two words are one in two spellings. */
  areOne(a: TwoForms, b: TwoForms): boolean {
    const [isA, isB] = [cyrillic.test(a.plain), cyrillic.test(b.plain)];
    if (isA && isB) return false;
    if (isA || isB) return isA ? this.arePair(a, b) : this.arePair(b, a);
    return this.spells(a, otherLatin, b) || this.spells(b, otherLatin, a);
  }

  private arePair(inCyrillic: TwoForms, inLatin: TwoForms): boolean {
    return (
      this.spells(inCyrillic, toLatin, inLatin) || this.spells(inLatin, toCyrillic, inCyrillic)
    );
  }

  private spells(a: TwoForms, spell: (word: string) => string[], b: TwoForms): boolean {
    const kept = spell === toCyrillic ? this.cyrillic : this.latin;
    const known = kept.get(a.plain) ?? new Set(spell(a.plain).map(folded));
    kept.set(a.plain, known);
    return known.has(b.folded);
  }
}

/** Names that share a skeleton are compared with so many others at most: no file makes it slow. */
const mostCompared = 32;

/** Finds, among the names given to it so far, those that are one with a name in other letters. */
export class Alphabets {
  private readonly transliterator = new Transliterator();
  private readonly buckets = new Map<string, { readonly n: number; readonly name: Spelling }[]>();

  /** Takes a name in. @param n its number */
  add(n: number, name: Spelling): void {
    const key = skeletonOf(name);
    if (key === undefined) return;
    const bucket = this.buckets.get(key);
    if (bucket === undefined) this.buckets.set(key, [{ n, name }]);
    else if (bucket.length < mostCompared) bucket.push({ n, name });
  }

  /** @returns the numbers of the names that are one with it */
  find(name: Spelling): number[] {
    const key = skeletonOf(name);
    const bucket = key === undefined ? [] : (this.buckets.get(key) ?? []);
    return bucket.filter((b) => this.areOne(name, b.name)).map(({ n }) => n);
  }

  private areOne(a: Spelling, b: Spelling): boolean {
    if (a.words.length !== b.words.length) return false;
    return a.words.every((word, i) => {
      const other = { folded: b.words[i]!, plain: b.plain[i]! };
      if (word === other.folded) return true;
      return this.transliterator.areOne({ folded: word, plain: a.plain[i]! }, other);
    });
  }
}
