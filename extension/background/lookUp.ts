/** "Look up in Waybill" in the menu of a selection. */
import { browser, type Menus, type Tabs } from "../../src/browser/index.ts";
import { type LookUp, lookUpKey, tidied } from "../../src/messages/lookUp.ts";
import { openPanelForWords } from "./panel.ts";

const id = "look-up";

/** In `storage.session`: in memory, gone with the browser, of a private window too. */
async function handOver(words: string, window: number): Promise<void> {
  const waiting: LookUp = { words, window, at: Date.now() };
  await browser.storage.session.set({ [lookUpKey]: waiting });
}

/**
 * Opens the panel first, while the click still counts, and hands the words over meanwhile: a
 * panel that is open takes them at once, one that opens finds them.
 */
async function lookUp(selection: string, tab: Tabs.Tab): Promise<void> {
  const words = tidied(selection);
  const opening = openPanelForWords(tab, words);
  if (browser.storage) await handOver(words, tab.windowId ?? -1);
  // A tab has the words in its address.
  if (!(await opening)) await browser.storage?.session.remove(lookUpKey);
}

/** One after the other, so that no two add the item at the same time. */
let adding: Promise<unknown> = Promise.resolve();

function addItem(): void {
  adding = adding.then(async () => {
    await browser.contextMenus.removeAll();
    const title = browser.i18n.getMessage("lookUp");
    browser.contextMenus.create({ id, title, contexts: ["selection"] });
  });
}

/** What is selected in the panel itself is in no tab, and its panel is open. */
async function lookUpInPanel(selection: string): Promise<void> {
  const { id: window = -1 } = await browser.windows.getLastFocused();
  await handOver(tidied(selection), window);
}

function onClicked(info: Menus.OnClickData, tab: Tabs.Tab | undefined): void {
  if (info.menuItemId !== id) return;
  const selection = info.selectionText ?? "";
  void (tab ? lookUp(selection, tab) : lookUpInPanel(selection));
}

/** Starts listening; the item itself outlives the background. */
export function listenForLookUp(): void {
  // Firefox for Android has none.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(addItem);
  browser.runtime.onStartup.addListener(addItem);
  browser.contextMenus.onClicked.addListener(onClicked);
}
