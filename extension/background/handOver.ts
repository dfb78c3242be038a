/** Hands what a reader wants over to a panel. */
import { browser } from "../../src/browser/index.ts";
import {
  type HandedOver,
  handOverKey,
  type Recipient,
  type Wanted,
} from "../../src/messages/handOver.ts";

/** In `storage.session`: in memory, gone with the browser, of a private window too. */
export async function handOver(wanted: Wanted, to: Recipient): Promise<void> {
  // Where the browser refuses the store the panel opens in a tab, with the words in its address.
  if (!browser.storage) return;
  const waiting: HandedOver = { wanted, to, at: Date.now() };
  await browser.storage.session.set({ [handOverKey]: waiting });
}

/** Nobody is to take what was handed over. */
export async function takeBack(): Promise<void> {
  await browser.storage?.session.remove(handOverKey);
}

/** The panel of the window in front: what is selected in a panel itself is in no tab. */
export async function lastWindow(): Promise<Recipient> {
  const { id: window = -1 } = await browser.windows.getLastFocused();
  return { window };
}
