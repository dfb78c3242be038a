/**
 * The card as it is drawn in a page, with answers from the test instead of the background's.
 * Here its shadow root is open and stands in the body: axe cannot look into a closed one,
 * and judges no colours outside the body.
 */
import { CardController, type CardMention } from "../../../src/card/controller.ts";
import type { CardAnswer, ShipmentAnswer } from "../../../src/messages/answers.ts";

declare global {
  interface Window {
    /** What the background would say of each entity and shipment; of others it says nothing yet. */
    answers: {
      readonly cards: Readonly<Record<string, CardAnswer>>;
      readonly shipments: Readonly<Record<string, ShipmentAnswer>>;
    };
    /** Opens the card on the page's name, as a command does; with several entities it asks which. */
    openCard(...entities: [string, ...string[]]): void;
    closeCard(): void;
    /** Lets the card be as long as it is, so that nothing of it is scrolled away. */
    unroll(): void;
  }
}

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
  return attach.call(this, { ...init, mode: "open" });
};

const never = new Promise<never>(() => {});
const kept = { ok: true, value: { kept: true } } as const;
const keptWatch = { ok: true, value: { kept: true, id: "" } } as const;

const controller = new CardController({
  site: location.host,
  card: async (entity) => window.answers.cards[entity] ?? never,
  shipment: async (id) => window.answers.shipments[id] ?? never,
  mute: async () => kept,
  unmute: async () => kept,
  watch: async () => keptWatch,
  unwatch: async () => keptWatch,
  openReport: async () => {},
  openPanel: async () => {},
  report: async () => {},
  shown: () => {},
});

window.openCard = (...entities) => {
  const name = document.getElementById("name")!;
  const mention: CardMention = {
    entity: entities[0],
    text: name.textContent,
    why: ['Exact name "DJI"', "its maker stands on the page"],
    oneOf: entities.length > 1 ? entities : [],
    rects: () => [...name.getClientRects()],
    position: () => "",
    home: () => document.body,
  };
  controller.openByKey(mention);
};
window.unroll = () => {
  const style = document.createElement("style");
  style.textContent = ".card { max-height: none !important; }";
  document.querySelector("[popover]")!.shadowRoot!.append(style);
};
window.closeCard = () => controller.close();
