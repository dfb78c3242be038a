/** What imported packs hold of what is typed: asked at every key, the last answer counts. */
import { useEffect, useState } from "preact/hooks";
import { PackError } from "../../pack/format.ts";
import type { Doors } from "../props.ts";
import type { PanelRecord } from "../record.ts";
import { type InPacks, searchPacks } from "./packNames.ts";

export interface PacksAnswer extends InPacks {
  readonly words: string;
  /** Why a pack could not be searched. */
  readonly fault?: string;
}

const nothing: InPacks = { found: [], isNear: false };

async function answer(words: string, record: PanelRecord, doors: Doors): Promise<PacksAnswer> {
  if (words === "") return { words, ...nothing };
  try {
    const isListed = (key: string) => record.facts.entities.has(key);
    return { words, ...(await searchPacks(await doors.imported(), words, isListed)) };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return { words, ...nothing, fault: error.message };
  }
}

/**
 * @returns the answer for these words, or for those before them while it is sought; undefined
 *   before the first
 */
export function useInPacks(
  words: string,
  record: PanelRecord,
  doors: Doors,
): PacksAnswer | undefined {
  const [told, tell] = useState<PacksAnswer>();
  useEffect(() => {
    let isWanted = true;
    void answer(words, record, doors).then((answered) => {
      if (isWanted) tell(answered);
    });
    return () => {
      isWanted = false;
    };
  }, [words, record, doors]);
  return told;
}
