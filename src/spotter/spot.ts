/** Which names and ties a text holds. No memory from one text to the next. */
import { standsAlone } from "./edges.ts";
import { cueBeside, isListed, isPartOfName } from "./evidence.ts";
import { extendByForm } from "./legal.ts";
import { Flag, lookupIn, type NameTable, nextState } from "./table.ts";
import { Gap, Shape, Tokens, tokeniser } from "./tokens.ts";
import type { Candidate, Spotted } from "./types.ts";
import { joinsWords, longestName } from "./words.ts";

const tokens = new Tokens();
const tokenisers = new WeakMap<NameTable, (text: string) => void>();

function scanWith(table: NameTable, text: string): void {
  let scan = tokenisers.get(table);
  if (!scan) {
    scan = tokeniser(tokens, lookupIn(table));
    tokenisers.set(table, scan);
  }
  scan(text);
}

/** An initial may be followed by a full stop: "J. P. Sauer". */
function isInitial(at: number): boolean {
  return tokens.ends[at]! - tokens.starts[at]! === 1 && tokens.shapes[at] === Shape.Capitals;
}

const opening = /\s[«„“「『]$/u;

/** Whether the token at `at` may go on the name that the token before it belongs to. */
function goesOn(text: string, at: number): boolean {
  const gap = tokens.gaps[at]!;
  if (joinsWords(gap) || (gap === Gap.Stop && isInitial(at - 1))) return true;
  return gap === Gap.Quote && opening.test(text.slice(tokens.ends[at - 1], tokens.starts[at]));
}

const pluralOfCapitals = /^[\p{Lu}\p{N}]+\p{Ll}+$/u;

function writtenAs(text: string, mask: number, from: number, to: number): boolean {
  for (let at = from; mask !== 0 && at <= to; at++, mask >>>= 2) {
    const need = mask & 3;
    const shape = tokens.shapes[at]!;
    if (need === 1 && shape === Shape.Lower) return false;
    if (need !== 2 || shape === Shape.Capitals) continue;
    const isEnding = tokens.stems[at]! >= 0 && at === to;
    if (!isEnding || !pluralOfCapitals.test(text.slice(tokens.starts[at], tokens.ends[at])))
      return false;
  }
  return true;
}

/** A candidate and the tokens it stands on. */
interface Placed {
  readonly candidate: Candidate;
  readonly from: number;
  readonly to: number;
}

interface Found {
  readonly table: NameTable;
  readonly text: string;
  readonly placed: Placed[];
  readonly ties: Set<number>;
  /** Last token of each cue, by its first. */
  readonly cues: Map<number, number>;
  /** A text of fifty megabytes repeats its names: the same reasons are one list. */
  readonly reasons: Map<string, readonly string[]>;
}

function nothingFound(table: NameTable, text: string): Found {
  return { table, text, placed: [], ties: new Set(), cues: new Map(), reasons: new Map() };
}

function reasonsOnce(
  name: string,
  flags: number,
  hasForm: boolean,
  { reasons: known }: Found,
): readonly string[] {
  const key = `${flags} ${hasForm} ${name}`;
  const found = known.get(key);
  if (found) return found;
  const made = reasons(name, flags, hasForm);
  known.set(key, made);
  return made;
}

const derived = Flag.Inflected | Flag.Respelled | Flag.Shortened;

function reasons(text: string, flags: number, hasForm: boolean): string[] {
  const name = `"${text.replace(/\s+/g, " ")}"`;
  const why = [flags & derived ? `a form of the name: ${name}` : `exact name ${name}`];
  if (flags & Flag.Inflected) why.push("with a grammatical ending");
  if (flags & Flag.Respelled) why.push("as other papers or another script spell it");
  if (flags & Flag.Shortened) why.push("without the trade words of its full name");
  if (hasForm) why.push("legal form attached");
  else if (flags & Flag.NeedsForm) why.push("short form without its legal form");
  if (flags & Flag.Weak) why.push("a word that counts only with other evidence");
  return why;
}

const closing = /[»“”」』]/u;

/** «Калашников» within a name keeps its closing mark. */
function withQuote(text: string, start: number, end: number): number {
  const isOpened =
    /[«„“「『]/u.test(text.slice(start, end)) && !closing.test(text.slice(end - 1, end));
  return isOpened && closing.test(text.charAt(end)) ? end + 1 : end;
}

