/** Reads a file of a reader's own state, and refuses one that is not as our own are. */
import * as v from "valibot";
import { mark as reportsMark } from "../reports/file.ts";
import { idOf, readEntry, storedOf } from "../reports/outbox.ts";
import { parseLine } from "../reports/shape.ts";
import type { Lists } from "../settings/lists.ts";
import { muteSchema, readMutes } from "../settings/mutes.ts";
import { readWatches, watchSchema } from "../settings/watches.ts";
import { type Fault, OwnStateError } from "./fault.ts";
import {
  fileVersion,
  headerSchema,
  type LineKind,
  lineKinds,
  mark,
  type OwnState,
  stateLimits,
} from "./file.ts";

const faultsOfShape: Readonly<Record<string, Fault>> = {
  "the line nests too deeply": "deep",
  "the line has a key twice": "keyTwice",
};

/** Keys by which a value could be made to act as another; no record of ours has them. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Object.keys(value).some((key) => forbidden.has(key))) return false;
  return Object.values(value).every(isPlain);
}

/** What a newer Waybill wrote: only its bounds are known, and that this one does not read it. */
function newer(value: unknown, isKnown: boolean): unknown {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord && !isKnown && isPlain(value) ? value : undefined;
}

interface Read {
  readonly fault: Fault;
  /** @returns what the line holds; undefined where it is none */
  readonly read: (value: unknown) => unknown;
}

const readers: Readonly<Record<LineKind, Read>> = {
  template: {
    fault: "badTemplate",
    read: (value) =>
      typeof value === "string" && value !== "" && value.length <= stateLimits.template
        ? value
        : undefined,
  },
  watch: { fault: "badWatch", read: (value) => parsed(watchSchema, value) },
  mute: { fault: "badMute", read: (value) => parsed(muteSchema, value) },
  report: {
    fault: "badReport",
    // Also in a file that somebody made: what is not ticked is not kept.
    read: (value) => {
      const entry = readEntry(value);
      return entry && storedOf(entry);
    },
  },
  "newer-watch": {
    fault: "badNewer",
    read: (value) => newer(value, readWatches([value]).others.length === 0),
  },
  "newer-mute": {
    fault: "badNewer",
    read: (value) => newer(value, readMutes([value]).others.length === 0),
  },
  "newer-report": {
    fault: "badNewer",
    read: (value) => {
      const record = newer(value, readEntry(value) !== undefined);
      return record !== undefined && idOf(record) !== undefined ? record : undefined;
    },
  },
};

function parsed<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}

/** A line as an object. */
function objectIn(text: string, line: number, isLast: boolean): object {
  if (text.length > stateLimits.line) throw new OwnStateError("longLine", line);
  const { value, fault } = parseLine(text, stateLimits.depth);
  if (value !== undefined) return value;
  const known = faultsOfShape[fault];
  if (known !== undefined) throw new OwnStateError(known, line);
  throw new OwnStateError(line === 1 ? "notOurs" : isLast ? "cutShort" : "noJson", line);
}

/** @returns how many lines follow */
function readHeader(value: object): number {
  if (Object.hasOwn(value, reportsMark)) throw new OwnStateError("reportsFile");
  if (!Object.hasOwn(value, mark)) throw new OwnStateError("notOurs", 1);
  if ((value as Record<string, unknown>)[mark] !== fileVersion)
    throw new OwnStateError("otherVersion");
  const header = v.safeParse(headerSchema, value);
  if (!header.success) throw new OwnStateError("badHeader", 1);
  return header.output.count;
}

function isKind(key: string): key is LineKind {
  return (lineKinds as readonly string[]).includes(key);
}

type Found = Record<LineKind, unknown[]>;

function take(value: object, line: number, found: Found): void {
  const [key = "", ...more] = Object.keys(value);
  if (!isKind(key) || more.length > 0) throw new OwnStateError("badKind", line);
  const { fault, read } = readers[key];
  const held = read((value as Record<string, unknown>)[key]);
  if (held === undefined) throw new OwnStateError(fault, line);
  found[key].push(held);
}

/** Each report and the address stand once; the lists take care of themselves. */
function checkOnce(reports: readonly unknown[], found: Found): void {
  const ids = new Set(reports.map(idOf));
  if (ids.size < reports.length || found.template.length > 1) throw new OwnStateError("twice");
}

function stateOf(found: Found): OwnState {
  const reports = [...found.report, ...found["newer-report"]];
  checkOnce(reports, found);
  const lists = {
    watches: found.watch,
    mutes: found.mute,
    newer: { watches: found["newer-watch"], mutes: found["newer-mute"] },
  } as Lists;
  return { reports, lists, template: (found.template[0] as string | undefined) ?? "" };
}

/** Told before the text is cut: millions of empty lines would fill the memory. */
function checkSize(bytes: Uint8Array): void {
  if (bytes.length > stateLimits.bytes) throw new OwnStateError("tooLarge");
  let ends = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (++ends > stateLimits.lines + 1) throw new OwnStateError("tooManyLines");
  }
}

function decoded(bytes: Uint8Array): string {
  checkSize(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw Object.assign(new OwnStateError("notText"), { cause });
  }
}

/** How far the reading is, in lines. */
interface Progress {
  readonly done: number;
  readonly all: number;
}

/**
 * Reads a file line by line; nothing of it counts before the end.
 * @param bytes of the whole file
 * @returns by `next`, line after line, how far it is, and at the end what the file holds
 * @throws OwnStateError
 */
export function* readingState(bytes: Uint8Array): Generator<Progress, OwnState> {
  const lines = decoded(bytes).split("\n");
  if (lines.at(-1)?.trim() === "") lines.pop();
  if (lines.length === 0) throw new OwnStateError("empty");
  const found = Object.fromEntries(lineKinds.map((kind) => [kind, []])) as unknown as Found;
  const count = readHeader(objectIn(lines[0]!, 1, false));
  for (let i = 1; i < lines.length; i++) {
    take(objectIn(lines[i]!, i + 1, i === lines.length - 1), i + 1, found);
    yield { done: i, all: lines.length };
  }
  if (lines.length - 1 !== count) throw new OwnStateError("count");
  return stateOf(found);
}
