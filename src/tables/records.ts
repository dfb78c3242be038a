/** From CSV and Parquet, by a mapping, to the records of a pack. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { PackRecord } from "../facts/packRecord.ts";
import type { Source } from "../facts/schema.ts";
import { Database, readingCsv, readingParquet } from "./database.ts";
import { inUtf8 } from "./decode.ts";
import { TableError } from "./fault.ts";
import { headerOf } from "./header.ts";
import { Columns, type Mapping, readMapping } from "./mapping.ts";
import { Parties } from "./parties.ts";
import { RowReader } from "./shipment.ts";

/** So many rows that could not be read whole are told one by one. */
const mostTold = 10;

/** What became of the rows. */
export interface TableReport {
  kept: number;
  /** Rows that are no rows of the table, or name nothing. */
  dropped: number;
  /** Values that were left out of rows that were kept. */
  doubts: number;
  /** Spellings of parties, the entities under which they were gathered, and names without a word. */
  spellings: number;
  parties: number;
  apart: number;
  /** The first faults, each a sentence with its line. */
  readonly sentences: string[];
}

export interface TableInput {
  readonly paths: readonly string[];
  readonly mappingPath: string;
  readonly report: TableReport;
  readonly tell?: ((what: string) => void) | undefined;
}

export function newReport(): TableReport {
  return { kept: 0, dropped: 0, doubts: 0, spellings: 0, parties: 0, apart: 0, sentences: [] };
}

/** A table that is open: how it is named in sentences, and how it is read. */
interface Table {
  readonly path: string;
  /** Selects the mapping's fields. */
  readonly select: string;
  readonly isCsv: boolean;
}

/** DuckDB's own words, in one line. */
function reasonOf(error: unknown): string {
  return (error as Error).message.split("\n")[0]!.trim();
}

class TableReading {
  private readonly database: Database;
  private readonly tables: Table[] = [];
  private readonly parties = new Parties();

  private constructor(
    database: Database,
    private readonly mapping: Mapping,
    private readonly input: TableInput,
  ) {
    this.database = database;
  }

  static async open(input: TableInput, mapping: Mapping, folder: string): Promise<TableReading> {
    const isCsv = (path: string) => !/\.parquet$/i.test(path);
    const plain = input.paths.map((path, i) =>
      isCsv(path) ? inUtf8(path, mapping.encoding, join(folder, `${i}.csv`)) : path,
    );
    const database = await Database.open(plain, folder);
    const reading = new TableReading(database, mapping, input);
    for (const [i, path] of input.paths.entries())
      reading.tables.push(await reading.tableAt(path, plain[i]!, isCsv(path)));
    return reading;
  }

  private async tableAt(path: string, file: string, isCsv: boolean): Promise<Table> {
    const from = isCsv
      ? readingCsv(file, headerOf(file, path, this.mapping.delimiter))
      : readingParquet(file);
    let columns: string[];
    try {
      const described = await this.database.all(`DESCRIBE SELECT * FROM ${from}`);
      columns = described.map((row) => row.column_name!);
    } catch (cause) {
      throw new TableError(`${path}: is no table that can be read: ${reasonOf(cause)}.`, { cause });
    }
    const taken = new Columns(this.mapping, columns, path);
    const fields = [...taken.expressions()].map(([name, expression]) => {
      const isDate = name === "date" || name === "dateTo";
      const { dateFormat } = this.mapping;
      const dated =
        isDate && dateFormat !== undefined && expression !== "NULL"
          ? `strftime(try_strptime(${expression}, '${dateFormat.replaceAll("'", "''")}'), '%Y-%m-%d')`
          : expression;
      return `CAST(${dated} AS VARCHAR) AS "${name}"`;
    });
    for (const sentence of taken.lacking) this.say(sentence);
    return { path, select: `SELECT ${fields.join(", ")} FROM ${from}`, isCsv };
  }

  /** A mapping's expressions are run for the first time here. */
  private async *rowsOf(table: Table, sql: string) {
    try {
      yield* this.database.rows(sql);
    } catch (cause) {
      throw new TableError(
        `${table.path}: the mapping cannot be carried out: ${reasonOf(cause)}.`,
        {
          cause,
        },
      );
    }
  }

