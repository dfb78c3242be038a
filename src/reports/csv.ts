/** Reports as a table for a spreadsheet, which must not run what a reader typed. */
import { stringify } from "csv-stringify/browser/esm/sync";
import type { Report } from "./report.ts";

const columns = [
  "id",
  "created",
  "what",
  "kind",
  "name",
  "spellings",
  "entity",
  "shipment",
  "wrong",
  "evidence",
  "note",
  "sentence",
  "address",
] as const satisfies readonly (keyof Report)[];

/**
 * Where a cell begins to any program: at its beginning, and after what another program or
 * another country's settings take for the end of a cell or a row.
 */
const formula = /(^|[;\t|\n\r])(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

/** An apostrophe before a formula makes it text (OWASP, CSV Injection). */
function defused(cell: string): string {
  return cell.replace(formula, "$1$2'");
}

function rowOf(report: Report): string[] {
  return columns.map((key) => defused([report[key] ?? ""].flat().join("; ")));
}

/** @returns a table as of RFC 4180 with a header, each cell in quotes, with a byte order mark for Excel */
export function toCsv(reports: readonly Report[]): string {
  const rows = [[...columns], ...reports.map(rowOf)];
  return stringify(rows, {
    bom: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: "windows",
  });
}
