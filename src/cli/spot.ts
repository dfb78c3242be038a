/** `waybill spot`: which names a text holds. */
import { parseArgs } from "node:util";
import { type Passage, type SpottedBlocks, spotBlocks } from "../pack/ask.ts";
import { byOwnIds, type PackOf } from "../pack/set.ts";
import { type Decided, resolve } from "../spotter/resolve.ts";
import { textOfHtml } from "./html.ts";
import { InputError, readText, UsageError } from "./input.ts";
import { loadPacks } from "./packs.ts";
import { readLines } from "./readLines.ts";

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

function printedMention(m: Decided<SpottedBlocks["candidates"][number]>): PrintedMention {
  const { start, end, text, entity, name, kind, why, candidates } = m;
  const ids = candidates && { candidates: candidates.map((c) => c.entity) };
  return { start, end, text, entity, name, kind, why, ...ids };
}

/** @returns the mentions of a text, in its order */
async function mentionsIn(packs: readonly PackOf[], passage: Passage): Promise<PrintedMention[]> {
  const { candidates } = await spotBlocks(packs, [passage]);
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

async function spotFile(packs: readonly PackOf[], file: string, json: boolean): Promise<string> {
  const raw = readText(file);
  const passage = isHtml(file) ? textOfHtml(raw) : { text: raw };
  return printed(file, await mentionsIn(packs, passage), json);
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
async function* spotLines(packs: readonly PackOf[], file: string): AsyncGenerator<string> {
  let number = 0;
  for (const line of readLines(file)) {
    number++;
    if (line.trim() === "") continue;
    const { text, id, lang } = parseLine(line, `${file}:${number}`);
    const passage = typeof lang === "string" ? { text, lang } : { text };
    yield JSON.stringify({
      ...(id === undefined ? {} : { id }),
      mentions: await mentionsIn(packs, passage),
    });
  }
}

/** Each file stands for itself: a bad one is told of, the others are still read. */
async function runFile(
  packs: readonly PackOf[],
  file: string,
  values: { json: boolean; lines: boolean },
  io: { out(line: string): void; err(line: string): void },
): Promise<number> {
  try {
    if (values.lines) for await (const line of spotLines(packs, file)) io.out(line);
    else io.out(await spotFile(packs, file, values.json));
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
  const packs = (await loadPacks(values.pack ?? [], values["no-core"])).map(byOwnIds);
  let status = 0;
  for (const file of positionals) status = Math.max(status, await runFile(packs, file, values, io));
  return status;
}
