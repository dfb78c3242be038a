/**
 * Facts as FollowTheMoney entities: companies, agencies and products, an Article a
 * source, and an EconomicActivity ("customs declaration") a claim, so that no figure is
 * averaged. What FollowTheMoney has no property for stands under `waybill`.
 */
import type { Claim, Entity, Facts, Role, Shipment, Source } from "../facts/schema.ts";
import { type FtmEntity, ftmCountry, ftmLanguage, ftmSchema } from "./ftmTerms.ts";

type Properties = Readonly<Record<string, readonly (string | undefined)[]>>;

/** Each value once, no empty property. */
function properties(given: Properties): FtmEntity["properties"] {
  const entries = Object.entries(given).map(([name, values]) => {
    const present = values.filter((v): v is string => v !== undefined && v !== "");
    return [name, [...new Set(present)]] as const;
  });
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}

function entityLine(entity: Entity): FtmEntity {
  const { id, name, country, description, updated, ...rest } = entity;
  const spelled = (isWeak: boolean) =>
    entity.aliases
      .filter((a) => (a.weak ?? false) === isWeak && a.name !== name)
      .map((a) => a.name);
  return {
    id,
    schema: ftmSchema(entity),
    properties: properties({
      name: [name],
      alias: spelled(false),
      weakAlias: spelled(true),
      country: [ftmCountry(country)],
      description: [description],
      modifiedAt: [updated],
    }),
    waybill: rest,
  };
}

/** Articles, activities and entities share one space of ids. */
function articleId(source: string): string {
  return `article-${source}`;
}

function sourceLine(source: Source): FtmEntity {
  const { title, url, publisher, published, ...rest } = source;
  return {
    id: articleId(source.id),
    schema: "Article",
    properties: properties({
      name: [title ?? (published === undefined ? publisher : `${publisher}, ${published}`)],
      title: [title ?? undefined],
      publisher: [publisher],
      sourceUrl: [url ?? undefined],
      publishedAt: [published],
      language: [ftmLanguage(source.lang)],
    }),
    waybill: rest,
  };
}

/** Whom the claim names in a role; where it names nobody, whom the record names. */
function inRole(shipment: Shipment, claim: Claim, role: Role) {
  const own = (claim.parties ?? []).filter((p) => p.role === role);
  return own.length > 0 ? own : shipment.parties.filter((p) => p.role === role);
}

function entities(parties: ReturnType<typeof inRole>): string[] {
  return parties.flatMap((p) => ("entity" in p ? [p.entity] : []));
}

/** The one route of a claim that has a beginning and an end. */
function endsOf(claim: Claim): { readonly from?: string; readonly to?: string } {
  const long = (claim.routes ?? []).filter((r) => r.length > 1);
  const [route] = long;
  return long.length === 1 && route ? { from: route[0]!, to: route.at(-1)! } : {};
}

/** FollowTheMoney holds a sum without a currency; only one in dollars is unmistakable. */
function dollars(claim: Claim): string[] {
  return (claim.values ?? [])
    .filter((v) => v.scope === "this" && v.currency === "USD" && v.max === undefined)
    .map((v) => String(v.amount));
}

function vessels(facts: Facts, shipment: Shipment): string[] {
  return shipment.products.flatMap((p) =>
    "entity" in p && facts.entities.get(p.entity)?.vessel ? [p.entity] : [],
  );
}

function namesMentioned(shipment: Shipment, claim: Claim): string[] {
  const named = [...(claim.parties ?? shipment.parties), ...(claim.products ?? [])];
  return named.flatMap((p) => ("printedName" in p ? [p.printedName] : []));
}

function activityProperties(facts: Facts, shipment: Shipment, claim: Claim): Properties {
  const source = facts.sources.get(claim.source);
  const { from, to } = endsOf(claim);
  return {
    recordId: [shipment.id],
    summary: [claim.says],
    sender: entities(inRole(shipment, claim, "exporter")),
    receiver: entities(inRole(shipment, claim, "consignee")),
    transport: vessels(facts, shipment),
    goodsDescription: [claim.goods],
    vedCode: [claim.hsCode],
    invoiceAmount: dollars(claim),
    startDate: [claim.period?.from],
    endDate: [claim.period?.to],
    departureCountry: [ftmCountry(from)],
    destinationCountry: [ftmCountry(to)],
    namesMentioned: namesMentioned(shipment, claim),
    proof: [articleId(claim.source)],
    publisher: [source?.publisher],
    sourceUrl: [source?.url ?? undefined],
  };
}

function activityLine(facts: Facts, shipment: Shipment, claim: Claim): FtmEntity {
  const { says: _says, goods: _goods, hsCode: _hsCode, period: _period, ...rest } = claim;
  const { claims, ...record } = shipment;
  return {
    id: `${shipment.id}--${claim.source}`,
    schema: "EconomicActivity",
    properties: properties(activityProperties(facts, shipment, claim)),
    waybill: { claim: rest, ...(claim === claims[0] ? { shipment: record } : {}) },
  };
}

/** @returns the facts as FollowTheMoney entities: parties and products, sources, then claims */
export function* toFtm(facts: Facts): Generator<FtmEntity> {
  for (const entity of facts.entities.values()) yield entityLine(entity);
  for (const source of facts.sources.values()) yield sourceLine(source);
  for (const shipment of facts.shipments.values())
    for (const claim of shipment.claims) yield activityLine(facts, shipment, claim);
}
