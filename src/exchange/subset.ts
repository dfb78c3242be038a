/** Some shipments with everything they refer to, so that a file holds no id that leads nowhere. */
import { entitiesIn, sourcesIn } from "../facts/references.ts";
import type { Entity, Facts, Shipment, Source } from "../facts/schema.ts";

function entitiesOf({ maker, sharesNameWith = [] }: Entity): string[] {
  return [...(maker === undefined ? [] : [maker]), ...sharesNameWith.map((s) => s.entity)];
}

/** Puts the records of these ids into `into`, and those that they lead to. */
function follow<T>(
  ids: readonly string[],
  from: ReadonlyMap<string, T>,
  into: Map<string, T>,
  next: (record: T) => readonly string[],
): void {
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const record = from.get(id);
    if (record === undefined || into.has(id)) continue;
    into.set(id, record);
    waiting.push(...next(record));
  }
}

const basis = ({ basedOn }: Source) => (basedOn === undefined ? [] : [basedOn]);

/** @returns the sources that a shipment itself names, and those that they follow */
export function sourcesOf(facts: Facts, shipment: Shipment): Source[] {
  const sources = new Map<string, Source>();
  follow(sourcesIn(shipment), facts.sources, sources, basis);
  return [...sources.values()];
}

/**
 * Gathers shipments with their parties, products, sources, and the shipments they lie
 * within: 12 tons of the 80 must not be read as 12 more.
 * @param ids shipments in the order wanted; the wholes come after them
 * @returns yields after each shipment, so that long work can be cut; at the end the facts
 */
export function* gather(facts: Facts, ids: readonly string[]): Generator<void, Facts> {
  const entities = new Map<string, Entity>();
  const sources = new Map<string, Source>();
  const shipments = new Map<string, Shipment>();
  const take = (id: string): readonly string[] => {
    const shipment = facts.shipments.get(id);
    if (!shipment || shipments.has(id)) return [];
    shipments.set(id, shipment);
    follow(entitiesIn(shipment), facts.entities, entities, entitiesOf);
    follow(sourcesIn(shipment), facts.sources, sources, basis);
    return shipment.partOf === undefined ? [] : [shipment.partOf];
  };
  const wholes: string[] = [];
  for (const id of ids) {
    wholes.push(...take(id));
    yield;
  }
  for (let id = wholes.pop(); id !== undefined; id = wholes.pop()) wholes.push(...take(id));
  for (const { sources: ids } of entities.values()) follow(ids, facts.sources, sources, basis);
  return { entities, shipments, sources, goods: facts.goods };
}
