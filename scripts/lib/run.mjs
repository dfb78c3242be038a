// What `npm start`, `npm test` and `npm run page-check` share: they run before anything
// is installed. Their progress goes to stderr; stdout is for results.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const project = fileURLToPath(new URL("../../", import.meta.url));

const stamp = join(project, "node_modules/.waybill-lock");

/** Runs a program with its output on ours; true when it ended well. */
function run(program, args, { env = {}, stdout = "inherit" } = {}) {
  const isWindows = process.platform === "win32";
  const { status } = spawnSync(isWindows && program === "npm" ? "npm.cmd" : program, args, {
    cwd: project,
    stdio: ["inherit", stdout, "inherit"],
    env: { ...process.env, ...env },
    shell: isWindows && program === "npm",
  });
  return status === 0;
}

/** Runs one of the installed packages' programs, the way Node finds its module. */
export function runTool(path, args, env = {}) {
  return run(process.execPath, [join(project, "node_modules", path), ...args], { env });
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
  console.error("Installing dependencies…");
  if (!run("npm", ["ci", "--no-audit", "--no-fund"], { stdout: 2 }))
    throw new Error("npm ci failed; its own message stands above.");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** What a build is made of; the packages it uses are those of the lockfile. */
const buildInputs = [
  "src",
  "extension",
  "data",
  "public",
  "scripts/build",
  "manifest.json",
  "vite.config.ts",
  "package-lock.json",
];

/** All files in a folder, or the one file, in the order of their paths. */
export function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The sources and the built files together, so that neither can change unseen. */
function buildHash(target) {
  const hash = createHash("sha256");
  for (const input of [...buildInputs, `dist/${target}`]) {
    for (const file of filesUnder(join(project, input))) {
      const bytes = readFileSync(file);
      hash.update(`${relative(project, file)} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest("hex");
}

const builtStamp = (target) => join(project, `dist/${target}.built`);

function markBuilt(target) {
  writeFileSync(builtStamp(target), buildHash(target));
}

/**
 * Builds one target unless what stands in `dist/` was built from these very sources.
 * @param {"chrome" | "firefox"} target
 */
export function ensureBuilt(target) {
  const stampFile = builtStamp(target);
  const isThere = existsSync(stampFile) && existsSync(join(project, "dist", target));
  if (isThere && readFileSync(stampFile, "utf8") === buildHash(target)) return;
  build(target);
}

/**
 * Builds one target.
 * @param {"chrome" | "firefox"} target
 * @throws {Error} with one sentence when the build fails
 */
export function build(target) {
  console.error(`Building for ${target}…`);
  const vite = join(project, "node_modules/vite/bin/vite.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, "build", "--mode", target, "--logLevel", "error"],
    { cwd: project, encoding: "utf8" },
  );
  if (status === 0) return markBuilt(target);
  process.stderr.write(stdout + stderr);
  throw new Error(`The build for ${target} failed; its own message stands above.`);
}

/** Runs `work` and turns what it throws into one sentence and exit status 1. */
export async function asCommand(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    const isUsage = String(error?.code).startsWith("ERR_PARSE_ARGS") || error?.isUsage;
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = isUsage ? 2 : 1;
  }
}
