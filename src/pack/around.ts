/**
 * The facts around one entity or shipment: as many records as its card shows, however many
 * the pack holds. What is told of them is told by the same functions as of all facts.
 */
import { shipmentsOf } from "../facts/card.ts";
import { entitiesIn, sourcesIn } from "../facts/references.ts";
import type { Entity, Facts, Shipment, Source } from "../facts/schema.ts";
import type { PageContext } from "../facts/view.ts";
import type { OpenPack } from "./open.ts";

/** How much of an entity with many shipments is read. */
export interface Bounds {
  /** Of more shipments than these only the most reported ones are weighed. */
  readonly shipments: number;
  /** Those told: the lead and the next ones. */
  readonly told: number;
}

/** As much as a card shows: the lead, and the next ones in one line each. */
const card: Bounds = { shipments: 500, told: 6 };
/** Of a story with more than these only the most reported ones are listed. */
const mostOfStory = 200;

/** A pack smaller than this is decoded as a whole, once. */
const smallPack = 1 << 24;

/** Reads the records of these ids, and those that they lead to. */
async function follow<T extends { readonly id: string }>(
  read: (ids: Iterable<string>) => Promise<Map<string, T>>,
  ids: readonly string[],
  next: (record: T) => readonly string[],
): Promise<Map<string, T>> {
  const all = new Map<string, T>();
  let wanted = new Set(ids);
  while (wanted.size > 0) {
    const found = await read(wanted);
    for (const [id, record] of found) all.set(id, record);
    wanted = new Set([...found.values()].flatMap(next).filter((id) => !all.has(id)));
  }
  return all;
}

const makerOf = ({ maker }: Entity) => (maker === undefined ? [] : [maker]);
const basisOf = ({ basedOn }: Source) => (basedOn === undefined ? [] : [basedOn]);

/** @returns them in the order in which all facts have them */
function byIds(shipments: readonly Shipment[]): Map<string, Shipment> {
  const ordered = [...shipments].sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(ordered.map((s) => [s.id, s]));
}

/** @returns facts that hold the shipments with all that telling them needs */
async function withReferences(
  pack: OpenPack,
  shipments: readonly Shipment[],
  entities: readonly string[],
): Promise<Facts> {
  const named = [...entities, ...shipments.flatMap(entitiesIn)];
  const [known, sources] = await Promise.all([
    follow((ids) => pack.entities.ofIds(ids), named, makerOf),
    follow((ids) => pack.sources.ofIds(ids), shipments.flatMap(sourcesIn), basisOf),
  ]);
  return { entities: known, shipments: byIds(shipments), sources, goods: pack.goods };
}

/** @returns a shipment, those that lie within it, and what it lies within */
async function family(pack: OpenPack, number: number, shipment: Shipment): Promise<Shipment[]> {
  const { numbers } = await pack.parts.at(number, mostOfStory);
  const whole = await pack.shipments.ofIds(shipment.partOf === undefined ? [] : [shipment.partOf]);
  return [shipment, ...(await pack.shipments.at(numbers)), ...whole.values()];
}

/** What a card needs of a pack. */
export interface About {
  readonly facts: Facts;
  /** Of all shipments that name the entity, also those that were not read. */
  readonly total: number;
}

/** Chooses the lead among the entity's own shipments, which needs no others. */
function inOrder(own: readonly Shipment[], pack: OpenPack, id: string, page: PageContext) {
  const byId = new Map(own.map((s) => [s.id, s]));
  const alone = { entities: new Map(), sources: new Map(), shipments: byId, goods: pack.goods };
  return shipmentsOf(alone, id, page);
}

async function readAbout(
  pack: OpenPack,
  id: string,
  number: number,
  page: PageContext,
  bounds: Bounds,
): Promise<About> {
  const { numbers, total } = await pack.ofEntity.at(number, bounds.shipments);
  const own = await pack.shipments.at(numbers);
  const byId = new Map(own.map((s, i) => [s.id, { shipment: s, number: numbers[i]! }]));
  const told = inOrder(own, pack, id, page)
    .slice(0, bounds.told)
    .map((s) => byId.get(s)!);
  const [lead] = told;
  const relatives = lead ? await family(pack, lead.number, lead.shipment) : [];
  const story = lead
    ? await pack.shipments.at(await pack.stories.of(lead.number, mostOfStory))
    : [];
  const facts = await withReferences(
    pack,
    [...told.map((t) => t.shipment), ...relatives, ...story],
    [id],
  );
  return { facts: { ...facts, shipments: byIds([...own, ...facts.shipments.values()]) }, total };
}

/**
 * @param page what stands on the page, which chooses the lead fact
 * @returns undefined where the pack holds no such entity
 * @throws PackError when a record cannot be read
 */
export async function aboutEntity(
  pack: OpenPack,
  id: string,
  page: PageContext,
  bounds: Bounds = card,
): Promise<About | undefined> {
  if (pack.size < smallPack) {
    const facts = await pack.facts();
    if (!facts.entities.has(id)) return undefined;
    return { facts, total: shipmentsOf(facts, id, page).length };
  }
  const number = await pack.entities.numberOf(id);
  return number === undefined ? undefined : readAbout(pack, id, number, page, bounds);
}

/**
 * @returns what telling a shipment needs; undefined where the pack holds none
 * @throws PackError when a record cannot be read
 */
export async function aboutShipment(pack: OpenPack, id: string): Promise<Facts | undefined> {
  if (pack.size < smallPack) {
    const facts = await pack.facts();
    return facts.shipments.has(id) ? facts : undefined;
  }
  const number = await pack.shipments.numberOf(id);
  if (number === undefined) return undefined;
  const [shipment] = await pack.shipments.at([number]);
  return withReferences(pack, await family(pack, number, shipment!), []);
}
