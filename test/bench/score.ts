/** Precision and recall of a matcher over sentences with gold mentions. */
import type { Sentence } from "./corpus.ts";
import type { Matcher } from "./matchers.ts";

export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

const keyOf = (m: { start: number; end: number; entity: string }) =>
  `${m.start}-${m.end} ${m.entity}`;

/** A mention is right when its span and its entity are those of the gold. */
export function scoreOne({ text, mentions }: Sentence, match: Matcher): Score {
  const gold = new Set(mentions.map(keyOf));
  const found = new Set(match(text).map(keyOf));
  const right = [...found].filter((f) => gold.has(f)).length;
  return { right, wrong: found.size - right, missed: gold.size - right };
}

/** @returns the sum over all sentences */
export function score(sentences: readonly Sentence[], match: Matcher): Score {
  return sentences
    .map((s) => scoreOne(s, match))
    .reduce(
      (a, b) => ({
        right: a.right + b.right,
        wrong: a.wrong + b.wrong,
        missed: a.missed + b.missed,
      }),
      { right: 0, wrong: 0, missed: 0 },
    );
}

export function precision({ right, wrong }: Score): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}
