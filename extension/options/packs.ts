/** The packs that the reader has added, for the options page. */
import type { PackDoors, Space } from "../../src/options/doors.ts";
import { inBlob } from "../../src/pack/bytes.ts";
import { verifyPack } from "../../src/pack/verify.ts";
import { onPacksChanged, packShelf } from "../packShelf.ts";

/** Lets the page paint and hear a press. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

async function space(): Promise<Space> {
  const { quota, usage } = await navigator.storage.estimate();
  const free = quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
  return { free, isPersisted: await navigator.storage.persisted() };
}

export const packDoors: PackDoors = {
  ...packShelf,
  follow: onPacksChanged,
  async check(file, name, told, signal) {
    const { manifest } = await verifyPack(
      inBlob(file),
      name,
      ({ done, all }) => {
        signal.throwIfAborted();
        told(Math.min(1, done / all));
      },
      rest,
    );
    signal.throwIfAborted();
    return manifest;
  },
  space,
  persist: async () => void (await navigator.storage.persist()),
};
