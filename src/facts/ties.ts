/** Words that tie a page to a shipment without naming a party: countries and goods. */
import type { Facts } from "./schema.ts";

export interface Tie {
  /** `country:AE`, `goods:body-armor` */
  readonly key: string;
  readonly terms: readonly string[];
}

const languages = "en de fr es it pt ru uk pl cs hu tr zh-Hans zh-Hant ja".split(" ");
/** What papers print besides the name that CLDR gives. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  AE: ["UAE", "Emirates"],
  MM: ["Myanmar", "Burma"],
  TR: ["Turkey", "Türkiye"],
  US: ["US", "USA", "United States"],
};

function countryNames(code: string): string[] {
  const names = languages.map(
    (l) => new Intl.DisplayNames([l], { type: "region" }).of(code) ?? code,
  );
  return [...new Set([...names, ...(shortForms[code] ?? [])])].filter((n) => n !== code).sort();
}

function countriesOf(facts: Facts): string[] {
  const claims = [...facts.shipments.values()].flatMap((s) => s.claims);
  const places = claims.flatMap((c) => (c.routes ?? []).flat());
  return [...new Set(places.map((p) => p.slice(0, 2)))].sort();
}

/** @returns the ties of all shipments, countries before goods, each list by key */
export function ties(facts: Facts): Tie[] {
  const countries = countriesOf(facts).map((c) => ({
    key: `country:${c}`,
    terms: countryNames(c),
  }));
  const goods = facts.goods.map(({ id, terms }) => ({ key: `goods:${id}`, terms }));
  return [...countries, ...goods];
}
