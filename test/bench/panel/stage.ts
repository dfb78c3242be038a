/** A browser whose extension has 100,000 shipments in the place of its own records. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { compilePack } from "../../../src/pack/compile.ts";
import { corePackTitle } from "../../../src/pack/core.ts";
import { built, inWorker, openStage } from "../page/stage.ts";
import { madeFacts } from "./made.ts";

export const shipments = 100_000;
/** Milliseconds: the records take their time to be read. */
const patience = 180_000;

export interface PanelStage {
  readonly browser: Browser;
  /** Opens the panel as wide as a side panel is, and waits for its first rows. */
  open(hash: string): Promise<Page>;
  close(): Promise<void>;
}

/** Copies the built extension, with other records. */
async function builtWithMany(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "waybill-many-"));
  cpSync(built, folder, { recursive: true });
  writeFileSync(
    join(folder, "core.waybill"),
    await compilePack(madeFacts(shipments), corePackTitle),
  );
  return folder;
}

async function openPanel(browser: Browser, hash: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 400, height: 860 });
  const url = await inWorker<string>(
    browser,
    `chrome.runtime.getURL("extension/sidepanel/index.html")`,
  );
  await page.goto(url + hash);
  await page.waitForSelector("main li a.fact", { timeout: patience });
  return page;
}

export async function openPanelStage(): Promise<PanelStage> {
  const folder = await builtWithMany();
  const stage = await openStage({}, folder);
  return {
    browser: stage.browser,
    open: (hash) => openPanel(stage.browser, hash),
    async close() {
      await stage.close();
      rmSync(folder, { recursive: true });
    },
  };
}
