/** A scanned text, asked about its words and sentences. */
import { isCue } from "./cues.ts";
import { foldCharacter } from "./fold.ts";
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

/** Whether a token goes on the sentence of the one before it: "2.3", "proc., a" hold a stop too. */
export function isOneSentence({ text, tokens }: Scanned, at: number): boolean {
  const gap = tokens.gaps[at]!;
  if (gap < Gap.Stop) return true;
  if (gap === Gap.Break) return false;
  const isEnd = /\.["”»]?\s+["“«„(]?$/u.test(text.slice(tokens.ends[at - 1], tokens.starts[at]));
  return !isEnd || tokens.shapes[at] === Shape.Lower;
}

export function printed({ text, tokens }: Scanned, at: number): string {
  return text.slice(tokens.starts[at], tokens.ends[at]);
}

const marks = /\p{M}/u;

export function wordAt(scanned: Scanned, at: number): string {
  const word = printed(scanned, at).toLowerCase();
  return marks.test(word) ? word.normalize("NFC") : word;
}

export function folded(scanned: Scanned, at: number): string {
  return [...printed(scanned, at)].map(foldCharacter).join("");
}

export function isNameWord(scanned: Scanned, at: number): boolean {
  const shape = scanned.tokens.shapes[at];
  const isCapital = shape === Shape.Initial || shape === Shape.Capitals;
  return isCapital && !isCue(wordAt(scanned, at));
}

/** Whether the token begins a sentence, where every word has its capital. */
export function beginsSentence(scanned: Scanned, at: number): boolean {
  return at === 0 || !isOneSentence(scanned, at);
}

/** A capital article is no part of a name: "Die Continental-Aktie", “The TB2”. */
export const articles = new Set(
  "the a an der die das den dem des ein eine el la los las un una le les une il lo i gli o os as um uma de het".split(
    " ",
  ),
);

export interface KnownBeside {
  readonly before: boolean;
  readonly after: boolean;
}

export function isSpace({ text, tokens }: Scanned, at: number): boolean {
  if (tokens.gaps[at] !== Gap.Join) return false;
  const [start, end] = [tokens.ends[at - 1]!, tokens.starts[at]!];
  if (end - start === 1 && text.charCodeAt(start) === space) return true;
  return /^\s+$/u.test(text.slice(start, end));
}
