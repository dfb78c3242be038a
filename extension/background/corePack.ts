/** The pack inside the package, opened at the first question after a start. */
import { type OpenPack, openPack } from "../../src/pack/open.ts";
import { corePackLabel } from "../corePackFile.ts";
import { packFile } from "./packFile.ts";

let opening: Promise<OpenPack> | undefined;

async function read(): Promise<OpenPack> {
  return openPack(await packFile, corePackLabel);
}

/**
 * @returns the core pack; the same one for every caller
 * @throws PackError with the sentence a reader is shown
 */
export function corePack(): Promise<OpenPack> {
  opening ??= read();
  return opening;
}

/** Opens the pack ahead of the first question, while the reader is put into the page. */
export function preparePack(): void {
  // Whoever asks is told what is wrong with it.
  corePack().catch(() => undefined);
}
