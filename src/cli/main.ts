/** The `waybill` command: one function, so that tests call what the shell calls. */
import { ExchangeError } from "../exchange/gathered.ts";
import { FactsError } from "../facts/read.ts";
import { PackError } from "../pack/format.ts";
import { TableError } from "../tables/fault.ts";
import { exportRecords } from "./exportCommand.ts";
import { facts } from "./factsCommand.ts";
import { InputError, UsageError } from "./input.ts";
import { pack } from "./packCommand.ts";
import { reports } from "./reportsCommand.ts";
import { spot } from "./spot.ts";

export interface Io {
  out(text: string): void;
  err(text: string): void;
}

const usage = `Usage: waybill COMMAND
  spot [--json] [--lines] [--pack FILE]... [--no-core] FILE...|-
      the companies and products that a text or .html file names
  facts [--json] [--pack FILE]... [--no-core] ENTITY|SHIPMENT|NAME
      what is reported about them, with every source
  export --format ftm|csv|json [--pack FILE]... [--no-core]
      the records for other tools: FollowTheMoney lines, a table of claims, JSON
  pack build SOURCE... -o FILE.waybill [--id ID] [--title TEXT] [--licence TEXT]
             [--version TEXT] [--mapping FILE.yaml]
      a pack from folders like data/, FollowTheMoney or name lists; - is standard input;
      with a mapping, from CSV and Parquet (docs/mappings.md)
  pack info FILE, pack verify FILE
      what a pack says of itself; whether it is whole
  reports triage [--json] [-o FOLDER] [--stubs N] [--pack FILE]... [--no-core] FILE...
      groups what readers reported, and proposes entities and spellings for data/`;

const commands: Record<string, (args: string[], io: Io) => Promise<number>> = {
  spot,
  facts,
  export: exportRecords,
  pack,
  reports,
};

const shell: Io = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};

/** Errors whose message is the sentence to print. */
const badInput = [InputError, PackError, FactsError, ExchangeError, TableError];

/** Wrong usage of an option, as node:util's parseArgs reports it. */
function isArgsError(error: unknown): error is Error {
  return String((error as { code?: unknown })?.code).startsWith("ERR_PARSE_ARGS");
}

function statusOf(error: unknown, io: Io): number {
  if (error instanceof UsageError || isArgsError(error)) {
    io.err(`waybill: ${error.message}\n${usage}`);
    return 2;
  }
  if (badInput.some((kind) => error instanceof kind)) {
    io.err((error as Error).message);
    return 1;
  }
  throw error;
}

/**
 * Runs one command.
 * @param args what stands after `waybill`
 * @returns 0 done, 1 the input was bad, 2 wrong usage
 */
export async function main(args: string[], io: Io = shell): Promise<number> {
  const [name = "", ...rest] = args;
  const words = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  if (name === "help" || words.includes("--help")) {
    io.out(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command) throw new UsageError(name ? `there is no command "${name}".` : "name a command.");
    return await command(rest, io);
  } catch (error) {
    return statusOf(error, io);
  }
}
