/** The spellings that one given spelling stands for: without legal form, without trade words, inflected. */
import { cyrillicEndings } from "./cyrillic.ts";
import { declineCyrillic, declineLatin } from "./declension.ts";
import { isReadOff } from "./endings.ts";
import { otherHan } from "./han.ts";
import { formsAfter, formsBefore, productNouns, seatsBefore, tradesAfter } from "./legalForms.ts";
import { Flag } from "./table.ts";
import { otherLatin, toCyrillic, toLatin } from "./translit.ts";
import type { GivenName, GivenSpelling } from "./types.ts";
import { type Word, wordsOf } from "./words.ts";

/** One sequence of words to be found, and what is to be said of it. */
export interface Form {
  readonly words: readonly Word[];
  /** Bits of `Flag`. */
  readonly flags: number;
}

type Phrases = readonly (readonly string[])[];

/** Longest first, so that "Import & Export Trading" goes before "Trading". */
function phrases(list: readonly string[]): Phrases {
  return list.map((text) => wordsOf(text).map((w) => w.folded)).sort((a, b) => b.length - a.length);
}

const after = phrases(formsAfter);
const before = phrases(formsBefore);
const trades = phrases(tradesAfter);
const seats = phrases(seatsBefore);
const nouns = phrases(productNouns);

function endsWith(words: readonly Word[], phrase: readonly string[]): boolean {
  const from = words.length - phrase.length;
  return from > 0 && phrase.every((p, i) => words[from + i]!.folded === p);
}

function beginsWith(words: readonly Word[], phrase: readonly string[]): boolean {
  return words.length > phrase.length && phrase.every((p, i) => words[i]!.folded === p);
}

/** "Guangzhou", and no more than that. */
function isPhrase(words: readonly Word[], list: Phrases): boolean {
  const text = words.map((w) => w.folded).join(" ");
  return list.some((phrase) => phrase.join(" ") === text);
}

/** Cuts phrases off the end until none is left; at least one word stays. */
function cutEnd(words: readonly Word[], list: Phrases): readonly Word[] {
  const found = list.find((phrase) => endsWith(words, phrase));
  return found ? cutEnd(words.slice(0, words.length - found.length), list) : words;
}

function cutBeginning(words: readonly Word[], list: Phrases): readonly Word[] {
  const found = list.find((phrase) => beginsWith(words, phrase));
  return found ? cutBeginning(words.slice(found.length), list) : words;
}

/** What deriving needs to know of the languages: which words are ordinary ones. */
export interface Lexicon {
  /** @param word in lower case, with its accents */
  isOrdinary(word: string): boolean;
}

/** For a compiler without word lists. */
export const nothingOrdinary: Lexicon = { isOrdinary: () => false };

/** For spellings that the data calls strong, however short or ordinary. */
const calledStrong: Lexicon = { isOrdinary: () => false };

/** Shorter rests of a name meet too many other words; capitals stand out. */
function isShort(word: Word, least: number): boolean {
  return word.folded.length < (word.need === 2 ? 3 : least);
}

/** One word that is an ordinary one or hardly a word at all, or two characters without spaces. */
function isDoubtful(words: readonly Word[], { isOrdinary }: Lexicon, least: number): boolean {
  if (words.every((w) => w.isIdeograph)) return words.length < 3;
  const [word] = words;
  return words.length === 1 && (isShort(word!, least) || isOrdinary(word!.plain));
}

/** A spelling given as it is: weak where it is a word that any text may hold. */
function given(words: readonly Word[], flags: number, lexicon: Lexicon): Form {
  const { isOrdinary } = lexicon;
  const [word] = words;
  const isWord =
    lexicon !== calledStrong &&
    words.length === 1 &&
    (isOrdinary(word!.plain) || word!.folded.length < 3);
  return { words, flags: isWord && !word!.isIdeograph ? flags | Flag.Weak : flags };
}

/** "Poly Group" is not Poly: what "Group" leaves is no name yet. */
const leavesTooLittle = phrases(["Group", "Holding", "Holdings", "Concern"]);

function bareForm(words: readonly Word[], flags: number, lexicon: Lexicon): Form[] {
  const bare = cutBeginning(cutEnd(words, after), before);
  if (bare.length === words.length) return [given(words, flags, lexicon)];
  const isRest = bare.length === 1 && leavesTooLittle.some((p) => endsWith(words, p));
  const needs = isRest || isDoubtful(bare, lexicon, 4);
  return [{ words: bare, flags: needs ? flags | Flag.NeedsForm : flags }];
}

/** "Hangzhou Hikvision Digital Technology" is "Hangzhou Hikvision" and "Hikvision". */
function withoutTrades({ words, flags }: Form, lexicon: Lexicon): Form[] {
  const cut = cutEnd(words, trades);
  if (cut.length === words.length) return [];
  const rest = cutBeginning(cut, seats);
  return (rest === cut ? [cut] : [cut, rest])
    .filter((part) => !part.every((w) => lexicon.isOrdinary(w.plain)))
    .filter((part) => !isDoubtful(part, lexicon, 5) && !isPhrase(part, seats))
    .map((part) => ({ words: part, flags: flags | Flag.Shortened }));
}

const latin = /^\p{Script=Latin}+$/u;

