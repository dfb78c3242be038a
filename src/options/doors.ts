/** What the options page can do outside itself. */
import type { ListsAnswer } from "../messages/answers.ts";
import type { OwnState } from "../ownstate/file.ts";
import type { ReportsMerge } from "../ownstate/merge.ts";
import type { PackHead } from "../pack/format.ts";
import type { StoredPack } from "../pack/store.ts";
import type { Lists, ListsChange } from "../settings/lists.ts";
import type { Pause } from "../settings/sites.ts";

/** What the page tells of the records: names by their ids, and the packs. */
export interface Records {
  nameOf(entity: string): string | undefined;
  readonly packs: readonly PackHead[];
}

/** Of this browser's storage. */
export interface Space {
  /** Bytes; undefined where the browser does not say. */
  readonly free: number | undefined;
  /** Whether the browser keeps it when the disk is nearly full. */
  readonly isPersisted: boolean;
}

/** The packs that the reader has added. */
export interface PackDoors {
  list(): Promise<StoredPack[]>;
  /** @returns what ends it */
  follow(changed: () => void): () => void;
  /**
   * @param name how sentences name the file
   * @param told is given the part that is done, up to 1
   * @returns what the pack says of itself; rejects with a PackError where it may not be used
   */
  check(
    file: File,
    name: string,
    told: (part: number) => void,
    signal: AbortSignal,
  ): Promise<PackHead>;
  put(head: PackHead, file: Blob): Promise<void>;
  setOn(id: string, isOn: boolean): Promise<void>;
  remove(id: string): Promise<void>;
  space(): Promise<Space>;
  persist(): Promise<void>;
}

/** Where Waybill is read. */
export interface SitesTold {
  /** Of the news sites that are read from the first day. */
  readonly listed: number;
  /** Hosts that the reader lets it into; undefined among them where it is let in everywhere. */
  readonly granted: readonly (string | undefined)[];
  /** Those that hold now. */
  readonly pauses: readonly Pause[];
}

export interface SiteDoors {
  /** What is so when the page is drawn, so that nothing on it jumps. */
  now(): SitesTold;
  /** @returns what ends it */
  follow(show: (told: SitesTold) => void): () => void;
  /** @returns a sentence where it was not done */
  giveBack(site: string | undefined): Promise<string | undefined>;
  resume(site: string): Promise<string | undefined>;
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
    /**
     * @param changed is given what is kept from then on, whoever wrote it
     * @returns what ends it
     */
    follow(changed: (template: string) => void): () => void;
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
  readonly packs: PackDoors;
  readonly sites: SiteDoors;
  /** @returns rejects with a PackError where the records cannot be read */
  records(): Promise<Records>;
}
