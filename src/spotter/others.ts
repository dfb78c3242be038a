/** What stands beside a name and tells that somebody or something else is called so. */
import { standsBeforeSurname } from "./givenNames.ts";
import { isHead, isNationality, isTail, isTownWord } from "./namesakes.ts";
import {
  articles,
  beginsSentence,
  folded,
  isNameWord,
  isSpace,
  type KnownBeside,
  type Scanned,
  type Stretch,
  wordAt,
} from "./scanned.ts";
import { Gap, Shape } from "./tokens.ts";

const slavicPlace = new Set("в во из w we z ze v ve з із зі".split(" "));

/** «в Кронштадте» without quotation marks: Slavic papers do not write so of a firm called as a town. */
export function isSlavicPlace(scanned: Scanned, { from }: Stretch): boolean {
  return from > 0 && isSpace(scanned, from) && slavicPlace.has(wordAt(scanned, from - 1));
}

const ofNames = new Set(
  "da de di do dos das del della von van den der la le да де ді ди фон ван".split(" "),
);

/** A capital, or a small word of names and then one: "Leonardo da Vinci", "Vale do Jari". */
function leadsToCapital(scanned: Scanned, at: number): boolean {
  const { tokens } = scanned;
  if (at >= tokens.count || tokens.gaps[at] !== Gap.Join) return false;
  if (isNameWord(scanned, at)) return true;
  const isLink = isSpace(scanned, at) && ofNames.has(wordAt(scanned, at));
  return isLink && at + 1 < tokens.count && isSpace(scanned, at + 1) && isNameWord(scanned, at + 1);
}

/**
 * "Maria Silva", "Delta Air Lines": a capital right beside makes it a part of another name.
 * @param isSure whether only a capital counts that the sentence's beginning does not explain
 * @param known whether the words right beside are known names by themselves
 */
export function isPartOfName(
  scanned: Scanned,
  { from, to }: Stretch,
  isSure: boolean,
  known: KnownBeside,
): boolean {
  const { tokens } = scanned;
  const isExplained =
    known.before ||
    (from > 0 &&
      (articles.has(wordAt(scanned, from - 1)) || (isSure && beginsSentence(scanned, from - 1))));
  const before =
    from > 0 &&
    tokens.gaps[from] === Gap.Join &&
    tokens.shapes[from - 1] === Shape.Initial &&
    isNameWord(scanned, from - 1) &&
    !isExplained;
  return before || (!known.after && leadsToCapital(scanned, to + 1));
}

const initial = /(?:^|[^\p{L}\p{N}])\p{Lu}\.\s?$/u;

/** "Eva Bosch", "Mr Siemens", "K. Spinner": a given name, a title or an initial right before. */
export function isSurname(scanned: Scanned, { from, to }: Stretch): boolean {
  const { text, tokens } = scanned;
  const isTitled =
    tokens.gaps[from] === Gap.Stop &&
    /\.\s$/u.test(text.slice(Math.max(0, tokens.starts[from]! - 2), tokens.starts[from]));
  if (from === 0 || from !== to || tokens.shapes[from] !== Shape.Initial) return false;
  if (tokens.gaps[from] !== Gap.Join && !isTitled) return false;
  if (/[^\s.]/u.test(text.slice(tokens.ends[from - 1], tokens.starts[from]))) return false;
  if (initial.test(text.slice(Math.max(0, tokens.starts[from]! - 4), tokens.starts[from])))
    return true;
  return (
    tokens.shapes[from - 1] !== Shape.Capitals && standsBeforeSurname(folded(scanned, from - 1))
  );
}

/** "Apple Pie", "Samsung Life Insurance": the name goes on with another capital. */
export function goesOnInCapitals(scanned: Scanned, { to }: Stretch): boolean {
  const { tokens } = scanned;
  return to + 1 < tokens.count && isSpace(scanned, to + 1) && isNameWord(scanned, to + 1);
}

