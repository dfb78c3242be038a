/** SECURITY.md names tests: each is there. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const table = readFileSync("SECURITY.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && line.includes("`test/"));

function textOf(path: string): string {
  if (statSync(path).isFile()) return readFileSync(path, "utf8");
  return readdirSync(path)
    .map((name) => textOf(join(path, name)))
    .join("\n");
}

/** `path` or `path`: words of a test's name. */
const named = table.flatMap((line) =>
  [...line.matchAll(/`(test\/[^`]+)`(?:: ([^;|]+))?/g)].map(([, path, words]) => ({
    path: path!,
    words: words?.trim() ?? "",
  })),
);

test("every threat has a test", () => {
  expect(table.length).toBeGreaterThan(9);
  expect(named.length).toBeGreaterThanOrEqual(table.length);
});

test.each(named)("$path $words", ({ path, words }) => {
  expect(existsSync(path), path).toBe(true);
  expect(textOf(path)).toContain(words);
});
