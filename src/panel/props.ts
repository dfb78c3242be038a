/** What every view of the panel is given. */
import type { Related } from "../facts/related.ts";
import type { ShipmentRow } from "../facts/rows.ts";
import type { Watch, WatchAnswer, WatchWanted } from "../messages/answers.ts";
import type { ReportStart } from "../messages/handOver.ts";
import type { PageMentions } from "../messages/toReader.ts";
import type { Passage, SpottedBlocks } from "../pack/ask.ts";
import type { PackOf } from "../pack/set.ts";
import type { Address } from "./address.ts";
import type { PanelRecord } from "./record.ts";
import type { Keeper } from "./report/keeper.ts";

/** What the panel knows of the tab it follows. */
export type TabState =
  | { readonly state: "loading" }
  /** No reader answers there: no site of ours, or a page the browser protects. */
  | { readonly state: "unread" }
  /** It is closed, or the address names one of an earlier day. */
  | { readonly state: "closed" }
  | { readonly state: "read"; readonly page: PageMentions };

/** Finds the names that may stand in blocks of text. */
export type SpotBlocks = (blocks: readonly Passage[]) => SpottedBlocks;

/** What the panel can do outside itself. */
export interface Doors {
  /** Scrolls the followed page to a mention and flashes it. */
  goTo(entity: string, index: number): void;
  unmute(entity: string): void;
  /** Lets the reader keep a file. */
  save(name: string, content: Blob): void;
  /** @returns whether the browser allowed it */
  copy(text: string): Promise<boolean>;
  /** @returns the keys of a command as the browser shows them; empty where none are set */
  shortcut(command: string): Promise<string>;
  /** @returns YYYY-MM-DD, where the reader is */
  today(): string;
  /** @returns what is selected in the followed page; undefined where nobody can tell */
  askSelection(): Promise<Pick<ReportStart, "selected" | "isPrivate"> | undefined>;
  readonly reports: Keeper;
  /** Where the reader's reports go, as he has set it: an address template, or nothing. */
  readonly template: {
    read(): Promise<string>;
    keep(template: string): Promise<void>;
  };
  /** Opens the page with export, import and the lists of names. */
  openOptions(): void;
  /** Finds the names of all packs, as a page's reader does. */
  spotText(blocks: readonly Passage[]): Promise<SpottedBlocks>;
  /** @returns the packs beside the one inside the package */
  imported(): Promise<readonly PackOf[]>;
  /** @returns the spotter of the records, once they are open */
  spotter(): Promise<SpotBlocks>;
  /**
   * @param show is told what the reader watches, now and after each change
   * @returns what ends it
   */
  followWatches(show: (watches: readonly Watch[]) => void): () => void;
  /** Marks a name from now on; a watch that was stopped comes back as it was. */
  watch(wanted: WatchWanted): Promise<WatchAnswer>;
  unwatch(id: string): Promise<WatchAnswer>;
}

/** Changes a part of the address. A step is pushed, so that Back undoes it; typing replaces. */
export type Go = (change: Partial<Address>, how?: "push" | "replace") => void;

export interface ViewProps {
  readonly record: PanelRecord;
  readonly tab: TabState;
  /** Undefined where the page names nobody. */
  readonly related: Related | undefined;
  /** Of the page or of all, before the filters. */
  readonly scoped: readonly ShipmentRow[];
  /** What passes the filters, in the order of the list. */
  readonly shown: readonly ShipmentRow[];
  readonly address: Address;
  readonly go: Go;
  readonly doors: Doors;
}
