/** A pack opened for reading: names ready to spot, records on demand. */
import type { Entity, Facts, GoodsClass, Shipment, Source } from "../facts/schema.ts";
import { mapTable, type NameTable, openTable } from "../spotter/table.ts";
import { inMemory, type PackBytes } from "./bytes.ts";
import {
  type Container,
  checkSums,
  PackError,
  type PackHead,
  readContainer,
  sectionBytes,
} from "./format.ts";
import { Lists } from "./lists.ts";
import { Records } from "./records.ts";
import { NameSearch } from "./search.ts";
import { Stories } from "./stories.ts";

export interface OpenPack {
  /** How sentences name its file. */
  readonly label: string;
  readonly manifest: PackHead;
  /** In bytes. */
  readonly size: number;
  readonly names: NameTable;
  /** Keys of the ties, by their number in `names`. */
  readonly ties: readonly string[];
  readonly goods: readonly GoodsClass[];
  /** Their numbers are those in `names`. */
  readonly entities: Records<Entity>;
  readonly shipments: Records<Shipment>;
  readonly sources: Records<Source>;
  /** By an entity's number, the shipments whose record names it. */
  readonly ofEntity: Lists;
  readonly stories: Stories;
  /** By a shipment's number, those that lie within it. */
  readonly parts: Lists;
  /** Finds names by what is typed; undefined for a pack that was built without. */
  readonly search: NameSearch | undefined;
  /** All records, decoded once at the first call. */
  facts(): Promise<Facts>;
}

const prefix = "names.";

async function sectionsUnder(container: Container): Promise<Map<string, Uint8Array>> {
  const own = [...container.places.keys()].filter((name) => name.startsWith(prefix));
  const read = own.map(
    async (name) => [name.slice(prefix.length), await sectionBytes(container, name)] as const,
  );
  return new Map(await Promise.all(read));
}

/** @param open looks at the numbers of the table, or trusts them */
async function namesOf(container: Container, open: typeof openTable): Promise<NameTable> {
  const sections = await sectionsUnder(container);
  try {
    return open(sections);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PackError(
      `${container.label} holds names that cannot be read: ${reason}; get it again.`,
      { cause },
    );
  }
}

async function jsonList<T>(container: Container, name: string): Promise<T[]> {
  const bytes = await sectionBytes(container, name);
  try {
    const list: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (Array.isArray(list)) return list as T[];
    throw new TypeError("it is no list");
  } catch (cause) {
    throw new PackError(`${container.label} has an unreadable "${name}"; get it again.`, { cause });
  }
}

async function mapOf<T extends { readonly id: string }>(
  records: Records<T>,
): Promise<Map<string, T>> {
  const all = new Map<string, T>();
  for await (const record of records.all()) all.set(record.id, record);
  return all;
}

/**
 * @param openNames looks at the numbers of the table, or trusts them
 * @returns the pack in a container whose checksums need not be looked at
 * @throws PackError with one sentence
 */
export async function openedContainer(
  container: Container,
  openNames = openTable,
): Promise<OpenPack> {
  const { label, manifest, bytes } = container;
  const entities = new Records<Entity>(container, "entities");
  const shipments = new Records<Shipment>(container, "shipments");
  const sources = new Records<Source>(container, "sources");
  const [names, ties, goods] = await Promise.all([
    namesOf(container, openNames),
    jsonList<string>(container, "ties"),
    jsonList<GoodsClass>(container, "goods"),
  ]);
  const read = async () => {
    const [e, s, o] = await Promise.all([mapOf(entities), mapOf(shipments), mapOf(sources)]);
    return { entities: e, shipments: s, sources: o, goods };
  };
  let facts: Promise<Facts> | undefined;
  return {
    label,
    manifest,
    size: bytes.size,
    names,
    ties,
    goods,
    entities,
    shipments,
    sources,
    ofEntity: new Lists(container, "entities.shipments", entities.count),
    search: NameSearch.of(container, entities.count),
    stories: new Stories(container, shipments.count),
    parts: new Lists(container, "shipments.parts", shipments.count),
    facts: () => {
      facts ??= read();
      return facts;
    },
  };
}

/**
 * Opens a pack whose checksums hold.
 * @param label how to name the file in a sentence
 * @throws PackError with one sentence
 */
export async function openPack(file: PackBytes | Uint8Array, label: string): Promise<OpenPack> {
  const container = await readContainer(file instanceof Uint8Array ? inMemory(file) : file, label);
  await checkSums(container);
  return openedContainer(container);
}

/**
 * Opens a pack that was checked when it was taken in: its checksums are not reckoned again and
 * its numbers not looked at, so that the names are read and nothing else.
 * @throws PackError with one sentence
 */
export async function openChecked(file: PackBytes, label: string): Promise<OpenPack> {
  return openedContainer(await readContainer(file, label), mapTable);
}
