/** Where what is watched is kept, for the background and the panel. */
import { browser, type Storage } from "../src/browser/index.ts";
import { readWatches, type Watch } from "../src/settings/watches.ts";

/** In `storage.local`: never synchronised. */
export const watchesKey = "watches";

/** @returns what is watched; entries of another shape are left out */
export async function storedWatches(): Promise<Watch[]> {
  const { watches, refused } = readWatches(
    (await browser.storage.local.get(watchesKey))[watchesKey],
  );
  if (refused > 0) console.info(`Waybill: ${refused} stored watches could not be read.`);
  return watches;
}

/**
 * @param told whenever other names are watched, whoever wrote it
 * @returns what ends it
 */
export function onWatchesChanged(told: () => void): () => void {
  const heard = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === "local" && changes[watchesKey] !== undefined) told();
  };
  // Where the browser gives us no store, nothing changes in it.
  browser.storage?.onChanged.addListener(heard);
  return () => browser.storage?.onChanged.removeListener(heard);
}
