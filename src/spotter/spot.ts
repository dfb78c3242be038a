/** Which names and ties a text holds. No memory from one text to the next. */
import { extendByForm } from "./legal.ts";
import { Flag, lookupIn, type NameTable, nextState } from "./table.ts";
import { Gap, Shape, Tokens, tokeniser } from "./tokens.ts";
import type { Candidate, Spotted } from "./types.ts";
import { joinsWords } from "./words.ts";

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

/** Whether the token at `at` may go on the name that the token before it belongs to. */
function goesOn(at: number): boolean {
  const gap = tokens.gaps[at]!;
  return joinsWords(gap) || (gap === Gap.Stop && isInitial(at - 1));
}

function writtenAs(mask: number, from: number, to: number): boolean {
  for (let at = from; mask !== 0 && at <= to; at++, mask >>>= 2) {
    const need = mask & 3;
    const shape = tokens.shapes[at]!;
    if (need === 2 && shape !== Shape.Capitals) return false;
    if (need === 1 && shape === Shape.Lower) return false;
  }
  return true;
}

interface Found {
  readonly candidates: Candidate[];
  readonly ties: Set<number>;
}

function reasons(text: string, flags: number, hasForm: boolean): string[] {
  const why = [`name "${text.replace(/\s+/g, " ")}"`];
  if (flags & Flag.Inflected) why.push("with a case ending");
  if (flags & Flag.Shortened) why.push("without the trade words of its full name");
  if (hasForm) why.push("legal form attached");
  else if (flags & Flag.NeedsForm) why.push("short form without its legal form");
  if (flags & Flag.Weak) why.push("counts only with other evidence");
  return why;
}

function take(
  table: NameTable,
  text: string,
  output: number,
  from: number,
  to: number,
  into: Found,
): void {
  const flags = table.outputFlags[output]!;
  if (flags & (Flag.FormAfter | Flag.FormBefore)) return;
  if (!writtenAs(table.outputCase[output]!, from, to)) return;
  const entity = table.outputEntity[output]!;
  if (flags & Flag.Tie) {
    into.ties.add(entity);
    return;
  }
  const span = extendByForm(table, tokens, text, from, to);
  const weak = (flags & Flag.Weak) !== 0 || ((flags & Flag.NeedsForm) !== 0 && !span.hasForm);
  const name = text.slice(tokens.starts[from], tokens.ends[to]);
  const { start, end } = span;
  into.candidates.push({ start, end, entity, weak, why: reasons(name, flags, span.hasForm) });
}

function walkFrom(table: NameTable, text: string, from: number, into: Found): void {
  let state = 0;
  for (let at = from; at < tokens.count; at++) {
    if (at > from && !goesOn(at)) return;
    const word = tokens.ids[at]!;
    state = word < 0 ? -1 : nextState(table, state, word);
    if (state < 0) return;
    const end = table.firstOutput[state + 1]!;
    for (let output = table.firstOutput[state]!; output < end; output++)
      take(table, text, output, from, at, into);
  }
}

/**
 * Finds names and ties in a text.
 * @returns candidates in the order of their starts; they may overlap, and the
 *   resolver decides; offsets are UTF-16 units of `text`
 */
export function spot(table: NameTable, text: string): Spotted {
  scanWith(table, text);
  const into: Found = { candidates: [], ties: new Set() };
  const beginners = table.firstEdge[1]!;
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.ids[at]!;
    if (word >= 0 && word < beginners) walkFrom(table, text, at, into);
  }
  return {
    candidates: into.candidates,
    ties: [...into.ties].sort((a, b) => a - b),
  };
}
