/** States of readers, for tests. */
import fc from "fast-check";
import type { OwnState } from "../../../src/ownstate/file.ts";
import { readingState } from "../../../src/ownstate/reader.ts";
import { type Entry, storedOf } from "../../../src/reports/outbox.ts";
import type { Lists } from "../../../src/settings/lists.ts";
import type { StoredMute } from "../../../src/settings/mutes.ts";
import type { Watch } from "../../../src/settings/watches.ts";

/** @returns a random UUID that is not random */
export function idNumber(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

export function entry(n: number, more: Partial<Entry> = {}): Entry {
  return {
    draft: {
      id: idNumber(n),
      created: "2026-11-25",
      what: "missing-name",
      kind: "company",
      name: `Example Optics ${n}`,
    },
    ticks: { sentence: false, address: false, wholeAddress: false },
    isFinished: true,
    number: n,
    ...more,
  };
}

export function watch(n: number, more: Partial<Watch> = {}): Watch {
  return {
    id: idNumber(n),
    name: `Watched ${n}`,
    kind: "company",
    since: "2026-11-25",
    ...more,
  };
}

export const mute: StoredMute = { entity: "dji", scope: "site", where: "news.example" };

export const lists: Lists = {
  watches: [watch(1), watch(2, { spellings: ["Second"], reportId: idNumber(7) })],
  mutes: [mute],
  newer: { watches: [{ ...watch(3), mood: 1 }], mutes: [{ ...mute, until: "2027-01-01" }] },
};

/** With what only a newer Waybill understands. */
export const state: OwnState = {
  reports: [
    entry(1),
    entry(2, { isFinished: false, handedOver: "2026-11-26" }),
    { ...entry(3), votes: 3 },
  ],
  lists,
  template: "https://issues.example/new?title={title}&body={body}",
};

/** Reads a whole file at once. */
export function readAll(file: string | Uint8Array): OwnState {
  const reading = readingState(typeof file === "string" ? new TextEncoder().encode(file) : file);
  for (;;) {
    const next = reading.next();
    if (next.done) return next.value;
  }
}

const day = fc.constantFrom("2026-11-24", "2026-11-25", "2026-11-26");
const typed = fc.string({ unit: "binary", maxLength: 12 });
const ticks = fc.record({
  sentence: fc.boolean(),
  address: fc.boolean(),
  wholeAddress: fc.boolean(),
});

/** Few ids, so that sides meet. */
const anId = fc.integer({ min: 1, max: 4 }).map(idNumber);

const anEntry: fc.Arbitrary<Entry> = fc
  .record(
    {
      draft: fc.record(
        {
          id: anId,
          created: day,
          what: fc.constantFrom("missing-name", "wrong-match"),
          name: typed,
          spellings: fc.array(typed, { maxLength: 3 }),
          note: typed,
          sentence: typed,
          address: fc.constantFrom("https://news.example/a?reader=jane#x", "no address"),
        },
        { requiredKeys: ["id", "created", "what"] },
      ),
      ticks,
      isFinished: fc.boolean(),
      handedOver: day,
      number: fc.integer({ min: 0, max: 3 }),
    },
    { requiredKeys: ["draft", "ticks", "isFinished", "number"] },
  )
  .map((made) => storedOf(made as Entry));

/** What a newer Waybill may have written, under the same ids. */
const aNewer = fc
  .tuple(anId, fc.integer({ min: 0, max: 2 }))
  .map(([id, votes]) => ({ draft: { id }, votes }));

/** Records of an outbox: each id once. */
export const someRecords: fc.Arbitrary<unknown[]> = fc.uniqueArray(
  fc.oneof({ weight: 4, arbitrary: anEntry }, { weight: 1, arbitrary: aNewer }),
  { selector: (record) => record.draft.id, maxLength: 4 },
);

const aWatch: fc.Arbitrary<Watch> = fc.record(
  {
    id: anId,
    name: fc.constantFrom("Alpha", "Beta", "Gamma"),
    kind: fc.constantFrom("company", "product"),
    since: day,
    spellings: fc.uniqueArray(
      fc.constantFrom(..."abcdefghijklmnopqrstuvwx".split("").map((c) => `X${c}`)),
      {
        minLength: 1,
        maxLength: 20,
      },
    ),
    reportId: anId,
  },
  { requiredKeys: ["id", "name", "kind", "since"] },
) as fc.Arbitrary<Watch>;

/** As a store holds them: each id and each name of a kind once. */
const someWatches: fc.Arbitrary<Watch[]> = fc
  .uniqueArray(aWatch, { selector: ({ id }) => id, maxLength: 4 })
  .map((all) => [...new Map(all.map((w) => [`${w.kind} ${w.name}`, w])).values()]);

const aMute: fc.Arbitrary<StoredMute> = fc.record({
  entity: fc.constantFrom("dji", "kret"),
  scope: fc.constantFrom("site", "page"),
  where: fc.constantFrom("a.example", "b.example"),
});

export const someLists: fc.Arbitrary<Lists> = fc.record({
  watches: someWatches,
  mutes: fc.uniqueArray(aMute, { selector: (m) => JSON.stringify(m) }),
  newer: fc.record({
    watches: fc.uniqueArray(fc.record({ mood: fc.integer({ min: 0, max: 2 }) }), {
      selector: ({ mood }) => mood,
    }),
    mutes: fc.constant([]),
  }),
});
