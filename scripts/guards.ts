/**
 * npm run guards [-- NAME…]: takes out one guard at a time, in a copy of the project, and
 * sees whether a test fails without it: in Chromium, or in Firefox where
 * only that browser needs the guard. Exits 1 where one passes all the same.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Guard } from "../test/guards/guard.ts";
import { guards } from "../test/guards/index.ts";
import { asCommand, project } from "./lib/run.mjs";

/** A test that is to fail waits no longer than this for what does not come. */
const patienceMs = 5000;
const notCopied = /^(node_modules|dist|\.git)$/;

interface Outcome {
  readonly state: "held" | "NOT HELD" | "error";
  readonly words: string;
}

interface Run {
  readonly isOk: boolean;
  readonly output: string;
}

interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "waybill-guards-"));
  const isWanted = (path: string) => !notCopied.test(relative(project, path));
  cpSync(project, copy, { recursive: true, filter: isWanted });
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
  return copy;
}

function runIn(folder: string, tool: string, args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join("node_modules", tool), ...args],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, WAYBILL_PATIENCE_MS: String(patienceMs), WAYBILL_WHOLE: "1" },
    },
  );
  return { isOk: status === 0, output: stdout + stderr };
}

function build(folder: string, target: "chrome" | "firefox"): Run {
  const args = ["build", "--mode", target, "--logLevel", "error"];
  return runIn(folder, "vite/bin/vite.js", args);
}

/** Takes the place of the plugin that compiles the pack; no guard has to do with that. */
const packAtHand = `import { readFileSync } from "node:fs";
export const corePackPlugin = () => ({
  name: "core-pack-at-hand",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "core.waybill", source: readFileSync("core.waybill") });
  },
});`;

/**
 * Compiles the pack once for all guards: that is most of a build.
 * @throws Error with what the build says when it fails as it is
 */
function prepare(folder: string): void {
  const { isOk, output } = build(folder, "chrome");
  if (!isOk) throw new Error(`The project does not build: ${output.trim()}`);
  copyFileSync(join(folder, "dist/chrome/core.waybill"), join(folder, "core.waybill"));
  writeFileSync(join(folder, "scripts/build/corePackPlugin.ts"), packAtHand);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]!;
}

function error(words: string): Outcome {
  return { state: "error", words };
}

/** @returns what the report of vitest says of the tests that were to fail */
function outcomeOf({ testResults }: Report): Outcome {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const failed = tests.find((t) => t.status === "failed");
  if (failed)
    return { state: "held", words: `${failed.fullName}: ${firstLine(failed.failureMessages[0]!)}` };
  if (tests.some((t) => t.status === "passed")) return { state: "NOT HELD", words: "all passed" };
  const message = testResults.map((file) => file.message).join(" ");
  return error(firstLine(message) || "no test has such a name");
}

function tested(folder: string, { test, fails, group }: Guard): Outcome {
  const built = build(folder, group.endsWith("firefox") ? "firefox" : "chrome");
  if (!built.isOk) return error(`it does not build: ${built.output.trim()}`);
  const report = join(folder, "report.json");
  rmSync(report, { force: true });
  const named = ["-t", `${group}.*(?:${fails})`];
  const reported = ["--reporter", "json", "--outputFile", report];
  const only = ["run", "--project", "browser", `test/browser/${test}`];
  const ran = runIn(folder, "vitest/vitest.mjs", [...only, ...named, ...reported]);
  try {
    return outcomeOf(JSON.parse(readFileSync(report, "utf8")));
  } catch (cause) {
    return error(`vitest wrote no report (${String(cause)}): ${ran.output.trim()}`);
  }
}

/** A test that fails by itself, as one that needs those before it, tells nothing. */
function outcomeAsItIs(folder: string, guard: Guard): Outcome | undefined {
  const { state, words } = tested(folder, guard);
  if (state === "NOT HELD") return undefined;
  return error(state === "held" ? `it fails with the guard too: ${words}` : words);
}

/** Takes the guard out, looks, and puts it back. */
function without(folder: string, guard: Guard): Outcome {
  const { file, taken, instead = "" } = guard;
  const path = join(folder, file);
  const source = readFileSync(path, "utf8");
  const times = source.split(taken).length - 1;
  if (times !== 1) return error(`${file} holds this text ${times} times and not once: ${taken}`);
  writeFileSync(
    path,
    source.replace(taken, () => instead),
  );
  try {
    return tested(folder, guard);
  } finally {
    writeFileSync(path, source);
  }
}

function chosen(words: readonly string[]): [string, Guard][] {
  const all = Object.entries(guards);
  const found = all.filter(([name]) => words.some((w) => name.includes(w)));
  if (words.length > 0 && found.length === 0) throw new Error(`No guard is named ${words[0]}.`);
  return words.length > 0 ? found : all;
}

function print(name: string, { against }: Guard, { state, words }: Outcome): void {
  console.log(`${state.padEnd(8)}  ${name}: ${against}\n          ${words}`);
}

/** The tests of all guards as they are, those of several guards once. */
function faultsOf(folder: string, wanted: readonly [string, Guard][]): Map<string, Outcome> {
  const seen = new Map<string, Outcome | undefined>();
  const faults = new Map<string, Outcome>();
  for (const [name, guard] of wanted) {
    const tests = [guard.test, guard.group, guard.fails].join();
    if (!seen.has(tests)) seen.set(tests, outcomeAsItIs(folder, guard));
    const fault = seen.get(tests);
    if (fault) faults.set(name, fault);
  }
  return faults;
}

function lookAt(folder: string, wanted: readonly [string, Guard][]): number {
  prepare(folder);
  const faults = faultsOf(folder, wanted);
  let held = 0;
  for (const [name, guard] of wanted) {
    const outcome = faults.get(name) ?? without(folder, guard);
    if (outcome.state === "held") held++;
    print(name, guard, outcome);
  }
  console.log(`${held} of ${wanted.length} guards are held by a test.`);
  return held === wanted.length ? 0 : 1;
}

await asCommand(() => {
  const wanted = chosen(process.argv.slice(2));
  const folder = copyOfProject();
  try {
    return lookAt(folder, wanted);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
