/** What the lines of a foreign file hold: records handed on as they come, and what must wait for more lines. */
import type { PackRecord } from "../facts/packRecord.ts";
import type { Entity, Shipment, Source } from "../facts/schema.ts";

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
  /** Shipments of an export of ours, still without their claims. */
  readonly records = new Map<string, OwnRecord>();
  /** How many records of each kind were passed over. */
  readonly skipped = new Map<string, number>();
  /** Entities so far. */
  size = 0;
  private readonly claims = new Map<string, object[]>();
  private waiting: PackRecord[] = [];

  /** @param marked whether it is marked though it takes part in no shipment */
  addEntity(record: Entity, marked: boolean): void {
    this.size++;
    this.waiting.push({ is: "entity", record, marked });
  }

  addSource(record: Source): void {
    this.waiting.push({ is: "source", record });
  }

  addShipment(record: Shipment): void {
    this.waiting.push({ is: "shipment", record });
  }

  addClaim(shipment: string, claim: object): void {
    const known = this.claims.get(shipment);
    if (known) known.push(claim);
    else this.claims.set(shipment, [claim]);
  }

  skip(schema: string): void {
    this.skipped.set(schema, (this.skipped.get(schema) ?? 0) + 1);
  }

  /** @returns the records that are whole; each is handed on once */
  take(): readonly PackRecord[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }

  /**
   * Puts together what waited for the file's end.
   * @param whole makes a shipment of its record and its claims
   * @throws ExchangeError when a claim belongs to no shipment
   */
  end(whole: (record: object, claims: readonly object[], where: string) => Shipment): void {
    for (const [id, claims] of this.claims) {
      const own = this.records.get(id);
      if (!own)
        throw new ExchangeError(
          `Claims name the shipment "${id}", which no line describes; export again.`,
        );
      this.addShipment(whole(own.record, claims, own.where));
    }
  }
}
