/** The news sites of the manifest, which are read from the first day. */
import { browser } from "../src/browser/index.ts";
import { hostOfPattern } from "../src/settings/sites.ts";

/** @returns match patterns, as the build wrote them */
export function listedPatterns(): readonly string[] {
  return browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
}

/** @returns their hosts */
export function listedSites(): string[] {
  return listedPatterns().flatMap((pattern) => hostOfPattern(pattern) ?? []);
}
