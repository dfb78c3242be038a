/** Pausing Waybill on a site, and switching it on again. */
import { browser, type Runtime } from "../../src/browser/index.ts";
import type { Answer } from "../../src/messages/answers.ts";
import { type Pause, pauseAt, withoutPause, withPause } from "../../src/settings/sites.ts";
import { pausesKey, storedPauses } from "../pauseStore.ts";
import { inTurn } from "./inTurn.ts";
import { isOwnPage } from "./sender.ts";
import { tellAll } from "./tellReaders.ts";

type Kept = Promise<Answer<object> | undefined>;

/** @returns whether the reader has paused the site of the page that asks to be read */
export async function isPaused({ tab, url }: Runtime.MessageSender): Promise<boolean> {
  try {
    const { hostname } = new URL(tab?.url ?? url ?? "about:blank");
    const { pauses } = await storedPauses();
    return pauseAt(pauses, hostname, new Date()) !== undefined;
  } catch (error) {
    console.warn(`Waybill: which sites are paused could not be read (${String(error)}).`);
    return false;
  }
}

/** What only a newer Waybill understands stays. */
async function rewrite(change: (pauses: Pause[]) => Pause[]): Kept {
  try {
    await inTurn(async () => {
      const { pauses, others } = await storedPauses();
      await browser.storage.local.set({ [pausesKey]: [...change(pauses), ...others] });
    });
    return { ok: true, value: {} };
  } catch (error) {
    return { ok: false, sentence: `The browser did not keep it (${String(error)}).` };
  }
}

/** Keeps a pause, and stops the readers of the site in all tabs. */
export async function pauseSite(pause: Pause, sender: Runtime.MessageSender): Kept {
  if (!isOwnPage(sender)) return undefined;
  const kept = await rewrite((pauses) => withPause(pauses, pause, new Date()));
  if (kept?.ok) await tellAll({ type: "stop", site: pause.site });
  return kept;
}

/** Ends every pause that holds on the site. */
export async function resumeSite(site: string, sender: Runtime.MessageSender): Kept {
  if (!isOwnPage(sender)) return undefined;
  return rewrite((pauses) => withoutPause(pauses, site, new Date()));
}
