/** Claims as a table, one row a claim: what each source printed, in columns. */
import { stringify } from "csv-stringify/sync";
import type { Claim, Facts, Named, Quantity, Role, Shipment, Value } from "../facts/schema.ts";

type Row = Readonly<Record<string, string>>;

function nameOf(facts: Facts, named: Named): string {
  if ("printedName" in named) return named.printedName;
  return facts.entities.get(named.entity)?.name ?? named.entity;
}

function list(items: readonly string[]): string {
  return items.join("; ");
}

/** "more than 12 tons", with what part of the shipment it is where it is not all of it. */
function quantity({ value, max, unit, of, qualifier, scope }: Quantity): string {
  const figure = max === undefined ? `${value}` : `${value}–${max}`;
  const words = [qualifier === "exactly" ? "" : qualifier, figure, unit, of ?? ""];
  return words.filter((w) => w !== "").join(" ") + (scope === "this" ? "" : ` (${scope})`);
}

function value({ amount, max, currency, qualifier, scope }: Value): string {
  const figure = max === undefined ? `${amount}` : `${amount}–${max}`;
  const words = [qualifier === "exactly" ? "" : qualifier, figure, currency];
  return words.filter((w) => w !== "").join(" ") + (scope === "this" ? "" : ` (${scope})`);
}

function parties(facts: Facts, shipment: Shipment, claim: Claim, role: Role): string {
  const own = (claim.parties ?? []).filter((p) => p.role === role);
  const from = own.length > 0 ? own : shipment.parties.filter((p) => p.role === role);
  return list(from.map((p) => nameOf(facts, p)));
}

function rowOf(facts: Facts, shipment: Shipment, claim: Claim): Row {
  const source = facts.sources.get(claim.source);
  const of = (role: Role) => parties(facts, shipment, claim, role);
  return {
    shipment: shipment.id,
    story: shipment.story,
    status: claim.status ?? shipment.status,
    exporter: of("exporter"),
    consignee: of("consignee"),
    manufacturer: of("manufacturer"),
    intermediary: of("intermediary"),
    products: list((claim.products ?? shipment.products).map((p) => nameOf(facts, p))),
    goods: claim.goods ?? "",
    declared_as: claim.declaredAs ?? "",
    hs_code: claim.hsCode ?? "",
    quantities: list((claim.quantities ?? []).map(quantity)),
    values: list((claim.values ?? []).map(value)),
    from: claim.period?.from ?? "",
    to: claim.period?.to ?? "",
    routes: list((claim.routes ?? []).map((r) => r.join(" > "))),
    says: claim.says,
    note: claim.note ?? "",
    source: claim.source,
    publisher: source?.publisher ?? "",
    published: source?.published ?? "",
    tier: source?.tier ?? "",
    based_on: source?.basedOn ?? "",
    url: source?.url ?? "",
    caveats: list(shipment.caveats.map((c) => c.text)),
  };
}

/** @returns a table as of RFC 4180, with a header; a cell that a spreadsheet would run is made text */
export function toCsv(facts: Facts): string {
  const rows = [...facts.shipments.values()].flatMap((s) =>
    s.claims.map((claim) => rowOf(facts, s, claim)),
  );
  return stringify(rows, { header: true, escape_formulas: true, record_delimiter: "windows" });
}
