/** What was typed, held against every spelling once; entries share their spellings. */

import type { Folded } from "../../spotter/letters.ts";
import type { Entry } from "./entries.ts";
import { Fit, fitOf, wordsIn } from "./match.ts";
import type { Spelling } from "./spellings.ts";

/** A typed sentence has more, and is no list of words to look for. */
const mostWords = 12;

/** How well an entry fits; the better is the smaller. */
export interface Standing {
  readonly rank: number;
  /** The number of the spelling that fits best. */
  readonly by: number;
}

/** @returns a fit with what tells apart those that fit alike, the least of it last */
export function rankOf(fit: Fit, isBeside = false, isAsTyped = true): number {
  return fit * 4 + (isBeside ? 2 : 0) + (isAsTyped ? 0 : 1);
}

const none = rankOf(Fit.None);

/**
 * Of spellings that fit alike the one in the typed letters goes first: Техкрим before
 * Tekhkrim, Poly before Polish, which are one only without regard to y and i.
 */
function standingOf(spelling: Spelling, typed: Folded, asTyped: string): number {
  const fit = fitOf(spelling, typed);
  if (fit === Fit.None) return none;
  return rankOf(fit, false, spelling.text.toLowerCase().includes(asTyped));
}

export class Asked {
  /** By the spelling's number. */
  private readonly ranks: Uint8Array;
  /** By the spelling's number, a bit for each typed word that it has. */
  private readonly words: Uint16Array;
  private readonly allWords: number;

  constructor(spellings: readonly Spelling[], typed: Folded, asTyped: string) {
    this.ranks = Uint8Array.from(spellings, (s) => standingOf(s, typed, asTyped));
    const { words } = typed;
    const isList = words.length > 1 && words.length <= mostWords;
    this.allWords = isList ? (1 << words.length) - 1 : -1;
    this.words = isList ? Uint16Array.from(spellings, (s) => wordsIn(s, words)) : new Uint16Array();
  }

  /** @returns how an entry fits; undefined where it does not */
  of({ own, beside }: Entry): Standing | undefined {
    let [rank, by] = [none, -1];
    const beside2 = rankOf(Fit.Whole, true);
    for (const number of own)
      if (this.ranks[number]! < rank) [rank, by] = [this.ranks[number]!, number];
    for (const number of beside)
      if (this.ranks[number]! + beside2 < rank)
        [rank, by] = [this.ranks[number]! + beside2, number];
    const asWords = rankOf(Fit.Words);
    if (this.allWords >= 0 && rank > asWords)
      return this.ofWords([...own, ...beside]) ?? found(rank, by);
    return found(rank, by);
  }

  /** Every word somewhere, shown by the spelling that has the most. */
  private ofWords(numbers: readonly number[]): Standing | undefined {
    let [all, by, most] = [0, -1, 0];
    for (const number of numbers) {
      const bits = this.words[number]!;
      all |= bits;
      const count = bits.toString(2).replaceAll("0", "").length;
      if (count > most) [by, most] = [number, count];
    }
    return all === this.allWords ? { rank: rankOf(Fit.Words), by } : undefined;
  }
}

function found(rank: number, by: number): Standing | undefined {
  return by < 0 ? undefined : { rank, by };
}
