/** Where pauses are kept: in `storage.local`, never synchronised, so that no list of sites travels. */
import { browser } from "../src/browser/index.ts";
import { readPauses } from "../src/settings/sites.ts";

export const pausesKey = "pauses";

/** @returns the pauses, those that are over among them; none where the browser stores nothing */
export async function storedPauses(): Promise<ReturnType<typeof readPauses>> {
  const held = await browser.storage?.local.get(pausesKey);
  return readPauses(held?.[pausesKey]);
}
