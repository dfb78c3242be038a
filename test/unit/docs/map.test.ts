/** The map of the code in docs/contributing.md says what the imports say. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const specifiers = /(?:from|import)\s*\(?"(\.[^"?]+)/g;

/** `facts` of `src/facts/view.ts`; undefined outside `src`. */
function roomOf(path: string): string | undefined {
  const [top, room] = relative(".", path).split("/");
  return top === "src" ? room : undefined;
}

function importsOf(room: string): string[] {
  const rooms = new Set<string>();
  for (const file of readdirSync(join("src", room), { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file)) continue;
    const path = join("src", room, file);
    for (const [, to] of readFileSync(path, "utf8").matchAll(specifiers)) {
      const other = roomOf(resolve(dirname(path), to!));
      if (other !== undefined && other !== room) rooms.add(other);
    }
  }
  return [...rooms].sort();
}

const rows = [
  ...readFileSync("docs/contributing.md", "utf8").matchAll(
    /^\| `src\/(\w+)` \|[^|]+\|([^|]*)\|$/gm,
  ),
].map(([, room, imports]) => ({ room: room!, imports: imports!.match(/\w+/g) ?? [] }));

test("each room is on the map, once", () => {
  const rooms = readdirSync("src").sort();
  expect(rows.map(({ room }) => room).sort()).toEqual(rooms);
});

test.each(rows)("$room imports what the map says", ({ room, imports }) => {
  expect(imports).toEqual(importsOf(room));
});
