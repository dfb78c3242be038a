/**
 * `npm run bench -- pack [--counts=10000,…]`: names found among ten thousand, a hundred thousand
 * and a million, beside what npm has, and what holding them takes. Writes docs/performance.md.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, totalmem } from "node:os";
import { fileTable } from "./pack/file.ts";
import type { MatcherName } from "./pack/matchers.ts";

const all: readonly MatcherName[] = [
  "waybill",
  "waybill, given names",
  "@monyone/aho-corasick",
  "modern-ahocorasick",
  "one RegExp",
  "bare loop",
];
const document = "docs/performance.md";
const marks = [
  "<!-- pack: begin, written by npm run bench -- pack -->",
  "<!-- pack: end -->",
] as const;
/** Ms, megabytes: a peer that takes more is said not to hold the names. */
const patience = 90_000;
const ownPatience = 400_000;
const heap = 12_000;

interface Measured {
  readonly compileMs: number;
  readonly compileRss: number;
  readonly found: number;
  readonly speed: number;
  readonly bytes?: number;
}

/** @returns undefined where the process ran out of time or memory */
function measure(matcher: MatcherName, count: number): Measured | undefined {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${heap}`,
      "--import",
      "tsx",
      "test/bench/pack/child.ts",
      matcher,
      String(count),
    ],
    { encoding: "utf8", timeout: matcher.startsWith("waybill") ? ownPatience : patience },
  );
  return status === 0 ? (JSON.parse(stdout) as Measured) : undefined;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString("en")} MB`;

function rowOf(matcher: MatcherName, count: number, m: Measured | undefined, bare: number): string {
  const names = count.toLocaleString("en");
  if (!m)
    return `| ${names} | ${matcher} | not within ${patience / 1000} s and ${heap / 1000} GB | | | | |`;
  const cells = [
    m.speed.toFixed(1),
    `${Math.round((m.speed / bare) * 100)} %`,
    m.found.toLocaleString("en"),
    `${(m.compileMs / 1000).toFixed(1)} s`,
    megabytes(m.compileRss),
    m.bytes === undefined ? "" : (m.bytes / count).toFixed(1),
  ];
  return `| ${names} | ${matcher} | ${cells.join(" | ")} |`;
}

function rowsFor(count: number): string[] {
  const measured = all.map((matcher) => {
    const m = measure(matcher, count);
    console.error(`${count} ${matcher}: ${m ? `${m.speed.toFixed(1)} M/s` : "not held"}`);
    return [matcher, m] as const;
  });
  const bare = measured.find(([matcher]) => matcher === "bare loop")![1]?.speed ?? Number.NaN;
  return measured
    .filter(([matcher]) => matcher !== "bare loop" || count === 100_000)
    .map(([matcher, m]) => rowOf(matcher, count, m, bare));
}

function machine(): string {
  const [cpu, ...more] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, Node ${process.version}, ${more.length + 1} × ${cpu?.model.trim() ?? arch()}, ${Math.round(totalmem() / 2 ** 30)} GB.`;
}

function tableOf(rows: readonly string[]): string {
  return [
    `Measured ${machine()}`,
    "",
    "| names | matcher | million characters a second | of the bare loop | found | compiled in | memory for it | resident bytes a name |",
    "|--:|---|--:|--:|--:|--:|--:|--:|",
    ...rows,
  ].join("\n");
}

function write(table: string): void {
  const text = readFileSync(document, "utf8");
  const [begin, end] = marks.map((m) => text.indexOf(m)) as [number, number];
  if (begin < 0 || end < begin)
    throw new Error(`${document} has lost the marks ${marks.join(" ")}.`);
  writeFileSync(
    document,
    `${text.slice(0, begin + marks[0].length)}\n${table}\n${text.slice(end)}`,
  );
}

export async function pack(args: readonly string[]): Promise<void> {
  const given = args.find((a) => a.startsWith("--counts="))?.slice("--counts=".length);
  const counts = (given ?? "10000,100000,1000000").split(",").map(Number);
  const matched = tableOf(counts.flatMap(rowsFor));
  const table = `${matched}\n\n${await fileTable(Math.max(...counts))}`;
  console.log(table);
  if (given === undefined) write(table);
}
