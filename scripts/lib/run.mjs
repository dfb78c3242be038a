// What `npm start` and `npm test` share: they run before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const project = fileURLToPath(new URL("../../", import.meta.url));

const stamp = join(project, "node_modules/.waybill-lock");

/** Runs a program with its output on ours; true when it ended well. */
function run(program, args, env = {}) {
  const isWindows = process.platform === "win32";
  const { status } = spawnSync(isWindows && program === "npm" ? "npm.cmd" : program, args, {
    cwd: project,
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: isWindows && program === "npm",
  });
  return status === 0;
}

/** Runs one of the installed packages' programs, the way Node finds its module. */
export function runTool(path, args, env = {}) {
  return run(process.execPath, [join(project, "node_modules", path), ...args], env);
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(project, "package-lock.json")))
    .digest("hex");
}

/**
 * Installs the dependencies when they are not those of the lockfile.
 * @throws {Error} with one sentence when npm fails
 */
export function ensureDependencies() {
  const hash = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.log("Installing dependencies…");
  if (!run("npm", ["ci", "--no-audit", "--no-fund"]))
    throw new Error("npm ci failed; its own message stands above.");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/**
 * Builds one target.
 * @param {"chrome" | "firefox"} target
 * @throws {Error} with one sentence when the build fails
 */
export function build(target) {
  console.log(`Building for ${target}…`);
  const vite = join(project, "node_modules/vite/bin/vite.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, "build", "--mode", target, "--logLevel", "error"],
    { cwd: project, encoding: "utf8" },
  );
  if (status === 0) return;
  process.stderr.write(stdout + stderr);
  throw new Error(`The build for ${target} failed; its own message stands above.`);
}

/** Runs `work` and turns what it throws into one sentence and exit status 1. */
export async function asCommand(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    const isUsage = String(error?.code).startsWith("ERR_PARSE_ARGS");
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = isUsage ? 2 : 1;
  }
}
