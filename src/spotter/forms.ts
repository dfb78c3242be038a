/** The spellings that one given spelling stands for: without legal form, without trade words, respelled. */
import { cutToBare, isLittleLeft, isSaidWhole, withoutLegalForm } from "./bare.ts";
import { asDoubtful, type Form, given, isShort } from "./form.ts";
import { everyLanguage } from "./language.ts";
import { doubtIn, isPhrase, type Lexicon, nothingOrdinary } from "./lexicon.ts";
import { productForms } from "./models.ts";
import { inPapersCase, isShouted as isShoutedName } from "./papersCase.ts";
import { readingsOf } from "./readings.ts";
import { respelled } from "./respell.ts";
import { shortForms } from "./shorten.ts";
import { Flag } from "./table.ts";
import type { GivenName, GivenSpelling } from "./types.ts";
import { type Word, withFreeParticles, wordsOf } from "./words.ts";

/** What the legal form leaves: doubtful where it is hardly a name. */
function rest(words: readonly Word[], isLittle: boolean, flags: number, lexicon: Lexicon): Form {
  const isHardly = isShort(words, 4) || (isLittle && words.length === 1);
  const weakIn = isHardly ? everyLanguage : doubtIn(words, lexicon);
  const phrase = words.length > 1 && isPhrase(words, lexicon) ? Flag.Phrase : 0;
  const doubt = weakIn === 0 ? 0 : Flag.NeedsForm;
  return asDoubtful({ words, flags: flags | Flag.Bare | phrase | doubt, weakIn }, lexicon);
}

/** "NOT LIMITED" is no reason to look for "Not". */
function isWord([word]: readonly Word[], lexicon: Lexicon): boolean {
  return lexicon.isEnglishWord(word!.plain) || lexicon.isFunctionWord(word!.plain);
}

/** "SAAB AB" is SAAB; "Saab" only with other evidence. */
function doubtful(form: Form): Form {
  const flags = (form.flags | Flag.NeedsForm) & ~Flag.Acronym;
  return { ...form, flags, weakIn: everyLanguage };
}

function bareForm(words: readonly Word[], flags: number, lexicon: Lexicon): Form[] {
  const bare = cutToBare(words, lexicon);
  const hadForm = bare.length < words.length;
  const isLittle = isLittleLeft(words, bare);
  const [main, ...other] = inPapersCase(withFreeParticles(bare), hadForm);
  const written = isShoutedName(bare) ? inTitleCase(main!) : main!;
  const form = hadForm ? rest(written, isLittle, flags, lexicon) : given(written, flags, lexicon);
  const second = other.filter((words) => !isWord(words, lexicon));
  return [form, ...second.map((words) => doubtful({ ...form, words }))];
}

/** A firm's name, what is left of it without its legal form, and what papers make of that. */
function companyForms(text: string, flags: number, lexicon: Lexicon): Form[] {
  const words = wordsOf(text);
  const whole = isSaidWhole(words) ? [{ words, flags: flags | Flag.WithForm, weakIn: 0 }] : [];
  const bare = bareForm(words, flags, lexicon);
  return [...bare, ...whole, ...shortForms(bare[0]!, words, lexicon)];
}

function isTooShort(words: readonly Word[]): boolean {
  return !words[0]!.isIdeograph && isShort(words, 4);
}

/** Russian papers give the first word alone its capital: «Самсунг электроникс». */
function inTitleCase(words: readonly Word[]): readonly Word[] {
  return words.map((w, i) => (i > 0 && w.isCyrillic && w.need === 1 ? { ...w, need: 0 } : w));
}

/** A name begins with a capital, however its other spelling is transcribed. */
function capitalisedFirst(words: readonly Word[]): readonly Word[] {
  return words.map((w, i) => (i === 0 && w.need === 0 ? { ...w, need: 1 } : w));
}

/** Other papers' spellings of a form; one that is an ordinary word or hardly one is left out. */
function othersOf({ words, flags, weakIn }: Form, lexicon: Lexicon): Form[] {
  return respelled(words)
    .filter((other) => other.length > 0 && !isTooShort(other))
    .map((other) => capitalisedFirst(inTitleCase(other)))
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
  if (wordsOf(text).length === 0) return [];
  const forms = kind === "product" ? productForms : companyForms;
  const own = forms(text, flags, lexicon);
  return [...own, ...own.flatMap((form) => othersOf(form, lexicon))];
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
  const all = readingsOf(text).flatMap((reading) => {
    const flags =
      (reading.isBracketed ? Flag.Bracketed : 0) | (reading.isQuoted ? Flag.Shortened : 0);
    return formsOfReading(kind, reading.text, flags, known);
  });
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
