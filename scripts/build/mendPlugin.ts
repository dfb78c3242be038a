/**
 * Mends what crxjs 3.0.0 and Preact 11.2 leave in the built folder (2026-11):
 *
 * - crxjs lists a script imported with `?script` in `web_accessible_resources`.
 *   A page could then tell that Waybill is installed; `scripting.executeScript`
 *   does not need it.
 * - crxjs leaves a second copy of such a script under `assets/`.
 * - Preact assigns `innerHTML` for `dangerouslySetInnerHTML`, which Waybill never
 *   uses; the store's linter warns of it. It becomes
 *   `textContent`, so that even a slip could only show text.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "vite";

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
  return {
    name: "waybill:mend",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      folder = config.build.lib ? "" : config.build.outDir;
    },
    writeBundle() {
      if (folder === "") return;
      withoutWebAccessible(folder);
      removeUnusedScripts(folder);
      textInsteadOfInnerHtml(folder);
    },
  };
}
