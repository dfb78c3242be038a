import { findBrowser } from "../../../scripts/lib/browsers.mjs";
import type { BrowserName } from "./types.ts";

/** @throws Error with a sentence that says what to install */
export function browserPath(name: BrowserName): string {
  const path = findBrowser(name);
  if (path) return path;
  throw new Error(`No ${name} was found; run npm test, which says what to install.`);
}
