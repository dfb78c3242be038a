/**
 * What the width of a line stands for: shipments, or their reported value in one currency.
 * Values are added only where each shipment's own value is one figure; nothing is converted,
 * and what lies within another shipment of the route is not added again.
 */
import type { Claim, Facts, Value } from "../../facts/schema.ts";
import type { MapRoute, RouteKey } from "./routes.ts";

type Qualifier = Value["qualifier"];

/** A sum of a route, or why there is none. */
export type Sum =
  | { readonly kind: "sum"; readonly value: Value }
  | {
      readonly kind: "none";
      /** Shipments without a value of their own in the currency. */
      readonly without: number;
      /** Shipments with more than one figure, or a range. */
      readonly several: number;
      /** Shipments of which one source prints several routes: the value is of all of them together. */
      readonly spread: number;
      /** Whether figures are bounded in ways that do not add up, as "more than" and "up to". */
      readonly isMixed: boolean;
    };

/** Qualifiers that point the same way, and what is said of a sum of several of them. */
const directions: readonly (readonly [sum: Qualifier, of: readonly Qualifier[]])[] = [
  ["at least", ["at least", "more than"]],
  ["up to", ["up to", "nearly"]],
  ["about", ["about", "some"]],
];

/** @returns what a sum of such figures is; undefined where they do not add up */
export function qualifierOfSum(qualifiers: Iterable<Qualifier>): Qualifier | undefined {
  const loose = [...new Set(qualifiers)].filter((q) => q !== "exactly");
  if (loose.length === 0) return "exactly";
  if (loose.length === 1) return loose[0];
  return directions.find(([, of]) => loose.every((q) => of.includes(q)))?.[0];
}

function ownValues(claims: readonly Claim[], currency: string): Value[] {
  const all = claims.flatMap((c) => c.values ?? []);
  return all.filter((v) => v.scope === "this" && v.currency === currency);
}

function isSpread(claims: readonly Claim[]): boolean {
  return claims.some((c) => (c.routes ?? []).filter((r) => r.length > 1).length > 1);
}

type Figure = Value | "none" | "several" | "spread";

/** @returns a shipment's own value as one figure, or why it is none */
function oneFigure(claims: readonly Claim[], currency: string): Figure {
  const values = ownValues(claims, currency);
  const [first] = values;
  if (first === undefined) return "none";
  if (isSpread(claims)) return "spread";
  const qualifier = qualifierOfSum(values.map((v) => v.qualifier));
  const isOne = values.every((v) => v.amount === first.amount && v.max === undefined);
  return isOne && qualifier !== undefined ? { ...first, qualifier } : "several";
}

/** @returns the sum of the values of a route's shipments in a currency */
export function sumOn(facts: Facts, route: MapRoute, currency: string): Sum {
  const counted = route.shipments.filter((s) => !s.isPart);
  const figures = counted.map(({ row }) =>
    oneFigure(facts.shipments.get(row.id)!.claims, currency),
  );
  const values = figures.filter((f) => typeof f === "object");
  const qualifier = qualifierOfSum(values.map((v) => v.qualifier));
  if (values.length === figures.length && qualifier !== undefined) {
    const amount = values.reduce((sum, v) => sum + v.amount, 0);
    return { kind: "sum", value: { amount, currency, qualifier, scope: "total" } };
  }
  const count = (why: Figure) => figures.filter((f) => f === why).length;
  return {
    kind: "none",
    without: count("none"),
    several: count("several"),
    spread: count("spread"),
    isMixed: qualifier === undefined,
  };
}

/** @returns the currencies in which at least one route has a sum, the most routes first */
export function currenciesOf(facts: Facts, routes: readonly MapRoute[]): string[] {
  const counts = new Map<string, number>();
  for (const route of routes) {
    const claims = route.shipments.flatMap((s) => facts.shipments.get(s.row.id)!.claims);
    const named = new Set(claims.flatMap((c) => c.values ?? []).map((v) => v.currency));
    for (const currency of named)
      if (sumOn(facts, route, currency).kind === "sum")
        counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([c]) => c);
}

/** Px of the least amount that can be drawn, and of the most. */
export const thinnest = 1.25;
const thickest = 5.5;
/** Where all routes have the same amount. */
const evenly = 2;

/** Widths of lines, and the amounts that the legend shows. */
export interface Widths {
  readonly of: ReadonlyMap<RouteKey, number>;
  /** At most three amounts, rising. */
  readonly samples: readonly { readonly amount: number; readonly width: number }[];
}

/**
 * A line gets wider by the same px for the same amount.
 * @param amounts by route; a route without one is drawn thinnest
 */
export function widthsOf(amounts: ReadonlyMap<RouteKey, number>): Widths {
  const distinct = [...new Set(amounts.values())].sort((a, b) => a - b);
  const most = distinct.at(-1) ?? 0;
  const width = (amount: number) =>
    distinct.length < 2 ? evenly : thinnest + ((thickest - thinnest) * amount) / most;
  const middle = distinct[Math.floor((distinct.length - 1) / 2)];
  const shown = [...new Set([distinct[0], middle, distinct.at(-1)])].filter((a) => a !== undefined);
  return {
    of: new Map([...amounts].map(([key, amount]) => [key, width(amount)])),
    samples: shown.map((amount) => ({ amount, width: width(amount) })),
  };
}
