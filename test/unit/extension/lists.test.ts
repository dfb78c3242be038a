/** Both lists changed at once, in a background whose browser is a stand-in. */
import { beforeEach, expect, test, vi } from "vitest";
import { type ListsChange, noLists } from "../../../src/settings/lists.ts";
import { watchLimits } from "../../../src/settings/watches.ts";
import { lists, mute, watch } from "../ownstate/sample.ts";

/** A store in memory whose answers come late, as a browser's do. */
class Stand {
  kept: Record<string, unknown> = {};
  writings: string[][] = [];
  told = 0;
  isFull = false;
  readonly browser = {
    storage: {
      local: {
        get: async (keys: string | readonly string[]) =>
          structuredClone(
            Object.fromEntries([keys].flat().map((k) => [k, this.kept[k as string]])),
          ),
        set: async (items: Record<string, unknown>) => {
          await new Promise((resolve) => setTimeout(resolve));
          if (this.isFull) throw new Error("QUOTA_BYTES quota exceeded");
          this.writings.push(Object.keys(items).sort());
          Object.assign(this.kept, structuredClone(items));
        },
      },
      onChanged: { addListener: () => undefined },
    },
    runtime: { getURL: () => "chrome-extension://waybill/" },
    tabs: {
      query: async () => [{ id: 1 }],
      sendMessage: async () => {
        this.told++;
      },
    },
  };

  async start() {
    vi.resetModules();
    vi.doMock("../../../src/browser/index.ts", () => ({ browser: this.browser }));
    const { changeLists } = await import("../../../extension/background/lists.ts");
    return {
      changeLists: (change: ListsChange, url = own) => changeLists(change, { url }),
      ...(await import("../../../extension/background/watches.ts")),
      ...(await import("../../../extension/background/mutes.ts")),
    };
  }
}

const own = "chrome-extension://waybill/extension/options/index.html";
let stand: Stand;
beforeEach(() => {
  stand = new Stand();
});
const put = (more: object) => ({ put: { ...noLists, ...more }, remove: noLists });

test("both are written in one go, the newer entries too, and open pages are told", async () => {
  const { changeLists } = await stand.start();
  expect(await changeLists({ put: lists, remove: noLists })).toMatchObject({ ok: true });
  expect(stand.kept).toEqual({
    watches: [...lists.watches, ...lists.newer.watches],
    mutes: [...lists.mutes, ...lists.newer.mutes],
  });
  expect(stand.writings).toEqual([["mutes", "watches"]]);
  await vi.waitFor(() => expect(stand.told).toBe(1));
});

test("what is undone is as before", async () => {
  const { changeLists } = await stand.start();
  await changeLists(put({ watches: [watch(9)] }));
  const before = structuredClone(stand.kept);
  const answer = await changeLists({ put: lists, remove: noLists });
  if (!answer?.ok) throw new Error(answer?.sentence);
  await changeLists(answer.value.undo);
  expect(stand.kept).toEqual(before);
});

test("a watch and a mute that are asked for at the same time are not lost", async () => {
  const { changeLists, keepWatch, keepMute } = await stand.start();
  await Promise.all([
    changeLists({ put: lists, remove: noLists }),
    keepWatch({ name: "Meanwhile", kind: "company" }, false, {}),
    changeLists(put({ watches: [watch(20)] })),
    keepMute("kret", "everywhere", { url: "https://news.example/" }),
  ]);
  const names = (stand.kept.watches as { name: string }[]).map(({ name }) => name);
  expect(names.sort()).toEqual(["Meanwhile", "Watched 1", "Watched 2", "Watched 20", "Watched 3"]);
  expect(stand.kept.mutes).toHaveLength(3);
});

test("what only a newer Waybill understands outlives a watch and a mute of this one", async () => {
  const { changeLists, keepWatch, dropWatch, keepMute } = await stand.start();
  await changeLists({ put: lists, remove: noLists });
  await keepWatch({ name: "Another", kind: "company" }, false, {});
  await dropWatch(watch(1).id);
  await keepMute("kret", "everywhere", { url: "https://news.example/" });
  expect(stand.kept.watches).toContainEqual(lists.newer.watches[0]);
  expect(stand.kept.mutes).toContainEqual(lists.newer.mutes[0]);
  expect(stand.kept.mutes).toContainEqual(mute);
});

test("too many get a sentence, and nothing is changed", async () => {
  const { changeLists } = await stand.start();
  await changeLists(put({ watches: [watch(5000)] }));
  const before = structuredClone(stand.kept);
  const many = Array.from({ length: watchLimits.watches }, (_, i) => watch(i));
  expect(await changeLists(put({ watches: many, mutes: [mute] }))).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/^Nothing was changed: .*1000 watched names/),
  });
  expect(stand.kept).toEqual(before);
});

test("a full disk gets a sentence, and what comes after is kept", async () => {
  const { changeLists } = await stand.start();
  stand.isFull = true;
  expect(await changeLists({ put: lists, remove: noLists })).toMatchObject({
    ok: false,
    sentence: expect.stringContaining("quota"),
  });
  stand.isFull = false;
  expect(await changeLists(put({ mutes: [mute] }))).toMatchObject({ ok: true });
  expect(stand.kept.mutes).toEqual([mute]);
});

test("a page's script is not answered, and changes nothing", async () => {
  const { changeLists } = await stand.start();
  const change = { put: lists, remove: noLists };
  expect(await changeLists(change, "https://news.example/")).toBeUndefined();
  expect(await changeLists(change, "")).toBeUndefined();
  expect(stand.writings).toEqual([]);
});
