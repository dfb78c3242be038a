/** What a reader watches and has muted, as one: for export, import, and taking back. */
import * as v from "valibot";
import { muteSchema, readMutes } from "./mutes.ts";
import { isWithinBounds, readWatches, type Watch, watchLimits, watchSchema } from "./watches.ts";

/** Entries of a list; a reader has some dozens. */
const longest = 20_000;
const unknowns = v.pipe(v.array(v.unknown()), v.maxLength(longest));

const listsSchema = v.strictObject({
  watches: v.pipe(v.array(watchSchema), v.maxLength(watchLimits.watches)),
  mutes: v.pipe(v.array(muteSchema), v.maxLength(longest)),
  /** Entries that only a newer Waybill understands, as they are. */
  newer: v.strictObject({ watches: unknowns, mutes: unknowns }),
});
export type Lists = v.InferOutput<typeof listsSchema>;

/** First what goes, then what comes. A known name that comes is joined with what is there. */
export const listsChangeSchema = v.strictObject({ remove: listsSchema, put: listsSchema });
export type ListsChange = v.InferOutput<typeof listsChangeSchema>;

export const noLists: Lists = { watches: [], mutes: [], newer: { watches: [], mutes: [] } };

/** @returns the lists in what a store holds under the keys of watches and mutes */
export function readLists(watches: unknown, mutes: unknown): Lists {
  const [ofWatches, ofMutes] = [readWatches(watches), readMutes(mutes)];
  return {
    watches: ofWatches.watches,
    mutes: ofMutes.mutes,
    newer: { watches: ofWatches.others, mutes: ofMutes.others },
  };
}

/** What a watch says; its id is a handle of one browser, and not compared. */
export function nameKey({ kind, name }: Watch): string {
  return `${kind} ${name}`;
}

function least<T extends string>(...values: (T | undefined)[]): T | undefined {
  return values.filter((value) => value !== undefined).sort()[0];
}

function sameSpellings(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((s) => b.includes(s));
}

/**
 * Joins two watches of one name: since the first day, all spellings (the first of the alphabet
 * where there are too many), one report. Whichever comes first, the result says the same.
 * @returns the first one itself where the other adds nothing
 */
function joinedWatch(here: Watch, there: Watch): Watch {
  const [mine = [], theirs = []] = [here.spellings, there.spellings];
  const all = [...new Set([...mine, ...theirs])].sort().slice(0, watchLimits.spellings);
  const since = least(here.since, there.since)!;
  const reportId = least(here.reportId, there.reportId);
  const isSame = since === here.since && reportId === here.reportId && sameSpellings(mine, all);
  if (isSame) return here;
  return {
    ...here,
    since,
    ...(all.length > 0 && { spellings: all }),
    ...(reportId !== undefined && { reportId }),
  };
}

/** @returns the watches of both; an id that is taken becomes another */
function mergedWatches(
  here: readonly Watch[],
  there: readonly Watch[],
  newId: () => string,
): Watch[] {
  const byName = new Map(here.map((watch) => [nameKey(watch), watch]));
  const ids = new Set(here.map(({ id }) => id));
  for (const watch of there) {
    const known = byName.get(nameKey(watch));
    const id = known?.id ?? (ids.has(watch.id) ? newId() : watch.id);
    ids.add(id);
    byName.set(nameKey(watch), known ? joinedWatch(known, watch) : { ...watch, id });
  }
  return [...byName.values()];
}

/** By what they say, keys in any order. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function without<T>(list: readonly T[], gone: readonly T[]): T[] {
  const texts = new Set(gone.map(textOf));
  return list.filter((item) => !texts.has(textOf(item)));
}

/** @returns both, each once, those that were there first */
function united<T>(here: readonly T[], there: readonly T[]): T[] {
  const byText = new Map([...here, ...there].map((item) => [textOf(item), item]));
  return [...byText.values()];
}

/** @returns the lists of both sides */
export function mergedLists(here: Lists, there: Lists, newId: () => string): Lists {
  return {
    watches: mergedWatches(here.watches, there.watches, newId),
    mutes: united(here.mutes, there.mutes),
    newer: {
      watches: united(here.newer.watches, there.newer.watches),
      mutes: united(here.newer.mutes, there.newer.mutes),
    },
  };
}

function removed(from: Lists, gone: Lists): Lists {
  return {
    watches: without(from.watches, gone.watches),
    mutes: without(from.mutes, gone.mutes),
    newer: {
      watches: without(from.newer.watches, gone.newer.watches),
      mutes: without(from.newer.mutes, gone.newer.mutes),
    },
  };
}

/** Too many watches after a change. */
export function isTooMany({ watches }: Lists): boolean {
  return !isWithinBounds(watches);
}

/**
 * Changes the lists. What is to go goes only where it stands as it is said, so that nothing
 * that was changed since is lost.
 * @returns the lists, and what takes the change back
 */
export function changedLists(
  lists: Lists,
  { remove, put }: ListsChange,
  newId: () => string,
): { readonly lists: Lists; readonly undo: ListsChange } {
  const changed = mergedLists(removed(lists, remove), put, newId);
  const undo = { remove: removed(changed, lists), put: removed(lists, changed) };
  return { lists: changed, undo };
}
