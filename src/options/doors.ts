/** What the options page can do outside itself. */
import type { ListsAnswer } from "../messages/answers.ts";
import type { OwnState } from "../ownstate/file.ts";
import type { ReportsMerge } from "../ownstate/merge.ts";
import type { PackManifest } from "../pack/format.ts";
import type { Lists, ListsChange } from "../settings/lists.ts";

/** What the page tells of the records: names by their ids, and the packs. */
export interface Records {
  nameOf(entity: string): string | undefined;
  readonly packs: readonly Pick<PackManifest, "title" | "version" | "counts">[];
}

/** Promises that touch a store reject with what the browser says. */
export interface OptionsDoors {
  /** Of Waybill. */
  readonly version: string;
  /** BCP 47, for dates. */
  readonly locale: string;
  /** @returns YYYY-MM-DD, where the reader is */
  today(): string;
  /** Lets the reader keep a file. */
  save(name: string, content: Blob): void;
  readonly template: {
    read(): Promise<string>;
    keep(template: string): Promise<void>;
  };
  /** @returns all that the reader has in Waybill, by now */
  readState(): Promise<OwnState>;
  /** Takes in what is new or newer among the records, all or nothing; open panels are told. */
  mergeReports(records: readonly unknown[]): Promise<ReportsMerge>;
  undoReports(merge: ReportsMerge): Promise<void>;
  /** All or nothing. */
  changeLists(change: ListsChange): Promise<ListsAnswer>;
  /** @returns what ends it */
  followLists(show: (lists: Lists) => void): () => void;
  /** @returns rejects with a PackError where the records cannot be read */
  records(): Promise<Records>;
}
