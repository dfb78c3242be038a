import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<
    string,
    {
      optional?: boolean;
      version: string;
      devDependencies?: Record<string, string>;
      dependencies?: Record<string, string>;
      optionalDependencies?: Record<string, string>;
    }
  >;
};

const platforms = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"];

test.each([
  "@rolldown/binding-",
  "lightningcss-",
  "@esbuild/",
  "@duckdb/node-bindings-",
  "@biomejs/cli-",
  "@typescript/typescript-",
  "@oxc-parser/binding-",
  "@oxc-resolver/binding-",
])("the lockfile lists %s for every system we build on", (family) => {
  const listed = Object.keys(packages).filter((k) => k.includes(`node_modules/${family}`));
  for (const platform of platforms)
    expect(
      listed.some((k) => k.includes(family + platform)),
      `${family}${platform}`,
    ).toBe(true);
});

test("every dependency is pinned exactly", () => {
  const { dependencies, devDependencies, optionalDependencies } = packages[""]!;
  const ranges = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(ranges.filter((r) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(r))).toEqual([]);
});
