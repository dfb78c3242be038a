/** The panel's reports, joined to this browser: where they are kept, and who else has them open. */
import * as v from "valibot";
import { browser } from "../../src/browser/index.ts";
import { Keeper } from "../../src/panel/report/keeper.ts";
import { BrowserOutbox, type Changes, type Outbox, readChanges } from "../../src/reports/outbox.ts";

/** Between the panels of several windows. */
const channelName = "waybill-reports";
const written = v.array(v.string());

/** Chromium runs the pages of both kinds of window in one process: there the window knows. */
async function isPrivate(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  return (await browser.windows?.getCurrent())?.incognito ?? false;
}

async function outbox(): Promise<Outbox | undefined> {
  return (await isPrivate()) ? undefined : new BrowserOutbox();
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

function rescue(changes: Changes): void {
  try {
    localStorage.setItem(rescueKey, JSON.stringify(changes));
  } catch (error) {
    console.warn(`Waybill: the last words of a report may be lost (${String(error)}).`);
  }
}

function rescued(): Changes | undefined {
  const text = localStorage.getItem(rescueKey);
  localStorage.removeItem(rescueKey);
  return text === null ? undefined : readChanges(text);
}

/** @returns the reports of this browser, which are written before the panel goes */
export function openReports(): Keeper {
  const channel = new BroadcastChannel(channelName);
  const wrote = (ids: readonly string[]) => channel.postMessage(ids);
  const keeper = new Keeper(outbox(), { today, wrote, rescue, rescued });
  channel.addEventListener("message", ({ data }) => {
    if (v.is(written, data)) void keeper.heard(data);
  });
  // Another panel has gone with something unwritten.
  addEventListener("storage", ({ key, newValue }) => {
    if (key === rescueKey && newValue !== null) keeper.takeRescued();
  });
  addEventListener("pagehide", () => keeper.leave());
  document.addEventListener("visibilitychange", () => void keeper.flush());
  return keeper;
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

export const template = { read: readTemplate, keep: keepTemplate };
