/** How large what runs in a page is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { atMost, type Row } from "./rows.ts";
import { built } from "./stage.ts";

export async function sizes(): Promise<Row[]> {
  const script = (name: string) => readFileSync(join(built, `extension/content/${name}.iife.js`));
  return [
    atMost("gate script", script("gate").length / 1024, 3, "KB"),
    atMost("reader script, gzip", gzipSync(script("reader"), { level: 9 }).length / 1024, 40, "KB"),
  ];
}
