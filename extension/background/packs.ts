/** The packs that are read, opened at the first question after a start. */
import { openPack } from "../../src/pack/open.ts";
import { PackSet } from "../../src/pack/set.ts";
import { corePackLabel } from "../corePackFile.ts";
import { packFile } from "./packFile.ts";

let opening: Promise<PackSet> | undefined;

async function read(): Promise<PackSet> {
  return new PackSet([await openPack(await packFile, corePackLabel)]);
}

/**
 * @returns the packs; the same ones for every caller
 * @throws PackError with the sentence a reader is shown
 */
export function openPacks(): Promise<PackSet> {
  opening ??= read();
  return opening;
}

/** Opens the packs ahead of the first question, while the reader is put into the page. */
export function preparePacks(): void {
  // Whoever asks is told what is wrong with them.
  openPacks().catch(() => undefined);
}
