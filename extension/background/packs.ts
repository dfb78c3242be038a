/** The packs that are read, opened at the first question after a start and after each change. */
import { type OpenPack, openPack } from "../../src/pack/open.ts";
import type { PackSet } from "../../src/pack/set.ts";
import { corePackLabel } from "../corePackFile.ts";
import { withImported } from "../openPacks.ts";
import { onPacksChanged } from "../packShelf.ts";
import { packFile } from "./packFile.ts";
import { tellReaders } from "./tellReaders.ts";

let core: Promise<OpenPack> | undefined;
let opening: Promise<PackSet> | undefined;

async function read(): Promise<PackSet> {
  core ??= packFile.then((bytes) => openPack(bytes, corePackLabel));
  return withImported(core);
}

/**
 * @returns the packs; the same ones for every caller until they change
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

/** Starts listening: packs are read anew when they change, and open pages are told. */
export function listenForPacks(): void {
  onPacksChanged(() => {
    opening = undefined;
    void tellReaders();
  });
}
