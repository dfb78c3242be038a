/** What stands beside a weak name and speaks for a firm, or against it. */
import { isCue, isCueBefore, isGoods, isStockWord, isTradeVerb } from "./cues.ts";
import { foldCharacter } from "./fold.ts";
import { standsBeforeSurname } from "./givenNames.ts";
import { isFunctionWord } from "./language.ts";
import { isHead, isNationality, isTail, isTownWord } from "./namesakes.ts";
import { Gap, Shape, type Tokens } from "./tokens.ts";

/** A text and its tokens. */
export interface Scanned {
  readonly text: string;
  readonly tokens: Tokens;
}

/** First and last token of a name. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const space = 32;

/** How many words may stand between a name and its cue: "shares in the Target". */
const reach = 3;

/** Whether a token goes on the sentence of the one before it: "2.3", "proc., a" hold a stop too. */
function isOneSentence({ text, tokens }: Scanned, at: number): boolean {
  const gap = tokens.gaps[at]!;
  if (gap < Gap.Stop) return true;
  if (gap === Gap.Break) return false;
  const isEnd = /\.["”»]?\s+["“«„(]?$/u.test(text.slice(tokens.ends[at - 1], tokens.starts[at]));
  return !isEnd || tokens.shapes[at] === Shape.Lower;
}

function printed({ text, tokens }: Scanned, at: number): string {
  return text.slice(tokens.starts[at], tokens.ends[at]);
}

const marks = /\p{M}/u;

function wordAt(scanned: Scanned, at: number): string {
  const word = printed(scanned, at).toLowerCase();
  return marks.test(word) ? word.normalize("NFC") : word;
}

function folded(scanned: Scanned, at: number): string {
  return [...printed(scanned, at)].map(foldCharacter).join("");
}

/** @returns the nearest word within reach that `says` so, after the name or before it, as printed */
function nearest(
  scanned: Scanned,
  { from, to }: Stretch,
  says: (word: string) => boolean,
): string | undefined {
  const { tokens } = scanned;
  for (let at = from - 1; at >= 0 && at >= from - reach; at--) {
    if (!isOneSentence(scanned, at + 1)) break;
    if (says(wordAt(scanned, at))) return printed(scanned, at);
  }
  for (let at = to + 1; at < tokens.count && at <= to + reach; at++) {
    if (!isOneSentence(scanned, at)) break;
    if (says(wordAt(scanned, at))) return printed(scanned, at);
  }
  return undefined;
}

/** @returns the nearest trade word within reach */
export function cueBeside(scanned: Scanned, name: Stretch): string | undefined {
  return nearest(scanned, name, isCue);
}

/**
 * "l’opérateur télécoms Orange", "le géant du BTP Vinci": a trade word and what belongs to
 * it; after a preposition the name is a place ("empresa de Santander").
 * @returns the trade word that the name stands to, as printed
 */
export function cueBefore(scanned: Scanned, { from }: Stretch): string | undefined {
  if (from === 0 || isFunctionWord(wordAt(scanned, from - 1))) return undefined;
  for (let at = from - 1; at >= 0 && at >= from - reach; at--) {
    const isQuoted = at + 1 === from && scanned.tokens.gaps[from] === Gap.Quote;
    if (!isSpace(scanned, at + 1) && !isQuoted) return undefined;
    if (isCueBefore(wordAt(scanned, at))) return printed(scanned, at);
    if (scanned.tokens.shapes[at] === Shape.Initial) return undefined;
  }
  return undefined;
}

/** "Orange, l'opérateur télécoms": what the name is, told after it. */
export function cueAfterComma(scanned: Scanned, { to }: Stretch): string | undefined {
  const { tokens } = scanned;
  if (to + 1 >= tokens.count || tokens.gaps[to + 1] !== Gap.Comma) return undefined;
  for (let at = to + 1; at < tokens.count && at <= to + reach; at++) {
    if (at > to + 1 && !isOneSentence(scanned, at)) return undefined;
    const word = wordAt(scanned, at);
    if (isCue(word)) return printed(scanned, at);
    if (at === to + 1 && !isFunctionWord(word)) return undefined;
  }
  return undefined;
}

const locative = new Set("in en em nel nella nei w we v ve в во aus im na".split(" "));

/** "in Dallas": the name stands as a place does. */
export function isLocated(scanned: Scanned, { from }: Stretch): boolean {
  return from > 0 && isSpace(scanned, from) && locative.has(wordAt(scanned, from - 1));
}

const slavicPlace = new Set("в во из w we z ze v ve з із зі".split(" "));

/** «в Кронштадте» without quotation marks: Slavic papers do not write so of a firm called as a town. */
export function isSlavicPlace(scanned: Scanned, { from }: Stretch): boolean {
  return from > 0 && isSpace(scanned, from) && slavicPlace.has(wordAt(scanned, from - 1));
}

/** @returns the nearest word of the stock exchange within reach */
export function stockWordBeside(scanned: Scanned, name: Stretch): string | undefined {
  return nearest(scanned, name, isStockWord);
}

/** @returns the nearest kind of goods within reach */
export function goodsBeside(scanned: Scanned, name: Stretch): string | undefined {
  return nearest(scanned, name, isGoods);
}

/** @returns the nearest verb of trade within reach */
export function tradeVerbBeside(scanned: Scanned, name: Stretch): string | undefined {
  return nearest(scanned, name, isTradeVerb);
}

function isNameWord(scanned: Scanned, at: number): boolean {
  const shape = scanned.tokens.shapes[at];
  const isCapital = shape === Shape.Initial || shape === Shape.Capitals;
  return isCapital && !isCue(wordAt(scanned, at));
}

/** @returns whether the name is a sentence's first word, or in a line of capitals */
export function isCapitalAnyway(scanned: Scanned, { from, to }: Stretch): boolean {
  const { tokens } = scanned;
  if (beginsSentence(scanned, from)) return true;
  const isLoud = (at: number) => tokens.shapes[at] === Shape.Capitals;
  return isLoud(from) && isLoud(from - 1) && (to + 1 >= tokens.count || isLoud(to + 1));
}

/** Whether the token begins a sentence, where every word has its capital. */
function beginsSentence(scanned: Scanned, at: number): boolean {
  return at === 0 || !isOneSentence(scanned, at);
}

/** A capital article is no part of a name: "Die Continental-Aktie", “The TB2”. */
const articles = new Set(
  "the a an der die das den dem des ein eine el la los las un una le les une il lo i gli o os as um uma de het".split(
    " ",
  ),
);

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

export interface KnownBeside {
  readonly before: boolean;
  readonly after: boolean;
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

/** What may stand between two names of a list beside commas: "Intel, and also the AMD". */
const listWords = new Set(
  (
    "and or also the as well und oder sowie auch die der et ou ainsi les la le que y o e como i oraz czy albo a nebo či és vagy " +
    "valamint az ja sekä tai ve veya ile и или а также та й або і och eller samt en of het"
  ).split(" "),
);
const listReach = 3;

/** @returns whether two names stand side by side in a list */
export function isListed(scanned: Scanned, a: Stretch, b: Stretch): boolean {
  const { tokens } = scanned;
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  if (second.from <= first.to || second.from - first.to > listReach + 1) return false;
  for (let at = first.to + 1; at <= second.from; at++) {
    if (tokens.gaps[at]! > Gap.Comma && tokens.gaps[at] !== Gap.Quote) return false;
    if (at < second.from && !listWords.has(wordAt(scanned, at))) return false;
  }
  return second.from > first.to + 1 || tokens.gaps[second.from] !== Gap.Join;
}

/** Words of a long sentence. */
const sentenceReach = 40;

/** @returns whether two names stand in one sentence */
export function isOneSentenceOf(scanned: Scanned, a: Stretch, b: Stretch): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  if (second.from <= first.to || second.from - first.to > sentenceReach) return false;
  for (let at = first.to + 1; at <= second.from; at++)
    if (!isOneSentence(scanned, at)) return false;
  return true;
}

/** "Italy's Leonardo", "l'italienne Beretta": firms are told by their country. */
export function isOwned(scanned: Scanned, { from }: Stretch): boolean {
  const { text, tokens } = scanned;
  if (from === 0 || tokens.gaps[from] !== Gap.Join) return false;
  const before = text.slice(Math.max(0, tokens.starts[from]! - 24), tokens.starts[from]);
  return /\p{Lu}\p{L}+['’]s\s$/u.test(before) || isNationality(wordAt(scanned, from - 1));
}

/** "Apple Pie", "Samsung Life Insurance": the name goes on with another capital. */
export function goesOnInCapitals(scanned: Scanned, { to }: Stretch): boolean {
  const { tokens } = scanned;
  return to + 1 < tokens.count && isSpace(scanned, to + 1) && isNameWord(scanned, to + 1);
}

function isSpace({ text, tokens }: Scanned, at: number): boolean {
  if (tokens.gaps[at] !== Gap.Join) return false;
  const [start, end] = [tokens.ends[at - 1]!, tokens.starts[at]!];
  if (end - start === 1 && text.charCodeAt(start) === space) return true;
  return /^\s+$/u.test(text.slice(start, end));
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

/** "Massey-Ferguson" is not Ferguson. */
export function isHyphenated(scanned: Scanned, { from }: Stretch, known: KnownBeside): boolean {
  const { text, tokens } = scanned;
  if (from === 0 || known.before || tokens.shapes[from - 1] !== Shape.Initial) return false;
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

const ticker =
  /^\s*[([]\s*(?:NYSE|NASDAQ|AMEX|LSE|LON|TSX|HKEX|SEHK|TYO|TSE|ASX|SGX|NSE|BSE|Euronext|EPA|AMS|Xetra|ETR|FWB|FRA|BME|MC|B3|BIT|BVMF|MIL|WSE|GPW|MOEX|MCX|BIST|IST|KRX|KOSPI|SSE|SZSE|STO|HEL|OMX|VIE|SIX|PSE|OTC|JSE|Ticker)(?:\s*:|\s+\p{Lu})/iu;

/** "(NYSE: SHEL)" after a name. */
export function hasTicker(text: string, end: number): boolean {
  return ticker.test(text.slice(end, end + 24));
}

/** «Вектор»: papers in Cyrillic quote the names of firms. */
export function isQuotedCyrillic(text: string, start: number, end: number): boolean {
  return (
    /[«„“"]/u.test(text.charAt(start - 1)) &&
    /[»“”"]/u.test(text.charAt(end)) &&
    /\p{Script=Cyrillic}/u.test(text.slice(start, end))
  );
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
