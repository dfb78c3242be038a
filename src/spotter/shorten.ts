/** What papers leave of a firm's full name: no trade words, seat or country, a surname, initials. */
import { asDoubtful, type Form, isShort } from "./form.ts";
import { everyLanguage } from "./language.ts";
import { formsAfter } from "./legalForms.ts";
import { doubtIn, isPhrase, type Lexicon } from "./lexicon.ts";
import { cutBeginning, cutEnd, isOneOf, phrases } from "./phrases.ts";
import { Flag } from "./table.ts";
import { countriesAfter, seatsBefore, tradesAfter, worksBefore } from "./trades.ts";
import { particles, type Word, wordsOf } from "./words.ts";

const trades = phrases(tradesAfter);
const seats = phrases(seatsBefore);
const countries = phrases(countriesAfter);
const legal = phrases(formsAfter);
const works = phrases(worksBefore);

function isEnglish({ plain }: Word, lexicon: Lexicon): boolean {
  return lexicon.isEnglishWord(plain) && !lexicon.isWellKnown(plain);
}

/** What is left without trade words; undefined where that is an ordinary word or hardly one. */
function shortened(words: readonly Word[], flags: number, lexicon: Lexicon): Form | undefined {
  if (isShort(words, 4) || isOneOf(words, seats)) return undefined;
  const weakIn = isShort(words, 5) ? everyLanguage : doubtIn(words, lexicon);
  const isEnglishWord = words.length === 1 && isEnglish(words[0]!, lexicon);
  const isPerson = lexicon.isPerson(words.map((w) => w.plain));
  if (isEnglishWord || (words.length > 1 && !isPerson && isPhrase(words, lexicon)))
    return undefined;
  return asDoubtful({ words, flags: flags | Flag.Shortened, weakIn }, lexicon);
}

/** "Hangzhou Hikvision Digital Technology" is "Hangzhou Hikvision" and "Hikvision". */
function withoutTrades({ words, flags }: Form, lexicon: Lexicon): Form[] {
  const cut = cutEnd(words, trades);
  if (cut.length === words.length && !words.every((w) => w.isIdeograph)) return [];
  return [...new Set([cut, cutBeginning(cut, seats)])]
    .filter((part) => part.length < words.length)
    .flatMap((part) => shortened(part, flags, lexicon) ?? []);
}

/** "Żabka Polska" is Żabka, in a text that names it in full. */
function withoutCountry({ words, flags }: Form, lexicon: Lexicon): Form[] {
  const rest = cutEnd(words, countries);
  if (rest.length === words.length) return [];
  const cut = cutEnd(rest, legal);
  if (isShort(cut, 5) || isOneOf(cut, seats) || isPhrase(cut, lexicon)) return [];
  // A well-known rest is the parent, not its firm in that country.
  const isParent = lexicon.isWellKnown(cut.map((w) => w.plain).join(" "));
  const licensed = isParent ? Flag.Licensed : 0;
  return [{ words: cut, flags: flags | Flag.Shortened | licensed, weakIn: everyLanguage }];
}

/** "Andreas Stihl" is Stihl beside a trade word: firms go by their founder's surname. */
function surname({ words, flags }: Form, lexicon: Lexicon): Form[] {
  const [first, second, ...more] = words;
  if (!second || more.length > 0) return [];
  const isGiven = (word: Word) => lexicon.isGivenName(word.plain);
  // Hungarian puts the surname first: Richter Gedeon.
  const isHungarian = !isGiven(first!) && lexicon.isPerson([first!.plain, second.plain]);
  const family = isGiven(first!) ? second : isHungarian ? first! : undefined;
  if (!family || isShort([family], 4) || isEnglish(family, lexicon)) return [];
  if (lexicon.isPlace(family.plain) && !lexicon.isPerson([first!.plain, second.plain])) return [];
  return [
    asDoubtful({ words: [family], flags: flags | Flag.Shortened, weakIn: everyLanguage }, lexicon),
  ];
}

const leastInitials = 3;
const mostInitials = 6;

function initialsOf(words: readonly Word[]): string {
  return words
    .filter((w) => !particles.has(w.folded))
    .map((w) => w.text.charAt(0))
    .join("")
    .toUpperCase();
}

/**
 * SMIC of "Semiconductor Manufacturing International Corporation", in a text that names it in full.
 * @param words the whole name, with its legal form
 * @param bare without it
 */
function initials(words: readonly Word[], bare: readonly Word[], lexicon: Lexicon): Form[] {
  if (bare.length < 2 || !words.every((w) => /^\p{Lu}\p{L}*$/u.test(w.text) || w.need === 0))
    return [];
  const next = words[bare.length];
  const isSpelledOut = next !== undefined && next.folded.length > 4 && words[0] === bare[0];
  const all = [initialsOf(bare), ...(isSpelledOut ? [initialsOf([...bare, next])] : [])];
  return all
    .filter((text) => text.length >= leastInitials && text.length <= mostInitials)
    .map((text) => wordsOf(text))
    .filter((w) => w.length === 1 && lexicon.ordinaryIn(w[0]!.plain, true) === 0)
    .map((w) => ({ words: w, flags: Flag.Licensed, weakIn: everyLanguage }));
}

/** "OTP Bank" is OTP beside a trade word: an acronym and what kind of firm it is. */
function acronym({ words, flags }: Form, lexicon: Lexicon): Form[] {
  const [first, ...others] = words;
  const isOne = first!.need === 2 && !isShort([first!], 4) && others.length > 0;
  if (!isOne || lexicon.isCommonAcronym(first!.plain) || !isPhrase(others, lexicon)) return [];
  const own = (flags | Flag.Shortened) & ~Flag.Acronym;
  return [{ words: [first!], flags: own, weakIn: everyLanguage }];
}

/** 川崎重工業 is 川崎重工 in most papers. */
function heavyIndustry({ words, flags }: Form): Form[] {
  const text = words.map((w) => w.text).join("");
  if (!text.endsWith("重工業")) return [];
  return [{ words: words.slice(0, -1), flags: flags | Flag.Shortened, weakIn: 0 }];
}

/** Zakłady Mechaniczne Bumar-Łabędy is Bumar-Łabędy. */
function withoutWorks({ words, flags }: Form, lexicon: Lexicon): Form[] {
  const cut = cutBeginning(words, works);
  const form = cut.length < words.length ? shortened(cut, flags, lexicon) : undefined;
  return form ? [form] : [];
}

/**
 * @param own the name without its legal form
 * @param words the whole name
 * @returns the short forms that papers use
 */
export function shortForms(own: Form, words: readonly Word[], lexicon: Lexicon): Form[] {
  return [
    ...withoutTrades(own, lexicon),
    ...withoutCountry(own, lexicon),
    ...surname(own, lexicon),
    ...acronym(own, lexicon),
    ...heavyIndustry(own),
    ...withoutWorks(own, lexicon),
    ...initials(words, own.words, lexicon),
  ];
}
