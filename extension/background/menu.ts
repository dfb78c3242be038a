/** The items in the menu of a selection: "Look up in Waybill" and "Report a missing name". */
import { browser, type Menus, type Tabs } from "../../src/browser/index.ts";
import { tidied } from "../../src/messages/lookUp.ts";
import { handOver, lastWindow, takeBack } from "./handOver.ts";
import { openPanelFor } from "./panel.ts";
import { reportInPanel, reportSelection } from "./report.ts";

const items = [
  ["look-up", "lookUp"],
  ["report-name", "reportName"],
] as const;

/**
 * Opens the panel first, while the click still counts, and hands the words over meanwhile: a
 * panel that is open takes them at once, one that opens finds them.
 */
async function lookUp(selection: string, tab: Tabs.Tab): Promise<void> {
  const words = tidied(selection);
  const opening = openPanelFor(tab, { view: "search", words });
  await handOver({ what: "look-up", words }, { window: tab.windowId ?? -1 });
  // A tab has the words in its address.
  if ((await opening) !== undefined) await takeBack();
}

async function lookUpInPanel(selection: string): Promise<void> {
  await handOver({ what: "look-up", words: tidied(selection) }, await lastWindow());
}

/** One after the other, so that no two add the items at the same time. */
let adding: Promise<unknown> = Promise.resolve();

function addItems(): void {
  adding = adding.then(async () => {
    await browser.contextMenus.removeAll();
    for (const [id, words] of items) {
      const title = browser.i18n.getMessage(words);
      browser.contextMenus.create({ id, title, contexts: ["selection"] });
    }
  });
}

function onClicked(info: Menus.OnClickData, tab: Tabs.Tab | undefined): void {
  const { menuItemId, selectionText = "", pageUrl = "" } = info;
  if (menuItemId === "look-up")
    void (tab ? lookUp(selectionText, tab) : lookUpInPanel(selectionText));
  if (menuItemId === "report-name")
    void (tab ? reportSelection(tab, selectionText, pageUrl) : reportInPanel(selectionText));
}

/** Starts listening; the items themselves outlive the background. */
export function listenForMenu(): void {
  // Firefox for Android has none.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(addItems);
  browser.runtime.onStartup.addListener(addItems);
  browser.contextMenus.onClicked.addListener(onClicked);
}
