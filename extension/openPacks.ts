/** The pack inside the package with those that the reader has added and switched on. */
import { inBlob } from "../src/pack/bytes.ts";
import { type OpenPack, openChecked } from "../src/pack/open.ts";
import { PackSet } from "../src/pack/set.ts";
import { packStore, packsLabel } from "./packShelf.ts";

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

/** @throws what `core` rejects with */
export async function withImported(core: Promise<OpenPack>): Promise<PackSet> {
  const [own, others] = await Promise.all([core, imported()]);
  return new PackSet([own, ...others]);
}
