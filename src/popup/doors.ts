/** What the popup can do outside itself. */
import type { TabFacts } from "./state.ts";

/** A sentence where it was not done; rejects with what the browser says. */
export type Done = Promise<string | undefined>;

export interface PopupDoors {
  /** Of the interface, for dates. */
  readonly locale: string;
  /**
   * @param show is told of the tab now and whenever something of it changes
   * @returns what ends it
   */
  follow(show: (tab: TabFacts) => void): () => void;
  /** A click in the popup; the popup closes itself where the panel stands beside the page. */
  openPanel(): void;
  /** Reads the page now, whatever site it is on; it is not remembered. */
  readOnce(): Done;
  /** Asks the browser to let Waybill into these sites; nothing may be awaited before. */
  readAlways(patterns: readonly string[]): Done;
  /** Gives back what lets Waybill into the site, and into it alone. */
  readNoMore(site: string): Done;
  /** @param until ISO 8601; undefined until the reader ends it */
  pause(site: string, until: string | undefined): Done;
  resume(site: string): Done;
  openSettings(): void;
}
