/** What is left of a name without its legal form. */
import { isShort } from "./form.ts";
import { companyNouns, companyNounsAfter, formsAfter, formsBefore } from "./legalForms.ts";
import { type Lexicon, nothingOrdinary } from "./lexicon.ts";
import { cutBeginning, cutEnd, endsWith, phrases } from "./phrases.ts";
import { particles, type Word } from "./words.ts";

const after = phrases(formsAfter);
const before = phrases(formsBefore);
const article = phrases(["The"]);
const companies = phrases(companyNouns);
const companiesAfter = phrases(companyNounsAfter);

/** "Poly Group" is not Poly: what "Group" leaves is no name yet. */
const leavesTooLittle = phrases([
  "Group",
  "Holding",
  "Holdings",
  "Concern",
  "Концерн",
  "Корпорация",
  "Холдинг",
]);

/** @returns the words without legal forms and "The" at either end; one word stays */
export function withoutLegalForm(words: readonly Word[]): readonly Word[] {
  return cutBeginning(cutBeginning(cutEnd(words, after), before), article);
}

/** "We Corporation", "S. & A. S. Ltd": what is left is no name, and the whole is. */
function isNoName(words: readonly Word[], lexicon: Lexicon): boolean {
  if (particles.has(words.at(-1)!.folded)) return true;
  if (words.every((w) => /^\p{N}+$/u.test(w.folded))) return true;
  const isAcronym = words.length === 1 && words[0]!.need === 2 && !isShort(words, 4);
  return !isAcronym && words.every((w) => lexicon.isFunctionWord(w.plain));
}

/** ال: an Arabic name with its article is a common noun as often as not. */
const arabicNoun = /^ال/u;

/** Whether what is left of the words is hardly a name where it is one word. */
export function isLittleLeft(words: readonly Word[], bare: readonly Word[]): boolean {
  return (
    endsWith(words, leavesTooLittle) ||
    cutBeginning(words, leavesTooLittle).length < words.length ||
    arabicNoun.test(bare[0]!.folded)
  );
}

/** @returns the words without legal form and "Company"; all of them where that leaves no name */
export function cutToBare(words: readonly Word[], lexicon: Lexicon): readonly Word[] {
  const cut = cutEnd(cutBeginning(withoutLegalForm(words), companies), companiesAfter);
  return isNoName(cut, lexicon) ? words : cut;
}

/** Whether "The", "Company" or 公司 is said with the name. */
export function isSaidWhole(words: readonly Word[]): boolean {
  return (
    endsWith(words, companiesAfter) ||
    [companies, article].some((list) => cutBeginning(words, list).length < words.length)
  );
}

/**
 * @returns the words of a name without its legal form; with it where hardly a name would be
 *   left: "Poly Group" is not Poly
 */
export function bareWords(words: readonly Word[]): readonly Word[] {
  if (words.length < 2) return words;
  const bare = cutToBare(words, nothingOrdinary);
  return bare.length === 1 && isLittleLeft(words, bare) ? words : bare;
}
