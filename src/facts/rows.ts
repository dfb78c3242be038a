/**
 * A shipment as a row of a table: what lists sort, filter and count by. Every figure is
 * one that a source printed; nothing is converted or averaged.
 */
import { type Voice, variantsOf } from "./agreement.ts";
import { type Names, partyRule, periodRule, productRule } from "./compare.ts";
import { linesOf, nameOf, type Teller, tell, voicesOf } from "./lines.ts";
import { chainOf, countOrigins } from "./origins.ts";
import {
  type Claim,
  type Named,
  type Quantity,
  type Role,
  roles,
  type Shipment,
  type Status,
  type Value,
} from "./schema.ts";
import { dimensionOf, kilogramsIn } from "./units.ts";

/** Months since the year 0, both ends included; an open end is the other end. */
export interface Months {
  readonly from: number;
  readonly to: number;
  /** The end that nobody states: "since June 2022" has no `to` of its own. */
  readonly open?: "from" | "to";
}

/** A printed figure with what it measures: figures of one measure can be compared. */
export interface Measured {
  readonly amount: number;
  /** An ISO 4217 code, `kg`, or the counted thing. */
  readonly measure: string;
}

/** A party or product: an entity by its id, others by "~" and the printed name. */
export type Key = string;

export interface ShipmentRow {
  readonly id: string;
  readonly story: string;
  readonly status: Status;
  readonly parties: Readonly<Record<Role, readonly Key[]>>;
  readonly products: readonly Key[];
  /** Ids of the entities that the record itself names, each once. */
  readonly named: readonly string[];
  /** ISO countries of all routes that anybody printed, each once. */
  readonly countries: readonly string[];
  /** The routes that anybody printed, by country, each once; at least two stops. */
  readonly routes: readonly (readonly string[])[];
  /** Ids of classes of goods. */
  readonly goods: readonly string[];
  /** The most telling period; undefined where nobody dates it. */
  readonly months?: Months;
  /** The largest sum that is said of this shipment itself, in the currency that is printed most. */
  readonly value?: Measured;
  /** The largest mass that is said of this shipment itself, else the largest count of what is counted most. */
  readonly quantity?: Measured;
  /** Ids of the sources that report it and of those that they follow, each once. */
  readonly sources: readonly string[];
  readonly reports: number;
  /** Who printed it, and whom they follow, each once. */
  readonly publishers: readonly string[];
  /** Independent origins behind the reports. */
  readonly origins: number;
  /** Whether an authority itself is among its sources. */
  readonly isOfficial: boolean;
  /** Whether sources print different things in any field. */
  readonly differs: boolean;
}

const printed = "~";

/** @returns the key of a party or product */
export function keyOf(named: Named): Key {
  return "entity" in named ? named.entity : printed + named.printedName;
}

/** @returns the name that goes with a key, as sentences use it */
export function nameOfKey(teller: Teller, key: Key): string {
  return nameOf(
    teller,
    key.startsWith(printed) ? { printedName: key.slice(printed.length) } : { entity: key },
  );
}

/** @returns the parties and products of a shipment in whatever role, each once */
export function namesIn({ parties, products }: ShipmentRow): Key[] {
  return unique([...roles.flatMap((role) => parties[role]), ...products]);
}

function unique<T>(items: Iterable<T>): T[] {
  return [...new Set(items)];
}

/** @returns the month of a partial ISO date; of a year its first or last one */
export function monthOf(date: string, isEnd: boolean): number {
  const [year = 0, month] = date.split("-").map(Number);
  return year * 12 + (month === undefined ? (isEnd ? 11 : 0) : month - 1);
}

