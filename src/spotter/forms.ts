/** The spellings that one given spelling stands for: without legal form, without trade words, respelled. */
import { everyLanguage } from "./language.ts";
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

/** Shorter rests of a name meet too many other words; capitals stand out. */
function isShort(words: readonly Word[], least: number): boolean {
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

/** A spelling given as it is: weak where it is a word that any text may hold. */
function given(words: readonly Word[], flags: number, lexicon: Lexicon): Form {
  const isDoubtful = lexicon !== nothingOrdinary && isTiny(words);
  return { words, flags, weakIn: isDoubtful ? everyLanguage : doubtIn(words, lexicon) };
}

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

/** "Poly Group" is not Poly: what "Group" leaves is no name yet. */
const leavesTooLittle = phrases(["Group", "Holding", "Holdings", "Concern"]);

/** What the legal form leaves: doubtful where it is hardly a name. */
function rest(words: readonly Word[], isLittle: boolean, flags: number, lexicon: Lexicon): Form {
  const isHardly = isShort(words, 4) || (isLittle && words.length === 1);
  const weakIn = isHardly ? everyLanguage : doubtIn(words, lexicon);
  const phrase = words.length > 1 && isPhrase(words, lexicon) ? Flag.Phrase : 0;
  return { words, flags: flags | phrase | (weakIn === 0 ? 0 : Flag.NeedsForm), weakIn };
}

/** "SAAB AB" is SAAB; "Saab" only with other evidence. */
function doubtful(form: Form): Form {
  return { ...form, flags: form.flags | Flag.NeedsForm, weakIn: everyLanguage };
}

function withoutLegalForm(words: readonly Word[]): readonly Word[] {
  return cutBeginning(cutBeginning(cutEnd(words, after), before), article);
}

/** ال: an Arabic name with its article is a common noun as often as not. */
const arabicNoun = /^ال/u;

function bareForm(words: readonly Word[], flags: number, lexicon: Lexicon): Form[] {
  const bare = cutBeginning(withoutLegalForm(words), companies);
  const hadForm = bare.length < words.length;
  const isLittle = endsWith(words, leavesTooLittle) || arabicNoun.test(bare[0]!.folded);
  return inPapersCase(withFreeParticles(bare), hadForm).map((written, way) => {
    const form = hadForm ? rest(written, isLittle, flags, lexicon) : given(written, flags, lexicon);
    return way === 0 ? form : doubtful(form);
  });
}

/** What is left without trade words; undefined where that is an ordinary word or hardly one. */
function shortened(words: readonly Word[], flags: number, lexicon: Lexicon): Form | undefined {
  if (isShort(words, 5) || isOneOf(words, seats)) return undefined;
  const weakIn = doubtIn(words, lexicon);
  const isName = weakIn === 0 || weakIn === everyLanguage;
  if (!isName || (words.length > 1 && isPhrase(words, lexicon))) return undefined;
  return { words, flags: flags | Flag.Shortened, weakIn };
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
    return [given(written, flags | Flag.Product, lexicon)];
  }
  const isSaid = cutBeginning(words, companies).length < words.length;
  const whole = isSaid ? [{ words, flags: flags | Flag.WithForm, weakIn: 0 }] : [];
  const bare = bareForm(words, flags, lexicon);
  const [own] = bare;
  return [...bare, ...whole, ...withoutTrades(own!, lexicon), ...withoutCountry(own!, lexicon)];
}

/** Other papers' spellings of a form; one that is an ordinary word or hardly one is left out. */
function othersOf({ words, flags, weakIn }: Form, lexicon: Lexicon): Form[] {
  return respelled(words)
    .map((text) => wordsOf(text))
    .filter((other) => other.length > 0)
    .map((other) => ({
      words: other,
      flags: flags | Flag.Respelled,
      weakIn: weakIn | doubtIn(other, lexicon),
    }));
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
