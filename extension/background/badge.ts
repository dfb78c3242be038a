/** The toolbar badge: how many entities stand on the tab's page. */
import { browser, type Runtime } from "../../src/browser/index.ts";

const accent = "#1f4e79";
const trouble = "#8a3b12";

/** Shows the count of the page that sent it; none for no entity. */
export async function showCount(sender: Runtime.MessageSender, count: number): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: accent });
  await browser.action.setBadgeText({ tabId, text: count === 0 ? "" : String(count) });
}

/** Shows that the page could not be read, with the reason as the button's title. */
export async function showTrouble(tabId: number, sentence: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: trouble });
  await browser.action.setBadgeText({ tabId, text: "!" });
  await browser.action.setTitle({ tabId, title: sentence });
}
