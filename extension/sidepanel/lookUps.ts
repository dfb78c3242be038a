/** Words that are looked up from the menu, on their way from the background to this panel. */
import { browser, type Storage } from "../../src/browser/index.ts";
import { lookUpKey, waitingFor } from "../../src/messages/lookUp.ts";

/**
 * Takes what waits for this window's panel, now and whenever there is more; what is taken is
 * gone from the browser's memory.
 * @param isBeside whether this is the panel beside the page, and no page in a tab
 * @param take is told the words
 */
export async function takeLookUps(
  isBeside: () => boolean,
  take: (words: string) => void,
): Promise<void> {
  // Where the store is refused the words come in the address of a tab.
  if (!browser.storage) return;
  const windowOfPanel = browser.windows?.getCurrent();
  let last = 0;
  const consider = async (raw: unknown) => {
    const waiting = waitingFor(raw, (await windowOfPanel)?.id ?? -1, Date.now());
    if (!waiting || waiting.at === last || !isBeside()) return;
    last = waiting.at;
    await browser.storage.session.remove(lookUpKey);
    take(waiting.words);
  };
  const onChanged = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = area === "session" ? changes[lookUpKey] : undefined;
    if (change?.newValue !== undefined) void consider(change.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  await consider((await browser.storage.session.get(lookUpKey))[lookUpKey]);
}
