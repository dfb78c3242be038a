/**
 * The file that a reader saves and a maintainer reads: JSON lines under a header, described in
 * docs/reports.md. Here what both sides agree on, and the writing.
 */
import * as v from "valibot";
import { daySchema, type Report, reportLine } from "./report.ts";

export const fileVersion = 1;
/** The header's first key, by which the file is known. */
export const mark = "waybill-reports";

export const fileLimits = {
  /** Bytes of one line without its end; the longest report takes some 50,000. */
  line: 65_536,
  reports: 200_000,
  /** With the header, and a few empty ones that mail programs add. */
  lines: 200_100,
  bytes: 256 * 1024 * 1024,
} as const;

/** The first line; how many reports follow tells a file that was cut short. */
export const headerSchema = v.strictObject({
  [mark]: v.literal(fileVersion),
  exported: daySchema,
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(fileLimits.reports)),
});

/**
 * @param exported today, YYYY-MM-DD
 * @returns the lines of the file, each with its end; what they hold is all that leaves
 */
export function* linesOf(reports: readonly Report[], exported: string): Generator<string> {
  yield `${JSON.stringify({ [mark]: fileVersion, exported, count: reports.length })}\n`;
  for (const report of reports) yield `${reportLine(report)}\n`;
}
