/** A pack opened for reading: names ready to spot, records on demand. */
import type { Entity, Facts, GoodsClass, Shipment, Source } from "../facts/schema.ts";
import { type NameTable, openTable } from "../spotter/table.ts";
import { openContainer, PackError, type PackManifest } from "./format.ts";
import { openRecords, type RecordReader } from "./records.ts";

export interface OpenPack {
  readonly manifest: Omit<PackManifest, "sections">;
  readonly names: NameTable;
  /** Keys of the ties, by their number in `names`. */
  readonly ties: RecordReader<string>;
  /** An entity by its number in `names`. */
  entity(number: number): Entity;
  /** All records, decoded once at the first call. */
  facts(): Facts;
}

const prefix = "names.";

function namesOf(sections: ReadonlyMap<string, Uint8Array>, label: string): NameTable {
  const own = [...sections]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, bytes]) => [name.slice(prefix.length), bytes] as const);
  try {
    return openTable(new Map(own));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PackError(`${label} holds names that cannot be read: ${reason}; get it again.`, {
      cause,
    });
  }
}

function all<T>(records: RecordReader<T>): T[] {
  return Array.from({ length: records.count }, (_, i) => records.at(i));
}

function mapOf<T extends { readonly id: string }>(records: RecordReader<T>): Map<string, T> {
  return new Map(all(records).map((r) => [r.id, r]));
}

function readFacts(sections: ReadonlyMap<string, Uint8Array>): Facts {
  return {
    entities: mapOf(openRecords<Entity>(sections, "entities")),
    shipments: mapOf(openRecords<Shipment>(sections, "shipments")),
    sources: mapOf(openRecords<Source>(sections, "sources")),
    goods: all(openRecords<GoodsClass>(sections, "goods")),
  };
}

/**
 * Opens a pack after checking all of its checksums.
 * @param label how to name the file in a sentence
 * @throws PackError with one sentence
 */
export async function openPack(file: Uint8Array, label: string): Promise<OpenPack> {
  const { manifest, sections } = await openContainer(file, label);
  const entities = openRecords<Entity>(sections, "entities");
  let facts: Facts | undefined;
  return {
    manifest,
    names: namesOf(sections, label),
    ties: openRecords<string>(sections, "ties"),
    entity: (number) => entities.at(number),
    facts: () => {
      facts ??= readFacts(sections);
      return facts;
    },
  };
}
