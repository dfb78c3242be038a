/** Cards as plain text: everything the card and the panel show, nothing folded away. */
import type {
  CaveatView,
  FactView,
  LineView,
  ShipmentView,
  SourceView,
  VariantView,
} from "../facts/view.ts";
import { labelled, wrap } from "./layout.ts";

const labelWidth = 14;

function publishers(sources: readonly SourceView[]): string {
  return [...new Set(sources.map((s) => s.publisher))].join(", ");
}

function wordings({ text, alsoPrinted }: VariantView): string {
  return alsoPrinted.length === 0 ? text : `${text} (also printed: ${alsoPrinted.join("; ")})`;
}

const fewNamed = 3;

/** Who printed the one version of a line; nobody is named where all did. */
function printedBy({ sources }: VariantView, reports: number): string {
  if (sources.length === reports) return "";
  const more = sources.length - fewNamed;
  const named = publishers(sources.slice(0, fewNamed));
  return more > 0 ? ` · ${named} and ${more} more` : ` · ${named}`;
}

function versionOf(variant: VariantView): string {
  const caution = variant.caution === undefined ? "" : ` (${variant.caution})`;
  return `${wordings(variant)} · ${publishers(variant.sources)}${caution}`;
}

function printLine(line: LineView, reports: number): string[] {
  const [first, ...others] = line.variants;
  if (!first) return [];
  if (others.length === 0)
    return labelled(line.label, wordings(first) + printedBy(first, reports), labelWidth);
  const told = line.variants.map(versionOf);
  return [
    ...labelled(line.label, told[0]!, labelWidth),
    ...told.slice(1).flatMap((t) => wrap(`⇄ ${t}`, labelWidth, 2)),
    ...(line.note === undefined ? [] : wrap(line.note, labelWidth)),
  ];
}

function link(source: SourceView): string {
  return source.url ?? source.whyNoUrl ?? "";
}

function printSource(source: SourceView): string[] {
  const head = [source.publisher, source.published, source.title].filter((p) => p);
  return [...wrap(head.join(" · "), 2, 2), `    ${link(source)}`];
}

function printClaim({ source, says, note }: ShipmentView["claims"][number]): string[] {
  const text = note === undefined ? says : `${says} ${note}`;
  return wrap(`${source.publisher}: ${text}`, 2, 2);
}

function printNote({ text, source }: CaveatView): string[] {
  return wrap(source === undefined ? text : `${text} [${source.publisher}]`, 2, 2);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}

/** @returns one list line: title, parties, when, how many report it, where they differ */
export function printFact(fact: FactView): string[] {
  const differs =
    fact.differs.length > 0 ? `sources differ on ${fact.differs.join(", ")}` : undefined;
  const parts = [fact.title, fact.parties, fact.when, fact.support, differs].filter((p) => p);
  return [...wrap(parts.join(" · "), 2, 2), `    ${fact.id}`];
}

function related(view: ShipmentView): string[] {
  return [
    ...section("Part of", view.partOf ? printFact(view.partOf) : []),
    ...section("Holds", view.parts.flatMap(printFact)),
  ];
}

/** ": ImportGenius customs data → Politico, 16 March 2023" */
function originsOf({ support }: ShipmentView): string {
  const chains = support.origin.map(({ origin, publisher, published }) => {
    const dated = published === undefined ? publisher : `${publisher}, ${published}`;
    return origin === undefined ? dated : `${origin} → ${dated}`;
  });
  return chains.length === 0 ? "" : `: ${chains.join("; ")}`;
}

/** @returns a shipment in full */
export function printShipment(view: ShipmentView): string[] {
  return [
    ...wrap(view.title, 0),
    ...(view.parties === undefined ? [] : wrap(view.parties, 0)),
    ...wrap(`${view.status.words} · ${view.story}`, 0),
    "",
    ...view.lines.flatMap((line) => printLine(line, view.support.reports)),
    "",
    ...wrap(`${view.support.text}${originsOf(view)}.`, 0),
    ...section("What each printed", view.claims.flatMap(printClaim)),
    ...section("To bear in mind", view.caveats.flatMap(printNote)),
    ...section("Answers", view.answers.flatMap(printNote)),
    ...section(
      "Corrections",
      view.corrections.flatMap((c) => wrap(`${c.date}: ${c.text}`, 2, 2)),
    ),
    ...related(view),
    ...section("Sources", [...view.support.origin, ...view.support.sources].flatMap(printSource)),
    ...(view.updated === undefined ? [] : ["", `Record updated ${view.updated}.`]),
  ];
}
