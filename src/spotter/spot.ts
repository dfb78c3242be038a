/** Which names and ties a text holds. No memory from one text to the next. */
import { Beginnings } from "./beginnings.ts";
import { standsAlone } from "./edges.ts";
import { unspaced } from "./fold.ts";
import { noEnding } from "./inflection.ts";
import { caseEnding, everyLanguage, Lang, Languages, langBit } from "./language.ts";
import { extendByForm } from "./legal.ts";
import { LemmasOfTokens } from "./lemmas.ts";
import { reasonsOf } from "./reasons.ts";
import type { Stretch } from "./scanned.ts";
import {
  beginnersOf,
  caseOfOutput,
  Flag,
  flagsOf,
  isLeaf,
  lookupIn,
  mayGoOn,
  type NameTable,
  nextState,
  outputsOf,
  weakInOf,
} from "./table.ts";
import { Gap, longestWord, Shape, Tokens, tokeniser } from "./tokens.ts";
import type { Spotted } from "./types.ts";
import { type Found, type Placed, weigh } from "./weigh.ts";
import { readWord } from "./wordBytes.ts";
import { joinsWords, longestName } from "./words.ts";

const tokens = new Tokens();

interface Scanner {
  scan(text: string): void;
  readonly lemmas: LemmasOfTokens;
}
const scanners = new WeakMap<NameTable, Scanner>();

/** "K9s": short words have no other form. */
const pluralS = "s".charCodeAt(0);

function beginningsOf(table: NameTable): Beginnings {
  const { wordStarts, wordBytes } = table;
  const beginnings = new Beginnings();
  const units = new Uint16Array(longestWord);
  for (let word = 0; word < beginnersOf(table); word++) {
    const length = readWord(wordBytes, wordStarts[word]!, wordStarts[word + 1]!, units);
    const [first = 0, second = 0, third = 0] = units;
    // What stands behind a short word is of the word before.
    if (length < 3) beginnings.add(first, length > 1 ? second : 0, pluralS);
    else beginnings.add(first, second, third);
  }
  return beginnings;
}

function scannerOf(table: NameTable): Scanner {
  const known = scanners.get(table);
  if (known) return known;
  const lookup = lookupIn(table);
  const made = {
    scan: tokeniser(tokens, lookup, beginningsOf(table)),
    lemmas: new LemmasOfTokens(tokens, lookup),
  };
  scanners.set(table, made);
  return made;
}

/** An initial may be followed by a full stop: "J. P. Sauer". */
function isInitial(at: number): boolean {
  return tokens.ends[at]! - tokens.starts[at]! === 1 && tokens.shapes[at] === Shape.Capitals;
}

const opening = /\s[«„“「『]$/u;

/** Whether the token at `at` may go on the name that the token before it belongs to. */
function goesOn(text: string, at: number): boolean {
  const gap = tokens.gaps[at]!;
  if (joinsWords(gap) || gap === Gap.Bracket) return true;
  if (gap === Gap.Stop)
    return isInitial(at - 1) || unspaced.test(text.charAt(tokens.ends[at - 1]! - 1));
  return gap === Gap.Quote && opening.test(text.slice(tokens.ends[at - 1], tokens.starts[at]));
}

const pluralOfCapitals = /^[\p{Lu}\p{N}]+\p{Ll}+$/u;

function writtenAs(
  text: string,
  mask: number,
  from: number,
  to: number,
  isInflected: boolean,
): boolean {
  for (let at = from; mask !== 0 && at <= to; at++, mask >>>= 2) {
    const need = mask & 3;
    const shape = tokens.shapes[at]!;
    if (need === 1 && shape === Shape.Lower) return false;
    if (need !== 2 || shape === Shape.Capitals) continue;
    if (!isInflected || at !== to) return false;
    if (!pluralOfCapitals.test(text.slice(tokens.starts[at], tokens.ends[at]))) return false;
  }
  return true;
}

/** A name that is given without brackets does not run across one. */
function crossesBracket(from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (tokens.gaps[at] === Gap.Bracket) return true;
  return false;
}

const closing = /[»“”」』]/u;

/** What is opened within a name closes within it: «Калашников», "(China)". */
function withClosing(text: string, start: number, end: number): number {
  const inside = text.slice(start, end);
  const next = text.charAt(end);
  const opensQuote = /[«„“「『]/u.test(inside) && !closing.test(inside.slice(-1));
  if (opensQuote && closing.test(next)) return end + 1;
  const isOpen = inside.lastIndexOf("(") > inside.lastIndexOf(")");
  return isOpen && next === ")" ? end + 1 : end;
}

/** The walk from one token: what it has seen of the text. */
interface Walk extends Found {
  readonly lemmas: LemmasOfTokens;
  /** The names that begin at the token walked from. */
  readonly reached: { readonly output: number; readonly langs: number; readonly to: number }[];
}

/** Whether the words beside are in capitals too, so that those of an acronym tell nothing. */
function isShoutedLine(from: number, to: number): boolean {
  const isLoud = (at: number) => {
    const shape = at < 0 || at >= tokens.count ? Shape.Caseless : tokens.shapes[at]!;
    return shape === Shape.Capitals || shape === Shape.Caseless;
  };
  return isLoud(from - 1) && isLoud(to + 1);
}

/** The tokens of a name with its legal form. */
function stretch(start: number, end: number, from: number, to: number): Stretch {
  let [first, last] = [from, to];
  while (first > 0 && tokens.starts[first - 1]! >= start) first--;
  while (last + 1 < tokens.count && tokens.ends[last + 1]! <= end) last++;
  return { from: first, to: last };
}

