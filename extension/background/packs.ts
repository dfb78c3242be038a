/** The packs that are read, opened at the first question after a start and after each change. */
import { inBlob } from "../../src/pack/bytes.ts";
import { type OpenPack, openChecked, openPack } from "../../src/pack/open.ts";
import { PackSet } from "../../src/pack/set.ts";
import { corePackLabel } from "../corePackFile.ts";
import { onPacksChanged, packStore, packsLabel } from "../packShelf.ts";
import { packFile } from "./packFile.ts";
import { tellReaders } from "./tellReaders.ts";

let core: Promise<OpenPack> | undefined;
let opening: Promise<PackSet> | undefined;

/** One that cannot be opened keeps no other from being read; the options page says what is wrong with it. */
async function openedOf(file: Blob, title: string): Promise<OpenPack[]> {
  try {
    return [await openChecked(inBlob(file), title)];
  } catch (error) {
    console.info(`Waybill: ${String(error)}`);
    return [];
  }
}

async function imported(): Promise<OpenPack[]> {
  try {
    if ((await packsLabel()) === "") return [];
    const files = await packStore.filesOn();
    return (await Promise.all(files.map((f) => openedOf(f.file, f.pack.head.title)))).flat();
  } catch (error) {
    console.info(`Waybill: the imported packs cannot be read (${String(error)}).`);
    return [];
  }
}

async function read(): Promise<PackSet> {
  core ??= packFile.then((bytes) => openPack(bytes, corePackLabel));
  const [own, others] = await Promise.all([core, imported()]);
  return new PackSet([own, ...others]);
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
