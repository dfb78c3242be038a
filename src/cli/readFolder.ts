/** Reads a folder in the form of `data/` from disk. */
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type DataFile, parseFacts } from "../facts/read.ts";
import type { Facts } from "../facts/schema.ts";
import { InputError, readText } from "./input.ts";

function yamlFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml"))
      .sort();
  } catch (cause) {
    throw new InputError(`${folder} is no folder that can be read; check the path.`, { cause });
  }
}

function fileAt(folder: string, name: string): DataFile {
  const path = join(folder, name);
  return { path: relative(".", path).split(sep).join("/"), text: readText(path) };
}

/**
 * @param folder path of the data folder
 * @throws InputError when it cannot be read, FactsError with a sentence for each fault
 */
export function readFacts(folder: string): Facts {
  return parseFacts(yamlFilesIn(folder).map((name) => fileAt(folder, name)));
}
