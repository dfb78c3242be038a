/** Merging two readers' states, or one reader's of two browsers. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergedReports, previewOf, undoneReports } from "../../../src/ownstate/merge.ts";
import { idOf, type RawChanges } from "../../../src/reports/outbox.ts";
import {
  changedLists,
  isTooMany,
  type Lists,
  mergedLists,
  noLists,
  textOf,
} from "../../../src/settings/lists.ts";
import { readWatches, watchLimits } from "../../../src/settings/watches.ts";
import { entry, idNumber, lists, mute, someLists, someRecords, state, watch } from "./sample.ts";

const runs = { seed: 20261126, numRuns: 1000 };

/** An outbox after changes, as a map by ids. */
function changed(records: readonly unknown[], { put, remove }: RawChanges): unknown[] {
  const all = new Map(records.map((record) => [idOf(record), record]));
  for (const record of put) all.set(idOf(record), record);
  for (const id of remove) all.delete(id);
  return [...all.values()];
}

const merged = (here: readonly unknown[], there: readonly unknown[]) =>
  changed(here, mergedReports(here, there));
/** What is there, in no order. */
const contents = (records: readonly unknown[]) => records.map(textOf).sort();

/** By what they say: the id of a watch is a handle of its browser. */
function said({ watches, mutes, newer }: Lists): string[] {
  const plain = watches.map(({ id: _, ...watch }) => ({
    ...watch,
    ...(watch.spellings && { spellings: [...watch.spellings].sort() }),
  }));
  return [...plain, ...mutes, ...newer.watches, ...newer.mutes].map(textOf).sort();
}

let ids = 0;
const newId = () => idNumber(1000 + ids++);
const both = (a: Lists, b: Lists) => mergedLists(a, b, newId);

describe("reports", () => {
  test("are the same whichever side comes first", () => {
    fc.assert(
      fc.property(someRecords, someRecords, (a, b) => {
        expect(contents(merged(a, b))).toEqual(contents(merged(b, a)));
      }),
      runs,
    );
  });

  test("are the same in whatever order three are merged", () => {
    fc.assert(
      fc.property(someRecords, someRecords, someRecords, (a, b, c) => {
        expect(contents(merged(merged(a, b), c))).toEqual(contents(merged(a, merged(b, c))));
      }),
      runs,
    );
  });

  test("that were merged are not merged again", () => {
    fc.assert(
      fc.property(someRecords, someRecords, (a, b) => {
        expect(mergedReports(a, a).put).toEqual([]);
        expect(mergedReports(merged(a, b), b).put).toEqual([]);
      }),
      runs,
    );
  });

  test("lose no id", () => {
    fc.assert(
      fc.property(someRecords, someRecords, (a, b) => {
        const all = new Set([...a, ...b].map(idOf));
        expect(new Set(merged(a, b).map(idOf))).toEqual(all);
      }),
      runs,
    );
  });

  test.each([
    ["a finished one over a later draft", entry(1), entry(1, { isFinished: false, number: 9 })],
    [
      "one handed over later",
      entry(1, { handedOver: "2026-11-26" }),
      entry(1, { handedOver: "2026-11-25", number: 9 }),
    ],
    ["one handed over at all", entry(1, { handedOver: "2026-11-26" }), entry(1, { number: 9 })],
    ["a higher number", entry(1, { number: 9 }), entry(1)],
    ["a newer Waybill's", { draft: { id: idNumber(1) }, votes: 1 }, entry(1, { number: 9 })],
  ])("%s wins from both sides", (_, wins, loses) => {
    expect(merged([wins], [loses])).toEqual([wins]);
    expect(merged([loses], [wins])).toEqual([wins]);
  });

  test("are as before when a merge is taken back", () => {
    fc.assert(
      fc.property(someRecords, someRecords, (here, there) => {
        const merge = mergedReports(here, there);
        const now = changed(here, merge);
        expect(contents(changed(now, undoneReports(now, merge)))).toEqual(contents(here));
      }),
      runs,
    );
  });

  test("that were changed or deleted since stay so when a merge is taken back", () => {
    const merge = mergedReports([entry(1)], [entry(1, { number: 9 }), entry(2), entry(3)]);
    const edited = entry(2, { number: 12 });
    const now = [entry(1, { number: 9 }), edited];
    const back = changed(now, undoneReports(now, merge));
    expect(contents(back)).toEqual(contents([entry(1), edited]));
  });
});

