/**
 * From shipments to the routes that the map draws: which shipments go a route, which sources
 * print it, and where sources that tell a route print another one.
 */
import { type Variant, type Voice, variantsOf } from "../../facts/agreement.ts";
import { type Routes, routeRule } from "../../facts/compare.ts";
import { type Teller, voicesOf } from "../../facts/lines.ts";
import type { Lineage } from "../../facts/origins.ts";
import type { ShipmentRow } from "../../facts/rows.ts";
import type { Claim, Facts } from "../../facts/schema.ts";

/** ISO countries in their order, joined by "-". */
export type RouteKey = string;

/** Another version of a shipment's route. */
interface OtherRoutes {
  readonly routes: Routes;
  readonly reports: number;
  readonly origins: number;
}

/** A shipment on a route. */
export interface OnRoute {
  readonly row: ShipmentRow;
  /** Who prints this route of it. */
  readonly printing: readonly Lineage[];
  /** How many of its sources tell anything about its way. */
  readonly telling: number;
  /** Whether a source that tells a way tells none that agrees with this one. */
  readonly isContested: boolean;
  /** Whether the shipment lies within another one of the same route, and is not counted. */
  readonly isPart: boolean;
  /** Versions that do not hold this route. */
  readonly others: readonly OtherRoutes[];
}

export interface MapRoute {
  readonly key: RouteKey;
  /** At least two. */
  readonly stops: readonly string[];
  readonly shipments: readonly OnRoute[];
  /** Shipments, those that lie within another one of the route left out. */
  readonly count: number;
  /** Whether it is contested for every shipment of it. */
  readonly isContested: boolean;
}

export interface MapCountry {
  readonly code: string;
  /** Shipments that any source leads through it. */
  readonly shipments: number;
  /** Whether a route begins, ends or passes there; else it is only named as a place on the way. */
  readonly isOnRoute: boolean;
}

export interface RouteMap {
  /** The most shipments first. */
  readonly routes: readonly MapRoute[];
  /** Shipments of which only places on the way are reported. */
  readonly passing: readonly ShipmentRow[];
  /** Of all of these, the most shipments first. */
  readonly countries: readonly MapCountry[];
  /** Shipments of which nobody tells a way. */
  readonly unrouted: readonly ShipmentRow[];
}

/** @returns the key of a route */
function routeKey(stops: readonly string[]): RouteKey {
  return stops.join("-");
}

function waysOf(claim: Claim): string[][] {
  return (claim.routes ?? []).map((r) => r.map((place) => place.slice(0, 2)));
}

/** A place on the way agrees with every route that passes it between its ends. */
function agrees(way: readonly string[], stops: readonly string[]): boolean {
  if (way.length === 1) return stops.slice(1, -1).includes(way[0]!);
  return routeKey(way) === routeKey(stops);
}

function holds(routes: Routes, key: RouteKey): boolean {
  return routes.some((r) => r.length > 1 && routeKey(r.map((p) => p.slice(0, 2))) === key);
}

/** What the sources of one shipment say of one route. */
function onRoute(
  row: ShipmentRow,
  stops: readonly string[],
  telling: readonly Voice[],
  versions: () => readonly Variant<Routes>[],
): Omit<OnRoute, "isPart"> {
  const key = routeKey(stops);
  const printing = telling.filter(({ claim }) => holds(claim.routes ?? [], key));
  const isContested = !telling.every(({ claim }) => waysOf(claim).some((w) => agrees(w, stops)));
  const others = (isContested ? versions() : [])
    .filter((v) => ![v.value, ...v.others].some((routes) => holds(routes, key)))
    .map((v) => ({ routes: v.value, reports: v.lineages.length, origins: v.origins }));
  return {
    row,
    printing: printing.map((v) => v.lineage),
    telling: telling.length,
    isContested,
    others,
  };
}

/** @returns whether a shipment lies, over any number of steps, within one of `ids` */
function isWithinAny(facts: Facts, id: string, ids: ReadonlySet<string>): boolean {
  const seen = new Set([id]);
  let whole = facts.shipments.get(id)?.partOf;
  while (whole !== undefined && !seen.has(whole)) {
    if (ids.has(whole)) return true;
    seen.add(whole);
    whole = facts.shipments.get(whole)?.partOf;
  }
  return false;
}

function routeOf(facts: Facts, key: RouteKey, all: readonly Omit<OnRoute, "isPart">[]): MapRoute {
  const ids = new Set(all.map((s) => s.row.id));
  const shipments = all.map((s) => ({ ...s, isPart: isWithinAny(facts, s.row.id, ids) }));
  return {
    key,
    stops: key.split("-"),
    shipments,
    count: shipments.filter((s) => !s.isPart).length,
    isContested: shipments.every((s) => s.isContested),
  };
}

function gathered<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Shipments by each country that their routes or places on the way name. */
function countriesOf(rows: readonly ShipmentRow[]): MapCountry[] {
  const counts = new Map<string, number>();
  const onRoutes = new Set(rows.flatMap((r) => r.routes.flat()));
  for (const { countries } of rows)
    for (const code of countries) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, shipments]) => ({ code, shipments, isOnRoute: onRoutes.has(code) }))
    .sort((a, b) => b.shipments - a.shipments || (a.code < b.code ? -1 : 1));
}

/**
 * @param rows the shown shipments, in the order in which routes list them
 * @returns every route that anybody printed of them, each once
 */
export function routeMapOf({ facts }: Teller, rows: readonly ShipmentRow[]): RouteMap {
  const byRoute = new Map<RouteKey, Omit<OnRoute, "isPart">[]>();
  for (const row of rows.filter((r) => r.routes.length > 0)) {
    const voices = voicesOf(facts, facts.shipments.get(row.id)!);
    const telling = voices.filter((v) => (v.claim.routes ?? []).length > 0);
    let known: readonly Variant<Routes>[] | undefined;
    const versions = () => {
      known ??= variantsOf(routeRule, telling);
      return known;
    };
    for (const stops of row.routes)
      gathered(byRoute, routeKey(stops), onRoute(row, stops, telling, versions));
  }
  const routes = [...byRoute].map(([key, all]) => routeOf(facts, key, all));
  return {
    routes: routes.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
    passing: rows.filter((r) => r.routes.length === 0 && r.countries.length > 0),
    countries: countriesOf(rows),
    unrouted: rows.filter((r) => r.countries.length === 0),
  };
}
