/** Words of the panel's frame and of what all its views share. */
import { type Plural, sayer } from "../../ui/say.ts";

const english = {
  panel: "Waybill",
  views: "Views",
  page: "This page",
  list: "Shipments",
  map: "Map",
  time: "Time",
  sources: "Sources",
  search: "Search names, goods, publishers",
  searchHint: "Search (press /)",
  searchTitle: "Search",
  shipmentTitle: "A shipment",
  reportTitle: "Reports",
  back: "Back",
  scope: "Which shipments",
  ofPage: "Of this page ({})",
  ofAll: "All ({})",
  cut: "Of {title} the first {listed} of {all} shipments are listed.",
  loading: "Opening the records…",
  reading: "{done} of {all} shipments read",
  nothingShown: "No shipment passes these filters.",
  clearFilters: "Clear the filters",
  noNames: "Waybill knows none of the names on this page.",
  browse: {
    one: "Browse the one shipment in the records",
    other: "Browse all {} shipments in the records",
  } as Plural,
  noPage:
    "Waybill is not reading this page. Its button in the toolbar says why, and can have the page read.",
  tabClosed: "The tab that this panel followed is closed.",
  isBehind: "This page is long or still growing; Waybill reads on, and more names may follow.",
  gone: "The records hold no shipment “{}” any more. It may have been in a pack that was removed.",
} as const;

export const { say, sayCount } = sayer(english);
