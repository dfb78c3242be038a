/** Opens the records for the panel: the pack inside the package. */
import { PackError } from "../../src/pack/format.ts";
import { type OpenPack, openPack } from "../../src/pack/open.ts";
import type { RecordState } from "../../src/panel/App.tsx";
import { PanelRecord } from "../../src/panel/record.ts";
import { corePackLabel, fetchCorePack } from "../corePackFile.ts";

let opening: Promise<OpenPack> | undefined;

/** @returns the pack; the same one for every caller */
export function panelPack(): Promise<OpenPack> {
  opening ??= fetchCorePack().then((file) => openPack(file, corePackLabel));
  return opening;
}

/**
 * @param locale BCP 47, for the words of facts
 * @param show is told how far it is, and at the end what came of it
 */
export async function openRecords(
  locale: string,
  show: (records: RecordState) => void,
): Promise<void> {
  try {
    const pack = await panelPack();
    const tell = (done: number, all: number) => show({ state: "opening", done, all });
    show({ state: "open", record: await PanelRecord.read(await pack.facts(), locale, tell) });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    show({ state: "failed", sentence: error.message });
  }
}