describe("lists", () => {
  test("say the same whichever side comes first, in whatever order three are merged", () => {
    fc.assert(
      fc.property(someLists, someLists, someLists, (a, b, c) => {
        expect(said(both(a, b))).toEqual(said(both(b, a)));
        expect(said(both(both(a, b), c))).toEqual(said(both(a, both(b, c))));
      }),
      runs,
    );
  });

  test("that were merged are left as they are, to the letter", () => {
    fc.assert(
      fc.property(someLists, someLists, (a, b) => {
        expect(both(a, a)).toEqual(a);
        const once = both(a, b);
        expect(both(once, b)).toEqual(once);
      }),
      runs,
    );
  });

  test("have each name of a kind and each id once, so that the store reads all of them", () => {
    fc.assert(
      fc.property(someLists, someLists, (a, b) => {
        const { watches } = both(a, b);
        expect(readWatches(watches)).toEqual({ watches, refused: 0, others: [] });
      }),
      runs,
    );
  });

  test("keep the ids that are here", () => {
    const here = { ...noLists, watches: [watch(1)] };
    const there = {
      ...noLists,
      watches: [watch(1, { name: "Another" }), watch(9, { name: "Watched 1" })],
    };
    const { watches } = mergedLists(here, there, () => idNumber(50));
    expect(watches).toEqual([watch(1), watch(1, { name: "Another", id: idNumber(50) })]);
  });

  test("are as before when a change is taken back", () => {
    fc.assert(
      fc.property(someLists, someLists, someLists, (here, put, remove) => {
        const { lists: now, undo } = changedLists(here, { put, remove }, newId);
        const back = changedLists(now, undo, newId).lists;
        expect(said(back)).toEqual(said(here));
        const ids = (of: Lists) => of.watches.map(({ id }) => id).sort();
        expect(ids(back)).toEqual(ids(here));
      }),
      runs,
    );
  });

  test("keep what was changed since, when an import is taken back", () => {
    const { lists: now, undo } = changedLists(noLists, { put: lists, remove: noLists }, newId);
    const renamed = watch(1, { spellings: ["First"] });
    const since = { ...now, watches: [renamed, ...now.watches.slice(1)], mutes: [] };
    expect(changedLists(since, undo, newId).lists).toEqual({ ...noLists, watches: [renamed] });
  });

  test("that are too long are known", () => {
    const many = (from: number, to: number) => ({
      ...noLists,
      watches: Array.from({ length: to - from }, (_, i) => watch(from + i)),
    });
    const half = watchLimits.watches / 2;
    expect(isTooMany(both(many(0, half), many(half, 2 * half)))).toBe(false);
    expect(isTooMany(both(many(0, half), many(half, 2 * half + 1)))).toBe(true);
  });
});

describe("a preview", () => {
  const nothing = { reports: [], lists: noLists, template: "" };
  test("of a file that is all here says so", () => {
    const preview = previewOf(state, state);
    expect(preview).toMatchObject({ isNothing: true, template: undefined, freshNames: [] });
    expect(preview.reports).toEqual({ all: 2, fresh: 0, changed: 0 });
  });

  test("counts what is new, by kinds, and names what would be watched", () => {
    expect(previewOf(nothing, state)).toEqual({
      reports: { all: 2, fresh: 2, changed: 0 },
      watches: { all: 2, fresh: 2, changed: 0 },
      mutes: { all: 1, fresh: 1, changed: 0 },
      newer: { all: 3, fresh: 3, changed: 0 },
      freshNames: ["Watched 1", "Watched 2"],
      template: state.template,
      tooManyWatches: false,
      isNothing: false,
    });
  });

  test("counts what is newer than here", () => {
    const older = {
      reports: [entry(1, { number: 0 }), entry(5)],
      lists: { ...noLists, watches: [watch(1, { since: "2026-11-26" })], mutes: [mute] },
      template: "https://mine.example/?body={body}",
    };
    const preview = previewOf(older, state);
    expect(preview.reports).toEqual({ all: 2, fresh: 1, changed: 1 });
    expect(preview.watches).toEqual({ all: 2, fresh: 1, changed: 1 });
    expect(preview.mutes).toEqual({ all: 1, fresh: 0, changed: 0 });
    expect(preview.template).toBe(state.template);
  });

  test("says what merging does, whatever the two are", () => {
    fc.assert(
      fc.property(someRecords, someRecords, someLists, someLists, (a, b, of, other) => {
        const here = { reports: a, lists: of, template: "" };
        const { isNothing } = previewOf(here, { reports: b, lists: other, template: "" });
        const isSame =
          textOf(contents(merged(a, b))) === textOf(contents(a)) &&
          textOf(both(of, other)) === textOf(of);
        expect(isNothing).toBe(isSame);
      }),
      runs,
    );
  });
});
