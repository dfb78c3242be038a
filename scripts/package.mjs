// npm run package: what the stores are given, as zip files in out/package/: the extension for
// Chrome and for Firefox, and the sources that Firefox's reviewers build. The same sources give
// the same bytes, in a git checkout and where the source zip is unpacked.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { asCommand, build, ensureDependencies, filesUnder } from "./lib/run.mjs";

const folder = "out/package";
/** What a build or an installation leaves, as .gitignore has it. */
const left = new Set(["node_modules", "dist", "out", ".cache", ".git"]);
/** The first day that a zip file can name; the time zone of the machine is left out of it. */
const day = new Date(1980, 0, 1);

/** In a checkout what git knows; elsewhere all but what a build leaves. */
function sources() {
  if (existsSync(".git"))
    return execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" })
      .split("\0")
      .filter(Boolean);
  const top = readdirSync(".").filter((name) => !left.has(name));
  return top.flatMap((name) => filesUnder(name));
}

async function zipOf(root, names) {
  const { zipSync } = await import("fflate");
  const files = {};
  for (const name of [...names].filter((n) => !n.endsWith(".log")).sort()) {
    const bytes = readFileSync(join(root, name));
    // Not every tool that unpacks keeps what may be run; its first line tells.
    const mode = bytes.subarray(0, 2).toString() === "#!" ? 0o100755 : 0o100644;
    files[name] = [bytes, { os: 3, attrs: mode << 16 }];
  }
  return zipSync(files, { level: 9, mtime: day });
}

async function write(name, root, names) {
  const bytes = await zipOf(root, names);
  writeFileSync(join(folder, name), bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  console.log(`${sha256}  ${name}  ${Math.round(bytes.length / 1000)} kB`);
}

await asCommand(async () => {
  ensureDependencies();
  const { version } = JSON.parse(readFileSync("manifest.json", "utf8"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const target of ["chrome", "firefox"]) {
    build(target);
    const root = `dist/${target}`;
    await write(
      `waybill-${version}-${target}.zip`,
      root,
      filesUnder(root).map((path) => relative(root, path)),
    );
  }
  await write(`waybill-${version}-source.zip`, ".", sources());
  return 0;
});
