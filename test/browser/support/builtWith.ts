/** The built extension with another pack than its own. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "./types.ts";

/**
 * Copies the built extension into a new folder.
 * @param change what becomes of the bytes of its pack
 * @returns the folder; whoever asked removes it
 */
export async function builtWith(
  name: BrowserName,
  change: (pack: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "waybill-built-"));
  const built = name === "chromium" ? "chrome" : "firefox";
  cpSync(new URL(`../../../dist/${built}`, import.meta.url), folder, { recursive: true });
  const pack = join(folder, "core.waybill");
  writeFileSync(pack, await change(readFileSync(pack)));
  return folder;
}
