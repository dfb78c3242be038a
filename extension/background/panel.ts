/** Opening the side panel: Chrome's by tab, Firefox's by window, else the panel's page in a tab. */
import { browser, type Runtime, type Tabs } from "../../src/browser/index.ts";

const panelPage = "extension/sidepanel/index.html";

interface ChromeSidePanel {
  open(options: { tabId: number }): Promise<void>;
}

function sidePanel(): ChromeSidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;
}

/** Firefox: a click in a page cannot open the sidebar, so the panel's page opens beside it. */
function openInTab(tab: Tabs.Tab): Promise<unknown> {
  return browser.tabs.create({
    url: `${browser.runtime.getURL(panelPage)}#tab=${tab.id}`,
    ...(tab.index === undefined ? {} : { index: tab.index + 1 }),
  });
}

/**
 * Opens the panel after a click in the card. Nothing may be awaited before
 * `sidePanel.open`, or the click no longer counts as one (Chrome 116+).
 */
export function openPanelOf(sender: Runtime.MessageSender): Promise<unknown> | undefined {
  if (sender.tab?.id === undefined) return undefined;
  return sidePanel()?.open({ tabId: sender.tab.id }) ?? openInTab(sender.tab);
}

/** Opens the panel after a click on the toolbar button or by the command. */
export function openPanelFromExtension(tab: Tabs.Tab | undefined): Promise<unknown> | undefined {
  const panel = sidePanel();
  if (panel && tab?.id !== undefined) return panel.open({ tabId: tab.id });
  return browser.sidebarAction?.open();
}
