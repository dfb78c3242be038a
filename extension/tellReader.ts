/** One way to speak to a tab's reader, for the background and the panel. */
import { browser } from "../src/browser/index.ts";
import type { ToReader } from "../src/messages/toReader.ts";

/**
 * A tab without a reader, or gone meanwhile, has nobody to tell; the browser reports that.
 * @returns the reader's answer, undefined where no reader runs in the tab
 */
export async function tellReader(tabId: number, message: ToReader): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch (error) {
    if (/Receiving end does not exist|Invalid tab ID/.test(String(error))) return undefined;
    throw error;
  }
}
