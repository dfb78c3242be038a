/** Files and faults in words. */
import { type Fault, OwnStateError } from "../ownstate/fault.ts";
import { fileVersion, mark, type OwnState, stateLimits } from "../ownstate/file.ts";
import type { Count, Preview } from "../ownstate/merge.ts";
import { readEntry } from "../reports/outbox.ts";
import { watchLimits } from "../settings/watches.ts";
import { inDigits } from "../ui/say.ts";
import { Refused } from "./importing.ts";
import { say, sayCount } from "./words.ts";

const longestName = 80;

/** A file's name is somebody else's text: short, on one line, turning nothing around it. */
export function nameOf({ name }: { readonly name: string }): string {
  const plain = name.toWellFormed().replace(/\p{C}/gu, "\ufffd");
  const short = plain.length > longestName ? `${plain.slice(0, longestName)}…` : plain;
  return `\u2068${short}\u2069`;
}

const places: Partial<Record<Fault, string | number>> = {
  otherVersion: fileVersion,
  notOurs: `{"${mark}":${fileVersion}`,
  tooLarge: stateLimits.bytes / 1024 / 1024,
  tooManyLines: inDigits(stateLimits.lines),
  longLine: inDigits(stateLimits.line),
};

/** @returns why a file was not taken in, in a sentence that begins with its name */
export function faultOf(error: unknown, file: string): string {
  if (error instanceof OwnStateError) {
    const { fault, line } = error;
    const where = line === undefined ? file : say("where", { file, line: inDigits(line) });
    return `${where}: ${say(`${fault}Fault`, places[fault] ?? "")} ${say("nothingTaken")}`;
  }
  if (error instanceof Refused) return error.message;
  const { name } = error as Partial<Error>;
  if (name === "NotReadableError" || name === "NotFoundError") return say("unreadable", file);
  return storeFault(error);
}

/** @returns what the browser says of its store, in a sentence; all is as before */
export function storeFault(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const { name } = error as Partial<Error>;
  if (name === "QuotaExceededError") return say("noRoom");
  return name === "VersionError" ? say("tooNew") : say("notDone", String(error));
}

/** "3 new, 1 newer than here", "all new", "all here already" */
function detail({ all, fresh, changed }: Count): string {
  if (fresh === 0 && changed === 0) return say(all === 1 ? "hereAlready" : "allHere");
  if (fresh === all) return say(all === 1 ? "isNew" : "allNew");
  const parts = [
    ...(fresh === 0 ? [] : [sayCount("fresh", fresh)]),
    ...(changed === 0 ? [] : [sayCount("changed", changed)]),
  ];
  return parts.join(", ");
}

const kinds = ["reports", "watches", "mutes", "newer"] as const;
const countWords = {
  reports: "reportCount",
  watches: "watchCount",
  mutes: "muteCount",
  newer: "newerCount",
} as const;

/** @returns a line for each kind of thing that the file holds */
export function linesOf(preview: Preview): string[] {
  return kinds
    .filter((kind) => preview[kind].all > 0)
    .map((kind) => `${sayCount(countWords[kind], preview[kind].all)}: ${detail(preview[kind])}`);
}

/** @returns "12 reports, 2 watched names" of a state; undefined where there is nothing */
export function holdingOf({ reports, lists, template }: OwnState): string | undefined {
  const ours = reports.filter((record) => readEntry(record) !== undefined).length;
  const { watches, mutes, newer } = lists;
  const others = reports.length - ours + newer.watches.length + newer.mutes.length;
  const counts = { reports: ours, watches: watches.length, mutes: mutes.length, newer: others };
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => sayCount(countWords[kind], counts[kind]));
  if (template !== "") parts.push(say("oneTemplate"));
  return parts.length === 0 ? undefined : parts.join(", ");
}

export function tooManyWatches(): string {
  const { watches, letters } = watchLimits;
  return say("tooManyWatches", { watches: inDigits(watches), letters: inDigits(letters) });
}
