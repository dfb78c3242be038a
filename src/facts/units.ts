/** Units of quantities: what may stand in `data/`, and which measure the same. */
import { plain } from "./goods.ts";
import type { Quantity } from "./schema.ts";

/** Kilograms in a unit of mass; tons and tonnes are one unit in news texts. */
const kilograms: Readonly<Record<string, number>> = {
  g: 0.001,
  grams: 0.001,
  kg: 1,
  kilogram: 1,
  kilograms: 1,
  t: 1000,
  ton: 1000,
  tons: 1000,
  tonne: 1000,
  tonnes: 1000,
};

/** Words for one consignment in the languages of our sources. */
const consignments = new Set(
  (
    "shipment shipments consignment consignments batch batches lot lots delivery deliveries " +
    "lieferung lieferungen livraison livraisons envío envíos remessa remessas partita partite " +
    "партия партии партий поставка поставки поставок партія партії dostawa dostawy partia partie " +
    "dodávka dodávky szállítmány szállítmányok sevkiyat 批 批次"
  ).split(" "),
);

/** @returns kilograms in a unit of mass, undefined for a count */
export function kilogramsIn(unit: string): number | undefined {
  return kilograms[plain(unit)];
}

/** `kg` for masses, `consignment`, else the counted thing itself: equal ones can be compared. */
export function dimensionOf({ unit, of }: Quantity): string {
  if (kilogramsIn(unit) !== undefined) return "kg";
  return consignments.has(plain(unit)) ? "consignment" : plain(`${unit} ${of ?? ""}`);
}

/** Whether "12 of them of the goods" makes sense: voyages and companies measure no goods. */
export function measuresGoods({ unit }: Quantity): boolean {
  return !["companies", "enterprises", "vessels", "voyages"].includes(unit);
}

/** The units of `data/`, so that each can be said in every language. */
export const units = [
  "batches",
  "companies",
  "consignments",
  "containers",
  "deals",
  "deliveries",
  "enterprises",
  "grams",
  "items",
  "kilograms",
  "lots",
  "orders",
  "pieces",
  "shipments",
  "tonnes",
  "tons",
  "truckloads",
  "trucks",
  "vessels",
  "voyages",
] as const;
