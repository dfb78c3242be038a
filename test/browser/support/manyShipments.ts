/** More shipments than a document holds at once, and some as a pack of another maker may hold. */
import type { Facts, Shipment } from "../../../src/facts/schema.ts";
import { madeFacts } from "../../bench/panel/made.ts";

export const long = "Ⅎ".repeat(300);
const odd = "Odd ones";

function oddShipment(id: string, rest: Partial<Shipment>): Shipment {
  const says = { source: "source-0", says: "Said." };
  const none = { parties: [], products: [], caveats: [], responses: [], corrections: [] };
  return { id, story: odd, status: "declared", claims: [says], ...none, ...rest };
}

/** What a pack of another maker may hold. */
const oddShipments: readonly Shipment[] = [
  oddShipment("odd-empty", {}),
  oddShipment("odd-long", {
    parties: [{ role: "exporter", printedName: long }],
    claims: [{ source: "source-0", says: "Said.", goods: long }],
  }),
  oddShipment("odd-right-to-left", {
    parties: [{ role: "exporter", printedName: "شركة الشحن الدولية" }],
    claims: [{ source: "source-1", says: "Said.", goods: "أسلحة" }],
  }),
  oddShipment("odd-variants", {
    claims: Array.from({ length: 500 }, (_, i) => ({
      source: `source-${i}`,
      says: "Said.",
      goods: `goods number ${i}`,
      values: [{ amount: i, currency: "XXX", qualifier: "about", scope: "this" }],
    })),
  }),
];

/** @returns 3,000 shipments made from a seed, and four odd ones in one story */
export function manyFacts(): Facts {
  const facts = madeFacts(3_000);
  const all = [...facts.shipments.values(), ...oddShipments];
  return { ...facts, shipments: new Map(all.map((s) => [s.id, s])) };
}