/** "Shahed-131" is no Shahed-136: a number goes on the short name of a model. */
export function isOtherModel({ text, tokens }: Scanned, { to }: Stretch): boolean {
  const isNear = to + 1 < tokens.count && tokens.gaps[to + 1] === Gap.Join;
  return isNear && /^\p{N}/u.test(text.slice(tokens.starts[to + 1], tokens.ends[to + 1]));
}

const months =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** A word that may stand before a firm's name with a capital of its own: "Chinese Huawei", "On Monday Intel". */
function isFreeCapital(word: string): boolean {
  return isNationality(word) || months.test(word) || articles.has(word);
}

/** "Jay Gould": an unknown capital right before, which the sentence's beginning does not explain. */
export function followsCapital(scanned: Scanned, { from }: Stretch, known: KnownBeside): boolean {
  if (from === 0 || known.before || !isSpace(scanned, from)) return false;
  if (scanned.tokens.shapes[from - 1] !== Shape.Initial || beginsSentence(scanned, from - 1))
    return false;
  return isNameWord(scanned, from - 1) && !isFreeCapital(wordAt(scanned, from - 1));
}

/** Syllables before a hyphen that make no other name: "Ex-Siemens". */
const prefixes = new Set(
  "ex anti pro non post pre mid us uk eu un all top mega super экс анти про".split(" "),
);

/** "Massey-Ferguson" is not Ferguson, unless Massey is a name too. */
export function isHyphenated(scanned: Scanned, { from }: Stretch): boolean {
  const { text, tokens } = scanned;
  if (from === 0 || tokens.shapes[from - 1] !== Shape.Initial) return false;
  const isHyphen = /^[-‐‑]$/u.test(text.slice(tokens.ends[from - 1], tokens.starts[from]));
  return isHyphen && !prefixes.has(wordAt(scanned, from - 1));
}

/** "Better Business Bureau (BBB)": initials that the words before their bracket explain otherwise. */
export function isExplainedOtherwise(scanned: Scanned, { from, to }: Stretch): boolean {
  const { text, tokens } = scanned;
  if (from !== to || tokens.shapes[from] !== Shape.Capitals || tokens.gaps[from] !== Gap.Bracket)
    return false;
  const letters = [...folded(scanned, from)];
  const first = from - letters.length;
  if (letters.length < 2 || first < 0) return false;
  return (
    letters.every((letter, i) => folded(scanned, first + i).startsWith(letter)) &&
    text.charAt(tokens.ends[to]!) === ")"
  );
}

function hasTail(scanned: Scanned, at: number): boolean {
  const { tokens } = scanned;
  if (at >= tokens.count || tokens.shapes[at] !== Shape.Initial) return false;
  return isSpace(scanned, at) && isTail(wordAt(scanned, at));
}

/** "Hotel Continental", "Bosch Street", "Samsung Life Insurance". */
export function isNamesake(scanned: Scanned, name: Stretch): boolean {
  const { from, to } = name;
  const { tokens } = scanned;
  if (from > 0 && from === to && isSpace(scanned, from) && isHead(wordAt(scanned, from - 1)))
    return true;
  if (to + 1 >= tokens.count || !isSpace(scanned, to + 1)) return false;
  if (tokens.shapes[to + 1] === Shape.Lower) return isTownWord(wordAt(scanned, to + 1));
  return hasTail(scanned, to + 1) || (hasTail(scanned, to + 2) && goesOnInCapitals(scanned, name));
}

const restOfQuote = /^[\s-]+(?:[\p{L}\p{N}-]+\s){0,1}[\p{L}\p{N}-]+[»“”]/u;

/** «Газпром нефть» is not Газпром: the name goes on to the end of its quotation marks. */
export function goesOnInQuotes(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  return (before === "«" || before === "„") && restOfQuote.test(text.slice(end, end + 40));
}

/** English: "the White House". */
export function hasArticle(scanned: Scanned, { from }: Stretch): boolean {
  return from > 0 && scanned.tokens.gaps[from] === Gap.Join && wordAt(scanned, from - 1) === "the";
}
