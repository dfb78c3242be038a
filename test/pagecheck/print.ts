/** The report as text: for programs one JSON line a file, for people a few lines. */
import type { Remarks, Report } from "./check.ts";

/** One line with exactly the fields that checks rely on. */
export function asJson(report: Report): string {
  const { file, marks, domUnchanged, console, longestTaskMs, cls, marksMs } = report;
  return JSON.stringify({ file, marks, domUnchanged, console, longestTaskMs, cls, marksMs });
}

const orNot = (value: number | null, unit: string) =>
  value === null ? "not measured" : `${value}${unit}`;

const domWords = {
  true: "as it was",
  false: "changed by Waybill",
  unstable: "differs from itself without Waybill, so nothing can be said",
};

function cardWords({ cardOpened }: Remarks): string {
  if (cardOpened === undefined) return "not tried: no mark can be pointed at";
  return cardOpened ? "opened and closed" : "did not open";
}

/** Lines for a person, each value behind its name. */
export function asText(report: Report & Remarks): string {
  const { marks, domUnchanged, difference, marksMs } = report;
  const rows: [string, string][] = [
    ["marks", marks.length === 0 ? "none" : `${marks.length}: ${marks.join(", ")}`],
    ["card", cardWords(report)],
    ["DOM", domWords[`${domUnchanged}`]],
    ...(difference === undefined ? [] : [["", difference] as [string, string]]),
    ["console", report.console.length === 0 ? "nothing of ours" : ""],
    ...report.console.map((message): [string, string] => ["", message]),
    ["longest task", orNot(report.longestTaskMs, " ms")],
    ["layout shift", orNot(report.cls, "")],
    ["time to marks", marksMs === null ? "no marks" : `${marksMs} ms`],
  ];
  const lines = rows.map(([name, value]) => `  ${name.padEnd(14)}${value}`.trimEnd());
  return [report.file, ...lines].join("\n");
}
