/** A page with the card of a real entity, in reach of axe. */
import { readFileSync } from "node:fs";
import type { Answer, CardAnswer, ShipmentAnswer } from "../../../src/messages/answers.ts";
import { cardFor, shipmentFor } from "../../../src/pack/ask.ts";
import { openPack } from "../../../src/pack/open.ts";
import { PackSet } from "../../../src/pack/set.ts";
import { bundle } from "./bundle.ts";
import type { ServedPages } from "./server.ts";

const corePack = new URL("../../../dist/chrome/core.waybill", import.meta.url);
const context = { entities: ["dji", "tekhkrim"], ties: ["country:AE", "period:2022"] };

const watch = {
  id: "5b0e8b52-7b0c-4d7e-8b7a-1f3c5d7e9a01",
  name: "Shenzhen Example Optics",
  kind: "company",
  since: "2026-11-26",
  reportId: "5b0e8b52-7b0c-4d7e-8b7a-1f3c5d7e9a02",
} as const;

/** Path of the page. */
export const cardPagePath = "/apps/card.html";

function answered<T>(value: T): Answer<T> {
  return { ok: true, value };
}

async function answers() {
  const pack = await openPack(new Uint8Array(readFileSync(corePack)), "The core pack");
  const packs = new PackSet([pack]);
  const cards: Record<string, CardAnswer> = {
    refused: { ok: false, sentence: "Waybill's records cannot be read; reload the page." },
  };
  cards.watched = answered({ watch, kindWords: "company", since: "26 November 2026" });
  for (const id of ["dji", "rosoboronexport", "cq-a"])
    cards[id] = answered(await cardFor(packs, id, context, "en"));
  const shipments: Record<string, ShipmentAnswer> = {};
  for (const id of (await pack.facts()).shipments.keys())
    shipments[id] = answered(await shipmentFor(packs, id, "en"));
  return { cards, shipments };
}

/** @returns the page at `cardPagePath` and its script */
export async function cardPage(): Promise<ServedPages> {
  const given = JSON.stringify(await answers()).replaceAll("<", "\\u003c");
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A card</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>:root { color-scheme: light dark } body { font: 16px/1.5 sans-serif; background: Canvas; color: CanvasText }</style></head>
    <body><main><h1>A card</h1><p>Parts came from <span id="name">DJI</span>, it is said.</p></main>
    <script>window.answers = ${given};</script><script src="/apps/card.js"></script></body></html>`;
  return {
    [cardPagePath]: { type: "text/html; charset=utf-8", body },
    "/apps/card.js": {
      type: "text/javascript; charset=utf-8",
      body: await bundle("card.client.ts", "production"),
    },
  };
}
