/** The words of a saved picture: broken into lines, because an SVG does not break them itself. */
import { say, sayCount } from "./words/picture.ts";

/** @returns px of a text */
type Measure = (text: string) => number;

/** The longest beginning of a word that fits; at least one letter. */
function fitting(word: string, width: number, measure: Measure): string {
  const letters = [...word];
  let [fits, over] = [1, letters.length];
  while (fits < over) {
    const middle = Math.ceil((fits + over) / 2);
    if (measure(letters.slice(0, middle).join("")) <= width) fits = middle;
    else over = middle - 1;
  }
  return letters.slice(0, fits).join("");
}

/** A word that is wider than a line, in pieces that are not. */
function pieces(word: string, width: number, measure: Measure): string[] {
  const all: string[] = [];
  for (let rest = word; rest !== ""; ) {
    const piece = fitting(rest, width, measure);
    all.push(piece);
    rest = rest.slice(piece.length);
  }
  return all;
}

/**
 * Breaks a text at its spaces, and a word that is wider than a line inside.
 * @returns lines of at most `width` px; none for an empty text
 */
export function brokenInto(text: string, width: number, measure: Measure): string[] {
  const words = text.split(/\s+/).filter((w) => w !== "");
  const lines: string[] = [];
  for (const word of words.flatMap((w) => pieces(w, width, measure))) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** So many publishers stand in a picture; the panel lists the others. */
const mostSources = 24;

/** @returns the name with marks by which it keeps its own direction beside others */
export const isolated = (name: string) => `\u2068${name}\u2069`;

/**
 * @param support "24 reports, 1 origin"
 * @param sources publishers, each once, the most important first
 * @returns "Sources: 24 reports, 1 origin: Politico, Blesk and 3 more, listed in the panel"
 */
export function sourcesLine(support: string, sources: readonly string[]): string {
  const shown = sources.slice(0, mostSources).map(isolated).join(", ");
  const more = sources.length - mostSources;
  const named = more > 0 ? `${shown} ${sayCount("moreSources", more)}` : shown;
  return say("sources", [support, named].filter((t) => t !== "").join(": "));
}
