/** A session with the built extension whose pack is another than its own. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSession, type TestSession } from "./session.ts";
import type { BrowserName } from "./types.ts";

type Change = (pack: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Copies the built extension into a new folder. */
async function builtWith(name: BrowserName, change: Change): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "waybill-built-"));
  const built = name === "chromium" ? "chrome" : "firefox";
  cpSync(new URL(`../../../dist/${built}`, import.meta.url), folder, { recursive: true });
  const pack = join(folder, "core.waybill");
  writeFileSync(pack, await change(readFileSync(pack)));
  return folder;
}

/** @param change what becomes of the bytes of the extension's pack */
export async function startWithPack(name: BrowserName, change: Change): Promise<TestSession> {
  const folder = await builtWith(name, change);
  const session = await startSession(name, { extension: folder });
  return {
    ...session,
    async close() {
      await session.close();
      rmSync(folder, { recursive: true });
    },
  };
}
