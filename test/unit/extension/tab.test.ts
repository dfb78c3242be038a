/** The tab a panel follows, in a browser that is a stand-in: tabs that close while they are asked. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Follower } from "../../../extension/sidepanel/tab.ts";
import type { TabState } from "../../../src/panel/props.ts";

type Answer = (value: unknown) => void;
type Refuse = (error: Error) => void;
type Heard = (...given: never[]) => unknown;

/** An event that a test fires. */
function event() {
  const all: Heard[] = [];
  const fire = (...given: unknown[]) => {
    for (const heard of all) heard(...(given as never[]));
  };
  return { addListener: (heard: Heard) => all.push(heard), fire };
}

/** Tabs whose readers answer when the test says so. */
class Stand {
  readonly open = new Set([1, 2]);
  readonly asked: { readonly tab: number; readonly answer: Answer; readonly refuse: Refuse }[] = [];
  readonly removed = event();
  readonly updated = event();
  readonly activated = event();
  active = 1;
  readonly browser = {
    runtime: { id: "waybill", onMessage: event() },
    tabs: {
      onUpdated: this.updated,
      onRemoved: this.removed,
      onActivated: this.activated,
      query: async () => [{ id: this.active }],
      get: async (id: number) => {
        if (!this.open.has(id)) throw new Error(`No tab with id: ${id}.`);
        return { id, incognito: false };
      },
      sendMessage: (tab: number) =>
        new Promise((answer, refuse) => this.asked.push({ tab, answer, refuse })),
    },
  };

  close(tab: number): void {
    this.open.delete(tab);
    this.removed.fire(tab);
  }
}

const page = { entities: [], ties: [], muted: [], isBehind: false, watched: [] };
const noReader = "Could not establish connection. Receiving end does not exist.";
const leftMeanwhile = "The message port closed before a response was received.";
let stand: Stand;
let shown: TabState[];

/** Until all that can be answered by now has been. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const last = () => shown.at(-1)?.state;
const question = (n: number) => stand.asked[n]!;

async function follow(tab?: number): Promise<Follower> {
  vi.resetModules();
  vi.doMock("../../../src/browser/index.ts", () => ({ browser: stand.browser }));
  const tabs = await import("../../../extension/sidepanel/tab.ts");
  const follower = new tabs.Follower((state) => shown.push(state));
  follower.start(tab);
  await settled();
  return follower;
}

beforeEach(() => {
  stand = new Stand();
  shown = [];
});

test("a tab that is closed before its reader has answered is closed, and stays so", async () => {
  await follow(1);
  expect(shown).toEqual([{ state: "loading" }]);
  stand.close(1);
  question(0).answer(page);
  await settled();
  expect(shown).toEqual([{ state: "loading" }, { state: "closed" }]);
});

test.each([noReader, leftMeanwhile, "No tab with id: 1."])(
  "a question that dies with its tab (%s) ends as closed",
  async (words) => {
    await follow(1);
    stand.open.delete(1);
    question(0).refuse(new Error(words));
    await settled();
    expect(last()).toBe("closed");
  },
);

test.each([noReader, leftMeanwhile])(
  "a page that was left while it was asked (%s), in a tab that is there, is not read",
  async (words) => {
    await follow(1);
    question(0).refuse(new Error(words));
    await settled();
    expect(last()).toBe("unread");
  },
);

test("a page that loads is asked again, and the older answer is none", async () => {
  await follow(1);
  stand.updated.fire(1, { status: "loading" });
  question(1).refuse(new Error(noReader));
  await settled();
  question(0).answer(page);
  await settled();
  expect(shown.map(({ state }) => state)).toEqual(["loading", "unread"]);
});

test("another tab's end is no matter, and without a fixed tab the next one shown is followed", async () => {
  await follow();
  question(0).answer(page);
  await settled();
  stand.close(2);
  expect(last()).toBe("read");
  stand.open.add(3);
  stand.active = 3;
  stand.close(1);
  stand.activated.fire({ tabId: 3 });
  await settled();
  expect(last()).toBe("loading");
  question(1).answer(page);
  await settled();
  expect(question(1).tab).toBe(3);
  expect(last()).toBe("read");
});

test("a fault that is none of the tab's is told to whoever asked", async () => {
  const follower = await follow(1);
  const told = expect(follower.goTo("dji", 0)).rejects.toThrow("out of memory");
  question(1).refuse(new Error("out of memory"));
  await told;
});
