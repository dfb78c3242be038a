/** Where the reader's reports are kept, for the panel and the options page. */
import * as v from "valibot";
import { browser, type Storage } from "../src/browser/index.ts";
import { BrowserOutbox, type Changes, readChanges } from "../src/reports/outbox.ts";

/** Between all pages of ours that show reports. */
const channelName = "waybill-reports";
const written = v.array(v.string());

/** Chromium runs the pages of both kinds of window in one process: there the window knows. */
export async function isPrivate(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  return (await browser.windows?.getCurrent())?.incognito ?? false;
}

/** @returns the outbox; undefined in a private window */
export async function outbox(): Promise<BrowserOutbox | undefined> {
  return (await isPrivate()) ? undefined : new BrowserOutbox();
}

/**
 * @param heard is told which reports another page has written
 * @returns what tells the other pages
 */
export function joinReports(
  heard: (ids: readonly string[]) => void,
): (ids: readonly string[]) => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", ({ data }) => {
    if (v.is(written, data)) heard(data);
  });
  return (ids) => channel.postMessage(ids);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}

/** @returns the reader's own day, YYYY-MM-DD */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join("-");
}

/**
 * In the pages' own storage, which is written at once: Firefox stops every writing to IndexedDB
 * of a page that is closed.
 */
const rescueKey = "waybill-reports-unwritten";

/** Holds what a page that is closed may not be able to write. */
export function rescue(changes: Changes): void {
  try {
    localStorage.setItem(rescueKey, JSON.stringify(changes));
  } catch (error) {
    console.warn(`Waybill: the last words of a report may be lost (${String(error)}).`);
  }
}

/** @returns what a page that is gone could not write, and leaves it there */
export function waitingRescue(): Changes | undefined {
  const text = localStorage.getItem(rescueKey);
  return text === null ? undefined : readChanges(text);
}

export function dropRescue(): void {
  localStorage.removeItem(rescueKey);
}

/** @param told when a page has gone with something unwritten */
export function onRescue(told: () => void): void {
  addEventListener("storage", ({ key, newValue }) => {
    if (key === rescueKey && newValue !== null) told();
  });
}

/** In `storage.local`: never synchronised. */
const templateKey = "report-template";

async function readTemplate(): Promise<string> {
  const { [templateKey]: template } = await browser.storage.local.get(templateKey);
  return typeof template === "string" ? template : "";
}

/** A private window keeps nothing. */
async function keepTemplate(template: string): Promise<void> {
  if (await isPrivate()) return;
  if (template === "") await browser.storage.local.remove(templateKey);
  else await browser.storage.local.set({ [templateKey]: template });
}

/** The address that reports are handed to. */
function followTemplate(changed: (template: string) => void): () => void {
  const heard = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = area === "local" ? changes[templateKey] : undefined;
    // Firefox tells also of what is written again as it was.
    if (change && change.newValue !== change.oldValue) changed(String(change.newValue ?? ""));
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

export const template = { read: readTemplate, keep: keepTemplate, follow: followTemplate };
