/** Words that tie a page to a shipment without naming a party: countries and goods. */
import type { GoodsClass } from "./schema.ts";

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

/**
 * @param countries ISO 3166-1 alpha-2 codes on the routes of shipments, in order
 * @param goods the thesaurus
 * @returns countries before goods, each list as given
 */
export function tiesOf(countries: readonly string[], goods: readonly GoodsClass[]): Tie[] {
  return [
    ...countries.map((c) => ({ key: `country:${c}`, terms: countryNames(c) })),
    ...goods.map(({ id, terms }) => ({ key: `goods:${id}`, terms })),
  ];
}
