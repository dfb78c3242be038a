/** The toolbar badge: how many entities stand on the tab's page. */
import { browser, type Runtime } from "../../src/browser/index.ts";
import { isTabGone } from "../tellReader.ts";

const accent = "#1f4e79";
const trouble = "#8a3b12";

/** Shows what the page that sent it holds, or that it could not be read. */
export async function showState(
  sender: Runtime.MessageSender,
  count: number,
  sentence: string | undefined,
): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  try {
    if (sentence === undefined) await showCount(tabId, count);
    else await showTrouble(tabId, sentence);
  } catch (error) {
    if (!isTabGone(error)) throw error;
  }
}

/** No badge for no entity. */
async function showCount(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: accent });
  await browser.action.setBadgeText({ tabId, text: count === 0 ? "" : String(count) });
  await browser.action.setTitle({ tabId, title: browser.i18n.getMessage("actionTitle") });
}

/** The reason stands in the button's title. */
async function showTrouble(tabId: number, sentence: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: trouble });
  await browser.action.setBadgeText({ tabId, text: "!" });
  await browser.action.setTitle({ tabId, title: sentence });
}
