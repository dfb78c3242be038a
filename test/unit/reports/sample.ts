import { randomUUID } from "node:crypto";
import { linesOf } from "../../../src/reports/file.ts";
import type { Report } from "../../../src/reports/report.ts";

/** @returns a report of a missing company, with what a test wants otherwise */
export function report(more: Partial<Report> = {}): Report {
  return {
    version: 1,
    id: randomUUID(),
    created: "2026-11-25",
    what: "missing-name",
    kind: "company",
    name: "Shenzhen Example Optics",
    ...more,
  };
}

/** @returns the text of the file that a reader would save */
export function fileOf(reports: readonly Report[]): string {
  return [...linesOf(reports, "2026-11-25")].join("");
}
