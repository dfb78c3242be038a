/**
 * How our terms are called in FollowTheMoney (https://followthemoney.tech, schema files
 * of 2025). Countries are lower-case ISO 3166-1, languages ISO 639-3.
 */
import type { Entity } from "../facts/schema.ts";

/** One line of a FollowTheMoney file. Other top-level keys are kept by its tools and mean nothing to them. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** What FollowTheMoney has no property for; see docs/followthemoney.md. */
  readonly waybill?: unknown;
}

const languages: Readonly<Record<string, string>> = {
  ar: "ara",
  bg: "bul",
  cs: "ces",
  da: "dan",
  de: "deu",
  el: "ell",
  en: "eng",
  es: "spa",
  et: "est",
  fa: "fas",
  fi: "fin",
  fr: "fra",
  he: "heb",
  hi: "hin",
  hr: "hrv",
  hu: "hun",
  id: "ind",
  it: "ita",
  ja: "jpn",
  kk: "kaz",
  ko: "kor",
  lt: "lit",
  lv: "lav",
  nl: "nld",
  no: "nor",
  pl: "pol",
  pt: "por",
  ro: "ron",
  ru: "rus",
  sk: "slk",
  sv: "swe",
  th: "tha",
  tr: "tur",
  uk: "ukr",
  zh: "zho",
};

/** @returns ISO 639-3, undefined for a language that FollowTheMoney would refuse */
export function ftmLanguage(tag: string | undefined): string | undefined {
  return tag === undefined ? undefined : languages[tag.split("-")[0]!];
}

/** @param place a country or a UN/LOCODE */
export function ftmCountry(place: string | undefined): string | undefined {
  return place?.slice(0, 2).toLowerCase();
}

/** A ship is a Vessel; an agency that belongs to no state is an Organization. */
export function ftmSchema({ kind, vessel, independent }: Entity): string {
  if (kind === "company") return "Company";
  if (kind === "agency") return independent ? "Organization" : "PublicBody";
  return vessel ? "Vessel" : "Asset";
}

const kinds: Readonly<Record<string, Entity["kind"]>> = {
  Company: "company",
  Organization: "company",
  LegalEntity: "company",
  PublicBody: "agency",
  Asset: "product",
  Vehicle: "product",
  Vessel: "product",
  Airplane: "product",
};

/** @returns our kind for a foreign record; undefined for what we do not keep: persons, addresses, links */
export function kindOf(schema: string): Entity["kind"] | undefined {
  return Object.hasOwn(kinds, schema) ? kinds[schema] : undefined;
}
