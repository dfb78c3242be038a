/** From the address and the page to the shipments that are shown. */
import { type PageName, type Related, relatedTo } from "../facts/related.ts";
import type { ShipmentRow } from "../facts/rows.ts";
import type { Address } from "./address.ts";
import { passing, sorted } from "./filter.ts";
import type { TabState } from "./props.ts";
import type { PanelRecord } from "./record.ts";

/** @returns the names of the followed page, in its order */
export function namesOn(tab: TabState): PageName[] {
  if (tab.state !== "read") return [];
  return tab.page.entities.map(({ entity, mentions }) => ({ entity, mentions: mentions.length }));
}

/** @returns the shipments of the page; undefined where it names nobody */
export function relatedOn(record: PanelRecord, names: readonly PageName[]): Related | undefined {
  return names.length === 0 ? undefined : relatedTo(record.rows, names);
}

/** @returns the shipments that name someone of the page */
export function ofPage(related: Related | undefined): ShipmentRow[] {
  return related ? [...related.between, ...related.ofOne].map((t) => t.row) : [];
}

/** Whether only the page's shipments are shown: as chosen, else where there are any. */
export function isOfPage(address: Address, related: Related | undefined): boolean {
  return address.of === undefined ? ofPage(related).length > 0 : address.of === "page";
}

export interface Shown {
  readonly scoped: readonly ShipmentRow[];
  readonly shown: readonly ShipmentRow[];
}

export function shownRows(
  record: PanelRecord,
  related: Related | undefined,
  address: Address,
): Shown {
  const scoped = isOfPage(address, related) ? ofPage(related) : record.rows;
  const shown = sorted(passing(scoped, address.filters), address.sort, address.isAscending);
  return { scoped, shown };
}
