/** From the address and the page to the shipments that are shown. */
import { useMemo } from "preact/hooks";
import { type PageName, type Related, relatedTo } from "../facts/related.ts";
import type { ShipmentRow } from "../facts/rows.ts";
import { type Address, start, writeAddress } from "./address.ts";
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

/**
 * Filters and sorts anew when what it goes by has changed, not whenever the address has:
 * the same filters come as another object out of every address.
 */
export function useShown(
  record: PanelRecord,
  related: Related | undefined,
  address: Address,
): Shown {
  const { filters, sort, isAscending } = address;
  const isHere = isOfPage(address, related);
  const scoped = useMemo(() => (isHere ? ofPage(related) : record.rows), [record, related, isHere]);
  const asked = writeAddress({ ...start, filters });
  const passed = useMemo(() => passing(scoped, filters), [scoped, asked]);
  const shown = useMemo(() => sorted(passed, sort, isAscending), [passed, sort, isAscending]);
  return { scoped, shown };
}
