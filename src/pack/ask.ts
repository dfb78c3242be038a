/** What the background answers from opened packs: packs and question in, plain data out. */
import { cardModel } from "../facts/card.ts";
import { describeShipment } from "../facts/describe.ts";
import { readRef } from "../facts/packRef.ts";
import type { Facts } from "../facts/schema.ts";
import type { CardModel, PageContext, ShipmentView } from "../facts/view.ts";
import type { PlacedCandidate } from "../messages/mention.ts";
import { spot } from "../spotter/spot.ts";
import type { Candidate } from "../spotter/types.ts";
import { aboutEntity, aboutShipment } from "./around.ts";
import { PackError } from "./format.ts";
import type { OpenPack } from "./open.ts";
import { cardIn, shipmentIn } from "./refs.ts";
import { byOwnIds, isCore, type PackOf, type PackSet } from "./set.ts";
import { type WatchedNames, watchedIn } from "./watched.ts";

export interface SpottedBlocks {
  readonly candidates: PlacedCandidate[];
  /** What ties each block to shipments: `country:AE`, `goods:body-armor`, `period:2022`. */
  readonly ties: string[][];
}

/** Years of the trade data we hold or may hold; a year is a tie like a country is. */
const year = /(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)/g;

type Who = Pick<PlacedCandidate, "name" | "kind" | "maker"> & { readonly id: string };

/** Names of so many entities are kept at hand. */
const mostKnown = 50_000;
const knownIn = new WeakMap<OpenPack, Map<number, Who>>();

/** @returns who the numbers stand for; one that texts repeat is read from the pack once */
async function whoAre(pack: OpenPack, numbers: Iterable<number>): Promise<Map<number, Who>> {
  const before = knownIn.get(pack);
  const known = before && before.size < mostKnown ? before : new Map<number, Who>();
  knownIn.set(pack, known);
  const unread = [...new Set(numbers)].filter((n) => !known.has(n));
  if (unread.length === 0) return known;
  const records = await pack.entities.at(unread);
  records.forEach(({ id, name, kind, maker }, i) => {
    known.set(unread[i]!, { id, name, kind, ...(maker === undefined ? {} : { maker }) });
  });
  return known;
}

interface InBlock {
  readonly block: number;
  readonly candidate: Candidate;
}

function placed({ pack, refOf }: PackOf, { block, candidate }: InBlock, who: Who): PlacedCandidate {
  const { id, name, kind, maker } = who;
  const { start, end, text, weak, why } = candidate;
  const made = maker === undefined ? {} : { maker: refOf(maker) };
  const of = isCore(pack) ? {} : { pack: pack.manifest.id };
  return { block, start, end, text, entity: refOf(id), name, kind, ...made, ...of, weak, why };
}

/** A block of a document's text, and the BCP 47 tag of the language it is said to be in. */
export interface Passage {
  readonly text: string;
  readonly lang?: string | undefined;
}

/** @param ties is given the keys found in each block */
function foundIn(
  { names, ties: keys }: OpenPack,
  blocks: readonly Passage[],
  ties: readonly Set<string>[],
): InBlock[] {
  return blocks.flatMap(({ text, lang }, block): InBlock[] => {
    const spotted = spot(names, text, lang);
    for (const tie of spotted.ties) ties[block]!.add(keys[tie]!);
    return spotted.candidates.map((candidate) => ({ block, candidate }));
  });
}

function yearsIn(blocks: readonly Passage[]): Set<string>[] {
  return blocks.map(({ text }) => new Set([...text.matchAll(year)].map(([y]) => `period:${y}`)));
}

async function spotIn(
  of: PackOf,
  blocks: readonly Passage[],
  ties: readonly Set<string>[],
): Promise<PlacedCandidate[]> {
  const found = foundIn(of.pack, blocks, ties);
  const who = await whoAre(
    of.pack,
    found.map((f) => f.candidate.entity),
  );
  return found.map((f) => placed(of, f, who.get(f.candidate.entity)!));
}

/**
 * Finds the names that may stand in blocks of text.
 * @param watched what the reader watches, beside the names of the packs
 * @returns candidates with offsets in UTF-16 units of their block, and what
 *   else ties each block to shipments
 * @throws PackError when a record cannot be read
 */
export async function spotBlocks(
  packs: readonly PackOf[],
  blocks: readonly Passage[],
  watched?: WatchedNames,
): Promise<SpottedBlocks> {
  const ties = yearsIn(blocks);
  const byPack = await Promise.all(packs.map((of) => spotIn(of, blocks, ties)));
  const mine = watched
    ? blocks.flatMap(({ text, lang }, block) => watchedIn(watched, text, lang, block))
    : [];
  return { candidates: [...byPack.flat(), ...mine], ties: ties.map((t) => [...t].sort()) };
}

/**
 * @param facts of the pack, all of them
 * @returns what finds names as `spotBlocks` does, at once: nothing need be read for it
 */
export function spotterWith(
  pack: OpenPack,
  facts: Facts,
): (blocks: readonly Passage[]) => SpottedBlocks {
  // An entity's number in the names is its number among the entities.
  const who = [...facts.entities.values()];
  const of = byOwnIds(pack);
  return (blocks) => {
    const ties = yearsIn(blocks);
    const candidates = foundIn(pack, blocks, ties).map((f) =>
      placed(of, f, who[f.candidate.entity]!),
    );
    return { candidates, ties: ties.map((t) => [...t].sort()) };
  };
}

/** @returns the page as a pack knows it: entities by the pack's own ids */
function seenBy({ refOf }: PackOf, page: PageContext): PageContext {
  const start = refOf("");
  return {
    ...page,
    entities: page.entities.flatMap((e) => (e.startsWith(start) ? [e.slice(start.length)] : [])),
  };
}

const gone = (what: string) =>
  new PackError(`Waybill's records no longer hold ${what}; reload the page.`);

/**
 * @param ref how the page names the entity
 * @throws PackError when no pack holds such an entity, or a record cannot be read
 */
export async function cardFor(
  packs: PackSet,
  ref: string,
  page: PageContext,
  locale: string,
): Promise<CardModel> {
  const of = packs.find(ref);
  const seen = of && seenBy(of, page);
  const about = of && (await aboutEntity(of.pack, of.id, seen!));
  if (!about) throw gone(`"${readRef(ref)?.id ?? ref}"`);
  const model = cardModel(about.facts, of.id, seen!, locale, about.total);
  return packs.all.length > 1 ? cardIn(of, model) : model;
}

/**
 * @param ref how the page names the shipment
 * @throws PackError when no pack holds such a shipment, or a record cannot be read
 */
export async function shipmentFor(
  packs: PackSet,
  ref: string,
  locale: string,
): Promise<ShipmentView> {
  const of = packs.find(ref);
  const facts = of && (await aboutShipment(of.pack, of.id));
  if (!facts) throw gone(`the shipment "${readRef(ref)?.id ?? ref}"`);
  return shipmentIn(of, describeShipment(facts, of.id, locale));
}
