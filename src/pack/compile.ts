/** Facts in, pack out. */

import { markable } from "../facts/markable.ts";
import { namesOf } from "../facts/names.ts";
import type { Entity, Facts } from "../facts/schema.ts";
import { ties } from "../facts/ties.ts";
import { compileNames } from "../spotter/compile.ts";
import type { Lexicon } from "../spotter/lexicon.ts";
import { tableSections } from "../spotter/table.ts";
import type { GivenName } from "../spotter/types.ts";
import { type Section, writeContainer } from "./format.ts";
import { recordSections } from "./records.ts";

export interface PackTitle {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
}

export interface PackOptions {
  /** Ids of names to mark beside those who take part in a shipment. */
  readonly alsoMark?: ReadonlySet<string>;
  /** Which words are ordinary ones: a name like them is weak. */
  readonly lexicon?: Lexicon;
}

function byId<T extends { readonly id: string }>(records: ReadonlyMap<string, T>): T[] {
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * An entity that takes part in no shipment record keeps its number and gets no spelling.
 * A name that stands among the aliases as weak is weak.
 */
function givenName(entity: Entity, isMarkable: boolean, maker: Entity | undefined): GivenName {
  const aliases = entity.aliases.map(({ name, lang, weak }) => ({
    text: name,
    ...(lang === undefined ? {} : { lang }),
    ...(weak === undefined ? {} : { weak }),
  }));
  const isWeak = entity.aliases.some((a) => a.weak && a.name === entity.name);
  const name = isWeak ? [] : [{ text: entity.name }];
  const spellings = [...name, ...withoutMaker(entity, maker), ...aliases];
  return { kind: entity.kind, spellings: isMarkable ? spellings : [] };
}

/** "DJI Mavic 3" is printed "Mavic 3": a model's number tells it from the maker's other goods. */
function withoutMaker({ name }: Entity, maker: Entity | undefined): { text: string }[] {
  const makers = maker ? namesOf(maker) : [];
  const prefix = makers.find((m) => name.startsWith(`${m} `));
  const rest = prefix === undefined ? "" : name.slice(prefix.length + 1);
  return /\d|-/.test(rest) ? [{ text: rest }] : [];
}

function nameSections(
  facts: Facts,
  entities: readonly Entity[],
  marked: ReadonlySet<string>,
  lexicon: Lexicon | undefined,
): Section[] {
  const makerOf = ({ maker }: Entity) =>
    maker === undefined ? undefined : facts.entities.get(maker);
  const names = entities.map((e) => givenName(e, marked.has(e.id), makerOf(e)));
  return tableSections(compileNames(names, ties(facts), lexicon)).map(({ name, bytes }) => ({
    name: `names.${name}`,
    bytes,
  }));
}

/** The date of the newest record: a pack says nothing of the day it was made, so that the same facts give the same bytes. */
function newest(records: readonly { readonly updated?: string | undefined }[]): string {
  return records.map((r) => r.updated ?? "").reduce((a, b) => (a > b ? a : b), "1970-01-01");
}

/**
 * Compiles facts into a pack.
 * @returns the whole file; the same facts give the same bytes
 */
export async function compilePack(
  facts: Facts,
  title: PackTitle,
  { alsoMark = new Set(), lexicon }: PackOptions = {},
): Promise<Uint8Array> {
  const entities = byId(facts.entities);
  const shipments = byId(facts.shipments);
  const sources = byId(facts.sources);
  const built = newest([...entities, ...shipments]);
  const counts = {
    entities: entities.length,
    shipments: shipments.length,
    sources: sources.length,
    claims: shipments.reduce((n, s) => n + s.claims.length, 0),
  };
  return writeContainer({ ...title, version: built, built, counts }, [
    ...nameSections(facts, entities, new Set([...markable(facts), ...alsoMark]), lexicon),
    ...recordSections(
      "ties",
      ties(facts).map(({ key }) => key),
    ),
    ...recordSections("entities", entities),
    ...recordSections("shipments", shipments),
    ...recordSections("sources", sources),
    ...recordSections("goods", facts.goods),
  ]);
}