function take(into: Found, output: number, ending: number, from: number, to: number): void {
  const { table, text } = into;
  const flags = table.outputFlags[output]! | ending;
  if (flags & (Flag.FormAfter | Flag.FormBefore)) return;
  if (!writtenAs(text, table.outputCase[output]!, from, to)) return;
  const entity = table.outputEntity[output]!;
  if (flags & Flag.Cue) into.cues.set(from, to);
  else if (flags & Flag.Tie) into.ties.add(entity);
  else {
    const span = extendByForm(table, tokens, text, from, to);
    if (!standsAlone(text, span.start, span.end)) return;
    const weak = (flags & Flag.Weak) !== 0 || ((flags & Flag.NeedsForm) !== 0 && !span.hasForm);
    const name = text.slice(tokens.starts[from], tokens.ends[to]);
    const end = withQuote(text, span.start, span.end);
    const why = reasonsOnce(name, flags, span.hasForm, into);
    const printed = text.slice(span.start, end);
    const candidate = { start: span.start, end, text: printed, entity, weak, why };
    into.placed.push({ candidate, from, to });
  }
}

function step(table: NameTable, state: number, word: number): number {
  return word < 0 ? -1 : nextState(table, state, word);
}

/** A name that begins at token `from` and goes on at `at`, in every way the words allow. */
function walk(into: Found, from: number, at: number, state: number, ending: number): void {
  const { table, text } = into;
  if (at >= tokens.count || at - from >= longestName) return;
  if (at > from && !goesOn(text, at)) return;
  const exact = step(table, state, tokens.ids[at]!);
  if (exact >= 0) arrive(into, from, at, exact, ending);
  const inflected = step(table, state, tokens.stems[at]!);
  if (inflected >= 0) arrive(into, from, at, inflected, Flag.Inflected);
}

function arrive(into: Found, from: number, at: number, state: number, ending: number): void {
  const { firstOutput } = into.table;
  const end = firstOutput[state + 1]!;
  for (let output = firstOutput[state]!; output < end; output++)
    take(into, output, ending, from, at);
  walk(into, from, at + 1, state, ending);
}

/** Candidates stand in the order of their starts: a neighbour is a few places off. */
const near = 6;

/** Another firm's strong name in the same list. */
function neighbour(at: number, { placed }: Found): Placed | undefined {
  const { candidate, from, to } = placed[at]!;
  return placed
    .slice(Math.max(0, at - near), at + near + 1)
    .find(
      (p) =>
        !p.candidate.weak &&
        p.candidate.entity !== candidate.entity &&
        isListed(tokens, { from, to }, p),
    );
}

/** What speaks for a weak name in its own sentence, in words; undefined where nothing does. */
function evidenceFor(at: number, all: Found): string | undefined {
  const { from, to } = all.placed[at]!;
  const { text } = all;
  if (isPartOfName(tokens, text, all.cues, from, to, false)) return undefined;
  const cue = cueBeside(tokens, all.cues, from, to);
  if (cue) return `"${text.slice(tokens.starts[cue.from], tokens.ends[cue.to])}" beside it`;
  const other = neighbour(at, all)?.candidate;
  return other && `in a list with "${text.slice(other.start, other.end)}"`;
}

/** A weak name is strong with evidence beside it, and none at all within a longer name. */
function weighed(at: number, all: Found): Candidate[] {
  const { candidate, from, to } = all.placed[at]!;
  if (!candidate.weak) return [candidate];
  const evidence = evidenceFor(at, all);
  if (evidence !== undefined)
    return [{ ...candidate, weak: false, why: [...candidate.why, evidence] }];
  return isPartOfName(tokens, all.text, all.cues, from, to, true) ? [] : [candidate];
}

/**
 * Finds names and ties in a text.
 * @returns candidates in the order of their starts; they may overlap, and the
 *   resolver decides; offsets are UTF-16 units of `text`
 */
export function spot(table: NameTable, text: string): Spotted {
  scanWith(table, text);
  const into = nothingFound(table, text);
  const beginners = table.firstEdge[1]!;
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.ids[at]!;
    const stem = tokens.stems[at]!;
    if ((word >= 0 && word < beginners) || (stem >= 0 && stem < beginners))
      walk(into, at, at, 0, 0);
  }
  return {
    candidates: into.placed.flatMap((_, at) => weighed(at, into)),
    ties: [...into.ties].sort((a, b) => a - b),
  };
}
