/** What the panel shows and does of the names that the reader watches. */
import { browser } from "../../src/browser/index.ts";
import {
  readAnswer,
  type Watch,
  type WatchAnswer,
  type WatchKept,
  type WatchWanted,
} from "../../src/messages/answers.ts";
import type { ToBackground } from "../../src/messages/toBackground.ts";
import { onWatchesChanged, storedWatches } from "../watchStore.ts";

async function ask(message: ToBackground): Promise<WatchAnswer> {
  return readAnswer<WatchKept>(await browser.runtime.sendMessage(message));
}

async function isPrivate(): Promise<boolean> {
  return (await browser.windows?.getCurrent())?.incognito ?? false;
}

/** Doors of the panel's list of watches. */
export const watchDoors = {
  /** @returns what ends it */
  followWatches(show: (watches: readonly Watch[]) => void): () => void {
    // The page's own summary says where the store cannot be read.
    const read = () => storedWatches().then(show, (error) => console.info(`Waybill: ${error}`));
    void read();
    return onWatchesChanged(() => void read());
  },
  async watch(wanted: WatchWanted): Promise<WatchAnswer> {
    return ask({ type: "watch", isPrivate: await isPrivate(), ...wanted });
  },
  unwatch: (id: string): Promise<WatchAnswer> => ask({ type: "unwatch", id }),
};