/** @returns "2022-06" of a month's number */
export function monthText(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function monthsOf(voices: readonly Voice[]): Months | undefined {
  const period = variantsOf(periodRule, voices)[0]?.value;
  if (!period) return undefined;
  const { from = period.to!, to = period.from! } = period;
  const open = period.from === undefined ? "from" : period.to === undefined ? "to" : undefined;
  return { from: monthOf(from, false), to: monthOf(to, true), ...(open && { open }) };
}

/** The record's own parties; where it has none in a role, those that its claims name. */
function partiesIn(shipment: Shipment, role: Role, voices: readonly Voice[]): Key[] {
  const own = shipment.parties.filter((p) => p.role === role);
  const told = (): Names => variantsOf(partyRule(role), voices)[0]?.value ?? [];
  return unique((own.length > 0 ? own : told()).map(keyOf));
}

function productsIn(shipment: Shipment, voices: readonly Voice[]): Key[] {
  const told = (): Names => variantsOf(productRule, voices)[0]?.value ?? [];
  return unique((shipment.products.length > 0 ? shipment.products : told()).map(keyOf));
}

function routesIn(claims: readonly Claim[]): string[][] {
  const all = claims.flatMap((c) => c.routes ?? []).map((r) => r.map((place) => place.slice(0, 2)));
  const long = all.filter((r) => r.length > 1);
  return [...new Map(long.map((r) => [r.join(">"), r])).values()];
}

/** Sums in two currencies are not compared: the largest in the one that is printed most. */
function largest(figures: readonly Measured[]): Measured | undefined {
  const times = new Map<string, number>();
  for (const { measure } of figures) times.set(measure, (times.get(measure) ?? 0) + 1);
  const [most] = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const same = figures.filter((f) => f.measure === most?.[0]);
  return same.reduce<Measured | undefined>(
    (best, figure) => (best === undefined || figure.amount > best.amount ? figure : best),
    undefined,
  );
}

/** @returns the upper end of a printed sum */
export function measuredValue({ amount, max, currency }: Value): Measured {
  return { amount: max ?? amount, measure: currency };
}

/** @returns the upper end of a printed mass or count, masses in kilograms */
export function measuredQuantity(q: Quantity): Measured {
  return {
    amount: (q.max ?? q.value) * (kilogramsIn(q.unit) ?? 1),
    measure: dimensionOf(q),
  };
}

function valueIn(claims: readonly Claim[]): Measured | undefined {
  const own = claims.flatMap((c) => c.values ?? []).filter((v) => v.scope === "this");
  return largest(own.map(measuredValue));
}

/** A mass goes before a count: twelve lots say less than their twelve tons. */
function quantityIn(claims: readonly Claim[]): Measured | undefined {
  const own = claims.flatMap((c) => c.quantities ?? []).filter((q) => q.scope === "this");
  const measured = own.map(measuredQuantity);
  const masses = measured.filter((m) => m.measure === "kg");
  return largest(masses.length > 0 ? masses : measured);
}

function goodsIn({ thesaurus }: Teller, claims: readonly Claim[]): string[] {
  const phrases = unique(claims.flatMap((c) => c.goods ?? []));
  return unique(phrases.flatMap((g) => thesaurus.senseOf(g).classes)).sort();
}

/** One claim alone contradicts nobody. */
function differIn(teller: Teller, voices: readonly Voice[]): boolean {
  if (voices.length < 2) return false;
  return linesOf(teller, voices, tell(teller, voices)).some((line) => line.variants.length > 1);
}

/** @returns the row of a shipment */
export function rowOf(teller: Teller, shipment: Shipment): ShipmentRow {
  const { id, story, status, claims } = shipment;
  const voices = voicesOf(teller.facts, shipment);
  const parties = Object.fromEntries(
    roles.map((role) => [role, partiesIn(shipment, role, voices)]),
  ) as Record<Role, Key[]>;
  const own = [...shipment.parties, ...shipment.products];
  const [months, value, quantity] = [monthsOf(voices), valueIn(claims), quantityIn(claims)];
  return {
    id,
    story,
    status,
    parties,
    products: productsIn(shipment, voices),
    named: unique(own.flatMap((n) => ("entity" in n ? [n.entity] : []))),
    countries: unique(
      claims.flatMap((c) => c.routes ?? []).flatMap((r) => r.map((p) => p.slice(0, 2))),
    ),
    routes: routesIn(claims),
    goods: goodsIn(teller, claims),
    ...(months && { months }),
    ...(value && { value }),
    ...(quantity && { quantity }),
    sources: unique(voices.flatMap((v) => chainOf(teller.facts, v.lineage.source))).map(
      (s) => s.id,
    ),
    reports: claims.length,
    publishers: unique(
      voices.flatMap(({ lineage }) => [lineage.source.publisher, lineage.root.publisher]),
    ),
    origins: countOrigins(voices.map((v) => v.lineage)),
    isOfficial: voices.some((v) => v.lineage.source.tier === "official"),
    differs: differIn(teller, voices),
  };
}
