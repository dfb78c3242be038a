/** The names that a text holds, found as on a page, in slices that leave the panel alive. */
import type { PlacedCandidate } from "../../../messages/mention.ts";
import { type Decided, Decisions } from "../../../spotter/resolve.ts";
import type { Doors } from "../../props.ts";
import { rest, sliceMs } from "../../slices.ts";
import { blocksOf } from "./blocks.ts";

/** UTF-16 units; a text is read no further. */
export const longestText = 2_000_000;

export interface TextMention {
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

/** Someone whom a text names. */
export interface TextName {
  readonly entity: string;
  /** As its pack calls it. */
  readonly name: string;
  /** Who else the words may mean. */
  readonly others: readonly string[];
  /** In the order of the text. */
  readonly mentions: readonly TextMention[];
}

export interface CheckOptions {
  readonly signal: AbortSignal;
  /** Told how much of the text is read, 0 to 1. */
  readonly tell: (share: number) => void;
}

type Decision = Decided<PlacedCandidate>;

function gathered(mentions: Iterable<readonly [number, readonly Decision[]]>): TextName[] {
  const names = new Map<string, Omit<TextName, "entity"> & { mentions: TextMention[] }>();
  for (const [at, decided] of mentions)
    for (const { entity, name: called, candidates = [], start, end } of decided) {
      const others = candidates.map((c) => c.entity).filter((e) => e !== entity);
      const name = names.get(entity) ?? { name: called, others, mentions: [] };
      name.mentions.push({ start: at + start, end: at + end });
      names.set(entity, name);
    }
  return [...names].map(([entity, name]) => ({ entity, ...name }));
}

/**
 * @returns the names in the order in which the text has them; undefined when stopped
 */
export async function checkText(
  text: string,
  spot: Doors["spotText"],
  { signal, tell }: CheckOptions,
): Promise<TextName[] | undefined> {
  const read = text.slice(0, longestText);
  const decisions = new Decisions<number, PlacedCandidate>();
  const settled = new Map<number, readonly Decision[]>();
  const settle = () => {
    for (const [at, mentions] of decisions.settle()) settled.set(at, mentions);
  };
  let end = performance.now() + sliceMs;
  for (const block of blocksOf(read)) {
    decisions.set(block.at, (await spot([{ text: block.text }])).candidates);
    if (performance.now() < end) continue;
    settle();
    tell(block.at / read.length);
    await rest();
    if (signal.aborted) return undefined;
    end = performance.now() + sliceMs;
  }
  settle();
  return gathered([...settled].sort(([a], [b]) => a - b));
}
