/** What stands beside a weak name and speaks for a firm, or against it. */
import { Gap, Shape, type Tokens } from "./tokens.ts";

export interface Cue {
  readonly from: number;
  readonly to: number;
}

/** How many words may stand between a name and its cue: "shares in the Target". */
const reach = 3;

/** Whether two neighbouring tokens belong to one sentence. */
function isOneSentence(gap: number): boolean {
  return gap !== Gap.Break && gap !== Gap.Stop;
}

/** @returns the nearest cue within reach, after the name or before it */
export function cueBeside(
  tokens: Tokens,
  cues: ReadonlyMap<number, number>,
  from: number,
  to: number,
): Cue | undefined {
  for (let at = from - 1; at >= 0 && at >= from - reach; at--) {
    if (!isOneSentence(tokens.gaps[at + 1]!)) break;
    const end = cues.get(at);
    if (end !== undefined && end < from) return { from: at, to: end };
  }
  for (let at = to + 1; at < tokens.count && at <= to + reach; at++) {
    if (!isOneSentence(tokens.gaps[at]!)) break;
    const end = cues.get(at);
    if (end !== undefined) return { from: at, to: end };
  }
  return undefined;
}

function isNameWord(tokens: Tokens, cues: ReadonlyMap<number, number>, at: number): boolean {
  const shape = tokens.shapes[at];
  return (shape === Shape.Initial || shape === Shape.Capitals) && !cues.has(at);
}

/** Whether the token begins a sentence, where every word has its capital. */
function beginsSentence(tokens: Tokens, at: number): boolean {
  return at === 0 || !isOneSentence(tokens.gaps[at]!);
}

/** A sentence's first word is no part of a name where it is an article: "Die Continental-Aktie". */
const articles = new Set(
  "the a an der die das den dem des ein eine el la los las un una le les une il lo i gli o os as um uma de het".split(
    " ",
  ),
);

function isArticle(tokens: Tokens, text: string, at: number): boolean {
  return articles.has(text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase());
}

/**
 * "Maria Silva", "Delta Air Lines": a capital right beside makes it a part of another name.
 * @param isSure whether only a capital counts that the sentence's beginning does not explain
 */
export function isPartOfName(
  tokens: Tokens,
  text: string,
  cues: ReadonlyMap<number, number>,
  from: number,
  to: number,
  isSure: boolean,
): boolean {
  const isExplained =
    from > 0 && beginsSentence(tokens, from - 1) && (isSure || isArticle(tokens, text, from - 1));
  const before =
    from > 0 &&
    tokens.gaps[from] === Gap.Join &&
    isNameWord(tokens, cues, from - 1) &&
    !isExplained;
  const after =
    to + 1 < tokens.count && tokens.gaps[to + 1] === Gap.Join && isNameWord(tokens, cues, to + 1);
  return before || after;
}

/** How many words may stand between two names of a list: "Intel, and also AMD". */
const listReach = 2;

/** @returns whether two names stand side by side in one sentence */
export function isListed(
  tokens: Tokens,
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  if (second.from <= first.to || second.from - first.to > listReach + 1) return false;
  for (let at = first.to + 1; at <= second.from; at++)
    if (tokens.gaps[at]! > Gap.Comma) return false;
  return true;
}
