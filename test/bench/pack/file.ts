/**
 * A pack of many names as a file: built twice by the command, opened by both browsers after a
 * cold start, and searched in the panel at each key.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  createReadStream,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWithPack } from "../../browser/support/packSession.ts";
import type { TestSession } from "../../browser/support/session.ts";
import type { BrowserName, TestPage } from "../../browser/support/types.ts";
import { madeNames } from "./made.ts";

const rounds = 7;
/** Ms for a browser to check a pack before it is added. */
const patience = 600_000;

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1]!;

interface Built {
  readonly seconds: number;
  /** Kilobytes at most, of the whole process. */
  readonly peak: number;
  readonly sha256: string;
}

async function sha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest("hex");
}

/** The command, in a process that tells its own peak. */
async function build(names: string, into: string): Promise<Built> {
  const from = performance.now();
  const words = ["pack", "build", names, "-o", into, "--id", "bench", "--title", "Bench"];
  const script = `process.on("exit", () => console.error("PEAK " + process.resourceUsage().maxRSS));
    const { main } = await import("./src/cli/main.ts");
    process.exitCode = await main(${JSON.stringify(words)});`;
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", script],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (run.status !== 0) throw new Error(`pack build failed: ${run.stderr.slice(-500)}`);
  const peak = Number(/PEAK (\d+)/.exec(run.stderr)?.[1]);
  return { seconds: (performance.now() - from) / 1000, peak, sha256: await sha256(into) };
}

async function soon(what: string, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`${what} did not happen within ${patience / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const says = (page: TestPage, words: string) =>
  page.evaluate<boolean>(`document.body.textContent.includes(${JSON.stringify(words)})`);

/** @returns seconds until it was checked and added */
async function add(options: TestPage): Promise<number> {
  const from = performance.now();
  await options.evaluate(`fetch("/bench.waybill").then((r) => r.blob()).then((blob) => {
    const given = new DataTransfer();
    given.items.add(new File([blob], "bench.waybill"));
    const input = document.querySelector('input[accept=".waybill"]');
    input.files = given.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  })`);
  await soon("the adding of the pack", () => says(options, "Bench is added"));
  return (performance.now() - from) / 1000;
}

/** Ms until a stopped background has answered which names stand in a text. */
async function coldAnswers({ browser }: TestSession, options: TestPage): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    await browser.inExtension("true");
    await browser.stopBackground();
    times.push(
      await options.evaluate<number>(`(async () => {
        const from = performance.now();
        const { runtime } = globalThis.browser ?? chrome;
        const blocks = [{ text: "Rosoboronexport sent it." }];
        const told = await runtime.sendMessage({ type: "spot", blocks });
        if (!told?.ok) throw new Error("no answer: " + JSON.stringify(told));
        return performance.now() - from;
      })()`),
    );
  }
  return times;
}

/** Ms from each key to the packs' answer, typing a name letter by letter. */
async function searched({ browser }: TestSession, name: string): Promise<number[]> {
  const panel = await browser.openPanel(0);
  await panel.focus();
  const times = await panel.evaluate<number[]>(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const box = () => document.querySelector("input.search");
    while (!box()) await frame();
    const name = ${JSON.stringify(name)};
    const times = [];
    for (let i = 2; i <= name.length; i++) {
      box().value = name.slice(0, i);
      const from = performance.now();
      box().dispatchEvent(new Event("input", { bubbles: true }));
      do await frame();
      while (!document.querySelector('.results[aria-busy="false"]'));
      times.push(performance.now() - from);
    }
    return times;
  })()`);
  await panel.close();
  return times;
}

async function rowsIn(name: BrowserName, file: string, typed: string): Promise<string[]> {
  const session = await startWithPack(name, (bytes, folder) => {
    copyFileSync(file, join(folder, "bench.waybill"));
    return bytes;
  });
  try {
    const options = await session.browser.openOptions();
    await options.focus();
    const alone = median(await coldAnswers(session, options));
    const added = await add(options);
    const together = median(await coldAnswers(session, options));
    const keys = await searched(session, typed);
    const least = (n: number) => Math.round(n);
    return [
      `| ${name}: checked and added in | ${added.toFixed(1)} s |`,
      `| ${name}: background stopped, to its first answer | ${least(together)} ms; ${least(alone)} ms without the pack |`,
      `| ${name}: a key in the panel's search, to the pack's answer and a frame | ${least(median(keys))} ms in the middle, ${least(Math.max(...keys))} ms at most |`,
    ];
  } finally {
    await session.close();
  }
}

/** @returns a table in Markdown */
export async function fileTable(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "waybill-bench-"));
  try {
    const all = [...madeNames(count)];
    const names = join(folder, "names.jsonl");
    writeFileSync(names, all.map((n) => `${JSON.stringify(n)}\n`).join(""));
    const file = join(folder, "bench.waybill");
    const first = await build(names, file);
    const again = await build(names, join(folder, "again.waybill"));
    const isSame = first.sha256 === again.sha256;
    const rows = [
      `| built by the command in | ${first.seconds.toFixed(1)} s and ${again.seconds.toFixed(1)} s, ${Math.round(first.peak / 1000)} MB at most |`,
      `| two builds | ${isSame ? "the same bytes" : "NOT the same bytes"} |`,
      `| size of the file | ${Math.round(statSync(file).size / 1e6)} MB |`,
      ...(await rowsIn("chromium", file, all[count >> 1]!.name)),
      ...(await rowsIn("firefox", file, all[count >> 1]!.name)),
    ];
    const head = `| a pack of ${count.toLocaleString("en")} names | |`;
    return [head, "|---|---|", ...rows].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
