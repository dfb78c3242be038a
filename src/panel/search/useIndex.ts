/** The search's index of the records, made when it is first needed. */
import { useEffect, useState } from "preact/hooks";
import type { Doors } from "../props.ts";
import type { PanelRecord } from "../record.ts";
import { SearchIndex } from "./index.ts";

const indices = new WeakMap<PanelRecord, SearchIndex>();

async function indexOf(record: PanelRecord, doors: Doors): Promise<SearchIndex> {
  const spot = await doors.spotter();
  const index = indices.get(record) ?? new SearchIndex(record, spot);
  indices.set(record, index);
  return index;
}

interface Ready {
  readonly index: SearchIndex;
  /** Whether shipments are found too. */
  readonly isWhole: boolean;
}

function readyOf(index: SearchIndex | undefined): Ready | undefined {
  return index && { index, isWhole: index.isWhole };
}

/** At once where the index is made, so that who comes back finds all in its place. */
export function useIndex(record: PanelRecord, doors: Doors): Ready | undefined {
  const [ready, set] = useState(() => readyOf(indices.get(record)));
  useEffect(() => {
    let isWanted = true;
    void indexOf(record, doors).then(async (index) => {
      if (isWanted) set(readyOf(index));
      await index.whole;
      if (isWanted) set(readyOf(index));
    });
    return () => {
      isWanted = false;
    };
  }, [record, doors]);
  return ready;
}
