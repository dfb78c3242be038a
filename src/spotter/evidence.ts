/** What stands beside a weak name and speaks for a firm. */
import { isCue, isCueBefore, isGoods, isStockWord, isTradeVerb } from "./cues.ts";
import { isFunctionWord } from "./language.ts";
import { isNationality } from "./namesakes.ts";
import {
  beginsSentence,
  isOneSentence,
  isSpace,
  printed,
  type Scanned,
  type Stretch,
  wordAt,
} from "./scanned.ts";
import { Gap, Shape } from "./tokens.ts";

/** How many words may stand between a name and its cue: "shares in the Target". */
const reach = 3;

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

/** @returns whether the name is a sentence's first word, or in a line of capitals */
export function isCapitalAnyway(scanned: Scanned, { from, to }: Stretch): boolean {
  const { tokens } = scanned;
  if (beginsSentence(scanned, from)) return true;
  const isLoud = (at: number) => tokens.shapes[at] === Shape.Capitals;
  return isLoud(from) && isLoud(from - 1) && (to + 1 >= tokens.count || isLoud(to + 1));
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
