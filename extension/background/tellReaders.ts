/** Tells the readers of all tabs that what the reader muted or watches has changed. */
import { browser } from "../../src/browser/index.ts";
import type { ToReader } from "../../src/messages/toReader.ts";
import { tellReader } from "../tellReader.ts";

/** @param except a tab that knows already */
export function tellReaders(except?: number): Promise<void> {
  return tellAll({ type: "mutes-changed" }, except);
}

/** @param except a tab that is not told */
export async function tellAll(message: ToReader, except?: number): Promise<void> {
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap(({ id }) => (id === undefined || id === except ? [] : [id]));
  await Promise.all(ids.map((id) => tellReader(id, message)));
}
