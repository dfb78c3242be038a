/** Rows of shipments as the panel's views are given them, with what a test says of them. */
import type { ShipmentRow } from "../../../src/facts/rows.ts";

/** @returns a row of which nothing is known but what `known` says */
export function row(id: string, known: Partial<ShipmentRow> = {}): ShipmentRow {
  return {
    id,
    story: "Story",
    status: "declared",
    parties: { exporter: [], consignee: [], manufacturer: [], intermediary: [] },
    products: [],
    named: [],
    countries: [],
    routes: [],
    goods: [],
    sources: [],
    publishers: [],
    reports: 1,
    origins: 1,
    isOfficial: false,
    differs: false,
    ...known,
  };
}