  private async gather(): Promise<void> {
    for (const table of this.tables)
      for (const [name, id] of [
        ["exporter", "exporterId"],
        ["consignee", "consigneeId"],
        ["manufacturer", "NULL"],
        ["intermediary", "NULL"],
      ] as const) {
        const rows = this.rowsOf(
          table,
          `SELECT trim("${name}") AS name, count(*)::VARCHAR AS n, min(${id === "NULL" ? id : `"${id}"`})::VARCHAR AS id FROM (${table.select}) WHERE trim("${name}") <> '' GROUP BY 1 ORDER BY 1`,
        );
        for await (const row of rows)
          this.parties.add(row.name!.replace(/\s+/gu, " "), Number(row.n), row.id ?? undefined);
      }
    const { report } = this.input;
    report.spellings = this.parties.spellings;
    report.parties = this.parties.count;
    report.apart = this.parties.apart;
  }

  private say(sentence: string): void {
    const { sentences } = this.input.report;
    if (sentences.length < mostTold) sentences.push(sentence);
  }

  /** Lines that DuckDB could not take for rows: broken quotes, too many or too few columns. */
  private async rejected(table: Table): Promise<void> {
    if (!table.isCsv) return;
    const rows = await this.database.all(
      "SELECT DISTINCT line::VARCHAR AS line, error_message AS words FROM reject_errors ORDER BY line::BIGINT",
    );
    this.input.report.dropped += rows.length;
    for (const { line, words } of rows)
      this.say(
        `${table.path}:${line}: ${words!.split("\n")[0]!.trim()}; the line is left out, with what an open quote swallows.`,
      );
  }

  private async *shipments(table: Table, source: string): AsyncGenerator<PackRecord> {
    const reader = new RowReader(this.mapping, this.parties, source);
    const { report, tell } = this.input;
    const seen = new Map<string, number>();
    let line = 1;
    for await (const row of this.rowsOf(table, table.select)) {
      line++;
      const doubt = (what: string) => {
        report.doubts++;
        this.say(`${table.path}:${line}: ${what}; it is left out.`);
      };
      const given = row.id?.trim() || `${basename(table.path)}-${line}`;
      const times = (seen.get(given) ?? 0) + 1;
      seen.set(given, times);
      const record = reader.read(row, times === 1 ? given : `${given}-${times}`, doubt);
      if (record === undefined) {
        report.dropped++;
        this.say(`${table.path}:${line}: names neither a party nor goods; the row is left out.`);
        continue;
      }
      report.kept++;
      tell?.(`${table.path}: ${report.kept} rows kept`);
      yield { is: "shipment", record };
    }
    await this.rejected(table);
  }

  private sourceOf(path: string): Source {
    const { publisher, title, url, published, tier } = this.mapping.source;
    return {
      id: basename(path),
      publisher,
      title: title ?? null,
      url: url ?? null,
      ...(url === undefined ? { whyNoUrl: "The table was given as a file." } : {}),
      ...(published === undefined ? {} : { published }),
      tier,
      read: true,
    };
  }

  async *records(): AsyncGenerator<PackRecord> {
    if (this.mapping.parties === "entities") await this.gather();
    for (const record of this.parties.entities()) yield { is: "entity", record, marked: false };
    for (const table of this.tables) {
      const record = this.sourceOf(table.path);
      yield { is: "source", record };
      yield* this.shipments(table, record.id);
    }
  }

  close(): void {
    this.database.close();
  }
}

/**
 * Reads tables by a mapping; the same files give the same records.
 * @returns entities first, then each table's source and shipments; `input.report` is filled
 * @throws TableError with one sentence, also where no row was kept
 */
export async function* tableRecords(input: TableInput): AsyncGenerator<PackRecord> {
  const mapping = readMapping(input.mappingPath, readFileSync(input.mappingPath, "utf8"));
  const folder = mkdtempSync(join(tmpdir(), "waybill-tables-"));
  let reading: TableReading | undefined;
  try {
    reading = await TableReading.open(input, mapping, folder);
    yield* reading.records();
    const { kept, dropped, sentences } = input.report;
    if (kept === 0)
      throw new TableError(
        [
          ...sentences,
          `${input.paths.join(", ")}: no row could be kept, ${dropped} were left out.`,
        ].join("\n"),
      );
  } finally {
    reading?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
