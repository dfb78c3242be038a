/** A session with the built extension, changed: another pack, a permission less. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSession, type TestSession } from "./session.ts";
import type { BrowserName } from "./types.ts";

/** Turns the bytes of one file, in the folder of the copy, into others. */
type Change = (bytes: Uint8Array, folder: string) => Uint8Array | Promise<Uint8Array>;

/** Copies the built extension into a new folder, with one file changed. */
async function builtWith(name: BrowserName, file: string, change: Change): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "waybill-built-"));
  const built = name === "chromium" ? "chrome" : "firefox";
  cpSync(new URL(`../../../dist/${built}`, import.meta.url), folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, await change(readFileSync(path), folder));
  return folder;
}

async function startChanged(name: BrowserName, file: string, change: Change): Promise<TestSession> {
  const folder = await builtWith(name, file, change);
  const session = await startSession(name, { extension: folder });
  return {
    ...session,
    async close() {
      await session.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** @param change what becomes of the bytes of the extension's pack */
export function startWithPack(name: BrowserName, change: Change): Promise<TestSession> {
  return startChanged(name, "core.waybill", change);
}

/** Runs before the background; newer browsers know the interfaces by two names. */
function preludeWithout(interfaces: readonly string[]): string {
  return `for (const all of [globalThis.chrome, globalThis.browser])
  for (const name of ${JSON.stringify(interfaces)})
    if (all) Object.defineProperty(all, name, { value: undefined });
`;
}

/** A browser without some of the extension's interfaces, as on a phone. */
export function startLacking(
  name: BrowserName,
  interfaces: readonly string[],
): Promise<TestSession> {
  return startChanged(name, "service-worker-loader.js", (bytes, folder) => {
    writeFileSync(join(folder, "prelude.js"), preludeWithout(interfaces));
    const loader = new TextDecoder().decode(bytes);
    return new TextEncoder().encode(`import "./prelude.js";\n${loader}`);
  });
}

/** A page of ours that takes every window for a private one, as Firefox tells it in those. */
export function startPrivate(
  name: BrowserName,
  page: "sidepanel" | "options" = "sidepanel",
): Promise<TestSession> {
  return startChanged(name, `extension/${page}/index.html`, (bytes, folder) => {
    const prelude = `for (const all of [globalThis.chrome, globalThis.browser])
  if (all) Object.defineProperty(all.extension, "inIncognitoContext", { value: true });
`;
    writeFileSync(join(folder, "prelude.js"), prelude);
    const html = new TextDecoder().decode(bytes);
    return new TextEncoder().encode(
      html.replace("<head>", '<head><script src="/prelude.js"></script>'),
    );
  });
}

/** A browser that refuses the extension what the permission gives. */
export function startWithout(name: BrowserName, permission: string): Promise<TestSession> {
  return startChanged(name, "manifest.json", (bytes) => {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as { permissions: string[] };
    const permissions = manifest.permissions.filter((p) => p !== permission);
    return new TextEncoder().encode(JSON.stringify({ ...manifest, permissions }));
  });
}
