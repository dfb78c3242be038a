/** What the popup does outside itself. */
import * as v from "valibot";
import { browser, type Runtime, type Tabs } from "../../src/browser/index.ts";
import { pageState } from "../../src/messages/toBackground.ts";
import { pageMentions } from "../../src/messages/toReader.ts";
import type { Done, PopupDoors } from "../../src/popup/doors.ts";
import type { TabFacts } from "../../src/popup/state.ts";
import { say } from "../../src/popup/words.ts";
import { pauseAt } from "../../src/settings/sites.ts";
import { openPanelFromExtension } from "../background/panel.ts";
import { listedSites } from "../listedSites.ts";
import { storedPauses } from "../pauseStore.ts";
import { ask, giveBack, onSitesChanged, pauseSite, resumeSite } from "../siteAccess.ts";
import { tellReader } from "../tellReader.ts";

/** The tab that the popup was opened over; known before the first press. */
let shown: Tabs.Tab | undefined;

/** The one in `#tab=<id>`, where the popup is opened in a tab, else the active one of its window. */
async function tabOfPopup(): Promise<Tabs.Tab | undefined> {
  const fixed = /^#tab=(\d+)$/.exec(location.hash)?.[1];
  if (fixed !== undefined) return browser.tabs.get(Number(fixed));
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

async function isGranted(url: string): Promise<boolean> {
  if (!/^https?:/.test(url)) return false;
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}

async function pauseOf(url: string): Promise<TabFacts["pause"]> {
  const { pauses } = await storedPauses();
  return pauseAt(pauses, new URL(url).hostname, new Date());
}

async function readIn(tabId: number): Promise<Pick<TabFacts, "names" | "trouble">> {
  const parsed = v.safeParse(pageMentions, await tellReader(tabId, { type: "ask-mentions" }));
  if (!parsed.success) return { names: undefined };
  return { names: parsed.output.entities.length, trouble: parsed.output.trouble };
}

async function factsOf(tab: Tabs.Tab | undefined): Promise<TabFacts> {
  const { id, url, incognito: isPrivate = false } = tab ?? {};
  const listed = listedSites();
  const unknown = { url: undefined, isPrivate, names: undefined, listed, isGranted: false };
  if (id === undefined || url === undefined) return { ...unknown, pause: undefined };
  const [read, granted, pause] = await Promise.all([readIn(id), isGranted(url), pauseOf(url)]);
  return { url, isPrivate, listed, ...read, isGranted: granted, pause };
}

/** Follows the tab until it is ended; a late answer to an older question is dropped. */
function follow(show: (tab: TabFacts) => void): () => void {
  let asked = 0;
  const look = async () => {
    const mine = ++asked;
    shown = await tabOfPopup();
    const facts = await factsOf(shown);
    if (mine === asked) show(facts);
  };
  const again = () => void look();
  const heard = (raw: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id === browser.runtime.id && v.is(pageState, raw)) again();
    return undefined;
  };
  browser.runtime.onMessage.addListener(heard);
  browser.tabs.onUpdated.addListener(again);
  const end = onSitesChanged(again);
  again();
  return () => {
    asked = Infinity;
    browser.runtime.onMessage.removeListener(heard);
    browser.tabs.onUpdated.removeListener(again);
    end();
  };
}

/** A reader who says no to the browser's question knows it. */
async function asked(asking: Promise<boolean>): Done {
  await asking;
  return undefined;
}

async function readNow(): Done {
  return shown?.id === undefined ? say("notRead") : ask({ type: "read-tab", tabId: shown.id });
}

export const popupDoors: PopupDoors = {
  locale: browser.i18n.getUILanguage(),
  follow,
  openPanel() {
    void Promise.resolve(openPanelFromExtension(shown)).then(() => close());
  },
  readOnce: readNow,
  readAlways: (origins) => asked(browser.permissions.request({ origins: [...origins] })),
  readNoMore: (site) => asked(giveBack(site)),
  pause: (site, until) => pauseSite({ site, ...(until !== undefined && { until }) }),
  async resume(site) {
    return (await resumeSite(site)) ?? readNow();
  },
  openSettings() {
    void browser.runtime.openOptionsPage().then(() => close());
  },
};
