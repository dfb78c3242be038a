/**
 * Where imported packs are kept, and a label of them in `storage.local`: who starts without one
 * opens no database, and whoever reads packs hears of each change.
 */
import { browser, type Storage } from "../src/browser/index.ts";
import type { PackHead } from "../src/pack/format.ts";
import { PackStore } from "../src/pack/store.ts";

const packsKey = "packs";

export const packStore = new PackStore();

/** @returns another text whenever other packs are to be read; empty where there are none */
export async function packsLabel(): Promise<string> {
  const { [packsKey]: label } = await browser.storage.local.get(packsKey);
  return typeof label === "string" ? label : "";
}

async function writeLabel(): Promise<void> {
  const packs = await packStore.list();
  const label = packs.map(({ head, isOn, stamp }) => `${head.id} ${stamp} ${isOn}`).join("\n");
  if (label === "") await browser.storage.local.remove(packsKey);
  else await browser.storage.local.set({ [packsKey]: label });
}

/** Who is stopped in the middle leaves a label by which the packs are read, whatever became of them. */
async function changing(work: () => Promise<void>): Promise<void> {
  await browser.storage.local.set({ [packsKey]: `changing ${crypto.randomUUID()}` });
  try {
    await work();
  } finally {
    await writeLabel();
  }
}

/** Changes of the shelf; each rejects with what the browser says, and nothing is changed then. */
export const packShelf = {
  // Who has added none gets no database, in a private window least of all.
  list: async () => ((await packsLabel()) === "" ? [] : packStore.list()),
  put: (head: PackHead, file: Blob) => changing(() => packStore.put(head, file)),
  setOn: (id: string, isOn: boolean) => changing(() => packStore.setOn(id, isOn)),
  remove: (id: string) => changing(() => packStore.remove(id)),
};

/**
 * @param told whenever other packs are to be read
 * @returns what ends it
 */
export function onPacksChanged(told: () => void): () => void {
  const heard = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === "local" && packsKey in changes) told();
  };
  // Where the browser gives us no store, nothing changes in it.
  browser.storage?.onChanged.addListener(heard);
  return () => browser.storage?.onChanged.removeListener(heard);
}
