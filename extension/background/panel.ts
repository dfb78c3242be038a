/** Opening the side panel: Chrome's by tab, Firefox's by window, else the panel's page in a tab. */
import { browser, type Runtime, type Tabs } from "../../src/browser/index.ts";
import { type Address, start, writeAddress } from "../../src/panel/address.ts";
import { handOver } from "./handOver.ts";

const panelPage = "extension/sidepanel/index.html";

interface ChromeSidePanel {
  open(options: { tabId: number } | { windowId: number }): Promise<void>;
}

function sidePanel(): ChromeSidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;
}

/** Firefox: a click in a page cannot open the sidebar, so the panel's page opens beside it. */
function openInTab(tab: Tabs.Tab, change: Partial<Address> = {}, more = ""): Promise<Tabs.Tab> {
  const isOfTab = tab.id !== undefined && tab.id >= 0;
  const address = { ...start, ...(isOfTab && { tab: tab.id! }), ...change };
  return browser.tabs.create({
    url: browser.runtime.getURL(panelPage) + writeAddress(address) + more,
    ...(tab.index >= 0 && { index: tab.index + 1 }),
  });
}

/**
 * Opens the panel after a click in the card. Nothing may be awaited before
 * `sidePanel.open`, or the click no longer counts as one (Chrome 116+).
 * @param address what it is to show, a part of the panel's fragment
 */
export function openPanelOf(
  { tab }: Runtime.MessageSender,
  address?: string,
): Promise<unknown> | undefined {
  if (tab?.id === undefined) return undefined;
  const opening = sidePanel()?.open({ tabId: tab.id });
  if (address === undefined) return opening ?? openInTab(tab);
  return opening
    ? Promise.all([opening, handOver({ what: "view", address }, { window: tab.windowId ?? -1 })])
    : openInTab(tab, {}, `&${address}`);
}

/** Opens the panel after a click in the popup or by the command; in a tab where there is none beside the page. */
export function openPanelFromExtension(tab: Tabs.Tab | undefined): Promise<unknown> | undefined {
  const panel = sidePanel();
  if (panel && tab?.id !== undefined) return panel.open({ tabId: tab.id });
  return browser.sidebarAction?.open() ?? (tab && openInTab(tab));
}

function openBeside({ id, windowId }: Tabs.Tab): Promise<void> | undefined {
  // Nothing can be handed over to it.
  if (!browser.storage) return undefined;
  const panel = sidePanel();
  // What is selected in a panel or in the developer tools is in no tab.
  if (panel)
    return panel.open(id !== undefined && id >= 0 ? { tabId: id } : { windowId: windowId! });
  return browser.sidebarAction?.open();
}

/**
 * Opens the panel for what is on its way to it. Nothing may be awaited before, as above.
 * @param besideThePage opens the panel; undefined where the browser has none
 * @param change of the address of the panel's page, where it is opened in a tab instead
 * @returns the id of that tab; undefined where a panel stands beside the page
 */
async function opened(
  besideThePage: () => Promise<void> | undefined,
  tab: Tabs.Tab,
  change: Partial<Address>,
): Promise<number | undefined> {
  try {
    const opening = besideThePage();
    if (opening !== undefined) {
      await opening;
      return undefined;
    }
  } catch (error) {
    console.info(`Waybill: no side panel here (${String(error)}); it opens in a tab.`);
  }
  return (await openInTab(tab, change)).id ?? -1;
}

/** Opens the panel after a click in a menu or by a command, as above. */
export function openPanelFor(tab: Tabs.Tab, change: Partial<Address>): Promise<number | undefined> {
  return opened(() => openBeside(tab), tab, change);
}

/** Opens the panel after a click in the card, as above; Firefox's sidebar takes no such click. */
export function openPanelAtCard(
  tab: Tabs.Tab,
  change: Partial<Address>,
): Promise<number | undefined> {
  return opened(() => sidePanel()?.open({ tabId: tab.id! }), tab, change);
}
