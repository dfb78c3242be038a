/** One way to speak to a tab's reader. */
import { browser } from "../../src/browser/index.ts";
import type { ToReader } from "../../src/messages/toReader.ts";

/** A tab without a reader has nobody to tell; the browser reports that as a missing receiver. */
export async function tellReader(tabId: number, message: ToReader): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch (error) {
    if (!/Receiving end does not exist|Invalid tab ID/.test(String(error))) throw error;
  }
}
