/** The spellings that one given spelling stands for: without legal form, without trade words, respelled. */
import { everyLanguage, Lang } from "./language.ts";
import { companyNouns, formsAfter, formsBefore } from "./legalForms.ts";
import { doubtIn, isPhrase, type Lexicon, nothingOrdinary } from "./lexicon.ts";
import { inPapersCase } from "./papersCase.ts";
import { cutBeginning, cutEnd, endsWith, isOneOf, phrases } from "./phrases.ts";
import { readingsOf } from "./readings.ts";
import { respelled } from "./respell.ts";
import { Flag } from "./table.ts";
import { countriesAfter, productNouns, seatsBefore, tradesAfter } from "./trades.ts";
import type { GivenName, GivenSpelling } from "./types.ts";
import { type Word, wordsOf } from "./words.ts";

/** One sequence of words to be found, and what is to be said of it. */
export interface Form {
  readonly words: readonly Word[];
  /** Bits of `Flag`. */
  readonly flags: number;
  /** Bits of the languages in whose texts it needs other evidence. */
  readonly weakIn: number;
}

const after = phrases(formsAfter);
const before = phrases(formsBefore);
const trades = phrases(tradesAfter);
const seats = phrases(seatsBefore);
const countries = phrases(countriesAfter);
const nouns = phrases(productNouns);
const article = phrases(["The"]);
const companies = phrases(companyNouns);

const particles = new Set(
  "ve of and the for de del di da do dos das und für fur et y e i и та la le les van von zu z".split(
    " ",
  ),
);

/** "Ve" within a name is "ve" to most papers. */
function withFreeParticles(words: readonly Word[]): Word[] {
  return words.map((w, i) =>
    i > 0 && particles.has(w.folded) && w.need === 1 ? { ...w, need: 0 } : w,
  );
}

/** Shorter rests of a name meet too many other words; capitals stand out. */
function isShort(words: readonly Word[], least: number): boolean {
  if (words.every((w) => /^\p{N}+$/u.test(w.folded))) return true;
  if (words.every((w) => w.isIdeograph)) return words.length < 3;
  const [word] = words;
  return words.length === 1 && word!.folded.length < (word!.need === 2 ? 3 : least);
}

/** "K2", "K9": short names of models meet too many other things. */
function isTiny([word, ...more]: readonly Word[]): boolean {
  const { folded, isIdeograph } = word!;
  if (more.length > 0 || isIdeograph) return false;
  return folded.length < (/\p{N}/u.test(folded) ? 4 : 3);
}

/** A doubtful name needs its capital, and a place more than a firm's word beside it. */
function asDoubtful(form: Form, lexicon: Lexicon): Form {
  if (form.weakIn === 0) return form;
  const words = form.words.map((w) =>
    w.need === 0 && isFirstLatin(w, form) ? { ...w, need: 1 as const } : w,
  );
  const name = form.words.map((w) => w.plain).join(" ");
  const place = lexicon.isPlace(name) ? Flag.Place : 0;
  const isAcronym = words.length === 1 && words[0]!.need === 2 && !isTiny(words);
  const acronym = isAcronym && !lexicon.isCommonAcronym(name) ? Flag.Acronym : 0;
  return { ...form, words, flags: form.flags | place | acronym };
}

function isFirstLatin(word: Word, { words }: Form): boolean {
  return word === words[0] && /^\p{Ll}/u.test(word.text);
}

/** A spelling given as it is: weak where it is a word that any text may hold. */
function given(words: readonly Word[], flags: number, lexicon: Lexicon): Form {
  const isDoubtful = lexicon !== nothingOrdinary && isTiny(words);
  const weakIn = isDoubtful ? everyLanguage : doubtIn(words, lexicon);
  return asDoubtful({ words, flags, weakIn }, lexicon);
}

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

/** What the legal form leaves: doubtful where it is hardly a name. */
function rest(words: readonly Word[], isLittle: boolean, flags: number, lexicon: Lexicon): Form {
  const isHardly = isShort(words, 4) || (isLittle && words.length === 1);
  const weakIn = isHardly ? everyLanguage : doubtIn(words, lexicon);
  const phrase = words.length > 1 && isPhrase(words, lexicon) ? Flag.Phrase : 0;
  const doubt = weakIn === 0 ? 0 : Flag.NeedsForm;
  return asDoubtful({ words, flags: flags | Flag.Bare | phrase | doubt, weakIn }, lexicon);
}

/** "SAAB AB" is SAAB; "Saab" only with other evidence. */
function doubtful(form: Form): Form {
  return { ...form, flags: form.flags | Flag.NeedsForm, weakIn: everyLanguage };
}

function withoutLegalForm(words: readonly Word[]): readonly Word[] {
  return cutBeginning(cutBeginning(cutEnd(words, after), before), article);
}

/** "We Corporation", "S. & A. S. Ltd": what is left is no name, and the whole is. */
function isNoName(words: readonly Word[], lexicon: Lexicon): boolean {
  if (particles.has(words.at(-1)!.folded)) return true;
  const isAcronym = words.length === 1 && words[0]!.need === 2 && !isShort(words, 4);
  return !isAcronym && words.every((w) => lexicon.isFunctionWord(w.plain));
}

/** ال: an Arabic name with its article is a common noun as often as not. */
const arabicNoun = /^ال/u;

function bareForm(words: readonly Word[], flags: number, lexicon: Lexicon): Form[] {
  const cut = cutBeginning(withoutLegalForm(words), companies);
  const bare = isNoName(cut, lexicon) ? words : cut;
  const hadForm = bare.length < words.length;
  const isLittle =
    endsWith(words, leavesTooLittle) ||
    cutBeginning(words, leavesTooLittle).length < words.length ||
    arabicNoun.test(bare[0]!.folded);
  return inPapersCase(withFreeParticles(bare), hadForm).map((written, way) => {
    const form = hadForm ? rest(written, isLittle, flags, lexicon) : given(written, flags, lexicon);
    return way === 0 ? form : doubtful(form);
  });
}

