/** Where Waybill is let in beyond its list, and where it is paused, for the pages of ours that show it. */
import { browser } from "../src/browser/index.ts";
import { readAnswer } from "../src/messages/answers.ts";
import type { ToBackground } from "../src/messages/toBackground.ts";
import { hostOfPattern, isOfSite, type Pause } from "../src/settings/sites.ts";
import { listedPatterns } from "./listedSites.ts";

/** Match patterns that the browser grants and the manifest does not ask for, sorted. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = new Set(listedPatterns());
  return origins.filter((origin) => !listed.has(origin)).sort();
}

/** @param site a host with its subdomains; undefined for what lets Waybill into every site */
export async function giveBack(site: string | undefined): Promise<boolean> {
  const isMeant = (host: string | undefined) =>
    site === undefined || host === undefined ? host === site : isOfSite(site, host);
  const patterns = await grantedPatterns();
  const origins = patterns.filter((pattern) => isMeant(hostOfPattern(pattern)));
  return browser.permissions.remove({ origins });
}

/** @returns a sentence where it was not done */
export async function ask(message: ToBackground): Promise<string | undefined> {
  const answer = readAnswer(await browser.runtime.sendMessage(message));
  return answer.ok ? undefined : answer.sentence;
}

export function pauseSite(pause: Pause): Promise<string | undefined> {
  return ask({ type: "pause", pause });
}

export function resumeSite(site: string): Promise<string | undefined> {
  return ask({ type: "resume", site });
}

/** Tells of every change of what is let in and paused. @returns what ends it */
export function onSitesChanged(told: () => void): () => void {
  const events = [
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
    ...(browser.storage ? [browser.storage.local.onChanged] : []),
  ];
  for (const event of events) event.addListener(told);
  return () => {
    for (const event of events) event.removeListener(told);
  };
}
