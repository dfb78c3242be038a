/** An import in all its parts or in none, whatever fails on the way. */
import { beforeEach, describe, expect, test } from "vitest";
import type { OptionsDoors } from "../../../src/options/doors.ts";
import { readFile, takeBack, takeIn } from "../../../src/options/importing.ts";
import { stateLimits, stateLines } from "../../../src/ownstate/file.ts";
import { mergedReports, undoneReports } from "../../../src/ownstate/merge.ts";
import { idOf, type RawChanges } from "../../../src/reports/outbox.ts";
import { changedLists, type Lists, noLists } from "../../../src/settings/lists.ts";
import { entry, idNumber, lists, state, watch } from "../ownstate/sample.ts";

/** Stores in memory, of which one may refuse. */
class Stand {
  records = new Map<unknown, unknown>([[entry(9).draft.id, entry(9)]]);
  lists: Lists = { ...noLists, watches: [watch(9)] };
  address = "";
  refuses: "reports" | "lists" | "template" | undefined;

  private write({ put, remove }: RawChanges): void {
    for (const record of put) this.records.set(idOf(record), record);
    for (const id of remove) this.records.delete(id);
  }

  readonly doors = {
    template: {
      read: async () => this.address,
      keep: async (address: string) => {
        if (this.refuses === "template") throw new Error("no room");
        this.address = address;
      },
    },
    mergeReports: async (records: readonly unknown[]) => {
      if (this.refuses === "reports") throw new DOMException("full", "QuotaExceededError");
      const merge = mergedReports([...this.records.values()], records);
      this.write(merge);
      return merge;
    },
    undoReports: async (merge: never) =>
      this.write(undoneReports([...this.records.values()], merge)),
    changeLists: async (change: never) => {
      if (this.refuses === "lists") return { ok: false, sentence: "Nothing was changed: full." };
      const { lists, undo } = changedLists(this.lists, change, () => idNumber(99));
      this.lists = lists;
      return { ok: true, value: { undo } };
    },
  } as unknown as OptionsDoors;

  get all() {
    return structuredClone({ records: this.records, lists: this.lists, address: this.address });
  }
}

let stand: Stand;
beforeEach(() => {
  stand = new Stand();
});

describe("an import", () => {
  test("brings all of the file, and is taken back whole", async () => {
    const before = stand.all;
    const taken = await takeIn(stand.doors, state, true);
    expect([...stand.records.values()]).toEqual([entry(9), ...state.reports]);
    expect(stand.lists.watches).toEqual([watch(9), ...lists.watches]);
    expect(stand.address).toBe(state.template);
    await takeBack(stand.doors, taken);
    expect(stand.all).toEqual(before);
  });

  test("leaves the address as it is without the reader's word", async () => {
    await takeIn(stand.doors, state, false);
    expect(stand.address).toBe("");
  });

  test.each(["reports", "lists", "template"] as const)(
    "changes nothing where %s are refused",
    async (what) => {
      const before = stand.all;
      stand.refuses = what;
      await expect(takeIn(stand.doors, state, true)).rejects.toThrow(/full|no room/);
      expect(stand.all).toEqual(before);
    },
  );

  test("that is taken back leaves an address that was set since", async () => {
    const taken = await takeIn(stand.doors, state, true);
    stand.address = "mailto:me@example.org?body={body}";
    await takeBack(stand.doors, taken);
    expect(stand.address).toBe("mailto:me@example.org?body={body}");
  });
});

describe("a file", () => {
  test("is read in slices that tell how far they are", async () => {
    const reports = Array.from({ length: 10_000 }, (_, i) => entry(i));
    const file = new File([...stateLines({ ...state, reports }, "2026-11-26")], "mine.jsonl");
    const parts: number[] = [];
    const read = await readFile(file, (part) => parts.push(part));
    expect(read.reports).toEqual(reports);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.every((part) => part > 0 && part < 1)).toBe(true);
  });

  test("that is too large is not even opened", async () => {
    const file = {
      size: stateLimits.bytes + 1,
      arrayBuffer: () => Promise.reject(new Error("opened")),
    };
    await expect(readFile(file as never, () => undefined)).rejects.toThrow("tooLarge");
  });
});
