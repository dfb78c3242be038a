/** Puts the reader and its highlight styles into a page. */
import { browser, type Runtime, type Scripting } from "../../src/browser/index.ts";
import { highlightCss } from "../../src/page/highlightCss.ts";
import card from "../content/card.iife.ts?script";
import gate from "../content/gate.iife.ts?script";
import reader from "../content/reader.iife.ts?script";

type Target = Scripting.InjectionTarget;

const styles = { css: highlightCss, origin: "USER" } as const;

/** The very document that asked, where the browser names it, so that no later page gets it. */
function targetOf(sender: Runtime.MessageSender): Target | undefined {
  const tabId = sender.tab?.id;
  if (tabId === undefined || (sender.frameId ?? 0) !== 0) return undefined;
  const { documentId } = sender as { documentId?: string };
  return documentId === undefined
    ? { tabId, frameIds: [0] }
    : ({ tabId, documentIds: [documentId] } as unknown as Target);
}

/**
 * Injects into the document that sent a message. A page that is gone or that
 * the browser protects cannot be read; that is no fault of the reader's.
 */
export async function injectReader(sender: Runtime.MessageSender): Promise<void> {
  const target = targetOf(sender);
  if (target) await inject(target);
}

/** Puts the card's script into the document whose reader asks for it. */
export async function injectCard(sender: Runtime.MessageSender): Promise<void> {
  const target = targetOf(sender);
  if (!target) return;
  await ifReadable(async () => {
    await browser.scripting.executeScript({ target, files: [card] });
  });
}

/**
 * Injects into the tab's top document, after the reader's own click in the popup.
 * @returns whether the browser let it in
 */
export function injectIntoTab(tabId: number): Promise<boolean> {
  return inject({ tabId, frameIds: [0] });
}

/** Puts the gate into a tab that is open already; the page is read once it is seen. */
export async function injectGate(tabId: number): Promise<void> {
  await ifReadable(async () => {
    await browser.scripting.executeScript({ target: { tabId }, files: [gate] });
  });
}

/**
 * Puts the styles into the frames of a page that its reader reads; in all of them, since
 * the browser names no frame of ours. Where nothing is marked they style nothing.
 */
export async function styleFrames(sender: Runtime.MessageSender): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || (sender.frameId ?? 0) !== 0) return;
  await ifReadable(async () => {
    const all = { target: { tabId, allFrames: true }, ...styles };
    // One after the other: Firefox may take away what was put in at the same time.
    await browser.scripting.removeCSS(all);
    await browser.scripting.insertCSS(all);
  });
}

function inject(target: Target): Promise<boolean> {
  return ifReadable(async () => {
    // Both at once: a background that has just started has no time to lose.
    await Promise.all([
      browser.scripting.insertCSS({ target, ...styles }),
      browser.scripting.executeScript({ target, files: [reader] }),
    ]);
  });
}

async function ifReadable(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    console.info(`Waybill: this page cannot be read (${String(error)}).`);
    return false;
  }
}
