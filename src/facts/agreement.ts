/** Where the claims of a shipment agree and where they differ, field by field. */
import type { Rule } from "./compare.ts";
import { byNearness, countOrigins, type Lineage, standing } from "./origins.ts";
import type { Claim } from "./schema.ts";

/** A claim with the chain its source stands in. */
export interface Voice {
  readonly claim: Claim;
  readonly lineage: Lineage;
}

/** One version of a field. */
export interface Variant<T> {
  /** The value that speaks for it: the most telling, then the most printed. */
  readonly value: T;
  /** Other values that are compatible with it, the most telling first. */
  readonly others: readonly T[];
  /** Who printed it or what is compatible with it, nearest to the origin first, each once. */
  readonly lineages: readonly Lineage[];
  readonly origins: number;
}

interface Reading<T> {
  readonly value: T;
  readonly key: string;
  readonly lineages: Lineage[];
}

/** Equal values once, as the nearest to the origin wrote them, each with everybody who printed it. */
function gather<T>(rule: Rule<T>, voices: readonly Voice[]): Reading<T>[] {
  const readings = new Map<string, Reading<T>>();
  const nearestFirst = [...voices].sort((a, b) => byNearness(a.lineage, b.lineage));
  for (const { claim, lineage } of nearestFirst)
    for (const value of rule.read(claim)) {
      const key = rule.key(value);
      const known = readings.get(key);
      if (!known) readings.set(key, { value, key, lineages: [lineage] });
      else if (!known.lineages.includes(lineage)) known.lineages.push(lineage);
    }
  return [...readings.values()];
}

/** An order that does not depend on the order of the claims. */
function byWeight<T>(rule: Rule<T>) {
  return (a: Reading<T>, b: Reading<T>) =>
    rule.precision(b.value) - rule.precision(a.value) ||
    b.lineages.length - a.lineages.length ||
    (a.key < b.key ? -1 : 1);
}

/** Each value joins the first group all of whose values it is compatible with. */
function group<T>(rule: Rule<T>, sorted: readonly Reading<T>[]): Reading<T>[][] {
  const groups: Reading<T>[][] = [];
  for (const reading of sorted) {
    const home = groups.find((g) => g.every((r) => rule.compatible(r.value, reading.value)));
    if (home) home.push(reading);
    else groups.push([reading]);
  }
  return groups;
}

function variantOf<T>(readings: readonly Reading<T>[]): Variant<T> {
  const lineages = [...new Set(readings.flatMap((r) => r.lineages))].sort(byNearness);
  const [value, ...others] = readings.map((r) => r.value) as [T, ...T[]];
  return { value, others, lineages, origins: countOrigins(lineages) };
}

/** Nearest to the origin, better tier, more publishers. */
function byStanding<T>(a: Variant<T>, b: Variant<T>): number {
  const publishers = (v: Variant<T>) => new Set(v.lineages.map((l) => l.source.publisher)).size;
  return (
    Math.min(...a.lineages.map(standing)) - Math.min(...b.lineages.map(standing)) ||
    publishers(b) - publishers(a) ||
    (a.lineages[0]!.source.id < b.lineages[0]!.source.id ? -1 : 1)
  );
}

/**
 * The versions of one field. The order of the voices does not matter.
 * @returns one variant where all agree, several where they differ, none where
 *   nobody printed the field; no value is lost and none is averaged
 */
export function variantsOf<T>(rule: Rule<T>, voices: readonly Voice[]): Variant<T>[] {
  const readings = gather(rule, voices).sort(byWeight(rule));
  return group(rule, readings).map(variantOf).sort(byStanding);
}
