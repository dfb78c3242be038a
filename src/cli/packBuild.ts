/** `waybill pack build`: one pack from folders and files, their records taken one by one. */
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { recordsOf } from "../exchange/lines.ts";
import { namesOf } from "../facts/names.ts";
import type { PackRecord } from "../facts/packRecord.ts";
import type { Entity } from "../facts/schema.ts";
import { PackBuilder } from "../pack/builder.ts";
import { recordsIn } from "../pack/compile.ts";
import { longestWord } from "../spotter/tokens.ts";
import { longestName, wordsOf } from "../spotter/words.ts";
import { corePack } from "./corePack.ts";
import { InputError, UsageError } from "./input.ts";
import type { Io } from "./main.ts";
import { progress, type Told } from "./progress.ts";
import { readFacts } from "./readFolder.ts";
import { readLines } from "./readLines.ts";

const options = {
  output: { type: "string", short: "o" },
  id: { type: "string" },
  title: { type: "string" },
  licence: { type: "string", default: "not stated" },
  version: { type: "string" },
  mapping: { type: "string" },
} as const;

type Skipped = ReadonlyMap<string, number>;

function isFolder(path: string): boolean {
  return path !== "-" && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** @returns what a source holds, one by one; at the end what was passed over */
function* recordsFrom(path: string, tell: Told): Generator<PackRecord, Skipped> {
  if (isFolder(path)) {
    yield* recordsIn(readFacts(path));
    return new Map();
  }
  const label = path === "-" ? "standard input" : path;
  const told = (bytes: number) => tell(`${label}: ${Math.round(bytes / 2 ** 20)} MiB read`);
  return yield* recordsOf(readLines(path, told), label);
}

/** Names that no text can hold are no fault of the pack, but nobody should wait for them. */
class Unfindable {
  private count = 0;
  private first = "";

  readonly look = (entity: Entity): void => {
    for (const name of namesOf(entity)) {
      if (wordsOf(name).length > 0) continue;
      const printed = name.length > 40 ? `${name.slice(0, 40)}…` : name;
      if (this.count++ === 0) this.first = `"${printed}" of "${entity.id}"`;
    }
  };

  tell(io: Io): void {
    if (this.count === 0) return;
    io.err(
      `Never to be found: ${this.count} of the names, the first ${this.first}: a name needs a letter or digit, at most ${longestName} words, and none of over ${longestWord} letters.`,
    );
  }
}

function tellSkipped(all: readonly Skipped[], io: Io): void {
  const counts = new Map<string, number>();
  for (const skipped of all)
    for (const [kind, n] of skipped) counts.set(kind, (counts.get(kind) ?? 0) + n);
  const told = [...counts].sort().map(([kind, n]) => `${n} ${kind}`);
  if (told.length > 0) io.err(`Left out: ${told.join(", ")}.`);
}

/** Written beside its place and moved there whole: who breaks off keeps the pack that was there. */
function write(path: string, pieces: Iterable<Uint8Array>): void {
  const unfinished = `${path}.${process.pid}`;
  try {
    const file = openSync(unfinished, "w");
    try {
      for (const piece of pieces)
        for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new InputError(`${path} cannot be written (${code}); choose another place.`, { cause });
  }
}

/**
 * @returns the exit status
 * @throws UsageError on wrong usage; InputError, ExchangeError, FactsError, PackError with one sentence
 */
export async function packBuild(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { output, version } = values;
  if (positionals.length === 0) throw new UsageError("pack build needs a folder, a file or -.");
  if (output === undefined) throw new UsageError("pack build needs -o FILE.waybill.");
  const name = basename(output).replace(/\.waybill$/, "");
  const title = { id: values.id ?? name, title: values.title ?? name, licence: values.licence };
  const { lexicon } = await import("./lexicon.ts");
  const { goods } = await corePack();
  const { tell, end } = progress();
  const unfindable = new Unfindable();
  const builder = new PackBuilder({
    goods,
    lexicon: lexicon(),
    named: unfindable.look,
    told: (step, done, all) => tell(`${step}: ${done} of ${all}`),
  });
  try {
    const skipped =
      values.mapping === undefined
        ? positionals.map((path) => takeAll(builder, recordsFrom(path, tell)))
        : [await takeTables(builder, positionals, values.mapping, { io, tell })];
    write(output, builder.pieces({ ...title, ...(version === undefined ? {} : { version }) }));
    end();
    tellSkipped(skipped, io);
    unfindable.tell(io);
    return 0;
  } finally {
    end();
  }
}

interface Telling {
  readonly io: Io;
  readonly tell: Told;
}

/** @throws TableError, where nothing could be kept */
async function takeTables(
  builder: PackBuilder,
  paths: readonly string[],
  mappingPath: string,
  { io, tell }: Telling,
): Promise<Skipped> {
  for (const path of [...paths, mappingPath])
    if (!existsSync(path)) throw new InputError(`${path} does not exist; check the path.`);
  const { newReport, tableRecords } = await import("../tables/records.ts");
  const report = newReport();
  for await (const record of tableRecords({ paths, mappingPath, report, tell }))
    builder.add(record);
  for (const sentence of report.sentences) io.err(sentence);
  const { kept, dropped, doubts, spellings, parties, apart } = report;
  io.err(
    `Rows kept: ${kept}; left out: ${dropped}; values left out: ${doubts}. ${spellings} spellings are ${parties} parties; ${apart} names hold no word and stay as printed.`,
  );
  return new Map();
}

function takeAll(builder: PackBuilder, records: Generator<PackRecord, Skipped>): Skipped {
  for (;;) {
    const next = records.next();
    if (next.done) return next.value;
    builder.add(next.value);
  }
}
