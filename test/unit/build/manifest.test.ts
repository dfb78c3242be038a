import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { manifestFor, newsSitePatterns } from "../../../scripts/build/manifest.ts";

const chrome = manifestFor("chrome", "manifest.json", "data/news-sites.yaml");
const firefox = manifestFor("firefox", "manifest.json", "data/news-sites.yaml");

test("both browsers are asked for the same sites and the same rights, but for the side panel", () => {
  expect(firefox.host_permissions).toEqual(chrome.host_permissions);
  expect([...firefox.permissions, "sidePanel"].sort()).toEqual([...chrome.permissions].sort());
  expect(chrome.permissions).not.toContain("unlimitedStorage");
});

test("the gate runs on the news sites and nowhere else", () => {
  expect(chrome.content_scripts.map((c) => c.matches)).toEqual([chrome.host_permissions]);
  expect(chrome.host_permissions).toContain("https://*.themoscowtimes.com/*");
});

test("each browser has its own background and panel", () => {
  expect(chrome.background).toHaveProperty("service_worker");
  expect(firefox.background).toMatchObject({ scripts: [chrome.background.service_worker] });
  expect(firefox.sidebar_action).toMatchObject({ open_at_install: false });
  expect(firefox).not.toHaveProperty("side_panel");
  expect(chrome).not.toHaveProperty("sidebar_action");
});

test("hosts are in order and each stands once", () => {
  const patterns = newsSitePatterns("data/news-sites.yaml");
  expect(patterns).toEqual([...new Set(patterns)].sort());
});

test("a host that is none stops the build with a sentence", () => {
  const path = join(mkdtempSync(join(tmpdir(), "waybill-")), "sites.yaml");
  writeFileSync(path, "sites:\n  - { host: 'https://x.de', country: DE, lang: de }\n");
  expect(() => newsSitePatterns(path)).toThrow(
    /sites\.yaml: sites\.0\.host: must be a host name\./,
  );
});
