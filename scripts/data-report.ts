/** Writes docs/data.md: what data/ holds, its open doubts, and what was merged or left out. */
import { readFileSync, writeFileSync } from "node:fs";
import * as v from "valibot";
import { readFacts } from "../src/cli/readFolder.ts";
import type { Facts, Shipment } from "../src/facts/schema.ts";
import { readYaml } from "../src/facts/yamlFile.ts";

export const reportPath = "docs/data.md";

const decisionsSchema = v.array(v.strictObject({ what: v.string(), why: v.string() }));

function decisions(): readonly { readonly what: string; readonly why: string }[] {
  const path = "data/decisions.yaml";
  return v.parse(decisionsSchema, readYaml(path, readFileSync(path, "utf8")).value);
}

/** "| en | 220 |" lines under a header, the most first. */
function countTable(header: string, values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [`| ${header} | |`, "|---|---:|", ...rows.map(([value, n]) => `| ${value} | ${n} |`), ""];
}

function byStory(facts: Facts): Map<string, Shipment[]> {
  const stories = new Map<string, Shipment[]>();
  for (const s of facts.shipments.values())
    stories.set(s.story, [...(stories.get(s.story) ?? []), s]);
  return new Map([...stories].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function storyTable(stories: ReadonlyMap<string, readonly Shipment[]>): string[] {
  const rows = [...stories].map(([story, shipments]) => {
    const claims = shipments.flatMap((s) => s.claims);
    const sources = new Set(claims.map((c) => c.source)).size;
    return `| ${story} | ${shipments.length} | ${claims.length} | ${sources} |`;
  });
  return ["| Story | Shipments | Claims | Sources |", "|---|---:|---:|---:|", ...rows, ""];
}

function doubts(stories: ReadonlyMap<string, readonly Shipment[]>): string[] {
  return [...stories].flatMap(([story, shipments]) => [
    `### ${story}`,
    "",
    ...shipments.flatMap((s) => s.caveats.map((c) => `- \`${s.id}\`: ${c.text}`)),
    "",
  ]);
}

/** @returns the whole report, as Markdown */
export function dataReport(facts: Facts): string {
  const stories = byStory(facts);
  const sources = [...facts.sources.values()];
  const shipments = [...facts.shipments.values()];
  const claims = shipments.reduce((n, s) => n + s.claims.length, 0);
  const noTls = sources.filter((s) => s.url?.startsWith("http:")).length;
  return [
    "# The data",
    "",
    "Written by `npm run data:report`; `npm run check` fails when it is out of date.",
    "",
    `${facts.entities.size} entities, ${shipments.length} shipments, ${claims} claims, ${sources.length} sources.`,
    `${sources.filter((s) => !s.read).length} sources are originals that nobody of us has read; ${noTls} addresses are without TLS.`,
    "",
    "## By story",
    "",
    ...storyTable(stories),
    "## By kind of record",
    "",
    ...countTable(
      "Status",
      shipments.map((s) => s.status),
    ),
    "## By language",
    "",
    ...countTable(
      "Language of the source",
      sources.filter((s) => s.read).map((s) => s.lang ?? "not known"),
    ),
    "## By tier",
    "",
    ...countTable(
      "Tier of the source",
      sources.map((s) => s.tier),
    ),
    "## Merged, split, moved, left out",
    "",
    ...decisions().map(({ what, why }) => `- ${what}. ${why}`),
    "",
    "## Open doubts",
    "",
    "Each stands as a caveat on its shipment's card.",
    "",
    ...doubts(stories),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

if (process.argv[1]?.endsWith("data-report.ts"))
  writeFileSync(reportPath, dataReport(readFacts("data")));
