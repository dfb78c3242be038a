import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultOf } from "../../pagecheck/main.ts";
import { fileInside, pageType } from "../../pagecheck/server.ts";

let folder: string;
let saved: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "waybill-"));
  saved = join(folder, "saved");
  mkdirSync(join(saved, "page_files"), { recursive: true });
  mkdirSync(join(folder, "saved-too"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "saved-too/a.css"), "");
  writeFileSync(join(saved, "page_files/a b.css"), "");
  symlinkSync(join(folder, "secret.txt"), join(saved, "link.txt"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("what a page may ask for", () => {
  test("a file beside it", () => {
    expect(fileInside(saved, "/page_files/a%20b.css")).toMatch(/page_files\/a b\.css$/);
  });

  test.each([
    ["the folder above", "/../secret.txt"],
    ["the folder above, encoded", "/%2e%2e%2fsecret.txt"],
    ["a folder whose name begins the same", "/../saved-too/a.css"],
    ["a link that leads out", "/link.txt"],
    ["a folder", "/page_files"],
    ["the folder itself", "/"],
    ["what is not there", "/none.css"],
    ["what is no address", "/%E0%A4%A"],
    ["a name with a null in it", "/a%00b"],
  ])("not %s", (_, path) => {
    expect(fileInside(saved, path)).toBeUndefined();
  });
});

describe("the type of a saved page", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const cyrillic = Uint8Array.from([0x3c, 0x70, 0x3e, 0xd0, 0xee, 0xf1]);

  test.each([
    ["its own charset is left to it", bytes('<meta charset="windows-1251">Я'), "text/html"],
    ["a byte order mark is left to it", bytes("\uFEFF<p>Я"), "text/html"],
    ["UTF-8 that does not say so is said to be", bytes("<p>Я"), "text/html; charset=utf-8"],
    ["anything else is the browser's guess", cyrillic, "text/html"],
  ])("%s", (_, page, type) => {
    expect(pageType(page)).toBe(type);
  });
});

describe("files that cannot be checked", () => {
  test("each has its sentence", () => {
    expect(faultOf("none.html", join(folder, "none.html"))).toMatch(/no such file/);
    expect(faultOf("saved", saved)).toMatch(/folder/);
    expect(faultOf("null", "/dev/null")).toMatch(/no ordinary file/);
    const large = join(folder, "large.html");
    writeFileSync(large, "");
    truncateSync(large, 50_000_001);
    expect(faultOf("large.html", large)).toMatch(/50 MB/);
  });

  test("an ordinary file has none", () => {
    expect(faultOf("secret.txt", join(folder, "secret.txt"))).toBeUndefined();
  });
});