/** Words of a name in -a are declined alone; other ends are read off the text. */
function declinedLatin({ words, flags }: Form): Form[] {
  return words.flatMap((word, i) => {
    if (word.need !== 1 || !latin.test(word.folded)) return [];
    return declineLatin(word.folded).map((folded) => ({
      words: words.map((w, k) => (k === i ? { ...w, folded } : w)),
      flags: flags | Flag.Inflected,
    }));
  });
}

function declinedCyrillic({ words, flags }: Form): Form[] {
  if (flags & Flag.Respelled || !words.every((w) => w.isCyrillic)) return [];
  if (words.every((w) => isReadOff(w.folded, w.need === 1))) return [];
  return declineCyrillic(words).map((forms) => ({
    words: words.map((w, i) => ({ ...w, folded: forms[i]! })),
    flags: flags | Flag.Inflected,
  }));
}

function inflected(form: Form): Form[] {
  const { words, flags } = form;
  const last = words.at(-1);
  const own =
    last?.isCyrillic && last.need === 1 && !isReadOff(last.folded, true)
      ? cyrillicEndings(last.folded).map((folded) => ({
          words: [...words.slice(0, -1), { ...last, folded }],
          flags: flags | Flag.Inflected,
        }))
      : [];
  return [...own, ...declinedCyrillic(form), ...declinedLatin(form)];
}

/** A product's mark holds no generic noun: "CQ-A rifle" is CQ-A. */
function ofProduct(words: readonly Word[]): readonly Word[] {
  return cutBeginning(cutEnd(words, nouns), nouns);
}

function formsOfWords(
  kind: GivenName["kind"],
  words: readonly Word[],
  flags: number,
  lexicon: Lexicon,
): Form[] {
  if (kind === "product") {
    const form = given(ofProduct(words), flags, lexicon);
    return [form, ...inflected(form)];
  }
  const bare = bareForm(words, flags, lexicon);
  const all = [...bare, ...bare.flatMap((f) => withoutTrades(f, lexicon))];
  return [...all, ...all.flatMap(inflected)];
}

const particles = new Set(
  "ve of and the for de del di da do dos das und für et y e i и та la le les van von zu z".split(
    " ",
  ),
);

/** "Ve" within a name is "ve" to most papers. */
function withFreeParticles(words: readonly Word[]): Word[] {
  return words.map((w, i) =>
    i > 0 && particles.has(w.folded) && w.need === 1 ? { ...w, need: 0 } : w,
  );
}

/** The name without its legal forms, as text: a form is not transliterated. */
function bareText(text: string): string {
  const parts = text.split(/[\s«»"“”„]+/u).filter((p) => p !== "");
  const isForm = (part: string, list: Phrases) => {
    const words = wordsOf(part);
    return words.length > 0 && isPhrase(words, list);
  };
  let [from, to] = [0, parts.length];
  while (to - from > 1 && isForm(parts[to - 1]!, after)) to--;
  while (to - from > 1 && isForm(parts[from]!, before)) from++;
  return parts.slice(from, to).join(" ").replace(/,$/, "");
}

/** Müller is Mueller where a keyboard has no ü. */
function withoutUmlauts(text: string): string[] {
  const spelled: Readonly<Record<string, string>> = {
    ä: "ae",
    ö: "oe",
    ü: "ue",
    Ä: "Ae",
    Ö: "Oe",
    Ü: "Ue",
  };
  const plain = text.replace(/[äöüÄÖÜ]/g, (c) => spelled[c] ?? c);
  return plain === text ? [] : [plain];
}

/** "J. P. Freight" is printed "JP Freight" too. */
function withInitialsJoined(text: string): string[] {
  const joined = text.replace(/^((?:\p{Lu}\.\s*){2,})/u, (run) => `${run.replace(/[.\s]/g, "")} `);
  return joined === text ? [] : [joined];
}

/** The name as the other alphabet's papers, or the other half of the Han script, spell it. */
function respelled(text: string): string[] {
  return [
    ...withoutUmlauts(text),
    ...withInitialsJoined(text),
    ...otherLatin(text),
    ...inOtherScript(text),
  ];
}

function inOtherScript(text: string): string[] {
  if (/\p{Script=Cyrillic}/u.test(text)) return toLatin(text);
  if (/\p{Script=Han}/u.test(text)) return otherHan(text);
  const isLatin = /^[\p{Script=Latin}\d\s&.,'’-]+$/u.test(text);
  const isModel = /\d/.test(text) && !/\s/.test(text);
  return isLatin && (isModel || /\p{Ll}{3}/u.test(text)) ? toCyrillic(text) : [];
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
  const words = withFreeParticles(wordsOf(text));
  if (words.length === 0) return [];
  const flags = weak ? Flag.Weak : 0;
  const own = formsOfWords(kind, words, flags, weak === false ? calledStrong : lexicon);
  const bare = kind === "product" ? text : bareText(text);
  const kept = flags | Flag.Respelled | (own[0]!.flags & (Flag.NeedsForm | Flag.Weak));
  const others = respelled(bare).flatMap((other) =>
    formsOfWords(kind, wordsOf(other), kept, lexicon),
  );
  return [...own, ...others].filter((f) => f.words.length > 0);
}
