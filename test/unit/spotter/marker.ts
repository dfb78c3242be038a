/** What is marked in a text, for tests that give names and a lexicon of a few words. */
import { compileNames } from "../../../src/spotter/compile.ts";
import { everyLanguage, Lang } from "../../../src/spotter/language.ts";
import type { Lexicon } from "../../../src/spotter/lexicon.ts";
import { resolve } from "../../../src/spotter/resolve.ts";
import { spot } from "../../../src/spotter/spot.ts";
import type { GivenName } from "../../../src/spotter/types.ts";

const english = new Set(["target", "apple", "shell", "north", "star", "white", "house", "general"]);
const everywhere = new Set(["silva", "china", "paris", "wall street"]);

const lexicon: Lexicon = {
  ordinaryIn: (word) => (everywhere.has(word) ? everyLanguage : english.has(word) ? Lang.en : 0),
  isEnglishWord: (word) => english.has(word),
  isCommonAcronym: () => false,
  isGivenName: (word: string) => word === "john",
  isPerson: ([first, last]) => first === "john" && last === "smith",
  isWellKnown: () => false,
  beginsPhrase: () => true,
  isPlace: (name) => name === "china" || name === "paris",
  isFunctionWord: (word) => word === "the" || word === "we",
};

/** @returns a function that gives the marks of a text, in its order; names are of one spelling each */
export function marker(...names: readonly (string | GivenName)[]) {
  const given = names.map(
    (n): GivenName => (typeof n === "string" ? { kind: "company", spellings: [{ text: n }] } : n),
  );
  const table = compileNames(given, [], lexicon);
  return (text: string, lang?: string) =>
    resolve(
      spot(table, text, lang).candidates.map((c) => ({
        ...c,
        block: 0,
        entity: String(c.entity),
      })),
    );
}

export const texts = (marks: readonly { readonly text: string }[]) => marks.map((m) => m.text);
