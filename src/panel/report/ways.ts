/** The ways out, each with every character that it lets out. */
import { toCsv } from "../../reports/csv.ts";
import { linesOf } from "../../reports/file.ts";
import { toMarkdown } from "../../reports/markdown.ts";
import { type Prefilled, prefilled } from "../../reports/prefilled.ts";
import type { Report } from "../../reports/report.ts";

export const ways = ["markdown", "file", "table", "issue"] as const;
export type Way = (typeof ways)[number];

/** A text that is copied or saved. */
interface TextOut {
  readonly text: string;
  /** Undefined where it is copied. */
  readonly file?: { readonly name: string; readonly type: string };
}

function nameOf(today: string, ending: string): string {
  return `waybill-reports-${today}.${ending}`;
}

/** @param today YYYY-MM-DD */
export function textOut(
  way: Exclude<Way, "issue">,
  reports: readonly Report[],
  today: string,
): TextOut {
  switch (way) {
    case "markdown":
      return { text: toMarkdown(reports) };
    case "file": {
      const file = { name: nameOf(today, "jsonl"), type: "application/jsonl" };
      return { text: [...linesOf(reports, today)].join(""), file };
    }
    case "table":
      return { text: toCsv(reports), file: { name: nameOf(today, "csv"), type: "text/csv" } };
  }
}

/** @returns the address to open, or why there is none; undefined where no template is set */
export function addressOut(template: string, reports: readonly Report[]): Prefilled | undefined {
  return template.trim() === "" ? undefined : prefilled(template.trim(), reports);
}
