/** What is watched, in a background whose browser is a stand-in: private windows, full disks, restarts. */
import { beforeEach, describe, expect, test, vi } from "vitest";

const today = "2026-11-26";

/** A store in memory, and the tabs that are told of its changes. */
class Stand {
  kept: Record<string, unknown> = {};
  reads = 0;
  told = 0;
  isFull = false;
  private readonly heard: ((changes: object, area: string) => void)[] = [];
  readonly browser = {
    storage: {
      local: {
        get: async (key: string) => {
          this.reads++;
          return structuredClone({ [key]: this.kept[key] });
        },
        set: async (items: Record<string, unknown>) => {
          if (this.isFull) throw new Error("QUOTA_BYTES quota exceeded");
          this.put(items);
        },
      },
      onChanged: { addListener: (heard: never) => this.heard.push(heard) },
    },
    tabs: {
      query: async () => [{ id: 1 }, { id: 2 }],
      sendMessage: async () => {
        this.told++;
      },
    },
  };

  /** As another page of the extension would. */
  put(items: Record<string, unknown>): void {
    Object.assign(this.kept, structuredClone(items));
    const changes = Object.fromEntries(Object.keys(items).map((key) => [key, {}]));
    for (const heard of this.heard) heard(changes, "local");
  }

  /** A background as it has just been started. */
  async start() {
    vi.resetModules();
    vi.doMock("../../../src/browser/index.ts", () => ({ browser: this.browser }));
    const background = await import("../../../extension/background/watches.ts");
    background.listenForWatches();
    return background;
  }
}

const open = { id: "waybill" };
const unseen = { id: "waybill", tab: { incognito: true } as never };
const optics = { name: "Example Optics", kind: "company" } as const;
let stand: Stand;

beforeEach(() => {
  stand = new Stand();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${today}T12:00:00Z`) });
  return () => vi.useRealTimers();
});

describe("a watch", () => {
  test("is kept with the day, found at once, and told to every tab", async () => {
    const background = await stand.start();
    expect(await background.watchedNames()).toBeUndefined();
    const answer = await background.keepWatch(optics, false, open);
    expect(answer).toMatchObject({ ok: true, value: { kept: true } });
    expect(stand.kept.watches).toEqual([expect.objectContaining({ ...optics, since: today })]);
    expect((await background.watchedNames())?.names[0]?.name).toBe("Example Optics");
    await vi.waitFor(() => expect(stand.told).toBe(2));
  });

  test("outlives the background, and is told by another label than before", async () => {
    const first = await stand.start();
    const { label } = await first.watching();
    await first.keepWatch(optics, false, open);
    const second = await stand.start();
    expect((await second.watchedNames())?.names).toHaveLength(1);
    expect((await second.watching()).label).not.toBe(label);
  });

  test("two at the same time are both kept", async () => {
    const { keepWatch } = await stand.start();
    const names = ["One Optics", "Two Optics", "Three Optics"];
    await Promise.all(names.map((name) => keepWatch({ ...optics, name }, false, open)));
    expect((stand.kept.watches as { name: string }[]).map((w) => w.name)).toEqual(names);
  });

  test("that another page wrote, as an import does, holds at once", async () => {
    const background = await stand.start();
    await background.watching();
    const id = crypto.randomUUID();
    stand.put({ watches: [{ ...optics, id, since: today }] });
    expect((await background.watchedNames())?.names).toHaveLength(1);
  });

  test("is read once a start", async () => {
    const background = await stand.start();
    for (let n = 0; n < 5; n++) await background.watchedNames();
    expect(stand.reads).toBe(1);
  });
});

describe("from a private window", () => {
  test.each([
    ["told by the tab", unseen, false],
    ["told by the asker", open, true],
  ])("nothing new is kept, %s", async (_, sender, isPrivate) => {
    const { keepWatch } = await stand.start();
    const answer = await keepWatch(optics, isPrivate, sender);
    expect(answer).toMatchObject({ ok: true, value: { kept: false } });
    expect(stand.kept).toEqual({});
  });

  test("a watch is stopped, and what was there comes back", async () => {
    const { keepWatch, dropWatch } = await stand.start();
    await keepWatch(optics, false, open);
    const [watch] = stand.kept.watches as [{ id: string; since: string } & typeof optics];
    await dropWatch(watch.id);
    expect(stand.kept.watches).toEqual([]);
    await keepWatch(watch, false, unseen);
    expect(stand.kept.watches).toEqual([watch]);
  });
});

describe("a sentence, and nothing lost,", () => {
  test("where the browser has no room", async () => {
    const { keepWatch, dropWatch } = await stand.start();
    await keepWatch(optics, false, open);
    stand.isFull = true;
    const more = await keepWatch({ ...optics, name: "Other Optics" }, false, open);
    expect(more).toMatchObject({ ok: false, sentence: expect.stringContaining("did not keep") });
    expect(await dropWatch("x")).toMatchObject({ ok: false });
    expect(stand.kept.watches).toHaveLength(1);
  });

  test("where it is no name", async () => {
    const { keepWatch } = await stand.start();
    const answer = await keepWatch({ ...optics, name: "5" }, false, open);
    expect(answer).toMatchObject({ ok: false, sentence: expect.stringContaining("two letters") });
    expect(stand.kept).toEqual({});
  });

  test("where the store cannot be read: pages are read without, and the next try counts", async () => {
    const background = await stand.start();
    const { get } = stand.browser.storage.local;
    stand.browser.storage.local.get = () => Promise.reject(new Error("disk"));
    expect(await background.watchedNames()).toBeUndefined();
    await expect(background.watching()).rejects.toThrow("disk");
    stand.browser.storage.local.get = get;
    expect((await background.watching()).watches).toEqual([]);
  });
});

test("the card says who it is and since when; of a watch that is gone, that it is gone", async () => {
  const { keepWatch, watchedCard } = await stand.start();
  const answer = await keepWatch(optics, false, open);
  if (!answer.ok) throw new Error(answer.sentence);
  expect(await watchedCard(answer.value.id, "en-GB")).toMatchObject({
    ok: true,
    value: { kindWords: "company", since: "26 November 2026" },
  });
  expect(await watchedCard("nobody", "en")).toMatchObject({ ok: false });
});
