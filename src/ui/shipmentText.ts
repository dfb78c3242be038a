/** A shipment as text to paste, with its sources and its disagreements. */
import type { LineView, ShipmentView, SourceView } from "../facts/view.ts";

/** @returns those who printed it, each once */
function publishers(sources: readonly SourceView[]): string {
  return [...new Set(sources.map((s) => s.publisher))].join(", ");
}

function lineText({ label, variants, note }: LineView): string {
  const [only] = variants;
  if (variants.length === 1 && only) return `${label}: ${only.text}`;
  const told = variants.map((v) => `${v.text} (${publishers(v.sources)})`).join("; or ");
  return `${label}: ${told}${note === undefined ? "" : ` ${note}`}`;
}

function sourceText({ publisher, title, published, url, whyNoUrl }: SourceView): string {
  return [publisher, title, published, url ?? whyNoUrl].filter((p) => p).join(", ");
}

/** @returns a shipment as plain text: what it says, where sources differ, all sources, caveats */
export function shipmentText(shipment: ShipmentView, asOf: string): string {
  const { title, parties, status, lines, support, caveats, answers } = shipment;
  const head = [title, parties, status.words].filter((p) => p).join(" · ");
  return [
    head,
    ...lines.map(lineText),
    ...[...caveats, ...answers].map((n) => n.text),
    `Sources (${support.text}):`,
    ...[...support.origin, ...support.sources].map((s) => `- ${sourceText(s)}`),
    ...(asOf === "" ? [] : [asOf]),
  ].join("\n");
}
