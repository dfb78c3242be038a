/** What the lines of a foreign file hold so far, and the facts they make. */
import type { Entity, Facts, GoodsClass, Shipment, Source } from "../facts/schema.ts";

/** A file cannot be taken in; the message is one sentence with its line. */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
}

/** A printed value without the spaces around and within it that files come with. */
export function text(value: string): string {
  return value.replace(/\s+/gu, " ").trim();
}

interface OwnRecord {
  readonly where: string;
  readonly record: object;
}

/** Filled line by line. */
export class Gathered {
  /** Whether any line came from an export of ours. */
  hasOwn = false;
  /** Shipments of an export of ours, still without their claims. */
  readonly records = new Map<string, OwnRecord>();
  /** How many records of each kind were passed over. */
  readonly skipped = new Map<string, number>();
  private readonly entities = new Map<string, Entity>();
  private readonly sources = new Map<string, Source>();
  private readonly shipments = new Map<string, Shipment>();
  private readonly claims = new Map<string, object[]>();

  /** The first of an id stays: exports repeat records, and the same input must give the same pack. */
  addEntity(entity: Entity): void {
    if (!this.entities.has(entity.id)) this.entities.set(entity.id, entity);
  }

  addSource(source: Source): void {
    if (!this.sources.has(source.id)) this.sources.set(source.id, source);
  }

  addShipment(shipment: Shipment): void {
    if (!this.shipments.has(shipment.id)) this.shipments.set(shipment.id, shipment);
  }

  addClaim(shipment: string, claim: object): void {
    this.claims.set(shipment, [...(this.claims.get(shipment) ?? []), claim]);
  }

  skip(schema: string): void {
    this.skipped.set(schema, (this.skipped.get(schema) ?? 0) + 1);
  }

  get size(): number {
    return this.entities.size;
  }

  /**
   * @param whole makes a shipment of its record and its claims
   * @param goods the thesaurus the pack is to compare goods by
   * @throws ExchangeError when a claim belongs to no shipment
   */
  facts(
    whole: (record: object, claims: readonly object[], where: string) => Shipment,
    goods: readonly GoodsClass[],
  ): Facts {
    for (const [id, claims] of this.claims) {
      const own = this.records.get(id);
      if (!own)
        throw new ExchangeError(
          `Claims name the shipment "${id}", which no line describes; export again.`,
        );
      this.addShipment(whole(own.record, claims, own.where));
    }
    return { ...this.resolved(), goods };
  }

  /** Parties that no line describes are told by their id alone; a claim keeps a source. */
  private resolved(): Omit<Facts, "goods"> {
    const { entities, sources } = this;
    for (const shipment of this.shipments.values())
      for (const { source } of shipment.claims)
        if (!sources.has(source)) this.addSource(missingSource(source));
    const shipments = new Map(
      [...this.shipments].map(([id, s]) => [id, withKnownParties(s, entities)]),
    );
    return { entities, sources, shipments };
  }
}

function missingSource(id: string): Source {
  const whyNoUrl = "The file that this comes from names the source by its id alone.";
  return { id, publisher: id, title: null, url: null, whyNoUrl, tier: "report", read: true };
}

function withKnownParties(shipment: Shipment, entities: ReadonlyMap<string, Entity>): Shipment {
  const known = <T extends { readonly entity: string } | { readonly printedName: string }>(p: T) =>
    "entity" in p && !entities.has(p.entity)
      ? { ...p, entity: undefined, printedName: p.entity }
      : p;
  const clean = <T extends object>(p: T) =>
    Object.fromEntries(Object.entries(p).filter(([, value]) => value !== undefined)) as T;
  return {
    ...shipment,
    parties: shipment.parties.map((p) => clean(known(p))) as Shipment["parties"],
    products: shipment.products.map((p) => clean(known(p))) as Shipment["products"],
  };
}
