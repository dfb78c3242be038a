/** One way to speak to a tab's reader, for the background and the panel. */
import { browser } from "../src/browser/index.ts";
import type { ToReader } from "../src/messages/toReader.ts";

/** Whether the browser says that a tab has been closed meanwhile. */
export function isTabGone(error: unknown): boolean {
  return /No tab with id|Invalid tab ID/.test(String(error));
}

/** No reader runs there, or its page was left before it could answer (Chromium's words). */
const nobody = /Receiving end does not exist|message (?:port|channel) closed/;

/**
 * A tab without a reader, or gone meanwhile, has nobody to tell; the browser reports that.
 * @returns the reader's answer, undefined where no reader runs in the tab
 */
export async function tellReader(tabId: number, message: ToReader): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch (error) {
    if (isTabGone(error) || nobody.test(String(error))) return undefined;
    throw error;
  }
}
