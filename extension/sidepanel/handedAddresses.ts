/** Addresses that the background hands over to this panel, as when a card opens a report. */
import { browser, type Storage } from "../../src/browser/index.ts";
import { handedAddressKey, handedTo } from "../../src/messages/handedAddress.ts";

/**
 * Takes what waits for this window's panel, now and whenever there is more; what is taken is
 * gone from the browser's memory.
 * @param isBeside whether this is the panel beside the page, and no page in a tab
 * @param take is told the fragment, without its "#"
 */
export async function takeHandedAddresses(
  isBeside: () => boolean,
  take: (address: string) => void,
): Promise<void> {
  // Where the browser gives us no store, nothing can wait in it.
  if (!browser.storage) return;
  const windowOfPanel = browser.windows?.getCurrent();
  let last = 0;
  const consider = async (raw: unknown) => {
    const handed = handedTo(raw, (await windowOfPanel)?.id ?? -1, Date.now());
    if (!handed || handed.at === last || !isBeside()) return;
    last = handed.at;
    await browser.storage.session.remove(handedAddressKey);
    take(handed.address);
  };
  const onChanged = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = area === "session" ? changes[handedAddressKey] : undefined;
    if (change?.newValue !== undefined) void consider(change.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  await consider((await browser.storage.session.get(handedAddressKey))[handedAddressKey]);
}
