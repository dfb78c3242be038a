/** How the card's own script hands its card to the reader that sent for it. */
import type { CardAbout, CardController, CardMention, CardPort } from "./controller.ts";

/** What the reader does with a card. */
export type CardControls = Pick<
  CardController,
  "mention" | "hover" | "openByKey" | "say" | "close" | "gone" | "scrolled" | "pressed" | "key"
>;
export type { CardAbout, CardMention, CardPort };

type MakeCard = (port: CardPort) => CardControls;

/** In our isolated world, where no script of the page is. */
const key = Symbol.for("waybill.card");

export function offerCard(make: MakeCard): void {
  (globalThis as { [key]?: MakeCard })[key] = make;
}

/** @returns undefined before the card's script has run */
export function takeCard(): MakeCard | undefined {
  return (globalThis as { [key]?: MakeCard })[key];
}
