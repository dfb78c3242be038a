/** The background's ear: strangers and wrong shapes are not answered, and nothing is done for them. */
import * as fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { refIn } from "../../../src/facts/packRef.ts";

type Heard = (raw: unknown, sender: object) => unknown;

const own = "waybill@waybill.example";
const tab = { id: 7, windowId: 1, url: "https://news.example/", incognito: false };
const page = { id: own, tab, frameId: 0, url: tab.url };

/** Notes every use of the browser beyond listening. */
const used: string[] = [];
let heard: Heard;

function anything(path: string): unknown {
  return new Proxy(() => {}, {
    get: (_, name) => (name === "then" ? undefined : anything(`${path}.${String(name)}`)),
    apply: () => {
      used.push(path);
      return Promise.resolve(path === "tabs.query" ? [] : {});
    },
  });
}

vi.mock("../../../src/browser/index.ts", () => ({
  browser: new Proxy(
    {
      runtime: {
        id: "waybill@waybill.example",
        getURL: (path: string) => `waybill:/${path}`,
        onMessage: {
          addListener: (listener: Heard) => {
            heard = listener;
          },
        },
      },
      i18n: { getUILanguage: () => "en", getMessage: (key: string) => key },
    },
    {
      get: (all, name) => (all as Record<string | symbol, unknown>)[name] ?? anything(String(name)),
    },
  ),
}));

vi.mock("../../../extension/content/card.iife.ts?script", () => ({ default: "card.js" }));
vi.mock("../../../extension/content/reader.iife.ts?script", () => ({ default: "reader.js" }));
vi.mock("../../../extension/content/gate.iife.ts?script", () => ({ default: "gate.js" }));

/** What the popup and the settings ask, and no page's script may. */
const ofOwnPages = [
  { type: "read-tab", tabId: 8 },
  { type: "pause", pause: { site: "news.example" } },
  { type: "resume", site: "news.example" },
] as const;

const shapes = [
  ...ofOwnPages,
  { type: "page-ready" },
  { type: "spot", blocks: [{ text: "DJI" }] },
  { type: "shipment", id: refIn("desk", "a") },
  { type: "page-state", entities: 3 },
  { type: "ask-mutes" },
  { type: "mute", entity: "dji", scope: "everywhere" },
  { type: "unmute", entity: "dji" },
  { type: "open-panel" },
  { type: "card-script" },
  { type: "frames-seen" },
  { type: "unwatch", id: "a" },
] as const;

beforeEach(async () => {
  const { listenForMessages } = await import("../../../extension/background/messages.ts");
  listenForMessages();
  used.length = 0;
});

describe("strangers and wrong shapes are not answered", () => {
  test.each([
    ["another extension", { ...page, id: "other@example" }],
    ["somebody without an id", { tab, url: tab.url }],
    ["a look-alike", { ...page, id: `${own} ` }],
  ])("%s, whatever it sends", (_, sender) => {
    for (const message of shapes) expect(heard(message, sender), message.type).toBeUndefined();
    expect(used).toEqual([]);
  });

  test("a shape with a key more, a key less, or another kind of value", () => {
    const wrong = shapes.flatMap((message) => [
      { ...message, more: 1 },
      { ...message, type: `${message.type} ` },
      ...Object.keys(message).map((key) => ({ ...message, [key]: Symbol.iterator })),
    ]);
    for (const message of wrong) expect(heard(message, page)).toBeUndefined();
    expect(used).toEqual([]);
  });

  test("anything at all", () => {
    const message = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      fc.record({ type: fc.constantFrom(...shapes.map((s) => s.type)), x: fc.anything() }),
    );
    fc.assert(
      fc.property(message, (raw) => {
        expect(heard(raw, page)).toBeUndefined();
      }),
      { numRuns: 500, seed: 9 },
    );
    expect(used).toEqual([]);
  });
});

describe.each(ofOwnPages)("$type", (message) => {
  test("is not done for a page's script", async () => {
    expect(await heard(message, page)).toBeUndefined();
    expect(used).toEqual([]);
  });

  test("is done for a page of ours", async () => {
    const popup = { id: own, url: "waybill:/extension/popup/index.html" };
    expect(await heard(message, popup)).toMatchObject({ ok: true });
    expect(used.length).toBeGreaterThan(0);
  });
});

test("our own page is heard", () => {
  heard({ type: "page-state", entities: 3 }, page);
  expect(used.length).toBeGreaterThan(0);
});
