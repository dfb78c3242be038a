/**
 * What a field measures. A claim may print several figures side by side, "20,000
 * helmets in four batches": these are facets of one shipment and no contradiction.
 * Figures that no claim prints together are alternatives: 12 shipments or 12 companies.
 */
import { quantityRule, type Rule, valueRule } from "./compare.ts";
import type { Claim, Quantity, Value } from "./schema.ts";
import { dimensionOf } from "./units.ts";

/** What stands side by side in one claim at least once. */
function sideBySide(printed: readonly ReadonlySet<string>[]): (a: string, b: string) => boolean {
  return (a, b) => printed.some((dimensions) => dimensions.has(a) && dimensions.has(b));
}

/** The dimensions in use, the most printed first. */
function inOrder(printed: readonly ReadonlySet<string>[]): string[] {
  const all = [...new Set(printed.flatMap((dimensions) => [...dimensions]))];
  const claims = (d: string) => printed.filter((dimensions) => dimensions.has(d)).length;
  return all.sort((a, b) => claims(b) - claims(a) || (a < b ? -1 : 1));
}

/**
 * @param dimension names what a value measures
 * @param apart whether two dimensions never are alternatives
 * @returns a rule for each facet, the most printed first; every value belongs to one
 */
function facetsOf<T>(
  rule: Rule<T>,
  claims: readonly Claim[],
  dimension: (value: T) => string,
  apart: (a: string, b: string) => boolean,
): Rule<T>[] {
  const printed = claims.map((claim) => new Set(rule.read(claim).map(dimension)));
  const together = sideBySide(printed);
  const facets: string[][] = [];
  for (const d of inOrder(printed)) {
    const home = facets.find((f) => f.every((other) => !together(d, other) && !apart(d, other)));
    if (home) home.push(d);
    else facets.push([d]);
  }
  return facets.map((facet) => ({
    ...rule,
    read: (claim) => rule.read(claim).filter((value) => facet.includes(dimension(value))),
  }));
}

/** Counts before masses, which are never alternatives of each other. */
export function quantityFacets(claims: readonly Claim[]): Rule<Quantity>[] {
  const isMass = (d: string) => d === "kg";
  const facets = facetsOf(quantityRule, claims, dimensionOf, (a, b) => isMass(a) !== isMass(b));
  const masses = (rule: Rule<Quantity>) =>
    claims.some((claim) => rule.read(claim).some((q) => isMass(dimensionOf(q))));
  return [...facets.filter((f) => !masses(f)), ...facets.filter(masses)];
}

/** A sum in dollars beside the same sum in yuan is no disagreement. */
export function valueFacets(claims: readonly Claim[]): Rule<Value>[] {
  return facetsOf(
    valueRule,
    claims,
    (v) => v.currency,
    () => false,
  );
}
