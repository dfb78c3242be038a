/** Checks the files that were named and prints a report of each. */
import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";
import type { BrowserName } from "../browser/support/types.ts";
import { Checker } from "./check.ts";
import { asJson, asText } from "./print.ts";

interface Words {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly browser: BrowserName;
}

const largestBytes = 50_000_000;

/** @returns a sentence why the file cannot be checked; undefined when it can */
export function faultOf(file: string, path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return `${file}: there is no such file; check the path.`;
  if (stats.isDirectory()) return `${file}: this is a folder; name the HTML file in it.`;
  if (!stats.isFile()) return `${file}: this is no ordinary file; save the page to one.`;
  if (stats.size > largestBytes)
    return `${file}: ${Math.round(stats.size / 1e6)} MB is more than the ${largestBytes / 1e6} MB that are checked; save the page without its pictures.`;
  try {
    accessSync(path, constants.R_OK);
  } catch {
    return `${file}: the file may not be read; change its permissions.`;
  }
  return undefined;
}

/** Browsers that live from file to file, and are started anew after one that failed. */
class Checkers {
  private current: Checker | undefined;

  constructor(private readonly name: BrowserName) {}

  async check(file: string, path: string) {
    this.current ??= await Checker.start(this.name);
    return this.current.check(file, path);
  }

  async close(): Promise<void> {
    await this.current?.close();
    this.current = undefined;
  }
}

const sentence = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\.?$/, ".");

/**
 * Checks each file in its turn; one that cannot be checked does not stop the others.
 * @returns the exit status
 */
export async function checkFiles({ files, json, browser }: Words): Promise<number> {
  const checkers = new Checkers(browser);
  let status = 0;
  const refuse = (why: string) => {
    console.error(why);
    status = 1;
  };
  try {
    for (const file of files) {
      const path = resolve(file);
      const fault = faultOf(file, path);
      if (fault !== undefined) {
        refuse(fault);
        continue;
      }
      try {
        const report = await checkers.check(file, path);
        console.log(json ? asJson(report) : asText(report));
      } catch (error) {
        refuse(`${file}: the page could not be checked. ${sentence(error)}`);
        await checkers.close();
      }
    }
  } finally {
    await checkers.close();
  }
  return status;
}
