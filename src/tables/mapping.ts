/**
 * What the columns of a table mean: a YAML file, checked. A field is a column's name, several
 * names of which the table has one, or `sql`: an expression over the table's columns.
 */
import * as v from "valibot";
import { statuses, tiers } from "../facts/schema.ts";
import { readYaml } from "../facts/yamlFile.ts";
import { TableError } from "./fault.ts";

const text = v.pipe(v.string(), v.minLength(1, "must be text"));
const field = v.union(
  [text, v.pipe(v.array(text), v.minLength(1)), v.strictObject({ sql: text })],
  "must be a column, a list of columns, or sql",
);

/** In the order in which the query selects them. */
const fieldNames = [
  "id",
  "exporter",
  "exporterId",
  "consignee",
  "consigneeId",
  "manufacturer",
  "intermediary",
  "goods",
  "declaredAs",
  "hsCode",
  "quantity",
  "quantityUnit",
  "weightKg",
  "value",
  "currency",
  "date",
  "dateTo",
  "origin",
  "transit",
  "destination",
] as const;
export type FieldName = (typeof fieldNames)[number];

const fields = v.strictObject(
  Object.fromEntries(fieldNames.map((name) => [name, v.optional(field)])) as Record<
    FieldName,
    v.OptionalSchema<typeof field, undefined>
  >,
);

const mappingSchema = v.strictObject({
  /** The story that all shipments of the table belong to. */
  title: text,
  source: v.strictObject({
    publisher: text,
    title: v.optional(text),
    url: v.optional(v.pipe(text, v.regex(/^https?:/, "must be http or https"))),
    published: v.optional(text),
    tier: v.optional(v.picklist(tiers, `must be one of ${tiers.join(", ")}`), "official"),
  }),
  status: v.optional(v.picklist(statuses, `must be one of ${statuses.join(", ")}`), "declared"),
  /** Parties are marked in text; off for tables whose parties are countries. */
  parties: v.optional(v.picklist(["entities", "printed"]), "entities"),
  encoding: v.optional(text),
  delimiter: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(1))),
  decimal: v.optional(v.picklist([".", ","], 'must be "." or ","'), "."),
  /** As DuckDB's strptime has it: %d.%m.%Y; ISO dates where it is left out. */
  dateFormat: v.optional(text),
  /** Where the table has no such column. */
  quantityUnit: v.optional(text),
  currency: v.optional(v.pipe(text, v.regex(/^[A-Z]{3}$/, "must be an ISO 4217 code"))),
  caveats: v.optional(v.array(text), []),
  fields,
});
export type Mapping = v.InferOutput<typeof mappingSchema>;

/**
 * @param path how the file is named in sentences
 * @throws TableError with the file and the line
 */
export function readMapping(path: string, yaml: string): Mapping {
  const file = readYaml(path, yaml);
  const [fault] = file.faults;
  if (fault) throw new TableError(`${path}:${fault.line}: ${fault.sentence}`);
  const parsed = v.safeParse(mappingSchema, file.value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const keys = (issue.path ?? []).map((p) => p.key as string | number);
  const what = keys.length === 0 ? "the mapping" : keys.join(".");
  throw new TableError(
    `${path}:${file.lineOf(keys)}: ${what} ${issue.message}; see docs/mappings.md.`,
  );
}

function quoted(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}

/** What the rows must say at least one of. */
const telling: readonly FieldName[] = ["exporter", "consignee", "goods", "declaredAs"];

function listed(columns: Iterable<string>): string {
  return [...columns].map((c) => `"${c}"`).join(", ");
}

/** Takes the fields of a mapping from a table's columns. */
export class Columns {
  private readonly columns: ReadonlySet<string>;
  /** Fields whose columns the table lacks: a sentence each. */
  readonly lacking: string[] = [];

  /** @param path how the table is named in sentences */
  constructor(
    private readonly mapping: Mapping,
    columns: Iterable<string>,
    private readonly path: string,
  ) {
    this.columns = new Set(columns);
  }

  /**
   * @returns a field as an expression over the columns; NULL where mapping or table have none
   * @throws TableError when the one column that the mapping names is not there
   */
  expressionOf(name: FieldName): string {
    const given = this.mapping.fields[name];
    if (given === undefined) return "NULL";
    if (typeof given === "object" && "sql" in given) return `(${given.sql})`;
    const names = typeof given === "string" ? [given] : given;
    const found = names.find((n) => this.columns.has(n));
    if (found !== undefined) return quoted(found);
    const lack = `${this.path}:1: has no column ${names.map((n) => `"${n}"`).join(" or ")}`;
    if (typeof given === "string")
      throw new TableError(
        `${lack}, which the mapping's "${name}" names; its columns are ${listed(this.columns)}.`,
      );
    this.lacking.push(`${lack}; "${name}" is left out.`);
    return "NULL";
  }

  /** @throws TableError when the table has none of the columns that tell who and what */
  expressions(): ReadonlyMap<FieldName, string> {
    const all = new Map(fieldNames.map((name) => [name, this.expressionOf(name)]));
    if (telling.some((name) => all.get(name) !== "NULL")) return all;
    throw new TableError(
      `${this.path}:1: has no column for exporter, consignee or goods; its columns are ${listed(this.columns)}. Choose another mapping.`,
    );
  }
}
