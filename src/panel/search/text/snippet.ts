/** A mention with the words around it. */
import type { TextMention } from "./check.ts";

export interface Snippet {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** UTF-16 units on either side. */
const around = 60;

const tidy = (text: string) => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ");

/** From the first whole word on. */
function fromWord(text: string, isCut: boolean): string {
  return isCut ? text.replace(/^\S{0,20}\s/, "…") : text;
}

function toWord(text: string, isCut: boolean): string {
  return isCut ? text.replace(/\s\S{0,20}$/, "…") : text;
}

/** @returns what stands at a mention, on one line */
export function snippetOf(text: string, { start, end }: TextMention): Snippet {
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)];
  return {
    before: fromWord(tidy(text.slice(from, start)).trimStart(), from > 0),
    text: tidy(text.slice(start, end)),
    after: toWord(tidy(text.slice(end, to)).trimEnd(), to < text.length),
  };
}
