/**
 * The words in which facts are told, one table a language. Numbers, dates, lists
 * and country names come from Intl; what Intl does not know stands here. Status
 * words: only what was declared or found may be said to have been sent.
 */
import type { Kind, Quantity, Role, Status } from "./schema.ts";
import type { units } from "./units.ts";
import type { Field } from "./view.ts";

/** Forms of a counted noun by the categories of Intl.PluralRules. */
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export interface Words {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  /** `{}` stands for the figure. */
  readonly qualifiers: Readonly<Record<Quantity["qualifier"], string>>;
  /** A counted unit after its figure; pieces are a figure alone. */
  readonly units: Readonly<Record<Exclude<(typeof units)[number], "pieces">, Plural>>;
  readonly reports: Plural;
  readonly origins: Plural;
  readonly repostsOnly: string;
  readonly since: string;
  readonly until: string;
  readonly via: string;
  readonly alsoVia: string;
  readonly from: string;
  readonly to: string;
  readonly madeBy: string;
  readonly ofGoods: string;
  readonly worth: string;
  readonly carriedBy: string;
  readonly range: string;
  readonly followsUnseen: { readonly both: string; readonly all: string };
  readonly follows: { readonly both: string; readonly all: string };
  readonly dated: string;
  /** An answer that several reports tell. */
  readonly toldInReports: string;
  /** Countries that take an article, and the article. */
  readonly articled: readonly string[];
  readonly article: string;
}

const english: Words = {
  kinds: { company: "company", product: "product", agency: "agency" },
  statuses: {
    declared: "declared in customs or shipping papers",
    ordered: "reported as ordered",
    contracted: "reported as under contract",
    planned: "reported as planned",
    found: "found or seen in the field",
    alleged: "according to an authority",
    listed: "on a sanctions list, no shipment stated",
    total: "a total over several shipments",
  },
  fields: {
    goods: "Goods",
    declaredAs: "Declared as",
    hsCode: "HS code",
    quantity: "Quantity",
    value: "Value",
    exporter: "Exporter",
    consignee: "Consignee",
    manufacturer: "Manufacturer",
    intermediary: "Intermediary",
    product: "Product",
    route: "Route",
    period: "When",
    status: "Status",
  },
  roles: {
    exporter: "exporter",
    consignee: "consignee",
    manufacturer: "manufacturer",
    intermediary: "intermediary",
  },
  qualifiers: {
    exactly: "{}",
    about: "about {}",
    "more than": "more than {}",
    "at least": "at least {}",
    nearly: "nearly {}",
    "up to": "up to {}",
    some: "some {}",
  },
  units: {
    batches: { one: "batch", other: "batches" },
    companies: { one: "company", other: "companies" },
    consignments: { one: "consignment", other: "consignments" },
    containers: { one: "container", other: "containers" },
    deals: { one: "deal", other: "deals" },
    deliveries: { one: "delivery", other: "deliveries" },
    enterprises: { one: "enterprise", other: "enterprises" },
    grams: { one: "gram", other: "grams" },
    items: { one: "item", other: "items" },
    kilograms: { one: "kilogram", other: "kilograms" },
    lots: { one: "lot", other: "lots" },
    orders: { one: "order", other: "orders" },
    shipments: { one: "shipment", other: "shipments" },
    tonnes: { one: "tonne", other: "tonnes" },
    tons: { one: "ton", other: "tons" },
    truckloads: { one: "truckload", other: "truckloads" },
    trucks: { one: "truck", other: "trucks" },
    vessels: { one: "vessel", other: "vessels" },
    voyages: { one: "voyage", other: "voyages" },
  },
  reports: { one: "{} report", other: "{} reports" },
  origins: { one: "{} origin", other: "{} origins" },
  repostsOnly: "reposts only",
  since: "since {}",
  until: "until {}",
  via: "via {}",
  alsoVia: "{routes}; also via {places}",
  from: "from {}",
  to: "to {}",
  madeBy: "made by {}",
  ofGoods: "{quantity} of {goods}",
  worth: "{goods} worth {value}",
  carriedBy: "{goods}, carried by {ships}",
  range: "{from} to {to}",
  followsUnseen: {
    both: "Both follow {}, which was not seen.",
    all: "All follow {}, which was not seen.",
  },
  follows: { both: "Both follow {}.", all: "All follow {}." },
  dated: "{text} ({date})",
  toldInReports: "{}, according to these reports",
  articled: ["AE", "CF", "CG", "CZ", "DO", "GB", "GM", "MV", "NL", "PH", "US"],
  article: "the {}",
};

const tables: Readonly<Record<string, Words>> = { en: english };

/** @returns the table of the reader's language, English where there is none */
export function wordsFor(locale: string): Words {
  return tables[locale.split("-")[0]!] ?? english;
}

/** Fills `{name}` places; `{}` is the place without a name. */
export function fill(pattern: string, places: Readonly<Record<string, string>> | string): string {
  const given = typeof places === "string" ? { "": places } : places;
  return pattern.replace(/\{(\w*)\}/g, (_, name: string) => given[name] ?? "");
}
