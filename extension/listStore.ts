/** Where the lists of watched and muted names are kept, both together. */
import { browser, type Storage } from "../src/browser/index.ts";
import { type Lists, readLists } from "../src/settings/lists.ts";
import { mutesKey } from "./muteStore.ts";
import { watchesKey } from "./watchStore.ts";

/** @returns both lists, with what only a newer Waybill understands */
export async function storedLists(): Promise<Lists> {
  const { [watchesKey]: watches, [mutesKey]: mutes } = await browser.storage.local.get([
    watchesKey,
    mutesKey,
  ]);
  return readLists(watches, mutes);
}

/** Writes both or none. */
export async function storeLists({ watches, mutes, newer }: Lists): Promise<void> {
  await browser.storage.local.set({
    [watchesKey]: [...watches, ...newer.watches],
    [mutesKey]: [...mutes, ...newer.mutes],
  });
}

/**
 * @param told whenever one of the lists has changed, whoever wrote it
 * @returns what ends it
 */
export function onListsChanged(told: () => void): () => void {
  const heard = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === "local" && (watchesKey in changes || mutesKey in changes)) told();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
