/**
 * A DuckDB that reads the given files and nothing else: no other file, no network, no
 * extension, and nothing that a mapping says can change that.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { TableError } from "./fault.ts";
import type { Header } from "./header.ts";

export type Row = Readonly<Record<string, string | null>>;

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function load(): Promise<typeof import("@duckdb/node-api")> {
  try {
    return await import("@duckdb/node-api");
  } catch (cause) {
    throw new TableError(
      'Tables need the package "@duckdb/node-api", which was not installed; run npm install @duckdb/node-api.',
      { cause },
    );
  }
}

export class Database {
  private constructor(private readonly connection: DuckDBConnection) {}

  /**
   * @param paths the files that may be read
   * @param temporary a folder for what does not fit in memory
   */
  static async open(paths: readonly string[], temporary: string): Promise<Database> {
    const { DuckDBInstance } = await load();
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const database = new Database(connection);
    for (const setting of [
      `temp_directory = ${literal(temporary)}`,
      "memory_limit = '2GB'",
      "autoinstall_known_extensions = false",
      "autoload_known_extensions = false",
      `allowed_paths = [${paths.map(literal).join(", ")}]`,
      "enable_external_access = false",
      "lock_configuration = true",
    ])
      await database.run(`SET ${setting}`);
    return database;
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async all(sql: string): Promise<Row[]> {
    const read = await this.connection.runAndReadAll(sql);
    return read.getRowObjectsJson() as Row[];
  }

  /** @returns rows as they come, some thousands at a time */
  async *rows(sql: string): AsyncGenerator<Row> {
    const result = await this.connection.stream(sql);
    for await (const rows of result.yieldRowObjectJson()) yield* rows as Row[];
  }

  close(): void {
    this.connection.closeSync();
  }
}

/** @returns the expression that reads a CSV as text, by its header and its quotes alone: nothing is guessed */
export function readingCsv(file: string, { delimiter, columns }: Header): string {
  const types = columns.map((c) => `${literal(c)}: 'VARCHAR'`).join(", ");
  const options = [
    `columns = {${types}}`,
    `delim = ${literal(delimiter)}`,
    "auto_detect = false",
    "header = true",
    "quote = '\"'",
    "escape = '\"'",
    "store_rejects = true",
    "rejects_limit = 1000",
  ];
  return `read_csv(${literal(file)}, ${options.join(", ")})`;
}

export function readingParquet(file: string): string {
  return `read_parquet(${literal(file)})`;
}
