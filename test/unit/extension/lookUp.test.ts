/** "Look up in Waybill": what is called in which order, in each browser. */
import { beforeEach, describe, expect, test, vi } from "vitest";

type Listener = (...args: never[]) => unknown;

/** A stand-in for the part of the browser that the menu needs; notes what is called. */
function browserWith(parts: object) {
  const calls: string[] = [];
  const listeners: Record<string, Listener> = {};
  const event = (name: string) => ({
    addListener: (listener: Listener) => {
      listeners[name] = listener;
    },
  });
  const note =
    <T>(name: string, answer: T) =>
    (...args: unknown[]) => {
      calls.push([name, ...args.map((a) => JSON.stringify(a))].join(" "));
      return answer;
    };
  const browser = {
    contextMenus: {
      removeAll: note("removeAll", Promise.resolve()),
      create: note("create", "look-up"),
      onClicked: event("clicked"),
    },
    runtime: {
      onInstalled: event("installed"),
      onStartup: event("startup"),
      getURL: (path: string) => `waybill:/${path}`,
    },
    i18n: { getMessage: (key: string) => `(${key})` },
    storage: {
      session: {
        set: note("set", Promise.resolve()),
        remove: note("remove", Promise.resolve()),
      },
    },
    tabs: { create: note("tab", Promise.resolve()) },
    windows: { getLastFocused: () => Promise.resolve({ id: 9 }) },
    ...parts,
  };
  return { browser, calls, listeners, note };
}

async function listening(made: ReturnType<typeof browserWith>) {
  vi.resetModules();
  vi.doMock("../../../src/browser/index.ts", () => ({ browser: made.browser }));
  const { listenForLookUp } = await import("../../../extension/background/lookUp.ts");
  listenForLookUp();
  return made;
}

const info = (selectionText: string) => ({ menuItemId: "look-up", selectionText }) as never;
const tab = { id: 12, windowId: 3, index: 0 } as never;
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000 });
  return () => vi.useRealTimers();
});

describe("the menu", () => {
  test("has one item for selections after an install and at each start", async () => {
    const { calls, listeners } = await listening(browserWith({}));
    listeners.installed!();
    listeners.startup!();
    await settle();
    const create = 'create {"id":"look-up","title":"(lookUp)","contexts":["selection"]}';
    expect(calls).toEqual(["removeAll", create, "removeAll", create]);
  });

  test("is left alone where the browser has none", async () => {
    const { listeners } = await listening(browserWith({ contextMenus: undefined }));
    expect(listeners).toEqual({});
  });

  test("another item is none of ours", async () => {
    const { calls, listeners } = await listening(browserWith({}));
    listeners.clicked!({ menuItemId: "other", selectionText: "DJI" } as never, tab);
    await settle();
    expect(calls).toEqual([]);
  });
});

const waiting = 'set {"look-up":{"words":"China North","window":3,"at":1000}}';

describe("a click opens the panel before anything else is done", () => {
  test("in Chrome beside the tab", async () => {
    const made = browserWith({});
    vi.stubGlobal("chrome", { sidePanel: { open: made.note("open", Promise.resolve()) } });
    const { calls, listeners } = await listening(made);
    listeners.clicked!(info(" China\nNorth "), tab);
    expect(calls, "within the click").toEqual(['open {"tabId":12}', waiting]);
    await settle();
    expect(calls).toHaveLength(2);
  });

  test("in Firefox in the sidebar", async () => {
    const made = browserWith({});
    Object.assign(made.browser, { sidebarAction: { open: made.note("open", Promise.resolve()) } });
    const { calls, listeners } = await listening(made);
    listeners.clicked!(info("China North"), tab);
    expect(calls, "within the click").toEqual(["open", waiting]);
  });

  test("where there is neither, in a tab with the words, and nothing waits", async () => {
    const { calls, listeners } = await listening(browserWith({}));
    listeners.clicked!(info("China North"), tab);
    await settle();
    expect(calls[0]).toBe(
      'tab {"url":"waybill:/extension/sidepanel/index.html#tab=12&view=search&words=China+North","index":1}',
    );
    expect(calls.at(-1)).toBe('remove "look-up"');
  });

  test("where the browser refuses, in a tab too", async () => {
    const made = browserWith({});
    const refused = () => Promise.reject(new Error("no gesture"));
    vi.stubGlobal("chrome", { sidePanel: { open: refused } });
    const told = vi.spyOn(console, "info").mockImplementation(() => {});
    const { calls, listeners } = await listening(made);
    listeners.clicked!(info("China North"), tab);
    await settle();
    expect(told.mock.calls.flat().join()).toContain("no gesture");
    expect(calls.some((c) => c.startsWith("tab ") && c.includes("words=China+North"))).toBe(true);
    expect(calls.at(-1)).toBe('remove "look-up"');
  });

  test("what is selected in the panel itself goes to the panel of that window", async () => {
    const { calls, listeners } = await listening(browserWith({}));
    listeners.clicked!(info("China North"), undefined as never);
    await settle();
    expect(calls).toEqual(['set {"look-up":{"words":"China North","window":9,"at":1000}}']);
  });
});
