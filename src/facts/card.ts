/** Everything one card shows: the entity, the fact most tied to the page, and the rest. */
import { describeFact, describeShipment } from "./describe.ts";
import { Thesaurus } from "./goods.ts";
import type { Entity, Facts, Shipment } from "./schema.ts";
import type { CardModel, EntityView, PageContext } from "./view.ts";
import { Wording } from "./wording.ts";

const mostFurther = 5;
const mostSpellings = 3;

/** @returns whether the record itself names the entity */
function namesEntity(shipment: Shipment, id: string): boolean {
  return [...shipment.parties, ...shipment.products].some((p) => "entity" in p && p.entity === id);
}

function otherParties(shipment: Shipment, id: string): Set<string> {
  const named = [...shipment.parties, ...shipment.products];
  return new Set(named.flatMap((p) => ("entity" in p && p.entity !== id ? [p.entity] : [])));
}

/** Ties that the claims of a shipment offer: countries of routes, goods, years. */
function tiesOf(shipment: Shipment, thesaurus: Thesaurus): Set<string> {
  const ties = new Set<string>();
  for (const { routes, goods, period } of shipment.claims) {
    for (const place of (routes ?? []).flat()) ties.add(`country:${place.slice(0, 2)}`);
    for (const c of thesaurus.senseOf(goods ?? "").classes) ties.add(`goods:${c}`);
    for (const date of [period?.from, period?.to])
      if (date !== undefined) ties.add(`period:${date.slice(0, 4)}`);
  }
  return ties;
}

/** How much of a shipment stands on the page. */
function tieCount(shipment: Shipment, id: string, page: PageContext, thesaurus: Thesaurus): number {
  const parties = otherParties(shipment, id);
  const ties = tiesOf(shipment, thesaurus);
  return (
    page.entities.filter((e) => parties.has(e)).length + page.ties.filter((t) => ties.has(t)).length
  );
}

function newest(shipment: Shipment): string {
  const ends = shipment.claims.map((c) => c.period?.to ?? c.period?.from ?? "");
  return ends.reduce((latest, d) => (d > latest ? d : latest), "");
}

/** Most tied to the page, then most reported, then newest, then by id so that it is always the same. */
function inOrder(
  facts: Facts,
  own: readonly Shipment[],
  id: string,
  page: PageContext,
): Shipment[] {
  const thesaurus = new Thesaurus(facts.goods);
  const tied = new Map(own.map((s) => [s, tieCount(s, id, page, thesaurus)]));
  return [...own].sort(
    (a, b) =>
      tied.get(b)! - tied.get(a)! ||
      b.claims.length - a.claims.length ||
      (newest(a) > newest(b) ? -1 : newest(a) < newest(b) ? 1 : 0) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** A few spellings a reader may meet elsewhere: other scripts first. */
function spellings(entity: Entity): string[] {
  const isLatin = (s: string) => /\p{Script=Latin}/u.test(s);
  const others = entity.aliases
    .map((a) => a.name)
    .filter((n) => n !== entity.name && n !== entity.shortName);
  const foreign = others.filter((n) => !isLatin(n));
  return [...new Set([...foreign, ...others])].slice(0, mostSpellings);
}

function entityView(entity: Entity, wording: Wording): EntityView {
  const { id, kind, name, description, country } = entity;
  return {
    id,
    kind,
    kindWords: wording.words.kinds[kind],
    name,
    ...(country === undefined ? {} : { country: wording.country(country) }),
    description,
    alsoPrinted: spellings(entity),
  };
}

function storyOf(
  facts: Facts,
  lead: Shipment | undefined,
  id: string,
  locale: string,
): CardModel["story"] {
  if (!lead) return null;
  const others = [...facts.shipments.values()]
    .filter((s) => s.story === lead.story && !namesEntity(s, id))
    .sort((a, b) => b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1));
  if (others.length === 0) return null;
  return { title: lead.story, facts: others.map((s) => describeFact(facts, s.id, locale)) };
}

/** @returns the ids of all shipments whose record names the entity, the card's lead first */
export function shipmentsOf(facts: Facts, id: string, page: PageContext): string[] {
  const all = [...facts.shipments.values()].filter((s) => namesEntity(s, id));
  return inOrder(facts, all, id, page).map((s) => s.id);
}

/**
 * @param page what stands on the page, which chooses the lead fact
 * @param locale BCP 47
 * @param total of the entity's shipments, where the facts hold only some
 * @throws Error when the facts hold no such entity
 */
export function cardModel(
  facts: Facts,
  id: string,
  page: PageContext,
  locale: string,
  total?: number,
): CardModel {
  const entity = facts.entities.get(id);
  if (!entity) throw new Error(`The facts hold no entity "${id}".`);
  const wording = new Wording(locale);
  const all = [...facts.shipments.values()].filter((s) => namesEntity(s, id));
  const [lead, ...rest] = inOrder(facts, all, id, page);
  const updates = [entity, ...all].flatMap((r) => r.updated ?? []).sort();
  const newestUpdate = updates.at(-1);
  return {
    entity: entityView(entity, wording),
    lead: lead ? describeShipment(facts, lead.id, locale) : null,
    further: rest.slice(0, mostFurther).map((s) => describeFact(facts, s.id, locale)),
    story: storyOf(facts, lead, id, locale),
    total: total ?? all.length,
    ...(newestUpdate === undefined ? {} : { asOf: wording.date(newestUpdate.slice(0, 7)) }),
  };
}
