/** The file with the core pack, as the package holds it. */
import { PackError } from "../src/pack/format.ts";

const name = "core.waybill";

/**
 * Needs no interface of the browser's, so that it can run before the polyfill is evaluated.
 * @returns its bytes
 * @throws PackError when it is not there
 */
export async function fetchCorePack(): Promise<Uint8Array> {
  const missing = `Waybill's records (${name}) are missing; reinstall Waybill.`;
  try {
    const answer = await fetch(new URL(`/${name}`, globalThis.location.href));
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (cause) {
    throw new PackError(missing, { cause });
  }
}

/** How sentences about it name it. */
export const corePackLabel = "The file with Waybill's records";
