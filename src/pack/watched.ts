/** Names that the reader watches, beside a pack: spotted alike, in a table of their own. */
import type { Kind } from "../facts/schema.ts";
import type { PlacedCandidate } from "../messages/mention.ts";
import { compileGiven } from "../spotter/compileGiven.ts";
import { spot } from "../spotter/spot.ts";
import type { NameTable } from "../spotter/table.ts";

/** A name to be found, and what its mentions are called. */
interface WatchedName {
  /** The id of its mentions; no entity of a pack is called so. */
  readonly entity: string;
  readonly name: string;
  readonly spellings?: readonly string[] | undefined;
  readonly kind: Kind;
}

/** What is watched, ready to be spotted. */
export interface WatchedNames {
  readonly names: readonly WatchedName[];
  readonly table: NameTable;
}

/** @returns undefined where nothing is watched, so that nothing is done */
export function openWatched(names: readonly WatchedName[]): WatchedNames | undefined {
  if (names.length === 0) return undefined;
  const given = names.map(({ kind, name, spellings = [] }) => ({
    kind,
    spellings: [name, ...spellings].map((text) => ({ text })),
  }));
  return { names, table: compileGiven(given) };
}

/**
 * @param block number of the text in its batch
 * @param lang BCP 47 tag of the language that the text is said to be in
 * @returns candidates that give way to every name of a pack
 */
export function watchedIn(
  { names, table }: WatchedNames,
  text: string,
  lang: string | undefined,
  block: number,
): PlacedCandidate[] {
  return spot(table, text, lang).candidates.map(({ entity: number, ...c }) => {
    const { entity, name, kind } = names[number]!;
    return { ...c, block, entity, name, kind, watched: true };
  });
}
