/** The browsers, the server and the pages that the parts of the page bench share. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { startChromium } from "../../browser/support/chromium.ts";
import { type ServedPage, type ServedPages, startServer } from "../../browser/support/server.ts";
import { until } from "../../browser/support/session.ts";

/** The built extension. */
export const built = fileURLToPath(new URL("../../../dist/chrome/", import.meta.url));
export const article = "/rifles-and-drone-parts.html";

export interface Stage {
  readonly browser: Browser;
  close(): Promise<void>;
}

export function html(body: string): ServedPage {
  return { type: "text/html; charset=utf-8", body };
}

/** Starts a browser with one extension, and a server with pages that are made. */
export async function openStage(pages: ServedPages = {}, extension = built): Promise<Stage> {
  const server = await startServer(pages);
  const browser = await startChromium({ extension, port: server.port, isHeadless: true });
  await workerOf(browser);
  return {
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** A new tab of the size of a small screen. */
export async function newTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
  return page;
}

async function workerOf(browser: Browser) {
  const isOurs = (t: { type(): string; url(): string }) =>
    t.type() === "service_worker" && t.url().startsWith("chrome-extension://");
  const target = await browser.waitForTarget(isOurs);
  const worker = await target.worker();
  if (!worker) throw new Error("The extension's background did not start.");
  return { target, worker };
}

/** Stops the extension's background, as the browser does after some idle time. */
export async function stopWorker(browser: Browser): Promise<void> {
  const { target, worker } = await workerOf(browser);
  await worker.close();
  await until("the end of the background", async () => !browser.targets().includes(target));
}

/** Evaluates where the extension's interfaces are. */
export async function inWorker<T>(browser: Browser, expression: string): Promise<T> {
  const { worker } = await workerOf(browser);
  return worker.evaluate(expression) as Promise<T>;
}

/** An expression: how many ranges are highlighted in the page. */
export const countOfMarks = `[...CSS.highlights.values()].reduce((n, h) => n + h.size, 0)`;

/** The number of marks once it has not changed for a second. */
export async function settledMarks(page: Page): Promise<number> {
  const steady = 40;
  let [last, same] = [0, 0];
  return until("an end of marking", async () => {
    const now = (await page.evaluate(countOfMarks)) as number;
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= steady && now > 0 ? now : undefined;
  });
}

/**
 * The least that an extension of this kind can do: gate, background, injection,
 * one message there and back, one highlight. On the same pages as ours.
 * @returns the folder, and what removes it
 */
export function emptyExtension(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "waybill-empty-"));
  for (const [name, text] of Object.entries(emptyFiles())) writeFileSync(join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

function emptyFiles(): Readonly<Record<string, string>> {
  const ours = JSON.parse(readFileSync(join(built, "manifest.json"), "utf8")) as {
    host_permissions: string[];
    content_scripts: { matches: string[]; run_at: string; all_frames: boolean }[];
  };
  const manifest = {
    manifest_version: 3,
    name: "Empty pipeline",
    version: "1.0",
    background: { service_worker: "worker.js" },
    content_scripts: ours.content_scripts.map((s) => ({ ...s, js: ["gate.js"] })),
    permissions: ["scripting"],
    host_permissions: ours.host_permissions,
  };
  return {
    "manifest.json": JSON.stringify(manifest),
    "gate.js": `chrome.runtime.sendMessage("ready");`,
    "worker.js": `chrome.runtime.onMessage.addListener((message, sender, answer) => {
      if (message === "ask") return answer("told");
      const target = { tabId: sender.tab.id, documentIds: [sender.documentId] };
      chrome.scripting.executeScript({ target, files: ["reader.js"] });
    });`,
    "reader.js": `chrome.runtime.sendMessage("ask").then(() => {
      const range = new Range();
      range.selectNodeContents(document.querySelector("h1"));
      CSS.highlights.set("bench-empty", new Highlight(range));
    });`,
  };
}
