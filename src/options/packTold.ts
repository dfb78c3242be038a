/** Packs and what went wrong with them, in words. */
import type { Wording } from "../facts/wording.ts";
import { PackError, type PackHead } from "../pack/format.ts";
import { inDigits } from "../ui/say.ts";
import { say, sayCount } from "./packWords.ts";

const megabyte = 1e6;
const gigabyte = 1e9;

/** @returns "0.4 MB", "26 MB", "1.2 GB" */
export function megabytes(bytes: number): string {
  if (bytes >= gigabyte) return say("gigabytes", (bytes / gigabyte).toFixed(1));
  const count = bytes / megabyte;
  return say(
    "megabytes",
    count < 10 ? (Math.ceil(count * 10) / 10).toFixed(1) : inDigits(Math.round(count)),
  );
}

/** @returns "200,000 names, 12 shipments" */
export function holdingOf({ counts: { entities = 0, shipments = 0 } }: PackHead): string {
  const names = sayCount("names", entities);
  return shipments === 0
    ? names
    : say("holds", { names, shipments: sayCount("shipments", shipments) });
}

const isDate = /^\d{4}-\d\d-\d\d$/;
/** What a pack says whose records have no dates. */
const noDate = "1970-01-01";

/** @returns "as of 24 November 2026", "version 3"; nothing where neither is known */
export function versionOf({ version }: PackHead, wording: Wording): string[] {
  if (version === noDate || version === "") return [];
  return [isDate.test(version) ? say("asOf", wording.date(version)) : say("version", version)];
}

/** @returns why nothing was changed, in a sentence */
export function refusalOf(error: unknown, file: string): string {
  if (error instanceof PackError) return error.message;
  const { name } = error as Partial<Error>;
  if (name === "NotReadableError" || name === "NotFoundError") return say("unreadable", file);
  return name === "QuotaExceededError" ? say("full", file) : say("notDone", String(error));
}
