/** Claims as a table, one row a claim: what each source printed, in columns. */
import { stringify } from "csv-stringify/browser/esm/sync";
import type { Claim, Facts, Named, Quantity, Role, Shipment, Value } from "../facts/schema.ts";

const columns = [
  "shipment",
  "story",
  "part_of",
  "status",
  "exporter",
  "consignee",
  "manufacturer",
  "intermediary",
  "products",
  "goods",
  "declared_as",
  "hs_code",
  "quantities",
  "values",
  "from",
  "to",
  "routes",
  "says",
  "note",
  "source",
  "publisher",
  "published",
  "tier",
  "based_on",
  "url",
  "caveats",
] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

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

function value({ amount, max, currency, qualifier, scope, convertedFrom }: Value): string {
  const figure = max === undefined ? `${amount}` : `${amount}–${max}`;
  const words = [qualifier === "exactly" ? "" : qualifier, figure, currency];
  const notes = [
    ...(scope === "this" ? [] : [scope]),
    ...(convertedFrom === undefined ? [] : [`converted from ${convertedFrom}`]),
  ];
  const note = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
  return words.filter((w) => w !== "").join(" ") + note;
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
    part_of: shipment.partOf ?? "",
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

/** The library decides cell by cell what a spreadsheet would run; see docs/export.md. */
function lines(rows: string[][]): string {
  return stringify(rows, {
    escape_formulas: true,
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
  });
}

/**
 * A table as of RFC 4180 with a header, one row a claim; a cell that a spreadsheet would run
 * is made text.
 * @returns the file in pieces, one a shipment after the header
 */
export function* csvPieces(facts: Facts): Generator<string> {
  yield lines([[...columns]]);
  for (const shipment of facts.shipments.values())
    yield lines(
      shipment.claims.map((claim) => {
        const row = rowOf(facts, shipment, claim);
        return columns.map((c) => row[c]);
      }),
    );
}
