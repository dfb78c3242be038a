/** Asks a tab what is selected in it. */
import * as v from "valibot";
import { browser } from "../src/browser/index.ts";
import { type Selected, selectedSchema } from "../src/messages/selected.ts";
import { tellReader } from "./tellReader.ts";

/** Runs in the page, where nothing of ours is; only what the reader selected is taken. */
function ownSelection(): string {
  return String(getSelection() ?? "").slice(0, 2000);
}

/** A page that Waybill does not read, and that the reader's click or key has lent it. */
async function selectedInLent(tabId: number): Promise<Selected | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: ownSelection,
    });
    const { url = "" } = await browser.tabs.get(tabId);
    const text = String(answer?.result ?? "");
    const parsed = v.safeParse(selectedSchema, { text, sentence: "", address: url });
    return parsed.success ? parsed.output : undefined;
  } catch (error) {
    console.info(`Waybill: the selection of this page cannot be read (${String(error)}).`);
    return undefined;
  }
}

/** @returns what is selected there; undefined where the browser lets nobody ask */
export async function selectedInTab(tabId: number): Promise<Selected | undefined> {
  const answer = v.safeParse(selectedSchema, await tellReader(tabId, { type: "ask-selection" }));
  return answer.success ? answer.output : selectedInLent(tabId);
}
