/** Records in, pack out: one by one, in any order, so that no file need be in memory as a whole. */
import { lookedUpBy } from "../facts/names.ts";
import type { PackRecord } from "../facts/packRecord.ts";
import { missingSource, namedIn, withKnownParties } from "../facts/references.ts";
import type { Entity, GoodsClass, Shipment, Source } from "../facts/schema.ts";
import { tiesOf } from "../facts/ties.ts";
import { compileNames } from "../spotter/compile.ts";
import type { Lexicon } from "../spotter/lexicon.ts";
import { tableSections } from "../spotter/table.ts";
import type { GivenName } from "../spotter/types.ts";
import { containerPieces, type PackHead, type Section, section } from "./format.ts";
import { givenName } from "./given.ts";
import { Kept } from "./kept.ts";
import { Neighbours } from "./neighbours.ts";
import { proofOf } from "./proof.ts";
import { SearchWriter } from "./searchSections.ts";
import { MemorySpool, type Spool } from "./spool.ts";

export interface PackTitle {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  /** The date of the newest record where none is given. */
  readonly version?: string | undefined;
}

export interface BuildOptions {
  /** The thesaurus by which goods are compared. */
  readonly goods: readonly GoodsClass[];
  /** Which words are ordinary ones: a name like them is weak. */
  readonly lexicon?: Lexicon | undefined;
  /** Where records are kept until they are written. */
  readonly spool?: Spool | undefined;
  /** Told how far the work is. */
  readonly told?: ((step: BuildStep, done: number, all: number) => void) | undefined;
  /** Told each name that is marked. */
  readonly named?: ((entity: Entity) => void) | undefined;
}

export type BuildStep = "shipments" | "names" | "table" | "file";

const encoder = new TextEncoder();
const noDate = "1970-01-01";

function json(name: string, value: unknown): Section {
  return section(name, encoder.encode(JSON.stringify(value)));
}

export class PackBuilder {
  private readonly entities: Kept<Entity>;
  private readonly shipments: Kept<Shipment>;
  private readonly sources: Kept<Source>;
  /** By place, whether it is marked though it takes part in no shipment. */
  private readonly marked: boolean[] = [];
  private readonly neighbours = new Neighbours();
  private readonly taking = new Set<number>();
  private readonly countries = new Set<string>();
  private newest = noDate;
  private claims = 0;

  constructor(private readonly options: BuildOptions) {
    const { spool = new MemorySpool() } = options;
    this.entities = new Kept("entities", spool);
    this.shipments = new Kept("shipments", spool);
    this.sources = new Kept("sources", spool);
  }

  /** Of two records with one id the first stays: exports repeat records. */
  add(given: PackRecord): void {
    if (given.is === "source") this.sources.add(given.record);
    else if (given.is === "shipment") this.addShipment(given.record);
    else this.addEntity(given.record, given.marked);
  }

  private addEntity(record: Entity, marked: boolean): void {
    if (this.entities.add(record) === undefined) return;
    this.marked.push(marked);
    this.date(record.updated);
  }

  private addShipment(record: Shipment): void {
    if (this.shipments.add(record) === undefined) return;
    for (const { source } of record.claims) if (!this.sources.has(source)) this.missing.add(source);
    this.claims += record.claims.length;
    this.date(record.updated);
  }

  /** Sources that a claim names; whether a line describes them is known at the end. */
  private readonly missing = new Set<string>();

  private date(updated: string | undefined): void {
    if (updated !== undefined && updated > this.newest) this.newest = updated;
  }

  get names(): number {
    return this.entities.count;
  }

  private tell(step: BuildStep, done: number, all: number): void {
    if (done % 1000 === 0 || done === all) this.options.told?.(step, done, all);
  }

  /** Parties that nothing describes are told by their id alone; a claim keeps a source. */
  private settle(): void {
    for (const id of this.missing) this.sources.add(missingSource(id));
    for (const kept of [this.entities, this.sources, this.shipments]) kept.sort();
    for (let number = 0; number < this.shipments.count; number++) this.settleShipment(number);
  }

  private settleShipment(number: number): void {
    const { entities, shipments } = this;
    const read = shipments.at(number);
    const shipment = withKnownParties(read, (id) => entities.has(id));
    if (shipment !== read) shipments.replace(number, shipment);
    for (const id of namedIn(shipment)) this.taking.add(entities.numberOf(id)!);
    for (const { routes = [] } of shipment.claims)
      for (const place of routes.flat()) this.countries.add(place.slice(0, 2));
    this.neighbours.add(
      shipment,
      (id) => entities.numberOf(id),
      (id) => shipments.numberOf(id),
    );
    this.tell("shipments", number + 1, shipments.count);
  }

  private *givenNames(named: (entity: Entity) => void): Generator<GivenName> {
    const { entities } = this;
    for (let number = 0; number < entities.count; number++) {
      const entity = entities.at(number);
      const isMarked = this.taking.has(number) || this.marked[entities.placeOf(number)]!;
      if (isMarked) named(entity);
      const { maker } = entity;
      yield givenName(entity, isMarked, maker === undefined ? undefined : entities.get(maker));
      this.tell("names", number + 1, entities.count);
    }
  }

  private nameSections(): Section[] {
    const ties = tiesOf([...this.countries].sort(), this.options.goods);
    let named = this.options.named ?? (() => {});
    const again = () => {
      const names = this.givenNames(named);
      // They are gone through twice, and told once.
      named = () => {};
      return names;
    };
    const names = { [Symbol.iterator]: again };
    const table = compileNames(names, ties, this.options.lexicon);
    const keys = ties.map(({ key }) => key);
    const proof = proofOf(table, { entities: this.entities.idHashes(), ties: keys });
    return [
      ...tableSections(table).map(({ name, bytes }) => section(`names.${name}`, bytes)),
      section("proof", new Uint8Array(proof.buffer)),
      json("ties", keys),
    ];
  }

  private searchSections(): Section[] {
    const writer = new SearchWriter();
    for (const entity of this.entities.inOrder()) writer.add(lookedUpBy(entity));
    return writer.sections();
  }

  private head({ version = this.newest, ...title }: PackTitle): PackHead {
    const { entities, shipments, sources, claims } = this;
    const counts = {
      entities: entities.count,
      shipments: shipments.count,
      sources: sources.count,
      claims,
    };
    return { ...title, version, built: this.newest, counts };
  }

  /**
   * Puts the pack together; nothing is added after.
   * @returns the file in pieces, each good until the next is asked for; the same records give
   *   the same bytes
   * @throws PackError when it is more than a pack holds
   */
  *pieces(title: PackTitle): Generator<Uint8Array> {
    this.settle();
    const sections = [
      ...this.nameSections(),
      ...this.entities.sections(),
      ...this.shipments.sections(),
      ...this.sources.sections(),
      ...this.neighbours.sections(this.entities.count),
      ...this.searchSections(),
      json("goods", this.options.goods),
    ];
    yield* containerPieces(this.head(title), sections);
  }
}
