/** What can be found: names, goods, publishers and shipments, each with all its spellings. */
import { lookedUpBy } from "../../facts/names.ts";
import { type Key, keyOf, namesIn, type ShipmentRow } from "../../facts/rows.ts";
import type { GoodsClass, Named, Shipment } from "../../facts/schema.ts";
import type { PanelRecord } from "../record.ts";
import type { Spellings } from "./spellings.ts";

export const groups = ["names", "goods", "publishers", "shipments"] as const;
export type Group = (typeof groups)[number];

export interface Entry {
  readonly group: Group;
  /** The key of a party or product, a class of goods, a publisher, a shipment. */
  readonly key: Key;
  /** Numbers of its spellings, what it is called first. */
  readonly own: readonly number[];
  /** Numbers of spellings that lead to a shipment but are not what it is called. */
  readonly beside: readonly number[];
  /** In how many shipments; of a shipment, how many report it. */
  readonly weight: number;
}

function counted(
  rows: readonly ShipmentRow[],
  keysOf: (row: ShipmentRow) => Iterable<Key>,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows)
    for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** "a small distributor, unnamed" is nobody's name. */
const isName = (text: string) => !/\bunnamed$/.test(text);

/** @returns every party and product with the number of its shipments, entities and printed names alike */
export function nameWeights({ facts, rows }: PanelRecord): [Key, number][] {
  const all = [...counted(rows, namesIn)];
  return all.filter(([key]) => facts.entities.has(key) || isName(key));
}

export function nameEntries(record: PanelRecord, spellings: Spellings): Entry[] {
  return nameWeights(record).map(([key, weight]) => {
    const entity = record.facts.entities.get(key);
    const texts = entity ? lookedUpBy(entity) : [key.replace(/^~/, "")];
    return { group: "names", key, own: spellings.add(texts), beside: [], weight };
  });
}

/** @returns the classes of goods that a shipment has, with the number of their shipments */
export function goodsWeights({ facts, rows }: PanelRecord): [GoodsClass, number][] {
  const counts = counted(rows, (r) => r.goods);
  return facts.goods.flatMap((goods): [GoodsClass, number][] => {
    const weight = counts.get(goods.id);
    return weight === undefined ? [] : [[goods, weight]];
  });
}

/** The phrases that sources print for goods, by their class; one that names several is of none. */
function printedGoods({ facts, teller }: PanelRecord): Map<string, Set<string>> {
  const printed = new Map<string, Set<string>>();
  const phrases = [...facts.shipments.values()].flatMap((s) =>
    s.claims.flatMap((c) => c.goods ?? []),
  );
  for (const phrase of new Set(phrases)) {
    const [id, ...others] = teller.thesaurus.senseOf(phrase).classes;
    if (id !== undefined && others.length === 0)
      printed.set(id, (printed.get(id) ?? new Set()).add(phrase));
  }
  return printed;
}

/** Classes of goods by their terms and what sources print. */
export function goodsEntries(record: PanelRecord, spellings: Spellings): Entry[] {
  const printed = printedGoods(record);
  return goodsWeights(record).map(([goods, weight]) => {
    const texts = [...goods.terms, ...(printed.get(goods.id) ?? [])];
    return { group: "goods", key: goods.id, own: spellings.add(texts), beside: [], weight };
  });
}

export function publisherEntries({ rows }: PanelRecord, spellings: Spellings): Entry[] {
  return [...counted(rows, (r) => r.publishers)].map(([key, weight]) => ({
    group: "publishers",
    key,
    own: spellings.add([key]),
    beside: [],
    weight,
  }));
}

function allNamesOf({ facts }: PanelRecord, named: Named): string[] {
  const entity = "entity" in named ? facts.entities.get(named.entity) : undefined;
  if (entity) return lookedUpBy(entity);
  return [keyOf(named).replace(/^~/, "")].filter(isName);
}

/** By its title, products and goods; beside these by its parties. */
export function shipmentEntry(
  record: PanelRecord,
  spellings: Spellings,
  shipment: Shipment,
): Entry {
  const { id, claims, products, parties, story } = shipment;
  const printed = claims.flatMap(({ goods, declaredAs }) => [goods ?? [], declaredAs ?? []].flat());
  const own = [
    record.line(id).title,
    ...products.flatMap((p) => allNamesOf(record, p)),
    ...printed,
  ];
  const beside = [...parties.flatMap((p) => allNamesOf(record, p)), story];
  return {
    group: "shipments",
    key: id,
    own: spellings.add(own),
    beside: spellings.add(beside),
    weight: claims.length,
  };
}
