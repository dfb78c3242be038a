/** A row of a table as a shipment with one claim: what the row prints, and nothing reckoned from it. */
import type { Claim, Quantity, Role, Shipment, Value } from "../facts/schema.ts";
import type { Row } from "./database.ts";
import type { FieldName, Mapping } from "./mapping.ts";
import type { Parties } from "./parties.ts";
import { countryCode } from "./places.ts";

/** What a row could not be read by; the row is kept without it. */
export type Doubt = (what: string) => void;

const roles = {
  exporter: "exporter",
  consignee: "consignee",
  manufacturer: "manufacturer",
  intermediary: "intermediary",
} as const satisfies Readonly<Record<string, Role>>;

export class RowReader {
  constructor(
    private readonly mapping: Mapping,
    private readonly parties: Parties,
    private readonly source: string,
  ) {}

  private text(row: Row, name: FieldName): string | undefined {
    const text = row[name]?.replace(/\s+/gu, " ").trim();
    return text ? text : undefined;
  }

  private number(row: Row, name: FieldName, doubt: Doubt): number | undefined {
    const text = this.text(row, name);
    if (text === undefined) return undefined;
    const plain = text.replace(/[\s\u00a0']/gu, "");
    const pointed =
      this.mapping.decimal === ","
        ? plain.replaceAll(".", "").replace(",", ".")
        : plain.replaceAll(",", "");
    const number = /^\d+(?:\.\d+)?$/.test(pointed) ? Number(pointed) : Number.NaN;
    if (Number.isFinite(number)) return number;
    doubt(`"${name}" holds "${text}", and a number was expected`);
    return undefined;
  }

  private date(row: Row, name: FieldName, doubt: Doubt): string | undefined {
    const text = this.text(row, name);
    if (text === undefined) return undefined;
    const found = /^(\d{4})(?:-?(\d\d))?(?:-?(\d\d))?(?:[ T].*)?$/.exec(text);
    if (found)
      return found
        .slice(1, 4)
        .filter((part) => part !== undefined)
        .join("-");
    doubt(`"${name}" holds "${text}", and a date was expected`);
    return undefined;
  }

  private named(name: string): { entity: string } | { printedName: string } {
    const id = this.mapping.parties === "entities" ? this.parties.idOf(name) : undefined;
    return id === undefined ? { printedName: name } : { entity: id };
  }

  private partiesOf(row: Row): Shipment["parties"] {
    return Object.entries(roles).flatMap(([field, role]) => {
      const name = this.text(row, field as FieldName);
      return name === undefined ? [] : [{ role, ...this.named(name) }];
    });
  }

  private quantities(row: Row, doubt: Doubt): Quantity[] {
    const exactly = { qualifier: "exactly", scope: "this" } as const;
    const weight = this.number(row, "weightKg", doubt);
    const count = this.number(row, "quantity", doubt);
    const unit = this.text(row, "quantityUnit") ?? this.mapping.quantityUnit;
    return [
      ...(weight === undefined ? [] : [{ value: weight, unit: "kg", ...exactly }]),
      ...(count === undefined ? [] : [{ value: count, unit: unit ?? "units", ...exactly }]),
    ];
  }

  private values(row: Row, doubt: Doubt): Value[] {
    const amount = this.number(row, "value", doubt);
    const currency = this.text(row, "currency") ?? this.mapping.currency;
    if (amount === undefined) return [];
    if (currency !== undefined && /^[A-Z]{3}$/.test(currency))
      return [{ amount, currency, qualifier: "exactly", scope: "this" }];
    doubt("the value has no currency; name one in the mapping");
    return [];
  }

  private route(row: Row, doubt: Doubt): string[] {
    return (["origin", "transit", "destination"] as const).flatMap((name) => {
      const printed = this.text(row, name);
      const code = printed === undefined ? undefined : countryCode(printed);
      if (printed !== undefined && code === undefined)
        doubt(`"${name}" holds "${printed}", and a country was expected`);
      return code === undefined ? [] : [code];
    });
  }

  private claim(row: Row, doubt: Doubt): Claim {
    const [goods, declaredAs] = [this.text(row, "goods"), this.text(row, "declaredAs")];
    const hsCode = this.text(row, "hsCode")?.replace(/\D/g, "");
    const [from, to] = [this.date(row, "date", doubt), this.date(row, "dateTo", doubt)];
    const quantities = this.quantities(row, doubt);
    const values = this.values(row, doubt);
    const route = this.route(row, doubt);
    return {
      source: this.source,
      says: goods ?? declaredAs ?? "A row of the table.",
      ...(goods === undefined ? {} : { goods }),
      ...(declaredAs === undefined ? {} : { declaredAs }),
      ...(hsCode ? { hsCode } : {}),
      ...(quantities.length > 0 ? { quantities } : {}),
      ...(values.length > 0 ? { values } : {}),
      ...(from === undefined && to === undefined
        ? {}
        : { period: { ...(from && { from }), to: to ?? from! } }),
      ...(route.length > 0 ? { routes: [route] } : {}),
    };
  }

  /**
   * @param id of the shipment
   * @param doubt told what of the row could not be read
   * @returns undefined for a row that names neither a party nor goods
   */
  read(row: Row, id: string, doubt: Doubt): Shipment | undefined {
    const parties = this.partiesOf(row);
    const claim = this.claim(row, doubt);
    if (parties.length === 0 && claim.goods === undefined && claim.declaredAs === undefined)
      return undefined;
    return {
      id,
      story: this.mapping.title,
      status: this.mapping.status,
      parties,
      products: [],
      claims: [claim],
      caveats: this.mapping.caveats.map((caveat) => ({ text: caveat })),
      responses: [],
      corrections: [],
    };
  }
}