/** What is left without trade words; undefined where that is an ordinary word or hardly one. */
function shortened(words: readonly Word[], flags: number, lexicon: Lexicon): Form | undefined {
  if (isShort(words, 5) || isOneOf(words, seats)) return undefined;
  const weakIn = doubtIn(words, lexicon);
  const isEnglishWord = weakIn !== everyLanguage && (weakIn & Lang.en) !== 0;
  if (isEnglishWord || (words.length > 1 && isPhrase(words, lexicon))) return undefined;
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
  const cut = cutEnd(words, countries);
  if (cut.length === words.length || isShort(cut, 5) || isOneOf(cut, seats)) return [];
  if (isPhrase(cut, lexicon)) return [];
  return [{ words: cut, flags: flags | Flag.Shortened | Flag.Licensed, weakIn: everyLanguage }];
}

/** "Andreas Stihl" is Stihl beside a trade word: firms go by their founder's surname. */
function surname({ words, flags }: Form, lexicon: Lexicon): Form[] {
  const [given, family, ...more] = words;
  if (!family || more.length > 0 || !lexicon.isGivenName(given!.plain) || isShort([family], 4))
    return [];
  return [
    asDoubtful({ words: [family], flags: flags | Flag.Shortened, weakIn: everyLanguage }, lexicon),
  ];
}

/** "Su-57" is Su57 and Su 57. */
function modelForms({ words, ...rest }: Form): Form[] {
  const [first, second, ...more] = words;
  if (second && /^\p{L}{1,3}$/u.test(first!.folded) && /^\p{N}/u.test(second.folded)) {
    const text = first!.text + second.text;
    return [{ ...rest, words: [...wordsOf(text), ...more] }];
  }
  const parts = /^(\p{Lu}\p{L}{0,2})(\p{N}.*)$/u.exec(first!.text);
  return parts && first!.text.length > 3
    ? [
        {
          ...rest,
          words: [...wordsOf(`${parts[1]} ${parts[2]}`), ...(second ? [second, ...more] : [])],
        },
      ]
    : [];
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

/** SMIC of "Semiconductor Manufacturing International Corporation", in a text that names it in full. */
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

/** A product's mark holds no generic noun: "CQ-A rifle" is CQ-A. */
function ofProduct(words: readonly Word[]): readonly Word[] {
  return cutBeginning(cutEnd(words, nouns), nouns);
}

/** The name itself and what is left of it when parts are cut off. */
function cutForms(
  kind: GivenName["kind"],
  words: readonly Word[],
  flags: number,
  lexicon: Lexicon,
): Form[] {
  if (kind === "product") {
    const written = inPapersCase(ofProduct(words), false)[0]!;
    const own = given(written, flags | Flag.Product, lexicon);
    return [own, ...modelForms(own)];
  }
  const isSaid = [companies, article, leavesTooLittle].some(
    (list) => cutBeginning(words, list).length < words.length,
  );
  const whole = isSaid ? [{ words, flags: flags | Flag.WithForm, weakIn: 0 }] : [];
  const bare = bareForm(words, flags, lexicon);
  const [own] = bare;
  return [
    ...bare,
    ...whole,
    ...withoutTrades(own!, lexicon),
    ...withoutCountry(own!, lexicon),
    ...surname(own!, lexicon),
  ];
}

function isTooShort(words: readonly Word[]): boolean {
  return !words[0]!.isIdeograph && isShort(words, 4);
}

/** Other papers' spellings of a form; one that is an ordinary word or hardly one is left out. */
function othersOf({ words, flags, weakIn }: Form, lexicon: Lexicon): Form[] {
  return respelled(words)
    .map((text) => wordsOf(text))
    .filter((other) => other.length > 0 && !isTooShort(other))
    .map((other) => {
      const doubt = weakIn | doubtIn(other, lexicon);
      return asDoubtful({ words: other, flags: flags | Flag.Respelled, weakIn: doubt }, lexicon);
    });
}

function formsOfReading(
  kind: GivenName["kind"],
  text: string,
  flags: number,
  lexicon: Lexicon,
): Form[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const own = cutForms(kind, words, flags, lexicon);
  const isDerivable = own[0]!.words.length > 0 && kind !== "product";
  const short = isDerivable ? initials(words, own[0]!.words, lexicon) : [];
  return [...own, ...short, ...own.flatMap((form) => othersOf(form, lexicon))];
}

/**
 * @returns every sequence of words by which a given spelling is found; none where
 *   it holds no word
 */
export function formsOf(
  kind: GivenName["kind"],
  { text, weak }: GivenSpelling,
  lexicon: Lexicon,
): Form[] {
  const known = weak === false ? nothingOrdinary : lexicon;
  const all = readingsOf(text).flatMap((reading) =>
    formsOfReading(kind, reading.text, reading.isBracketed ? Flag.Bracketed : 0, known),
  );
  const found = all.filter((f) => f.words.length > 0);
  return weak
    ? found.map((f) => ({ ...f, flags: f.flags | Flag.ByHand, weakIn: everyLanguage }))
    : found;
}

/**
 * The whole name with its legal form, which tells it from others that are called so too.
 * @returns none where the spelling has no legal form
 */
export function withLegalForm(kind: GivenName["kind"], { text }: GivenSpelling): Form[] {
  if (kind === "product") return [];
  const words = withFreeParticles(wordsOf(text));
  if (words.length === 0 || withoutLegalForm(words).length === words.length) return [];
  return [{ words, flags: Flag.WithForm, weakIn: 0 }];
}
