/** Ways from a page to the panel: what is called in which order, in each browser. */
import { beforeEach, describe, expect, test, vi } from "vitest";

type Listener = (...args: never[]) => unknown;

const address = "https://news.example/a?b#c";
const onPage = {
  text: "Example Optics",
  sentence: "The lists name Example Optics.",
  address,
};

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
      create: note("create", undefined),
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
    tabs: {
      create: note("tab", Promise.resolve({ id: 40 })),
      sendMessage: note("ask", Promise.resolve(onPage)),
      get: () => Promise.resolve({ url: address }),
    },
    scripting: { executeScript: () => Promise.reject(new Error("not lent")) },
    commands: { onCommand: event("command") },
    action: { onClicked: event("pressed") },
    windows: { getLastFocused: () => Promise.resolve({ id: 9 }) },
    ...parts,
  };
  return { browser, calls, listeners, note };
}

async function listening(made: ReturnType<typeof browserWith>) {
  vi.resetModules();
  vi.doMock("../../../src/browser/index.ts", () => ({ browser: made.browser }));
  vi.doMock("../../../extension/background/inject.ts", () => ({ injectIntoTab: () => undefined }));
  const { listenForMenu } = await import("../../../extension/background/menu.ts");
  const { listenForCommands } = await import("../../../extension/background/commands.ts");
  const { reportFromCard } = await import("../../../extension/background/report.ts");
  listenForMenu();
  listenForCommands();
  return { ...made, reportFromCard };
}

const info = (selectionText: string) => ({ menuItemId: "look-up", selectionText }) as never;
const tab = { id: 12, windowId: 3, index: 0, incognito: false } as never;
const reportInfo = (selectionText: string) =>
  ({ menuItemId: "report-name", selectionText, pageUrl: address }) as never;
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000 });
  return () => vi.useRealTimers();
});

describe("the menu", () => {
  test("has two items for selections after an install and at each start", async () => {
    const { calls, listeners } = await listening(browserWith({}));
    listeners.installed!();
    listeners.startup!();
    await settle();
    const create = [
      'create {"id":"look-up","title":"(lookUp)","contexts":["selection"]}',
      'create {"id":"report-name","title":"(reportName)","contexts":["selection"]}',
    ];
    expect(calls).toEqual(["removeAll", ...create, "removeAll", ...create]);
  });

  test("is left alone where the browser has none", async () => {
    const { listeners } = await listening(browserWith({ contextMenus: undefined }));
    expect(Object.keys(listeners)).toEqual(["command"]);
  });

  test("another item is none of ours", async () => {
    const { calls, listeners } = await listening(browserWith({}));
    listeners.clicked!({ menuItemId: "other", selectionText: "DJI" } as never, tab);
    await settle();
    expect(calls).toEqual([]);
  });
});

const handedOver = (wanted: object, to: object) =>
  `set ${JSON.stringify({ "hand-over": { wanted, to, at: 1000 } })}`;
const lookUp = { what: "look-up", words: "China North" };
const waiting = handedOver(lookUp, { window: 3 });

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
    expect(calls.at(-1)).toBe('remove "hand-over"');
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
    expect(calls.at(-1)).toBe('remove "hand-over"');
  });

  test("what is selected in the panel itself goes to the panel of that window", async () => {
    const { calls, listeners } = await listening(browserWith({}));
    listeners.clicked!(info("China North"), undefined as never);
    await settle();
    expect(calls).toEqual([handedOver(lookUp, { window: 9 })]);
  });
});

const ask = 'ask 12 {"type":"ask-selection"} {"frameId":0}';
const report = (selected: object) => ({ what: "missing-name", selected, isPrivate: false });

describe("a report of a selection", () => {
  const inChrome = async () => {
    const made = browserWith({});
    vi.stubGlobal("chrome", { sidePanel: { open: made.note("open", Promise.resolve()) } });
    return listening(made);
  };

  test("opens the panel within the click, and then asks the page for the sentence", async () => {
    const { calls, listeners } = await inChrome();
    listeners.clicked!(reportInfo("Example  Optics"), tab);
    expect(calls[0], "within the click").toBe('open {"tabId":12}');
    await settle();
    const selected = { ...onPage, text: "Example  Optics" };
    expect(calls.slice(1)).toEqual([
      ask,
      handedOver(report({ text: selected.text, sentence: onPage.sentence, address }), {
        window: 3,
      }),
    ]);
  });

  test("that the page does not know of has no sentence", async () => {
    const { calls, listeners } = await inChrome();
    listeners.clicked!(reportInfo("in a frame of others"), tab);
    await settle();
    const selected = { text: "in a frame of others", sentence: "", address };
    expect(calls.at(-1)).toBe(handedOver(report(selected), { window: 3 }));
  });

  test("by the command has what the page says", async () => {
    const { calls, listeners } = await inChrome();
    listeners.command!("report-name" as never, tab);
    expect(calls[0], "within the key's event").toBe('open {"tabId":12}');
    await settle();
    expect(calls.at(-1)).toBe(handedOver(report(onPage), { window: 3 }));
  });

  test("of a hundred thousand characters is its beginning", async () => {
    const { calls, listeners } = await inChrome();
    listeners.clicked!(reportInfo("x".repeat(100_000)), tab);
    await settle();
    expect(calls.at(-1)!.length).toBeLessThan(2500);
  });

  test("where no panel stands beside the page is for the tab that opens, and not in its address", async () => {
    const { calls, listeners } = await listening(browserWith({}));
    listeners.command!("report-name" as never, tab);
    await settle();
    expect(calls[0]).toBe(
      'tab {"url":"waybill:/extension/sidepanel/index.html#tab=12&view=report","index":1}',
    );
    expect(calls.at(-1)).toBe(handedOver(report(onPage), { tab: 40 }));
  });

  test("on a page that is not read has what the menu says", async () => {
    const made = browserWith({});
    Object.assign(made.browser.tabs, { sendMessage: () => Promise.resolve(undefined) });
    const told = vi.spyOn(console, "info").mockImplementation(() => {});
    const { calls, listeners } = await listening(made);
    listeners.clicked!(reportInfo("Example Optics"), tab);
    await settle();
    expect(told.mock.calls.flat().join()).toContain("not lent");
    const selected = { text: "Example Optics", sentence: "", address };
    expect(calls.at(-1)).toBe(handedOver(report(selected), { tab: 40 }));
  });

  test("in the panel itself goes to the panel of that window", async () => {
    const { calls, listeners } = await listening(browserWith({}));
    listeners.clicked!(reportInfo("Example Optics"), undefined as never);
    await settle();
    const selected = { text: "Example Optics", sentence: "", address: "" };
    expect(calls).toEqual([handedOver(report(selected), { window: 9 })]);
  });

  test("from the card is about what the card shows", async () => {
    const { calls, reportFromCard } = await inChrome();
    const about = { what: "wrong-fact", entity: "dji", shipment: "s", selected: onPage } as const;
    void reportFromCard(about, { tab } as never);
    expect(calls, "within the click").toEqual(['open {"tabId":12}']);
    await settle();
    expect(calls.at(-1)).toBe(handedOver({ ...about, isPrivate: false }, { window: 3 }));
  });
});
