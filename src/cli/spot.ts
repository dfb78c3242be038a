/** `waybill spot`: which names a text holds. */
import { parseArgs } from "node:util";
import { type Passage, placer } from "../pack/ask.ts";
import type { OpenPack } from "../pack/open.ts";
import { type Decided, resolve } from "../spotter/resolve.ts";
import { spot as spotText } from "../spotter/spot.ts";
import { textOfHtml } from "./html.ts";
import { InputError, readText, UsageError } from "./input.ts";
import { loadPacks } from "./packs.ts";

/** A mention as the command prints it; offsets are UTF-16 units of the file's text. */
interface PrintedMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: string;
  readonly name: string;
  readonly kind: string;
  readonly why: readonly string[];
  /** Every entity that the words may mean, where there are several; `entity` is the first. */
  readonly candidates?: readonly string[];
}

type PlacedName = ReturnType<ReturnType<typeof placer>>;

function printedMention(m: Decided<PlacedName>): PrintedMention {
  const { start, end, text, entity, name, kind, why, candidates } = m;
  const ids = candidates && { candidates: candidates.map((c) => c.entity) };
  return { start, end, text, entity, name, kind, why, ...ids };
}

/** @returns the mentions of a text, in its order */
function mentionsIn(packs: readonly OpenPack[], { text, lang }: Passage): PrintedMention[] {
  const candidates = packs.flatMap((pack) => {
    const place = placer(pack);
    return spotText(pack.names, text, lang).candidates.map((c) => place(c, 0));
  });
  return resolve(candidates).map(printedMention);
}

const options = {
  pack: { type: "string", multiple: true },
  "no-core": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  lines: { type: "boolean", default: false },
} as const;

function isHtml(path: string): boolean {
  return /\.x?html?$/i.test(path);
}

function printed(file: string, mentions: readonly PrintedMention[], json: boolean): string {
  if (json) return JSON.stringify({ file, mentions });
  const lines = mentions.map((m) => `  ${m.text}  ${m.name} (${m.kind}) at ${m.start}`);
  const count = mentions.length === 1 ? "1 name" : `${mentions.length} names`;
  return [`${file}: ${count}`, ...lines].join("\n");
}

function spotFile(packs: readonly OpenPack[], file: string, json: boolean): string {
  const raw = readText(file);
  return printed(file, mentionsIn(packs, isHtml(file) ? textOfHtml(raw) : { text: raw }), json);
}

interface Line {
  readonly text: string;
  readonly id?: unknown;
  readonly lang?: unknown;
}

function parseLine(line: string, where: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new InputError(`${where}: not a JSON object; write {"text": "…"}.`, { cause });
  }
  if (typeof (value as Line | null)?.text !== "string")
    throw new InputError(`${where}: has no "text"; write {"text": "…"}.`);
  return value as Line;
}

/** One JSON object a line in, one a line out. */
function* spotLines(packs: readonly OpenPack[], file: string): Generator<string> {
  const lines = readText(file).split("\n");
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const { text, id, lang } = parseLine(line, `${file}:${i + 1}`);
    const passage = typeof lang === "string" ? { text, lang } : { text };
    yield JSON.stringify({
      ...(id === undefined ? {} : { id }),
      mentions: mentionsIn(packs, passage),
    });
  }
}

/** Each file stands for itself: a bad one is told of, the others are still read. */
function runFile(
  packs: readonly OpenPack[],
  file: string,
  values: { json: boolean; lines: boolean },
  io: { out(line: string): void; err(line: string): void },
): number {
  try {
    if (values.lines) for (const line of spotLines(packs, file)) io.out(line);
    else io.out(spotFile(packs, file, values.json));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(error.message);
    return 1;
  }
}

/**
 * Runs `waybill spot` with the arguments after the command's name.
 * @returns the exit status
 * @throws UsageError on wrong usage
 */
export async function spot(
  args: string[],
  io: { out(line: string): void; err(line: string): void },
): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError("spot needs a FILE, or - for standard input.");
  const packs = await loadPacks(values.pack ?? [], values["no-core"]);
  return Math.max(...positionals.map((file) => runFile(packs, file, values, io)));
}
