/**
 * What the panel shows, as its address: `#tab=12&view=list&sort=value&exporter=dji`. Back
 * works, and a view can be kept as a bookmark. Unknown words are left out, never an error:
 * an address may come from an older or a newer Waybill.
 */
export const views = [
  "page",
  "list",
  "map",
  "time",
  "sources",
  "search",
  "shipment",
  "report",
] as const;
export type View = (typeof views)[number];

export const sorts = ["date", "value", "quantity", "origins"] as const;
export type Sort = (typeof sorts)[number];

/** Fields that are filtered by any number of keys; keys of one field are alternatives. */
export const keyedFilters = [
  "goods",
  "exporter",
  "consignee",
  "country",
  "route",
  "product",
  "story",
  "source",
  /** A party or product in whatever role. */
  "name",
  "publisher",
] as const;
export type KeyedFilter = (typeof keyedFilters)[number];

export type Filters = {
  readonly [F in KeyedFilter]: readonly string[];
} & {
  /** Months, "2022-06"; both ends included. */
  readonly from?: string;
  readonly to?: string;
  /** Only where sources disagree. */
  readonly differs: boolean;
  /** Only with an authority among the sources. */
  readonly official: boolean;
};

export interface Address {
  /** The tab to follow; undefined for the active one of the window. */
  readonly tab?: number;
  readonly view: View;
  /** Of the view "shipment". */
  readonly shipment?: string;
  /** Of the view "report": which one; empty for all. */
  readonly report: string;
  /** What is searched for. */
  readonly words: string;
  /** Whether only shipments of the page's names are shown; undefined where nobody chose. */
  readonly of?: "page" | "all";
  readonly sort: Sort;
  /** Smallest or oldest first. */
  readonly isAscending: boolean;
  readonly filters: Filters;
}

export const noFilters: Filters = {
  goods: [],
  exporter: [],
  consignee: [],
  country: [],
  route: [],
  product: [],
  story: [],
  source: [],
  name: [],
  publisher: [],
  differs: false,
  official: false,
};

export const start: Address = {
  view: "page",
  report: "",
  words: "",
  sort: "date",
  isAscending: false,
  filters: noFilters,
};

const month = /^\d{4}-(?:0[1-9]|1[0-2])$/;

function oneOf<T extends string>(known: readonly T[], word: string | null): T | undefined {
  return known.find((k) => k === word);
}

function readFilters(params: URLSearchParams): Filters {
  const keyed = Object.fromEntries(
    keyedFilters.map((f) => [f, [...new Set(params.getAll(f).filter((k) => k !== ""))]]),
  ) as Record<KeyedFilter, string[]>;
  const months = Object.fromEntries(
    ["from", "to"].flatMap((end) => {
      const text = params.get(end) ?? "";
      return month.test(text) ? [[end, text]] : [];
    }),
  );
  return {
    ...keyed,
    ...months,
    differs: params.get("differs") === "1",
    official: params.get("official") === "1",
  };
}

/** @param hash the address's fragment, with or without "#" */
export function readAddress(hash: string): Address {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const tab = /^\d+$/.test(params.get("tab") ?? "") ? Number(params.get("tab")) : undefined;
  const shipment = params.get("shipment") || undefined;
  const asked = oneOf(views, params.get("view"));
  const view = asked === "shipment" && shipment === undefined ? undefined : asked;
  const of = oneOf(["page", "all"] as const, params.get("of"));
  return {
    ...(tab !== undefined && { tab }),
    view: view ?? start.view,
    ...(shipment !== undefined && { shipment }),
    report: (view === "report" && params.get("report")) || "",
    words: params.get("words") ?? "",
    ...(of !== undefined && { of }),
    sort: oneOf(sorts, params.get("sort")) ?? start.sort,
    isAscending: params.get("order") === "ascending",
    filters: readFilters(params),
  };
}

function writeFilters(params: URLSearchParams, filters: Filters): void {
  for (const field of keyedFilters) for (const key of filters[field]) params.append(field, key);
  if (filters.from !== undefined) params.set("from", filters.from);
  if (filters.to !== undefined) params.set("to", filters.to);
  if (filters.differs) params.set("differs", "1");
  if (filters.official) params.set("official", "1");
}

/** @returns the fragment with its "#"; what is as at the start is left out */
export function writeAddress(address: Address): string {
  const { tab, view, shipment, report, words, of, sort, isAscending, filters } = address;
  const params = new URLSearchParams();
  if (tab !== undefined) params.set("tab", String(tab));
  if (view !== start.view) params.set("view", view);
  if (shipment !== undefined) params.set("shipment", shipment);
  if (view === "report" && report !== "") params.set("report", report);
  if (words !== "") params.set("words", words);
  if (of !== undefined) params.set("of", of);
  if (sort !== start.sort) params.set("sort", sort);
  if (isAscending) params.set("order", "ascending");
  writeFilters(params, filters);
  return `#${params}`;
}

/** Whether anything is filtered. */
export function isFiltered(filters: Filters): boolean {
  const { from, to, differs, official } = filters;
  return (
    keyedFilters.some((f) => filters[f].length > 0) ||
    from !== undefined ||
    to !== undefined ||
    differs ||
    official
  );
}
