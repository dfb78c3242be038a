/** The panel's reports, joined to this browser: where they are kept, and who else has them open. */
import * as v from "valibot";
import { browser } from "../../src/browser/index.ts";
import { Keeper } from "../../src/panel/report/keeper.ts";
import { BrowserOutbox, type Outbox } from "../../src/reports/outbox.ts";

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

/** @returns the reports of this browser, which are written before the panel goes */
export function openReports(): Keeper {
  const channel = new BroadcastChannel(channelName);
  const keeper = new Keeper(outbox(), { today, wrote: (ids) => channel.postMessage(ids) });
  channel.addEventListener("message", ({ data }) => {
    if (v.is(written, data)) void keeper.heard(data);
  });
  const flush = () => void keeper.flush();
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
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
