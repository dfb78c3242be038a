import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { manifestFor, newsSitePatterns, newsSites } from "../../../scripts/build/manifest.ts";

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
  const hosts = newsSites("data/news-sites.yaml").map((s) => s.host);
  expect(hosts).toEqual([...new Set(hosts)].sort());
});

test("the list is wide, and names no host beneath another", () => {
  const sites = newsSites("data/news-sites.yaml");
  expect(sites.length).toBeGreaterThanOrEqual(250);
  expect(new Set(sites.map((s) => s.lang)).size).toBeGreaterThanOrEqual(25);
  const hosts = new Set(sites.map((s) => s.host));
  const beneath = sites.filter(({ host }) =>
    host.split(".").some((_, i, parts) => i > 0 && hosts.has(parts.slice(i).join("."))),
  );
  expect(beneath).toEqual([]);
});

test("no site joins those that the first release asks for: an update would switch Waybill off", () => {
  const frozen = readFileSync("test/unit/build/frozen-sites.txt", "utf8").trimEnd().split("\n");
  const asked = newsSitePatterns("data/news-sites.yaml");
  expect(asked.filter((pattern) => !frozen.includes(pattern))).toEqual([]);
});

test("a site that came later is offered and not asked for", () => {
  const path = join(mkdtempSync(join(tmpdir(), "waybill-")), "sites.yaml");
  writeFileSync(
    path,
    "sites:\n  - { host: a.example, country: DE, lang: de }\n  - { host: b.example, country: DE, lang: de, offered: true }\n",
  );
  expect(newsSitePatterns(path)).toEqual(["https://*.a.example/*"]);
  expect(newsSites(path)).toHaveLength(2);
});

test("a host that is none stops the build with a sentence", () => {
  const path = join(mkdtempSync(join(tmpdir(), "waybill-")), "sites.yaml");
  writeFileSync(path, "sites:\n  - { host: 'https://x.de', country: DE, lang: de }\n");
  expect(() => newsSitePatterns(path)).toThrow(
    /sites\.yaml: sites\.0\.host: must be a host name\./,
  );
});
