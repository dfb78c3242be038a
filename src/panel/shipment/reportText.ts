/** A report of an error, in Markdown: where it is, what the record prints, what the reader says. */
import { markdownText } from "../../exchange/citeText.ts";
import type { LineView, ShipmentView } from "../../facts/view.ts";
import { publishers } from "../../ui/shipmentText.ts";
import { say } from "../words/shipment.ts";

/** What the reader has written so far. */
export interface Draft {
  /** Place of the line it is about among the shipment's lines; undefined for the whole record. */
  readonly line: number | undefined;
  readonly what: string;
  readonly evidence: string;
}

export const emptyDraft: Draft = { line: undefined, what: "", evidence: "" };

function quoted(text: string): string {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join("\n");
}

function printedLines({ label, variants }: LineView): string[] {
  return [
    `- ${say("reportField")}: ${markdownText(label)}`,
    `- ${say("reportPrints")}:`,
    ...variants.map((v) => `  - ${markdownText(v.text)} (${markdownText(publishers(v.sources))})`),
  ];
}

/** Whether something is a web address that others can open. */
export function isWebAddress(text: string): boolean {
  return /^https?:/i.test(text.trim()) && URL.canParse(text.trim());
}

/** @returns the report; the reader's words stand as they were written, as a quotation */
export function reportText(shipment: ShipmentView, draft: Draft): string {
  const { id, title, updated, lines } = shipment;
  const line = draft.line === undefined ? undefined : lines[draft.line];
  const evidence = draft.evidence.trim();
  const link = isWebAddress(evidence) ? `<${evidence}>` : markdownText(evidence);
  return [
    `## ${say("reportTitle")}`,
    "",
    `- ${say("reportRecord")}: \`${id}\``,
    `- ${say("reportShipment")}: ${markdownText(title)}`,
    ...(updated === undefined ? [] : [`- ${say("reportUpdated")}: ${updated}`]),
    ...(line ? printedLines(line) : []),
    ...(evidence === "" ? [] : [`- ${say("reportEvidence")}: ${link}`]),
    "",
    `${say("reportWrong")}:`,
    "",
    quoted(draft.what.trim() === "" ? say("reportEmpty") : draft.what),
    "",
  ].join("\n");
}
