/**
 * Mends what crxjs 3.0.0 and Preact 11.2 leave in the built folder (2026-11):
 *
 * - crxjs lists a script imported with `?script` in `web_accessible_resources`.
 *   A page could then tell that Waybill is installed; `scripting.executeScript`
 *   does not need it.
 * - crxjs leaves a second copy of such a script under `assets/`.
 * - The bundler parts what the background shares with other pages into files of their own,
 *   six in a row for a background that has just been woken. It gets one, with all in it.
 * - Preact assigns `innerHTML` for `dangerouslySetInnerHTML`, which Waybill never
 *   uses; the store's linter warns of it. It becomes
 *   `textContent`, so that even a slip could only show text.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build, type Plugin } from "vite";

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function withoutWebAccessible(folder: string): void {
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  delete manifest.web_accessible_resources;
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @returns the script at `path` with all that it imports */
async function bundled(path: string, target: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target,
      minify: true,
      modulePreload: false,
      rollupOptions: { input: path, output: { codeSplitting: false } },
    },
  });
  const [made] = [result].flat();
  const chunks = made && "output" in made ? made.output : [];
  if (chunks.length !== 1 || chunks[0]?.type !== "chunk")
    throw new Error(`The background (${path}) did not become one file.`);
  return chunks[0].code;
}

async function oneBackgroundFile(folder: string, target: string): Promise<void> {
  const path = join(folder, "service-worker-loader.js");
  writeFileSync(path, await bundled(path, target));
}

/** A copy of an IIFE script under a hashed name that no file of the package mentions. */
function removeUnusedScripts(folder: string): void {
  const files = filesUnder(folder);
  const readable = files.filter((f) => /\.(js|json|html|css)$/.test(f));
  const texts = readable.map((f) => ({ file: f, text: readFileSync(f, "utf8") }));
  for (const file of files.filter((f) => f.endsWith(".js"))) {
    const name = relative(folder, file).split("\\").join("/");
    const base = name.slice(name.lastIndexOf("/") + 1);
    const used = texts.some((t) => t.file !== file && t.text.includes(base));
    if (!used) rmSync(file);
  }
}

const assignsInnerHtml = /([\w$.]+)\.innerHTML\s*=(?!=)/g;

function textInsteadOfInnerHtml(folder: string): void {
  for (const file of filesUnder(folder).filter((f) => f.endsWith(".js"))) {
    const text = readFileSync(file, "utf8");
    const mended = text.replace(assignsInnerHtml, "$1.textContent=");
    if (mended !== text) writeFileSync(file, mended);
  }
}

/** Runs after the package has been written, in the outer build only. */
export function mendPlugin(): Plugin {
  let folder = "";
  let target = "";
  return {
    name: "waybill:mend",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      folder = config.build.lib ? "" : config.build.outDir;
      target = String(config.build.target);
    },
    async writeBundle() {
      if (folder === "") return;
      withoutWebAccessible(folder);
      await oneBackgroundFile(folder, target);
      removeUnusedScripts(folder);
      textInsteadOfInnerHtml(folder);
    },
  };
}
