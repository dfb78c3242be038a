/**
 * Whether a stranger's pack may be used: every checksum, every number that leads somewhere,
 * every record. Done once, when a pack is taken in; afterwards it is trusted.
 */
import * as v from "valibot";
import type { Shipment } from "../facts/schema.ts";
import { foreignSchemas } from "../facts/schema.ts";
import { numbersOutside } from "../spotter/table.ts";
import { idHash } from "./byId.ts";
import type { PackBytes } from "./bytes.ts";
import { type Container, checkSums, PackError, readContainer, sectionBytes } from "./format.ts";
import { type OpenPack, openedContainer } from "./open.ts";
import { proofOf } from "./proof.ts";
import type { Records } from "./records.ts";

/** How far it is: bytes and records are counted alike. */
interface Checked {
  readonly done: number;
  readonly all: number;
}
type Told = (checked: Checked) => void;

/** What has been checked lets others have their turn after so many records. */
const slice = 500;

class Verifier {
  private done = 0;
  private readonly all: number;

  constructor(
    private readonly container: Container,
    private readonly pack: OpenPack,
    private readonly told: Told,
    before: number,
    private readonly rest: () => Promise<void>,
  ) {
    const { entities, shipments, sources } = pack;
    this.done = before;
    this.all = before + weight * (entities.count + shipments.count + sources.count);
  }

  private refuse(what: string): PackError {
    return new PackError(`${this.pack.label} ${what}; get it again.`);
  }

  async run(): Promise<void> {
    const { pack } = this;
    const outside = numbersOutside(pack.names, pack.entities.count, pack.ties.length);
    if (outside !== undefined) throw this.refuse(`holds names that ${outside}`);
    this.texts(pack.ties, v.string(), "ties");
    this.texts(pack.goods, foreignSchemas.goods, "goods");
    const sources = await this.records(pack.sources, foreignSchemas.source, "sources");
    const entities = await this.records(pack.entities, foreignSchemas.entity, "entities");
    await this.proof(entities);
    await this.records(pack.shipments, foreignSchemas.shipment, "shipments", (shipment) =>
      this.sourcesOf(shipment, sources),
    );
    await this.lists();
  }

  private texts(list: readonly unknown[], schema: v.GenericSchema, name: string): void {
    const at = list.findIndex((entry) => !v.is(schema, entry));
    if (at >= 0) throw this.refuse(`has an entry ${at} in "${name}" that is none`);
  }

  private sourcesOf({ id, claims }: Shipment, sources: ReadonlySet<string>): void {
    const missing = claims.find((c) => !sources.has(c.source));
    if (missing)
      throw this.refuse(
        `has a claim of "${missing.source}" in the shipment "${id}", and no such source`,
      );
  }

  /** Each record is one, they stand in the order of ids, and each is found by its id. */
  private async records<T extends { readonly id: string }>(
    records: Records<T>,
    schema: v.GenericSchema<unknown, T>,
    name: string,
    look: (record: T) => void = () => {},
  ): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    const hashes = new Uint32Array(records.count);
    let before: string | undefined;
    for await (const record of records.all()) {
      const { id } = record;
      const parsed = v.safeParse(schema, record);
      if (!parsed.success)
        throw this.refuse(
          `has a record "${id}" in "${name}" that is none: ${v.getDotPath(parsed.issues[0] as v.GenericIssue) ?? "the whole"} ${parsed.issues[0].message}`,
        );
      if (before !== undefined && before >= id)
        throw this.refuse(`has "${id}" out of order in "${name}"`);
      look(parsed.output);
      hashes[ids.size] = idHash(id);
      ids.add(id);
      before = id;
      await this.tell();
    }
    if (!(await records.isIndexedBy(hashes))) throw this.refuse(`has a wrong index of "${name}"`);
    return ids;
  }

  /** Each name leads to the entity that it was compiled for. */
  private async proof(ids: ReadonlySet<string>): Promise<void> {
    const { names, ties } = this.pack;
    const bytes = await sectionBytes(this.container, "proof");
    const right = proofOf(names, { entities: Uint32Array.from(ids, idHash), ties });
    const isWhole = bytes.byteLength === right.byteLength;
    const found = new Uint32Array(isWhole ? bytes.slice().buffer : new ArrayBuffer(0));
    if (!isWhole || right.some((hash, i) => hash !== found[i]))
      throw this.refuse("holds names that lead to others than they were made for");
  }

  private async tell(): Promise<void> {
    this.done += weight;
    if (this.done % (slice * weight) !== 0) return;
    this.told({ done: this.done, all: this.all });
    await this.rest();
  }

  private async lists(): Promise<void> {
    const { ofEntity, parts, stories, shipments, entities, search } = this.pack;
    const limits = [
      [ofEntity, entities.count],
      [parts, shipments.count],
      [stories.lists, undefined],
    ] as const;
    for (const [list, count] of limits)
      if (!(await list.isWithin(shipments.count, count)))
        throw this.refuse("has a list of shipments that leads outside");
    if (search && !(await search.isWithin()))
      throw this.refuse("has a list of names to search that leads outside");
    if (!(await stories.isWithin())) throw this.refuse("has a story that leads outside");
  }
}

/** A record is so much work as this many bytes of checksums. */
const weight = 400;

const noRest = async () => {};

/**
 * @param label how to name the file in a sentence
 * @param rest lets others have their turn
 * @returns the pack, opened
 * @throws PackError with one sentence
 */
export async function verifyPack(
  bytes: PackBytes,
  label: string,
  told: Told = () => {},
  rest: () => Promise<void> = noRest,
): Promise<OpenPack> {
  const container = await readContainer(bytes, label);
  const { entities = 0, shipments = 0, sources = 0 } = container.manifest.counts;
  const all = bytes.size + weight * (entities + shipments + sources);
  await checkSums(container, (done) => told({ done, all }));
  const pack = await openedContainer(container);
  await new Verifier(container, pack, told, bytes.size, rest).run();
  return pack;
}
