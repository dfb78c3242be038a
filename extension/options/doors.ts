/** What the options page does outside itself. */
import { browser } from "../../src/browser/index.ts";
import { type ListsAnswer, type ListsChanged, readAnswer } from "../../src/messages/answers.ts";
import type { ToBackground } from "../../src/messages/toBackground.ts";
import type { OptionsDoors, Records } from "../../src/options/doors.ts";
import type { OwnState } from "../../src/ownstate/file.ts";
import { mergedReports, type ReportsMerge, undoneReports } from "../../src/ownstate/merge.ts";
import { openPack } from "../../src/pack/open.ts";
import { BrowserOutbox, idOf, type RawChanges } from "../../src/reports/outbox.ts";
import type { ListsChange } from "../../src/settings/lists.ts";
import { corePackLabel, fetchCorePack } from "../corePackFile.ts";
import { onListsChanged, storedLists } from "../listStore.ts";
import { dropRescue, joinReports, template, today, waitingRescue } from "../reportStore.ts";
import { save } from "../saveFile.ts";
import { packDoors } from "./packs.ts";
import { siteDoors } from "./sites.ts";

const outbox = new BrowserOutbox();
/** The page reads at each step anew; what panels write does not concern it before. */
const tellPanels = joinReports(() => undefined);

function tell({ put, remove }: RawChanges): void {
  const ids = [...put.map((record) => idOf(record)!), ...remove];
  if (ids.length > 0) tellPanels(ids);
}

/** What a panel that is gone could not write any more belongs to the reports. */
async function takeRescued(): Promise<void> {
  const changes = waitingRescue();
  if (!changes) return;
  await outbox.write(changes);
  dropRescue();
  tell(changes);
}

async function readState(): Promise<OwnState> {
  await takeRescued();
  const [reports, lists, address] = await Promise.all([
    outbox.readRaw(),
    storedLists(),
    template.read(),
  ]);
  return { reports, lists, template: address };
}

async function mergeReports(records: readonly unknown[]): Promise<ReportsMerge> {
  await takeRescued();
  const merge = await outbox.rewrite((here) => mergedReports(here, records));
  tell(merge);
  return merge;
}

async function undoReports(merge: ReportsMerge): Promise<void> {
  tell(await outbox.rewrite((here) => undoneReports(here, merge)));
}

async function changeLists(change: ListsChange): Promise<ListsAnswer> {
  const message: ToBackground = { type: "change-lists", change };
  return readAnswer<ListsChanged>(await browser.runtime.sendMessage(message));
}

let reading: Promise<Records> | undefined;

/** Read once: several sections of the page ask. */
function records(): Promise<Records> {
  reading ??= readRecords();
  return reading;
}

async function readRecords(): Promise<Records> {
  const pack = await openPack(await fetchCorePack(), corePackLabel);
  const { entities } = await pack.facts();
  return { nameOf: (id) => entities.get(id)?.name, packs: [pack.manifest] };
}

export const optionsDoors: OptionsDoors = {
  version: browser.runtime.getManifest().version,
  locale: browser.i18n.getUILanguage(),
  today,
  save,
  template,
  readState,
  mergeReports,
  undoReports,
  changeLists,
  records,
  packs: packDoors,
  sites: siteDoors,
  followLists(show) {
    const read = () => storedLists().then(show, (error) => console.info(`Waybill: ${error}`));
    void read();
    return onListsChanged(() => void read());
  },
};
