/** `npm run bench -- reports`: triage of 100,000 made reports in 300 readers' files. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { linesOf } from "../../src/reports/file.ts";
import { Gathered } from "../../src/reports/gathered.ts";
import { groupNames } from "../../src/reports/group.ts";
import { KnownNames } from "../../src/reports/known.ts";
import { changes, type Made, madeReports } from "./reports/made.ts";

const [count, files, seed] = [100_000, 300, 7];
const waybill = fileURLToPath(new URL("../../scripts/waybill.mjs", import.meta.url));

function writeFiles(made: readonly Made[], folder: string): string[] {
  return Array.from({ length: files }, (_, n) => {
    const own = made.filter((_, i) => i % files === n).map((m) => m.report);
    const path = join(folder, `reader-${n}.jsonl`);
    writeFileSync(path, [...linesOf(own, "2026-11-30")].join(""));
    return path;
  });
}

/** The whole command in a process of its own, as the shell runs it. */
function command(paths: readonly string[], folder: string) {
  const start = performance.now();
  const args = ["reports", "triage", "-o", join(folder, "out"), ...paths];
  const watched = `process.on("exit", () => console.error("peak " + process.resourceUsage().maxRSS));`;
  const watch = `data:text/javascript,${encodeURIComponent(watched)}`;
  const run = spawnSync(process.execPath, ["--import", watch, waybill, ...args], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const peak = Number(/peak (\d+)/.exec(run.stderr)?.[1]) / 1024;
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** A report is found where its group is the one that its firm's own spelling stands in. */
function score(made: readonly Made[]) {
  const gathered = new Gathered();
  gathered.add(made.map((m) => m.report));
  const nothing = { entities: new Map(), shipments: new Set<string>(), find: () => [] };
  const groups = groupNames(gathered.sent, new KnownNames(nothing));
  const groupOf = new Map<string, number>();
  groups.forEach((group, n) => {
    for (const m of group.members) for (const { report } of m.reports) groupOf.set(report.id, n);
  });
  const home = new Map<number, number>();
  for (const { firm, report, change } of made)
    if (change === "as it is" && !home.has(firm)) home.set(firm, groupOf.get(report.id)!);
  const owner = new Map<number, number>();
  for (const [firm, n] of home) if (!owner.has(n)) owner.set(n, firm);
  const wrong = made.filter((m) => {
    const owns = owner.get(groupOf.get(m.report.id)!);
    return owns !== undefined && owns !== m.firm;
  });
  const found = (m: Made) => groupOf.get(m.report.id) === home.get(m.firm);
  return { groups: groups.length, wrong, found };
}

function row(label: string, value: string): void {
  console.log(`${label.padEnd(44)} ${value.padStart(16)}`);
}

export async function reports(args: readonly string[]): Promise<void> {
  const made = madeReports(count, seed);
  const folder = mkdtempSync(join(tmpdir(), "waybill-reports-"));
  const { seconds, peak } = command(writeFiles(made, folder), folder);
  rmSync(folder, { recursive: true });
  row(`${count} reports in ${files} files, whole command`, `${seconds.toFixed(1)} s`);
  row("peak memory", `${peak.toFixed(0)} MB`);
  const { groups, wrong, found } = score(made);
  row("firms, and groups", `${Math.ceil(count / 3)}, ${groups}`);
  for (const change of changes) {
    const all = made.filter((m) => m.change === change);
    row(`found: ${change}`, `${all.filter(found).length} of ${all.length}`);
  }
  row("reports in another firm's group", `${wrong.length}`);
  if (!args.includes("--faults")) return;
  const faults = [...made.filter((m) => !found(m)).slice(0, 200), ...wrong.slice(0, 200)];
  for (const m of faults) console.log(`${m.change}: ${m.report.name}, of firm ${m.firm}`);
}
