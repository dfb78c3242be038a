/** From what a reader selected to a name. */
import { limits } from "./report.ts";

export interface Tidied {
  /** At most 300 UTF-16 units; empty where the selection holds no name. */
  readonly name: string;
  /** Why there is none, in one sentence. */
  readonly why?: string;
}

const brackets: readonly string[] = [
  ..."() （） [] 【】 <> 〈〉 《》 «» ‹› 「」 『』 {}".split(" "),
];
const quotes = "\"'“”„‟‘’‚‛＂";
const openers = `${brackets.map((pair) => pair[0]).join("")}»›${quotes}`;

/** Of the selection, from its first letter on: most of a page selected by mistake is not looked at. */
const longestLook = 2000;
const mostOpeners = 3;

/** @returns the selection from its first letter or digit on, with the brackets and quotes right before it */
function fromFirstWord(selection: string): string {
  const word = selection.search(/[\p{L}\p{N}]/u);
  if (word < 0) return "";
  let from = word;
  while (from > 0 && word - from < mostOpeners && openers.includes(selection.charAt(from - 1)))
    from--;
  return selection.slice(from, from + longestLook);
}

/** Control characters, those of no width, those that turn the direction, halves of characters. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const anySpace = /[\s\x85]+/gu;

/** @returns no more than a name may have, and no half of a character at its end */
function cut(text: string): string {
  return text.slice(0, limits.name).replace(/[\ud800-\udbff]$/, "");
}

/** Accents of their own become part of their letter, where that makes the name no longer. */
function composed(text: string): string {
  const nfc = text.normalize("NFC");
  return nfc.length <= text.length ? nfc : text;
}

/** All but letters, digits, brackets, quotes, and the signs of C++ and $. */
const loose = String.raw`[^\p{L}\p{M}\p{N}+&@#\p{Sc}(（\[【<〈《«‹「『{)）\]】>〉》»›」』}"'“”„‟‘’‚‛＂]`;
const looseStart = new RegExp(`^${loose}+`, "u");
const looseEnd = new RegExp(`(?<!${loose})${loose}+$`, "u");
/** "A.Ş.", "S.p.A.": the stop after an abbreviation with stops inside belongs to it. */
const abbreviated = /\.[\p{L}\p{M}]{1,3}(\.)[^\p{L}\p{N}]*$/du;

function withoutLooseEnds(text: string): string {
  const stop = abbreviated.exec(text)?.indices?.[1]?.[1] ?? 0;
  const end = looseEnd.exec(text)?.index ?? text.length;
  return text.slice(0, Math.max(end, Math.min(stop, text.length))).replace(looseStart, "");
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Whether the bracket at the beginning is closed by the one at the end. */
function isAround(text: string, open: string, close: string): boolean {
  if (!text.startsWith(open) || !text.endsWith(close)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === open) depth++;
    else if (text.charAt(at) === close) depth--;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}

/** A bracket without its other half goes, and a pair around everything. */
function withoutBrackets(text: string, pair: string): string {
  const [open, close] = [pair.charAt(0), pair.charAt(1)];
  if (!text.startsWith(open) && !text.endsWith(close)) return text;
  const more = count(text, open) - count(text, close);
  if (more > 0 && text.startsWith(open)) return text.slice(1);
  if (more < 0 && text.endsWith(close)) return text.slice(0, -1);
  return isAround(text, open, close) ? text.slice(1, -1) : text;
}

/** An apostrophe within a word is no quotation mark. */
const apostrophes = /(?<=[\p{L}\p{N}])['’‘](?=[\p{L}\p{N}])/gu;

/** Quotation marks of all languages: any two make a pair. */
function withoutQuotes(text: string): string {
  const isQuote = (at: number) => quotes.includes(text.charAt(at)) && text !== "";
  const [first, last] = [isQuote(0), isQuote(text.length - 1)];
  if (!first && !last) return text;
  const n = [...text.replace(apostrophes, "")].filter((c) => quotes.includes(c)).length;
  if (n === 2 && first && last) return text.slice(1, -1);
  if (n % 2 === 0) return text;
  return first ? text.slice(1) : text.slice(0, -1);
}

/** "Norinco's", "Baykar'ın": of a name, not part of it. */
const possessive = /(?<=[\p{L}\p{N}.])['’ʼ‘`´](?:s|n?[ıiuü]n|[dt][ae]n?)$/iu;

function once(text: string): string {
  const named = withoutLooseEnds(composed(text)).trim().replace(possessive, "");
  return brackets.reduce(withoutBrackets, withoutQuotes(named)).trim();
}

function settled(text: string): string {
  let [before, now] = [text, once(text)];
  while (now !== before) [before, now] = [now, once(now)];
  return now;
}

const noSelection = "Nothing is selected; select the name, or type it.";
const onlySigns = "What is selected holds no letter and no digit; select the name, or type it.";

/**
 * Makes a name of a selection: on one line, without invisible characters, without quotes,
 * brackets or punctuation around it, without a possessive ending. A generic noun after the
 * name is left to the reader; markup is text like any other.
 * @param selection of any length; past the name's beginning 2,000 units are looked at
 */
export function tidyName(selection: string): Tidied {
  const plain = fromFirstWord(selection).replace(anySpace, " ").replace(hidden, "");
  const name = settled(cut(plain.replace(/ +/g, " ")));
  if (name !== "") return { name };
  return { name, why: selection.trim() === "" ? noSelection : onlySigns };
}
