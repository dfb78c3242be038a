/** Who has sent a message. */
import { browser, type Runtime } from "../../src/browser/index.ts";

/** @returns whether it is a page of ours: a page's script may ask for less */
export function isOwnPage({ url = "" }: Runtime.MessageSender): boolean {
  return url.startsWith(browser.runtime.getURL(""));
}
