/** The panel follows one tab: the one in `#tab=<id>`, else the active one of its window. */
import * as v from "valibot";
import { browser, type Runtime } from "../../src/browser/index.ts";
import { type PanelAnswer, readAnswer, type ShipmentAnswer } from "../../src/messages/answers.ts";
import { pageState, type ToBackground } from "../../src/messages/toBackground.ts";
import { type PageMentions, pageMentions } from "../../src/messages/toReader.ts";
import type { TabState } from "../../src/panel/App.tsx";
import { tellReader } from "../tellReader.ts";

type Show = (tab: TabState, tabId: number) => void;

function send(message: ToBackground): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

export async function askShipment(id: string): Promise<ShipmentAnswer> {
  return readAnswer(await send({ type: "shipment", id }));
}

/** A page that was left meanwhile has nobody to scroll it. */
export async function goTo(tabId: number, entity: string, index: number): Promise<void> {
  await tellReader(tabId, { type: "go-to", entity, index });
}

export async function unmute(tabId: number, entity: string): Promise<void> {
  await tellReader(tabId, { type: "unmute", entity });
}

async function shipmentsOf(page: PageMentions): Promise<PanelAnswer> {
  const { entities, ties } = page;
  const context = { entities: entities.map((e) => e.entity), ties };
  return readAnswer(await send({ type: "page-shipments", context }));
}

async function stateOf(tabId: number): Promise<TabState> {
  const answer = await tellReader(tabId, { type: "ask-mentions" });
  const parsed = v.safeParse(pageMentions, answer);
  if (!parsed.success) return { state: "unread" };
  return { state: "read", page: parsed.output, shipments: await shipmentsOf(parsed.output) };
}

function fixedTab(): number | undefined {
  const id = /^#tab=(\d+)$/.exec(location.hash)?.[1];
  return id === undefined ? undefined : Number(id);
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Keeps the newest answer only: an older one that comes late is dropped. */
class Follower {
  private tabId = -1;
  private asked = 0;

  constructor(private readonly show: Show) {}

  async turnTo(tabId: number | undefined): Promise<void> {
    if (tabId === undefined) return;
    if (tabId !== this.tabId) this.show({ state: "loading" }, tabId);
    this.tabId = tabId;
    const asked = ++this.asked;
    const state = await stateOf(tabId);
    if (asked === this.asked) this.show(state, tabId);
  }

  /** The reader of the followed tab says that its mentions have changed. */
  readonly heard = (raw: unknown, sender: Runtime.MessageSender): undefined => {
    const isOurs = sender.id === browser.runtime.id && sender.tab?.id === this.tabId;
    if (isOurs && v.is(pageState, raw)) void this.turnTo(this.tabId);
    return undefined;
  };

  /** A page that loads anew has no reader yet; it will be heard. */
  readonly updated = (tabId: number, change: { status?: string }): void => {
    if (tabId === this.tabId && change.status !== undefined) void this.turnTo(tabId);
  };
}

/** Starts following; `show` is told each time something changed. */
export function followTab(show: Show): void {
  const follower = new Follower(show);
  browser.runtime.onMessage.addListener(follower.heard);
  browser.tabs.onUpdated.addListener(follower.updated);
  const fixed = fixedTab();
  if (fixed !== undefined) {
    void follower.turnTo(fixed);
    return;
  }
  const again = async () => follower.turnTo(await activeTab());
  browser.tabs.onActivated.addListener(() => void again());
  browser.windows?.onFocusChanged.addListener(() => void again());
  void again();
}
