/**
 * Ordinary words, by which the compiler knows that a name is one of them. English from
 * dictionary-en (MIT, BSD), Russian from dictionary-ru (BSD); of other languages a list of
 * our own of words that are firms' names too. Nothing of it goes into a pack.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Lexicon } from "../spotter/forms.ts";

const require = createRequire(import.meta.url);

/** Words of other languages, and given names and places, that name firms as well. */
const own = (
  "patria kone škoda klasse klass stek rika noy silva nova maria leonardo samson haas heller orange " +
  "visa delta sprint total oracle continental apple target shell gap spinner tiger vector " +
  "class limbach angara drake cek kometa luminor siberica hanwha"
).split(" ");

/** A Hunspell list: a word a line, flags after a slash; names have their capital. */
function wordsIn(name: string): string[] {
  const folder = dirname(require.resolve(name));
  return readFileSync(join(folder, "index.dic"), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split("/")[0]!.trim())
    .filter((word) => word !== "" && word === word.toLowerCase());
}

/** @returns the lexicon that packs are compiled with */
export function lexicon(): Lexicon {
  const all = [...wordsIn("dictionary-en"), ...wordsIn("dictionary-ru"), ...own];
  const ordinary = new Set(all);
  return { isOrdinary: (word) => ordinary.has(word) };
}
