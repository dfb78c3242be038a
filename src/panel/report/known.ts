/** Whether the records hold a reported name already, or one that is nearly spelled so. */

import { fold } from "../../spotter/letters.ts";
import type { PanelRecord } from "../record.ts";
import type { SearchIndex } from "../search/index.ts";

/** An entity that a typed name may be. */
export interface Likely {
  readonly entity: string;
  /** It has this very spelling, but for case, accents, spaces and signs. */
  readonly isSame: boolean;
}

const mostLikely = 3;

/** What runs on after a name, or what it runs on to, may be its legal form. */
function isLonger(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** @returns the entities that may be meant, the likeliest first; only the same one where there is one */
export function likelyEntities(
  { facts }: PanelRecord,
  index: Pick<SearchIndex, "search">,
  name: string,
): Likely[] {
  const { groups, isNear, typed } = index.search(name);
  const hits = groups.find(({ group }) => group === "names")?.hits ?? [];
  const likely = hits.flatMap(({ entry, by }): Likely[] => {
    const letters = fold(by).letters;
    const isSame = letters === typed.letters;
    const isIt = isNear || isSame || isLonger(letters, typed.letters);
    return isIt && facts.entities.has(entry.key) ? [{ entity: entry.key, isSame }] : [];
  });
  const same = likely.filter((l) => l.isSame);
  return (same.length > 0 ? same : likely).slice(0, mostLikely);
}
