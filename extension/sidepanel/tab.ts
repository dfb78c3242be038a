/** The panel follows one tab: the one in `#tab=<id>`, else the active one of its window. */
import * as v from "valibot";
import { browser, type Runtime } from "../../src/browser/index.ts";
import type { ReportStart } from "../../src/messages/handOver.ts";
import { pageState } from "../../src/messages/toBackground.ts";
import { pageMentions } from "../../src/messages/toReader.ts";
import type { TabState } from "../../src/panel/props.ts";
import { selectedInTab } from "../selected.ts";
import { isTabGone, tellReader } from "../tellReader.ts";

type Show = (tab: TabState) => void;

async function stateOf(tabId: number): Promise<TabState> {
  const answer = await tellReader(tabId, { type: "ask-mentions" });
  const parsed = v.safeParse(pageMentions, answer);
  if (parsed.success) return { state: "read", page: parsed.output };
  return { state: (await isThere(tabId)) ? "unread" : "closed" };
}

async function isThere(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.get(tabId);
    return true;
  } catch (error) {
    if (isTabGone(error)) return false;
    throw error;
  }
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Keeps the newest answer only: an older one that comes late is dropped. */
export class Follower {
  private tabId = -1;
  private asked = 0;
  private fixed: number | undefined;

  constructor(private readonly show: Show) {}

  /** @param fixed the tab to follow; undefined for the active one of the window */
  start(fixed: number | undefined): void {
    this.fixed = fixed;
    browser.runtime.onMessage.addListener(this.heard);
    browser.tabs.onUpdated.addListener(this.updated);
    browser.tabs.onRemoved.addListener(this.removed);
    browser.tabs.onActivated.addListener(this.again);
    browser.windows?.onFocusChanged.addListener(this.again);
    void this.again();
  }

  /** A page that was left meanwhile has nobody to scroll it. */
  async goTo(entity: string, index: number): Promise<void> {
    await tellReader(this.tabId, { type: "go-to", entity, index });
  }

  async unmute(entity: string): Promise<void> {
    await tellReader(this.tabId, { type: "unmute", entity });
  }

  /** What is selected in the followed page; undefined where nobody can tell. */
  async selected(): Promise<Pick<ReportStart, "selected" | "isPrivate"> | undefined> {
    const { tabId } = this;
    if (tabId < 0 || !(await isThere(tabId))) return undefined;
    const selected = await selectedInTab(tabId);
    return selected && { selected, isPrivate: (await browser.tabs.get(tabId)).incognito };
  }

  /** Follows another tab from now on, when the address says so. */
  follow(fixed: number | undefined): void {
    if (fixed === this.fixed) return;
    this.fixed = fixed;
    void this.again();
  }

  private readonly again = async (): Promise<void> => {
    await this.turnTo(this.fixed ?? (await activeTab()));
  };

  private async turnTo(tabId: number | undefined): Promise<void> {
    if (tabId === undefined) return;
    if (tabId !== this.tabId) this.show({ state: "loading" });
    this.tabId = tabId;
    const asked = ++this.asked;
    const state = await stateOf(tabId);
    if (asked === this.asked) this.show(state);
  }

  /** The reader of the followed tab says that its mentions have changed. */
  private readonly heard = (raw: unknown, sender: Runtime.MessageSender): undefined => {
    const isOurs = sender.id === browser.runtime.id && sender.tab?.id === this.tabId;
    if (isOurs && v.is(pageState, raw)) void this.turnTo(this.tabId);
    return undefined;
  };

  /** A page that loads anew has no reader yet; it will be heard. */
  private readonly updated = (tabId: number, change: { status?: string }): void => {
    if (tabId === this.tabId && change.status !== undefined) void this.turnTo(tabId);
  };

  /** Nothing is read any more; an answer that is on its way is none. */
  private readonly removed = (tabId: number): void => {
    if (tabId !== this.tabId) return;
    this.asked++;
    this.show({ state: "closed" });
  };
}
