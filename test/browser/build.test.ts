/** What the built packages hold, file by file. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFacts } from "../../src/cli/readFolder.ts";
import { openPack } from "../../src/pack/open.ts";

const project = new URL("../../", import.meta.url).pathname;
const permissions = ["activeTab", "contextMenus", "scripting", "storage"];

interface Built {
  readonly permissions: string[];
  readonly host_permissions: string[];
  readonly optional_host_permissions: string[];
  readonly icons: Record<string, string>;
  readonly background: { service_worker?: string; scripts?: string[] };
  readonly content_scripts: { js: string[] }[];
  readonly side_panel?: { default_path: string };
  readonly sidebar_action?: { default_panel: string; default_icon: Record<string, string> };
  readonly options_ui: { page: string; open_in_tab: boolean };
  readonly action: { default_icon: Record<string, string> };
}

describe.each(["chrome", "firefox"] as const)("dist/%s", (target) => {
  const folder = join(project, "dist", target);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Built;
  const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) =>
    f.endsWith(".js"),
  );
  const text = (file: string) => readFileSync(join(folder, file), "utf8");

  test("every file that the manifest names exists", () => {
    const { background, content_scripts, side_panel, sidebar_action, action, icons } = manifest;
    const named = [
      manifest.options_ui.page,
      ...Object.values(icons),
      ...Object.values(action.default_icon),
      ...Object.values(sidebar_action?.default_icon ?? {}),
      ...content_scripts.flatMap((c) => c.js),
      ...(background.scripts ?? []),
      background.service_worker,
      side_panel?.default_path,
      sidebar_action?.default_panel,
    ].filter((f) => f !== undefined);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((f) => !existsSync(join(folder, f)))).toEqual([]);
  });

  test("nothing is web-accessible", () => {
    expect(manifest).not.toHaveProperty("web_accessible_resources");
  });

  test("the permissions are the ones we promise", () => {
    const expected = target === "chrome" ? [...permissions, "sidePanel"] : permissions;
    expect([...manifest.permissions].sort()).toEqual(expected.sort());
    expect(manifest.optional_host_permissions).toEqual(["https://*/*", "http://*/*"]);
    expect(manifest.host_permissions.every((p) => /^https:\/\/\*\.[a-z0-9.-]+\/\*$/.test(p))).toBe(
      true,
    );
  });

  test("every script is used, and the background knows no document", () => {
    const loader = manifest.background.service_worker ?? manifest.background.scripts![0]!;
    expect(text(loader)).not.toMatch(/\bdocument\s*[.[]/);
    expect(text(loader), "one file, so that it starts soon").not.toMatch(
      /(?:^|[;}])import\s*["'{*(]/m,
    );
    expect(scripts.filter((s) => /gate|reader|card/.test(s))).toHaveLength(3);
  });

  test("the scripts in pages stay small", () => {
    expect(statSync(join(folder, "extension/content/gate.iife.js")).size).toBeLessThanOrEqual(3072);
  });

  test("no script assigns innerHTML, evaluates text or names a host to ask", () => {
    for (const script of scripts) {
      expect(text(script), script).not.toMatch(/\.innerHTML\s*=(?!=)/);
      expect(text(script), script).not.toMatch(
        /\beval\(|new Function\(|XMLHttpRequest|WebSocket\(/,
      );
      expect(text(script), script).not.toMatch(/fetch\(\s*["'`]/);
    }
  });

  test("the pack opens and holds all of data/", async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, "core.waybill")));
    const { manifest: pack } = await openPack(bytes, "core.waybill");
    const { entities, shipments, sources } = readFacts("data");
    expect(pack.counts).toMatchObject({
      entities: entities.size,
      shipments: shipments.size,
      sources: sources.size,
    });
  });
});

test("the store's linter finds nothing", () => {
  const linter = join(project, "node_modules/addons-linter/bin/addons-linter");
  const out = execFileSync(process.execPath, [linter, "--output", "json", "dist/firefox"], {
    cwd: project,
    encoding: "utf8",
  });
  expect(JSON.parse(out).summary).toEqual({ errors: 0, notices: 0, warnings: 0 });
});
