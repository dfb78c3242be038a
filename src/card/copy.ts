/** A card as text to paste. */
import type { CardModel, ShipmentView } from "../facts/view.ts";
import { shipmentText } from "../ui/shipmentText.ts";

/** @returns what "Copy" puts on the clipboard for a card */
export function cardText(model: CardModel, shipment: ShipmentView | null, asOf: string): string {
  const { name, kindWords, country } = model.entity;
  const entity = [name, kindWords, country].filter((p) => p).join(" · ");
  return shipment ? `${entity}\n${shipmentText(shipment, asOf)}` : entity;
}