function placed(
  into: Walk,
  output: number,
  langs: number,
  from: number,
  to: number,
): Placed | undefined {
  const { table, text, languages } = into;
  const flags = flagsOf(table, output) | (langs === noEnding ? 0 : Flag.Inflected);
  const isWhole = (flags & Flag.WithForm) !== 0;
  const { start, end: last, hasForm } = extendByForm(table, tokens, text, from, to, isWhole);
  if (!standsAlone(text, start, last)) return undefined;
  const end = withClosing(text, start, last);
  const words = text.slice(tokens.starts[from], tokens.ends[to]);
  const weakIn = weakInOf(table, output);
  const isDoubtful =
    weakIn !== 0 &&
    !hasForm &&
    (weakIn & languages.at(start)) !== 0 &&
    ((flags & Flag.Acronym) === 0 || isShoutedLine(from, to));
  const why = reasonsOf(words, flags, hasForm, isDoubtful, into.reasons);
  const entity = table.outputEntity[output]!;
  const candidate = { start, end, text: text.slice(start, end), entity, weak: isDoubtful, why };
  const isOrdinaryElsewhere = weakIn !== 0 && !isDoubtful;
  const isName = weakIn === everyLanguage;
  return {
    candidate,
    flags,
    hasForm,
    isName,
    isOrdinaryElsewhere,
    ...stretch(start, last, from, to),
  };
}

/** Where nothing tells the language, a last s is as likely a word's own. */
const sayable = everyLanguage & ~(Lang.de | Lang.sv);

/**
 * Whether the endings of a name are of the language around it. A firm's name has cases and
 * no plural; in German, its adjectives have endings ("der Deutschen Bank"), in Turkish its last
 * word has ("Başkanlığından"), where one of a single word would have an apostrophe.
 */
function isInflectedRightly(into: Walk, flags: number, langs: number, from: number, to: number) {
  const around = into.languages.at(tokens.starts[from]!);
  const isKnown = around !== everyLanguage;
  if (flags & Flag.Product) return (langs & around) !== 0;
  if ((langs & caseEnding) !== 0) return (langs & (isKnown ? around : sayable)) !== 0;
  return from < to && isKnown && (langs & around & (Lang.de | Lang.tr)) !== 0;
}

const forms = Flag.FormAfter | Flag.FormBefore;

/** @param langs bits of the languages whose endings the words have; all where they have none */
function take(into: Walk, output: number, langs: number, from: number, to: number): void {
  const { table, text } = into;
  const flags = flagsOf(table, output);
  const isInflected = langs !== noEnding;
  if ((flags & forms) !== 0) return;
  if (!writtenAs(text, caseOfOutput(table, output), from, to, isInflected)) return;
  if ((flags & Flag.Bracketed) === 0 && crossesBracket(from, to)) return;
  if (flags & Flag.Tie) return void into.ties.add(table.outputEntity[output]!);
  if (isInflected && !isInflectedRightly(into, flags, langs, from, to)) return;
  into.reached.push({ output, langs, to });
}

/** More names than these that begin at one word are names within names: the longest are enough. */
const manyNames = 16;
const mostNested = 4;

/** Makes candidates of the names that begin at a token. */
function placeAll(into: Walk, from: number): void {
  const { reached } = into;
  const isCrowded = reached.length > manyNames;
  if (isCrowded) reached.sort((a, b) => b.to - a.to);
  const all = isCrowded ? reached.slice(0, mostNested) : reached;
  for (const { output, langs, to } of all) {
    const found = placed(into, output, langs, from, to);
    if (found) into.placed.push(found);
  }
  reached.length = 0;
}

function step(table: NameTable, state: number, word: number): number {
  return word < 0 ? -1 : nextState(table, state, word);
}

/** A name that begins at token `from` and goes on at `at`, in every way the words allow. */
function walk(into: Walk, from: number, at: number, state: number, langs: number): void {
  const { table, text, lemmas } = into;
  if (at >= tokens.count || at - from >= longestName) return;
  if (at > from && !goesOn(text, at)) return;
  const exact = step(table, state, tokens.ids[at]!);
  if (exact >= 0) arrive(into, from, at, exact, langs);
  const mayBe =
    at === from ? tokens.inflected[at] === 1 : mayGoOn(table, state, text, tokens.starts[at]!);
  if (!mayBe) return;
  for (const lemma of lemmas.of(text, at, at > from)) {
    const next = step(table, state, lemma.word);
    if (next >= 0) arrive(into, from, at, next, langs & lemma.langs);
  }
}

function arrive(into: Walk, from: number, at: number, state: number, langs: number): void {
  for (const output of outputsOf(into.table, state)) take(into, output, langs, from, at);
  if ((langs & everyLanguage) !== 0 && !isLeaf(into.table, state))
    walk(into, from, at + 1, state, langs);
}

/**
 * Finds names and ties in a text.
 * @param lang BCP 47 tag of the language that the text is said to be in
 * @returns candidates in the order of their starts; they may overlap, and the
 *   resolver decides; offsets are UTF-16 units of `text`
 */
export function spot(table: NameTable, text: string, lang?: string): Spotted {
  const { scan, lemmas } = scannerOf(table);
  scan(text);
  lemmas.forget();
  const languages = new Languages(text, langBit(lang));
  const ties = new Set<number>();
  const into: Walk = {
    table,
    text,
    tokens,
    languages,
    placed: [],
    ties,
    reasons: new Map(),
    lemmas,
    reached: [],
  };
  const beginners = beginnersOf(table);
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.ids[at]!;
    if ((word < 0 || word >= beginners) && tokens.inflected[at] === 0) continue;
    walk(into, at, at, 0, noEnding);
    if (into.reached.length > 0) placeAll(into, at);
  }
  return { candidates: weigh(into), ties: [...ties].sort((a, b) => a - b) };
}
