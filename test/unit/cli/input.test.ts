import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decodeUtf8, InputError, readText } from "../../../src/cli/input.ts";

const folder = mkdtempSync(join(tmpdir(), "waybill-"));

test("UTF-8 is read as it is, byte order mark and all", () => {
  const path = join(folder, "good.txt");
  writeFileSync(path, "\ufeff大疆 – DJI");
  expect(readText(path)).toBe("\ufeff大疆 – DJI");
});

test.each([
  ["at the start", [0xff, 0x41], 0],
  ["in the middle", [0x41, 0x42, 0xc3, 0x28], 2],
  ["cut short at the end", [0x41, 0xe5, 0xa4], 1],
  ["windows-1251", [0xc4, 0xe6, 0xe8], 0],
])("text that is not UTF-8 %s names the byte", (_where, bytes, at) => {
  const read = () => decodeUtf8(Uint8Array.from(bytes), "x.txt");
  expect(read).toThrow(InputError);
  expect(read).toThrow(
    new RegExp(`^x\\.txt is not UTF-8 text \\(byte ${at}\\); save it as UTF-8\\.$`),
  );
});

test("a missing file and a folder each get one sentence", () => {
  expect(() => readText(join(folder, "none.txt"))).toThrow(
    /none\.txt does not exist; check the path\.$/,
  );
  expect(() => readText(folder)).toThrow(/is a folder; name a file in it\.$/);
});
