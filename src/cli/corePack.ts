/** The core pack for the command: compiled from `data/`, kept until anything it is made of changes. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { corePackTitle } from "../pack/core.ts";
import { type OpenPack, openPack } from "../pack/open.ts";
import { readFacts } from "./readFolder.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const ingredients = ["data", "src/facts", "src/spotter", "src/pack", "src/cli"];

function filesIn(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashOfIngredients(): string {
  const hash = createHash("sha256");
  for (const file of ingredients.flatMap(filesIn))
    hash.update(file.slice(project.length)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 32);
}

/** A package installed for all users cannot be written to; the pack is then compiled each time. */
function keep(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, bytes);
    renameSync(`${path}.${process.pid}`, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EACCES" && code !== "EROFS" && code !== "EPERM") throw error;
  }
}

/**
 * @returns the core pack, compiled anew when `data/` or the code that compiles it changed
 * @throws FactsError with one sentence for each fault in `data/`
 */
export async function corePack(): Promise<OpenPack> {
  const path = join(project, ".cache", `core-${hashOfIngredients()}.waybill`);
  if (existsSync(path)) return openPack(new Uint8Array(readFileSync(path)), path);
  // The compiler's tables and word lists are large, and wanted where there is no pack yet.
  const { compilePack } = await import("../pack/compile.ts");
  const { lexicon } = await import("./lexicon.ts");
  const bytes = compilePack(readFacts(join(project, "data")), corePackTitle, {
    lexicon: lexicon(),
  });
  keep(path, bytes);
  return openPack(bytes, "the core pack");
}
