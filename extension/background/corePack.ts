/** The pack inside the package, opened at the first question after a start. */
import { browser } from "../../src/browser/index.ts";
import { PackError } from "../../src/pack/format.ts";
import { type OpenPack, openPack } from "../../src/pack/open.ts";

const file = "core.waybill";
let opening: Promise<OpenPack> | undefined;

async function read(): Promise<OpenPack> {
  const answer = await fetch(browser.runtime.getURL(file));
  if (!answer.ok)
    throw new PackError(`Waybill's records (${file}) are missing; reinstall Waybill.`);
  return openPack(new Uint8Array(await answer.arrayBuffer()), "The file with Waybill's records");
}

/**
 * @returns the core pack; the same one for every caller
 * @throws PackError with the sentence a reader is shown
 */
export function corePack(): Promise<OpenPack> {
  opening ??= read();
  return opening;
}

/** Opens the pack ahead of the first question. */
export function preparePack(): void {
  // Whoever asks is told what is wrong with it.
  corePack().catch(() => undefined);
}
