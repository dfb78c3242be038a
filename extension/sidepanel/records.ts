/** Opens the records for the panel: the pack inside the package, and those that were added. */
import { PackError } from "../../src/pack/format.ts";
import { type OpenPack, openPack } from "../../src/pack/open.ts";
import type { PackSet } from "../../src/pack/set.ts";
import { together } from "../../src/pack/together.ts";
import type { RecordState } from "../../src/panel/App.tsx";
import { PanelRecord } from "../../src/panel/record.ts";
import { corePackLabel, fetchCorePack } from "../corePackFile.ts";
import { withImported } from "../openPacks.ts";
import { onPacksChanged } from "../packShelf.ts";

let core: Promise<OpenPack> | undefined;
let opening: Promise<PackSet> | undefined;

/** @returns the pack inside the package; the same one for every caller */
export function panelPack(): Promise<OpenPack> {
  core ??= fetchCorePack().then((file) => openPack(file, corePackLabel));
  return core;
}

/** @returns all packs; the same ones for every caller until they change */
export function panelPacks(): Promise<PackSet> {
  opening ??= withImported(panelPack());
  return opening;
}

/** Another each time that the packs are read anew: what is read for older ones is not shown. */
let turn = 0;

async function read(locale: string, show: (records: RecordState) => void): Promise<void> {
  const mine = ++turn;
  const showMine = (records: RecordState) => mine === turn && show(records);
  try {
    const { facts, cut } = await together(await panelPacks());
    const tell = (done: number, all: number) => showMine({ state: "opening", done, all });
    showMine({ state: "open", record: await PanelRecord.read(facts, locale, tell), cut });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    showMine({ state: "failed", sentence: error.message });
  }
}

/**
 * Shows the records, and shows them anew when packs are added, removed or switched.
 * @param locale BCP 47, for the words of facts
 * @param show is told how far it is, and at the end what came of it
 */
export async function openRecords(
  locale: string,
  show: (records: RecordState) => void,
): Promise<void> {
  onPacksChanged(() => {
    opening = undefined;
    void read(locale, show);
  });
  await read(locale, show);
}
