/** What cards and panels are told of a pack, with every id as pages name it. */
import type { CardModel, FactView, ShipmentView } from "../facts/view.ts";
import type { PackOf } from "./set.ts";

function factIn({ refOf }: PackOf, fact: FactView): FactView {
  return { ...fact, id: refOf(fact.id) };
}

/** @returns the shipment with ids that lead back into its pack */
export function shipmentIn(of: PackOf, shipment: ShipmentView): ShipmentView {
  const { partOf } = shipment;
  return {
    ...shipment,
    id: of.refOf(shipment.id),
    named: shipment.named.map((n) => ({ ...n, entity: of.refOf(n.entity) })),
    ...(partOf === undefined ? {} : { partOf: factIn(of, partOf) }),
    parts: shipment.parts.map((p) => factIn(of, p)),
  };
}

/** @returns the card with ids that lead back into its pack, and the pack's title */
export function cardIn(of: PackOf, model: CardModel): CardModel {
  const { entity, lead, story } = model;
  return {
    ...model,
    entity: { ...entity, id: of.refOf(entity.id) },
    lead: lead && shipmentIn(of, lead),
    further: model.further.map((f) => factIn(of, f)),
    story: story && { ...story, facts: story.facts.map((f) => factIn(of, f)) },
    pack: of.pack.manifest.title,
  };
}
