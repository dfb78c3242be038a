/** A legal form directly attached to a name belongs to the mention. */
import { isThaiInitials } from "./edges.ts";
import { caseOfOutput, Flag, flagsOf, type NameTable, nextState, outputsOf } from "./table.ts";
import { Gap, Shape, type Tokens } from "./tokens.ts";

export interface Span {
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly hasForm: boolean;
}

/** Tokens of the longest form: characters of scripts without spaces are tokens by themselves. */
const longestForm = 24;

function isForm(
  table: NameTable,
  tokens: Tokens,
  state: number,
  flag: number,
  from: number,
  to: number,
): boolean {
  return outputsOf(table, state).some(
    (output) =>
      (flagsOf(table, output) & flag) !== 0 &&
      writtenAsForm(tokens, caseOfOutput(table, output), from, to),
  );
}

function writtenAsForm(tokens: Tokens, mask: number, from: number, to: number): boolean {
  for (let at = from; at <= to; at++, mask >>>= 2) {
    const shape = tokens.shapes[at]!;
    if ((mask & 3) === 2 && shape !== Shape.Capitals) return false;
    if ((mask & 3) === 1 && shape === Shape.Lower) return false;
  }
  return true;
}

/** "S.A. E Embraer" is no S.A.E.: letters that begin close together end so. */
function between(tokens: Tokens, at: number): number {
  return tokens.starts[at]! - tokens.ends[at - 1]!;
}

function isWider(tokens: Tokens, at: number): boolean {
  const isLetter = tokens.ends[at]! - tokens.starts[at]! === 1;
  return (
    isLetter &&
    tokens.shapes[at] === Shape.Capitals &&
    between(tokens, at) > 1 &&
    between(tokens, at - 1) === 1
  );
}

/** @returns the last token of the longest form that begins at `from`, or -1 */
function formFrom(table: NameTable, tokens: Tokens, from: number, flag: number): number {
  let state = 0;
  let last = -1;
  for (let at = from; at < tokens.count && at < from + longestForm; at++) {
    const gap = tokens.gaps[at]!;
    if (at > from && gap > Gap.Stop && gap !== Gap.Bracket) break;
    if (at > from + 1 && isWider(tokens, at)) break;
    const word = tokens.ids[at]!;
    state = word < 0 ? -1 : nextState(table, state, word);
    if (state < 0) break;
    if (isForm(table, tokens, state, flag, from, at)) last = at;
  }
  return last;
}

/** Forms may follow one another: "Group Corporation Limited", "Co., Ltd". */
function lastTokenAfter(
  table: NameTable,
  tokens: Tokens,
  to: number,
  isAbbreviated: boolean,
): number {
  let last = to;
  for (let next = to + 1; next < tokens.count; next = last + 1) {
    const widest = last === to && !isAbbreviated ? Gap.Comma : Gap.Stop;
    if (tokens.gaps[next]! > widest) break;
    const end = formFrom(table, tokens, next, Flag.FormAfter);
    if (end < 0) break;
    if (isShouted(tokens, to) && tokens.ends[end]! - tokens.starts[next]! < 3) break;
    last = end;
  }
  return last;
}

/** @returns the first token of a form that ends right before `from`, or `from` */
function firstTokenBefore(table: NameTable, tokens: Tokens, from: number): number {
  const gap = tokens.gaps[from]!;
  if (gap !== Gap.None && gap !== Gap.Join && gap !== Gap.Quote) return from;
  for (let first = Math.max(0, from - longestForm); first < from; first++)
    if (formFrom(table, tokens, first, Flag.FormBefore) === from - 1) return first;
  return from;
}

/**
 * The stop of an abbreviation belongs to it: always in "A.Ş.", and in "Inc." where the
 * sentence plainly goes on.
 */
function withStop(text: string, start: number, end: number): number {
  if (text.charAt(end) !== ".") return end;
  const hasInner = /\S\.\S*$/u.test(text.slice(start, end));
  return hasInner || /^\.[”"»’]?(?:[,;:)]|\s+\p{Ll})/u.test(text.slice(end, end + 5))
    ? end + 1
    : end;
}

/** In a line of capitals "AS" is a word and no Danish firm. */
function isShouted(tokens: Tokens, at: number): boolean {
  return tokens.shapes[at] === Shape.Capitals && tokens.ends[at]! - tokens.starts[at]! > 5;
}

/** French papers put a space before it: OOO « Techkrim ». */
const closing = /^\s?["”»›」』＂]/u;

/** Japanese and Korean forms in brackets or as one character, right before or after a name. */
const enclosedAfter = /^\s?(?:[（(](?:株|有|주|유)[)）]|[㈱㈲㈜])/u;
const enclosedBefore = /(?:[（(](?:株|有|주|유)[)）]|[㈱㈲㈜])\s?$/u;

function withEnclosed(text: string, { start, end, hasForm }: Span): Span {
  const after = enclosedAfter.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const before = enclosedBefore.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
  return { start: start - before, end: end + after, hasForm: hasForm || after + before > 0 };
}

/**
 * Widens a name by its legal form: ООО «Техкрим» with its quotation marks,
 * "Xinxing Guangzhou Co., Ltd" up to the last letter.
 * @param from, to first and last token of the name
 * @param isWhole whether the name is given with its form, so that only the form's stop is sought
 */
export function extendByForm(
  table: NameTable,
  tokens: Tokens,
  text: string,
  from: number,
  to: number,
  isWhole: boolean,
): Span {
  const isAbbreviated = isThaiInitials(text.slice(tokens.starts[from], tokens.ends[to]));
  const last = isWhole ? to : lastTokenAfter(table, tokens, to, isAbbreviated);
  const first = isWhole ? from : firstTokenBefore(table, tokens, from);
  const formFrom = isWhole ? from : to + 1;
  const plain = tokens.ends[last]!;
  const ownStop = isAbbreviated && text.charAt(plain) === "." ? plain + 1 : plain;
  const hasStop = last > to || isWhole;
  const end = hasStop ? withStop(text, tokens.starts[formFrom]!, plain) : ownStop;
  const isQuoted = first < from && tokens.gaps[from] === Gap.Quote;
  const quote = isQuoted ? (closing.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
  const hasForm = isWhole || last > to || first < from;
  return withEnclosed(text, { start: tokens.starts[first]!, end: end + quote, hasForm });
}
