/** `waybill reports`: what readers reported, made ready for a maintainer. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { mergeFacts } from "../exchange/merge.ts";
import type { OpenPack } from "../pack/open.ts";
import { ReportsError, ReportsReader } from "../reports/fileReader.ts";
import { Gathered } from "../reports/gathered.ts";
import type { Records } from "../reports/known.ts";
import type { Report } from "../reports/report.ts";
import { countsOf, type Refused, summaryOf } from "../reports/summary.ts";
import { type Triage, triage as triageReports } from "../reports/triage.ts";
import { spot } from "../spotter/spot.ts";
import { InputError, readPieces, UsageError } from "./input.ts";
import type { Io } from "./main.ts";
import { loadPacks } from "./packs.ts";

const options = {
  pack: { type: "string", multiple: true },
  "no-core": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  output: { type: "string", short: "o" },
  stubs: { type: "string", default: "1000" },
} as const;

/** The folder that stubs are written to, as one of the story's folders of `data/entities`. */
const stubFolder = "entities/reported";

/** Bytes of all files: what a run holds in memory is a small multiple of it. */
const mostBytes = 512 * 1024 * 1024;

/** @param room bytes that this run still takes */
function readFile(path: string, room: number) {
  const file = path === "-" ? "standard input" : path;
  const reader = new ReportsReader(file);
  const reports: Report[] = [];
  for (const piece of readPieces(path)) {
    for (const report of reader.push(piece)) reports.push(report);
    if (reader.bytes > room)
      throw new ReportsError(`${file} is too much for one run; triage it apart from the others.`);
  }
  return { reports: reports.concat(reader.end()), bytes: reader.bytes };
}

/** A file that is refused gives nothing, and the others are still read. */
function gather(paths: readonly string[], io: Io) {
  const gathered = new Gathered();
  const refused: Refused[] = [];
  let room = mostBytes;
  for (const file of paths) {
    try {
      const { reports, bytes } = readFile(file, room);
      room -= bytes;
      gathered.add(reports);
    } catch (error) {
      if (!(error instanceof ReportsError) && !(error instanceof InputError)) throw error;
      refused.push({ file, sentence: error.message });
      io.err(error.message);
    }
  }
  return { gathered, refused };
}

/** Whether nothing of the text but signs stands outside the candidate. */
function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

async function recordsOf(packs: readonly OpenPack[]): Promise<Records> {
  const all = await Promise.all(packs.map((p) => p.facts()));
  const { entities, shipments } = mergeFacts(all);
  // An entity's number in the names is its number among the entities.
  const ids = all.map((facts) => [...facts.entities.keys()]);
  const find = (name: string) =>
    packs.flatMap((pack, i) =>
      spot(pack.names, name)
        .candidates.filter(({ start, end }) => isWhole(name, start, end))
        .map((c) => ids[i]![c.entity]!),
    );
  return { entities, shipments: new Set(shipments.keys()), find };
}

function toJson(triage: Triage, refused: readonly Refused[]): string {
  const { missing, found, ...rest } = triage;
  const plain = {
    ...rest,
    refused,
    missing: missing.map(({ members, ...m }) => ({
      ...m,
      spellings: members.map(({ text, how, reports }) => ({ text, how, reports: reports.length })),
    })),
    found: found.map(({ entity, ...f }) => ({ entity: entity.id, name: entity.name, ...f })),
  };
  return JSON.stringify(plain, null, 1);
}

/** Nothing that somebody has worked on is written over. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(join(folder, stubFolder), { recursive: true });
    if (readdirSync(join(folder, stubFolder)).length === 0) return;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new InputError(`${folder} cannot be written (${code}); choose another place.`, { cause });
  }
  throw new InputError(`${folder} holds stubs already; choose an empty folder.`);
}

function writeFolder(folder: string, triage: Triage, summary: string): void {
  for (const { stub } of triage.missing)
    if (stub) writeFileSync(join(folder, stubFolder, `${stub.id}.yaml`), stub.yaml);
  writeFileSync(join(folder, "summary.md"), summary);
}

function numberOf(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new UsageError("--stubs needs a number, at most 999999.");
  return Number(text);
}

async function triage(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { output } = values;
  if (positionals.length === 0) throw new UsageError("reports triage needs a FILE.");
  const most = numberOf(values.stubs);
  if (output !== undefined) makeFolder(output);
  const records = await recordsOf(await loadPacks(values.pack ?? [], values["no-core"]));
  const { gathered, refused } = gather(positionals, io);
  const today = new Date().toISOString().slice(0, 10);
  const found = triageReports(gathered, records, { stubs: most, today });
  const stubs = output === undefined ? {} : { stubs: stubFolder };
  const summary =
    values.json && output === undefined ? "" : summaryOf(found, refused, { most, ...stubs });
  if (output !== undefined) writeFolder(output, found, summary);
  if (values.json) io.out(toJson(found, refused));
  else if (output === undefined) io.out(summary.trimEnd());
  else io.out(`${countsOf(found)}; see ${join(output, "summary.md")}.`);
  return refused.length > 0 ? 1 : 0;
}

/**
 * Runs `waybill reports` with the arguments after the command's name.
 * @returns the exit status: 1 where a file was refused, though the others are processed
 * @throws UsageError on wrong usage; InputError and PackError with one sentence
 */
export async function reports(args: string[], io: Io): Promise<number> {
  const [part, ...rest] = args;
  if (part !== "triage") throw new UsageError("reports needs triage and FILE...");
  return triage(rest, io);
}
