/**
 * The file with the core pack, asked for as the first thing a background does: the browser
 * fetches it while our other modules are evaluated, some 15 ms of a cold start. What wakes
 * a background is a page or a panel that will ask for it.
 */
import { PackError } from "../../src/pack/format.ts";

const name = "core.waybill";

async function load(): Promise<Uint8Array> {
  const missing = `Waybill's records (${name}) are missing; reinstall Waybill.`;
  try {
    // No interface of the browser's yet: the polyfill is evaluated after this.
    const answer = await fetch(new URL(`/${name}`, globalThis.location.href));
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (cause) {
    throw new PackError(missing, { cause });
  }
}

/** Its bytes, or a PackError when it is not there. */
export const packFile = load();
// Whoever waits for it is told; nobody may wait yet.
packFile.catch(() => undefined);
