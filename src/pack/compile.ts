/** Facts in, pack out. */
import { markable } from "../facts/markable.ts";
import type { Entity, Facts } from "../facts/schema.ts";
import { ties } from "../facts/ties.ts";
import { compileNames } from "../spotter/compile.ts";
import { tableSections } from "../spotter/table.ts";
import type { GivenName } from "../spotter/types.ts";
import { type Section, writeContainer } from "./format.ts";
import { recordSections } from "./records.ts";

export interface PackTitle {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
}

function byId<T extends { readonly id: string }>(records: ReadonlyMap<string, T>): T[] {
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** An entity that takes part in no shipment record keeps its number and gets no spelling. */
function givenName(entity: Entity, isMarkable: boolean): GivenName {
  const aliases = entity.aliases.map(({ name, lang, weak }) => ({
    text: name,
    ...(lang === undefined ? {} : { lang }),
    ...(weak === undefined ? {} : { weak }),
  }));
  return {
    kind: entity.kind,
    spellings: isMarkable ? [{ text: entity.name }, ...aliases] : [],
  };
}

function nameSections(facts: Facts, entities: readonly Entity[]): Section[] {
  const marked = markable(facts);
  const names = entities.map((e) => givenName(e, marked.has(e.id)));
  return tableSections(compileNames(names, ties(facts))).map(({ name, bytes }) => ({
    name: `names.${name}`,
    bytes,
  }));
}

function newest(records: readonly { readonly updated: string }[]): string {
  return records.reduce((latest, r) => (r.updated > latest ? r.updated : latest), "1970-01-01");
}

/**
 * Compiles checked facts into a pack.
 * @returns the whole file; the same facts give the same bytes
 */
export async function compilePack(facts: Facts, title: PackTitle): Promise<Uint8Array> {
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
    ...nameSections(facts, entities),
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
