/** From the manifest written by hand to each browser's own. */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { parse } from "yaml";

export type Target = "chrome" | "firefox";
type Manifest = Record<string, unknown> & {
  background: Record<string, unknown>;
  content_scripts: { matches: string[] }[];
  permissions: string[];
};

const sitesFile = v.strictObject({
  sites: v.array(
    v.strictObject({
      host: v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "must be a host name")),
      country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "must be an ISO country")),
      lang: v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z][a-z]{3})?$/, "must be a language tag")),
      /** It came after the first release: the reader switches it on himself. */
      offered: v.optional(v.literal(true)),
    }),
  ),
});

type NewsSite = v.InferOutput<typeof sitesFile>["sites"][number];

/**
 * @returns all news sites, those that are only offered too
 * @throws Error with a sentence naming the file when it is not in its form
 */
export function newsSites(path: string): readonly NewsSite[] {
  const parsed = v.safeParse(sitesFile, parse(readFileSync(path, "utf8")));
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new Error(`${path}: ${v.getDotPath(issue) ?? "the file"}: ${issue.message}.`);
  }
  return parsed.output.sites;
}

/** Match patterns of the sites that are read from the first day, each with its subdomains. */
export function newsSitePatterns(path: string): string[] {
  return newsSites(path)
    .filter(({ offered }) => !offered)
    .map(({ host }) => `https://*.${host}/*`);
}

/** Chrome's manifest with the news sites filled in. */
function withSites(manifest: Manifest, patterns: string[]): Manifest {
  return {
    ...manifest,
    host_permissions: patterns,
    content_scripts: manifest.content_scripts.map((c) => ({ ...c, matches: patterns })),
  };
}

/** Firefox has no side panel and no service worker, and asks what data is collected. */
function toFirefox(manifest: Manifest): Manifest {
  const { side_panel, minimum_chrome_version: _, ...rest } = manifest;
  return {
    ...rest,
    background: { scripts: [manifest.background.service_worker], type: "module" },
    permissions: manifest.permissions.filter((p) => p !== "sidePanel"),
    sidebar_action: {
      default_panel: (side_panel as { default_path: string }).default_path,
      default_title: "Waybill",
      default_icon: { "16": "icons/waybill-16.png", "32": "icons/waybill-32.png" },
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: "waybill@waybill.example",
        strict_min_version: "146.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  };
}

/** @returns the manifest that goes into the package of `target` */
export function manifestFor(target: Target, manifestPath: string, sitesPath: string): Manifest {
  const written = JSON.parse(readFileSync(manifestPath, "utf8")) as Manifest;
  const chrome = withSites(written, newsSitePatterns(sitesPath));
  return target === "firefox" ? toFirefox(chrome) : chrome;
}
