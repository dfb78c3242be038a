/** The records as the panel reads them: rows to sort and count, words when they are shown. */
import { factView, shipmentView } from "../facts/describe.ts";
import { type Teller, tellerFor } from "../facts/lines.ts";
import { type Key, nameOfKey, rowOf, type ShipmentRow } from "../facts/rows.ts";
import type { Facts } from "../facts/schema.ts";
import type { FactView, ShipmentView } from "../facts/view.ts";
import { Wording } from "../facts/wording.ts";
import { rest, sliceMs } from "./slices.ts";

/** Told while many shipments are read. */
export type Progress = (done: number, all: number) => void;

export class PanelRecord {
  private readonly lines = new Map<string, FactView>();
  private readonly byId: ReadonlyMap<string, ShipmentRow>;

  private constructor(
    readonly facts: Facts,
    readonly teller: Teller,
    /** Of all shipments, in the order of the records. */
    readonly rows: readonly ShipmentRow[],
  ) {
    this.byId = new Map(rows.map((r) => [r.id, r]));
  }

  /**
   * Reads all rows, in slices.
   * @param locale BCP 47, for the words of facts
   */
  static async read(facts: Facts, locale: string, tell: Progress = () => {}): Promise<PanelRecord> {
    const teller = tellerFor(facts, new Wording(locale));
    const rows: ShipmentRow[] = [];
    let end = performance.now() + sliceMs;
    for (const shipment of facts.shipments.values()) {
      rows.push(rowOf(teller, shipment));
      if (performance.now() < end) continue;
      tell(rows.length, facts.shipments.size);
      await rest();
      end = performance.now() + sliceMs;
    }
    return new PanelRecord(facts, teller, rows);
  }

  row(id: string): ShipmentRow | undefined {
    return this.byId.get(id);
  }

  /** @returns a shipment in one line; told once */
  line(id: string): FactView {
    const known = this.lines.get(id);
    if (known) return known;
    const line = factView(this.teller, this.facts.shipments.get(id)!);
    this.lines.set(id, line);
    return line;
  }

  /** @returns a shipment in full; undefined where the records hold none */
  shipment(id: string): ShipmentView | undefined {
    const shipment = this.facts.shipments.get(id);
    return shipment && shipmentView(this.teller, shipment);
  }

  /** @returns the name of a party or product, as sentences use it */
  name(key: Key): string {
    return nameOfKey(this.teller, key);
  }

  /** @returns a country's name in the reader's language */
  country(code: string): string {
    return this.teller.wording.country(code);
  }
}
