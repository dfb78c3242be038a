/** Small facts for tests of the map: shipments told by their routes and values. */
import { tellerFor } from "../../../../src/facts/lines.ts";
import { rowOf, type ShipmentRow } from "../../../../src/facts/rows.ts";
import type { Claim, Facts, Shipment, Source, Value } from "../../../../src/facts/schema.ts";
import { Wording } from "../../../../src/facts/wording.ts";
import { type RouteMap, routeMapOf } from "../../../../src/panel/map/routes.ts";

interface Told {
  readonly source: string;
  readonly routes?: string[][];
  readonly values?: Value[];
}

export interface Sent {
  readonly id: string;
  readonly partOf?: string;
  readonly claims: readonly Told[];
}

const sourceOf = (id: string): Source => ({
  id,
  publisher: id,
  title: null,
  url: `https://${id}.example/`,
  tier: "report",
  read: true,
});

const claimOf = ({ source, routes, values }: Told): Claim => ({
  source,
  says: "It was sent.",
  ...(routes && { routes }),
  ...(values && { values }),
});

const shipmentOf = ({ id, partOf, claims }: Sent): Shipment => ({
  id,
  story: "Story",
  ...(partOf !== undefined && { partOf }),
  status: "declared",
  parties: [],
  products: [],
  claims: claims.map(claimOf),
  caveats: [],
  responses: [],
  corrections: [],
});

export function factsOf(sent: readonly Sent[]): Facts {
  const sources = new Set(sent.flatMap((s) => s.claims.map((c) => c.source)));
  return {
    entities: new Map(),
    shipments: new Map(sent.map((s) => [s.id, shipmentOf(s)])),
    sources: new Map([...sources].map((id) => [id, sourceOf(id)])),
    goods: [],
  };
}

const tellerOf = (facts: Facts) => tellerFor(facts, new Wording("en"));

export function rowsOf(facts: Facts): ShipmentRow[] {
  const teller = tellerOf(facts);
  return [...facts.shipments.values()].map((s) => rowOf(teller, s));
}

export function mapOf(facts: Facts): RouteMap {
  return routeMapOf(tellerOf(facts), rowsOf(facts));
}

export const usd = (amount: number, change: Partial<Value> = {}): Value => ({
  amount,
  currency: "USD",
  qualifier: "exactly",
  scope: "this",
  ...change,
});
