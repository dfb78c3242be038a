/** What the background hands over to this panel. */
import { browser, type Storage } from "../../src/browser/index.ts";
import {
  handOverKey,
  type PanelPlace,
  type Wanted,
  waitingFor,
} from "../../src/messages/handOver.ts";

/** @param isBeside whether this is the panel beside the page: only that one is its window's */
async function placeOfPanel(isBeside: () => boolean): Promise<PanelPlace> {
  const [window, tab] = await Promise.all([
    browser.windows?.getCurrent(),
    browser.tabs.getCurrent(),
  ]);
  return { window: isBeside() ? window?.id : undefined, tab: tab?.id };
}

/**
 * Takes what waits for this panel, now and whenever there is more; what is taken is gone from
 * the browser's memory.
 * @param isBeside whether this is the panel beside the page, and no page in a tab
 * @param take is told what is wanted
 */
export async function takeHandedOver(
  isBeside: () => boolean,
  take: (wanted: Wanted) => void,
): Promise<void> {
  if (!browser.storage) return;
  let last = 0;
  const consider = async (raw: unknown) => {
    const waiting = waitingFor(raw, await placeOfPanel(isBeside), Date.now());
    if (!waiting || waiting.at === last) return;
    last = waiting.at;
    await browser.storage.session.remove(handOverKey);
    take(waiting.wanted);
  };
  const onChanged = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = area === "session" ? changes[handOverKey] : undefined;
    if (change?.newValue !== undefined) void consider(change.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  await consider((await browser.storage.session.get(handOverKey))[handOverKey]);
}
