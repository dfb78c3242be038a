/** `waybill pack`: builds a pack from folders and files, tells what one holds, checks one. */

import { statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type Imported, importLines } from "../exchange/lines.ts";
import { mergeFacts } from "../exchange/merge.ts";
import { markable } from "../facts/markable.ts";
import { namesOf } from "../facts/names.ts";
import type { Facts, GoodsClass } from "../facts/schema.ts";
import { compilePack } from "../pack/compile.ts";
import { openPack } from "../pack/open.ts";
import { longestWord } from "../spotter/tokens.ts";
import { longestName, wordsOf } from "../spotter/words.ts";
import { corePack } from "./corePack.ts";
import { InputError, readBytes, readText, UsageError } from "./input.ts";
import type { Io } from "./main.ts";
import { readFacts } from "./readFolder.ts";

const options = {
  output: { type: "string", short: "o" },
  id: { type: "string" },
  title: { type: "string" },
  licence: { type: "string", default: "not stated" },
} as const;

function isFolder(path: string): boolean {
  return path !== "-" && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

function readSource(path: string, goods: readonly GoodsClass[]): Imported {
  if (isFolder(path)) return { facts: readFacts(path), alsoMark: new Set(), skipped: new Map() };
  const label = path === "-" ? "standard input" : path;
  return importLines(readText(path).replace(/^﻿/, "").split("\n"), label, goods);
}

function tellSkipped(all: readonly Imported[], io: Io): void {
  const counts = new Map<string, number>();
  for (const { skipped } of all)
    for (const [kind, n] of skipped) counts.set(kind, (counts.get(kind) ?? 0) + n);
  const told = [...counts].sort().map(([kind, n]) => `${n} ${kind}`);
  if (told.length > 0) io.err(`Left out: ${told.join(", ")}.`);
}

/** Names that no text can hold are no fault of the pack, but nobody should wait for them. */
function tellUnfindable(facts: Facts, marked: ReadonlySet<string>, io: Io): void {
  const names = [...facts.entities.values()]
    .filter((e) => marked.has(e.id))
    .flatMap((e) => namesOf(e).map((name) => ({ id: e.id, name })))
    .filter(({ name }) => wordsOf(name).length === 0);
  const [first] = names;
  if (!first) return;
  const printed = first.name.length > 40 ? `${first.name.slice(0, 40)}…` : first.name;
  io.err(
    `Never to be found: ${names.length} of the names, the first "${printed}" of "${first.id}": a name needs a letter or digit, at most ${longestName} words, and none of over ${longestWord} letters.`,
  );
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new InputError(`${path} cannot be written (${code}); choose another place.`, { cause });
  }
}

async function build(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { output } = values;
  if (positionals.length === 0) throw new UsageError("pack build needs a folder, a file or -.");
  if (output === undefined) throw new UsageError("pack build needs -o FILE.waybill.");
  const name = basename(output).replace(/\.waybill$/, "");
  const { goods } = (await corePack()).facts();
  const read = positionals.map((path) => readSource(path, goods));
  const facts = { ...mergeFacts(read.map((r) => r.facts)), goods };
  const title = { id: values.id ?? name, title: values.title ?? name, licence: values.licence };
  const alsoMark = new Set(read.flatMap((r) => [...r.alsoMark]));
  const { lexicon } = await import("./lexicon.ts");
  write(output, await compilePack(facts, title, { alsoMark, lexicon: lexicon() }));
  tellSkipped(read, io);
  tellUnfindable(facts, new Set([...alsoMark, ...markable(facts)]), io);
  return 0;
}

async function info([path]: string[], io: Io): Promise<number> {
  if (path === undefined) throw new UsageError("pack info needs a file.");
  const { manifest } = await openPack(new Uint8Array(readBytes(path)), path);
  io.out(JSON.stringify(manifest, null, 2));
  return 0;
}

async function verify([path]: string[], io: Io): Promise<number> {
  if (path === undefined) throw new UsageError("pack verify needs a file.");
  const { manifest } = await openPack(new Uint8Array(readBytes(path)), path);
  io.out(`${path} is sound: ${manifest.title}, ${manifest.counts.entities ?? 0} entities.`);
  return 0;
}

const parts: Readonly<Record<string, (args: string[], io: Io) => Promise<number>>> = {
  build,
  info,
  verify,
};

/**
 * Runs `waybill pack` with the arguments after the command's name.
 * @returns the exit status
 * @throws UsageError on wrong usage; InputError, ExchangeError, FactsError, PackError with one sentence
 */
export async function pack(args: string[], io: Io): Promise<number> {
  const [name = "", ...rest] = args;
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (!part) throw new UsageError("pack needs build, info or verify.");
  return part(rest, io);
}
