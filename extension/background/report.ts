/** Ways from a page to a report in the panel: the menu of a selection, the command, the card. */
import type { Runtime, Tabs } from "../../src/browser/index.ts";
import type { ReportStart } from "../../src/messages/handOver.ts";
import { addressToGive, cutSelected, type Selected } from "../../src/messages/selected.ts";
import type { CardReport } from "../../src/messages/toBackground.ts";
import { selectedInTab } from "../selected.ts";
import { handOver, lastWindow } from "./handOver.ts";
import { openPanelAtCard, openPanelFor } from "./panel.ts";

function isSameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, " ").trim();
  return plain(a) === plain(b);
}

/** What the menu says is selected goes before; what the page says of something else is of no use. */
function joined(given: Selected, ofPage: Selected | undefined): Selected {
  if (!ofPage) return given;
  if (given.text === "") return ofPage;
  const { sentence, address } = ofPage;
  return { ...given, address, sentence: isSameText(given.text, ofPage.text) ? sentence : "" };
}

/** Hands over to the panel that is opening: the one beside the page, or its page in a tab. */
async function hand(
  start: ReportStart,
  opening: Promise<number | undefined>,
  { windowId = -1 }: Tabs.Tab,
): Promise<void> {
  const tab = await opening;
  await handOver(start, tab === undefined ? { window: windowId } : { tab });
}

/**
 * Opens the panel on a report of the name that is selected in a tab. Nothing may be awaited
 * before the panel is asked for, or the click or key no longer counts as one.
 * @param selection what the browser says is selected; empty where it does not say
 * @param address of the page; empty where the browser does not say
 */
export async function reportSelection(tab: Tabs.Tab, selection = "", address = ""): Promise<void> {
  const opening = openPanelFor(tab, { view: "report" });
  const given = { text: cutSelected(selection), sentence: "", address: addressToGive(address) };
  const ofPage = tab.id === undefined || tab.id < 0 ? undefined : await selectedInTab(tab.id);
  const selected = joined(given, ofPage);
  await hand({ what: "missing-name", selected, isPrivate: tab.incognito }, opening, tab);
}

/** What is selected in the panel itself is of no page. */
export async function reportInPanel(selection: string): Promise<void> {
  const selected = { text: cutSelected(selection), sentence: "", address: "" };
  await handOver({ what: "missing-name", selected, isPrivate: false }, await lastWindow());
}

/** Opens the panel on a report about what a card shows. */
export function reportFromCard(
  report: CardReport,
  { tab }: Runtime.MessageSender,
): Promise<void> | undefined {
  if (tab?.id === undefined) return undefined;
  return hand(
    { ...report, isPrivate: tab.incognito },
    openPanelAtCard(tab, { view: "report" }),
    tab,
  );
}
