/** What the background answers from an opened pack. Pure: pack and question in, plain data out. */
import { cardModel } from "../facts/card.ts";
import { describeShipment } from "../facts/describe.ts";
import type { CardModel, PageContext, ShipmentView } from "../facts/view.ts";
import type { PlacedCandidate } from "../messages/mention.ts";
import { spot } from "../spotter/spot.ts";
import type { Candidate } from "../spotter/types.ts";
import { PackError } from "./format.ts";
import type { OpenPack } from "./open.ts";
import { type WatchedNames, watchedIn } from "./watched.ts";

export interface SpottedBlocks {
  readonly candidates: PlacedCandidate[];
  /** What ties each block to shipments: `country:AE`, `goods:body-armor`, `period:2022`. */
  readonly ties: string[][];
}

/** Years of the trade data we hold or may hold; a year is a tie like a country is. */
const year = /(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)/g;

type Who = Pick<PlacedCandidate, "name" | "kind" | "maker"> & { readonly id: string };

/** @returns what names candidates by their entities; one that a text repeats is read from the pack once */
export function placer(pack: OpenPack): (c: Candidate, block: number) => PlacedCandidate {
  const known = new Map<number, Who>();
  return (c, block) => {
    const who = known.get(c.entity) ?? pack.entity(c.entity);
    known.set(c.entity, who);
    const { id, name, kind, maker } = who;
    const { start, end, text, weak, why } = c;
    const made = maker === undefined ? {} : { maker };
    return { block, start, end, text, entity: id, name, kind, ...made, weak, why };
  };
}

/** A block of a document's text, and the BCP 47 tag of the language it is said to be in. */
export interface Passage {
  readonly text: string;
  readonly lang?: string | undefined;
}

function tiesOf(pack: OpenPack, text: string, numbers: Iterable<number>): string[] {
  const years = [...text.matchAll(year)].map(([y]) => `period:${y}`);
  const named = [...new Set(numbers)].map((t) => pack.ties.at(t));
  return [...named, ...new Set(years)].sort();
}

/**
 * Finds the names that may stand in blocks of text.
 * @param watched what the reader watches, beside the pack's names
 * @returns candidates with offsets in UTF-16 units of their block, and what
 *   else ties each block to shipments
 */
export function spotBlocks(
  pack: OpenPack,
  blocks: readonly Passage[],
  watched?: WatchedNames,
): SpottedBlocks {
  const candidates: PlacedCandidate[] = [];
  const place = placer(pack);
  const ties = blocks.map(({ text, lang }, block) => {
    const spotted = spot(pack.names, text, lang);
    for (const c of spotted.candidates) candidates.push(place(c, block));
    if (watched) candidates.push(...watchedIn(watched, text, lang, block));
    return tiesOf(pack, text, spotted.ties);
  });
  return { candidates, ties };
}

/** @throws PackError when the pack holds no such entity */
export function cardFor(
  pack: OpenPack,
  entity: string,
  context: PageContext,
  locale: string,
): CardModel {
  const facts = pack.facts();
  if (!facts.entities.has(entity))
    throw new PackError(`Waybill's records no longer hold "${entity}"; reload the page.`);
  return cardModel(facts, entity, context, locale);
}

/** @throws PackError when the pack holds no such shipment */
export function shipmentFor(pack: OpenPack, id: string, locale: string): ShipmentView {
  const facts = pack.facts();
  if (!facts.shipments.has(id))
    throw new PackError(`Waybill's records no longer hold the shipment "${id}"; reload the page.`);
  return describeShipment(facts, id, locale);
}
