/**
 * Sites beyond those of the manifest: the reader lets Waybill in, and the gate stands there until
 * he takes it back, in the popup or in the browser's own settings. What the browser grants is
 * the only record of it.
 */
import { browser } from "../../src/browser/index.ts";
import { hostOfPattern } from "../../src/settings/sites.ts";
import gate from "../content/gate.iife.ts?script";
import { grantedPatterns } from "../siteAccess.ts";
import { injectGate } from "./inject.ts";
import { tellAll } from "./tellReaders.ts";

const id = "granted-sites";
let working: Promise<void> = Promise.resolve();

/** One after the other: a grant and its end may come within a moment. */
function afterwards(work: () => Promise<void>): Promise<void> {
  working = working.then(work).catch((error: unknown) => {
    console.warn(`Waybill: the sites that it is let into could not be set (${String(error)}).`);
  });
  return working;
}

/** Puts the gate where it is let in, and nowhere else. */
async function registerGates(): Promise<void> {
  const matches = await grantedPatterns();
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  if (known && String(known.matches) === String(matches)) return;
  const js = [gate.replace(/^\//, "")];
  const script = { id, matches, js, runAt: "document_idle" } as const;
  if (known) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

async function standIn(origins: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.all(tabs.map(({ id: tabId }) => tabId !== undefined && injectGate(tabId)));
}

async function leave(origins: readonly string[]): Promise<void> {
  for (const origin of origins) {
    const site = hostOfPattern(origin);
    await tellAll(site === undefined ? { type: "stop" } : { type: "stop", site });
  }
}

/** Starts listening for sites that are granted and taken back, also by the browser's own settings. */
export function listenForSites(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length === 0) return;
    void afterwards(registerGates).then(() => afterwards(() => standIn(origins)));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void afterwards(registerGates).then(() => afterwards(() => leave(origins)));
  });
  // An update may bring other files, and forgets what was registered.
  browser.runtime.onInstalled.addListener(() => void afterwards(registerGates));
  browser.runtime.onStartup.addListener(() => void afterwards(registerGates));
}
