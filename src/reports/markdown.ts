/**
 * Readers' words in Markdown. All of them stand in code, where nothing is markup: no HTML, no
 * link, no image, and no @name or #number that a tracker would act on.
 */
import type { Report, What } from "./report.ts";

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/**
 * A code span (CommonMark 6.1): between more backticks than the text has in a row.
 * @returns the text on one line, as it stands
 */
export function code(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = line === "" || /^`|`$/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/**
 * A fenced block (CommonMark 4.5), its fence longer than any run of backticks inside.
 * @param info the language of the block
 */
export function block(text: string, info = "text"): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${info}\n${text.replace(/\r\n?/g, "\n").replace(/\n$/, "")}\n${fence}`;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

/** A list item: on its line, or as a block below it where the text has several. */
export function item(label: string, text: string): string {
  if (!text.includes("\n")) return `- ${label}: ${code(text)}`;
  return `- ${label}:\n\n${indented(block(text))}\n`;
}

export const whatWords: Readonly<Record<What, string>> = {
  "missing-name": "Missing name",
  "wrong-match": "Wrong match",
  "wrong-fact": "Wrong fact",
  "new-source": "New source",
};

const labels = [
  ["kind", "Kind"],
  ["entity", "Entity"],
  ["shipment", "Shipment"],
  ["wrong", "What is wrong or missing"],
  ["evidence", "Evidence"],
  ["note", "Note"],
  ["sentence", "The sentence around it"],
  ["address", "The page"],
] as const;

/** @returns what a report is called for short, as plain text */
export function titleOf({ what, name, entity, shipment }: Report): string {
  return `${whatWords[what]}: ${name ?? entity ?? shipment}`;
}

function sectionOf(report: Report): string {
  const { what, name, entity, shipment, spellings = [], id, created } = report;
  const items = labels.flatMap(([key, label]) => {
    const text = report[key];
    return text === undefined ? [] : [item(label, text)];
  });
  return [
    `## ${whatWords[what]}: ${code(name ?? entity ?? shipment!)}`,
    "",
    ...(spellings.length > 0 ? [`- Other spellings: ${spellings.map(code).join(", ")}`] : []),
    ...items,
    `- Reported ${created}, ${id}`,
    "",
  ].join("\n");
}

/** @returns the reports for a person to read: an issue's text, a mail, the clipboard */
export function toMarkdown(reports: readonly Report[]): string {
  return reports.map(sectionOf).join("\n");
}
