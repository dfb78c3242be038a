/**
 * Two states into one. Which side comes first makes no difference to the reports, and what
 * was merged before changes nothing when it is merged again.
 */
import { type Entry, idOf, type RawChanges, readEntry, storedOf } from "../reports/outbox.ts";
import {
  isTooMany,
  type Lists,
  type ListsChange,
  mergedLists,
  nameKey,
  noLists,
  textOf,
} from "../settings/lists.ts";
import type { OwnState } from "./file.ts";

/** A record with all that says which of two is newer. */
interface Held {
  readonly record: unknown;
  readonly entry: Entry | undefined;
  readonly text: string;
}

function heldOf(record: unknown): Held {
  const entry = readEntry(record);
  return { record, entry, text: textOf(entry ? storedOf(entry) : record) };
}

/** What only a newer Waybill understands goes before, so that it is never lost to an older one. */
function ranks({ entry, text }: Held): (string | number)[] {
  if (!entry) return [1, 0, "", 0, text];
  return [0, entry.isFinished ? 1 : 0, entry.handedOver ?? "", entry.number, text];
}

/** Whether `a` is newer: finished over draft, handed over later, of a higher number; else by its text. */
function isNewer(a: Held, b: Held): boolean {
  const [ofA, ofB] = [ranks(a), ranks(b)];
  const at = ofA.findIndex((rank, i) => rank !== ofB[i]);
  return at >= 0 && ofA[at]! > ofB[at]!;
}

/** What merging does to the reports that are here. */
export interface ReportsMerge extends RawChanges {
  /** What the newer ones take the place of. */
  readonly replaced: readonly unknown[];
}

/**
 * @param here the records of the outbox
 * @param there those of a file
 */
export function mergedReports(here: readonly unknown[], there: readonly unknown[]): ReportsMerge {
  const byId = new Map(here.map((record) => [idOf(record), record]));
  const put: unknown[] = [];
  const replaced: unknown[] = [];
  for (const record of there) {
    const known = byId.get(idOf(record));
    if (known !== undefined && !isNewer(heldOf(record), heldOf(known))) continue;
    put.push(record);
    if (known !== undefined) replaced.push(known);
  }
  return { put, replaced, remove: [] };
}

/** @returns what takes a merge back, but for records that were changed or deleted since */
export function undoneReports(
  here: readonly unknown[],
  { put, replaced }: ReportsMerge,
): RawChanges {
  const now = new Map(here.map((record) => [idOf(record), heldOf(record).text]));
  const before = new Map(replaced.map((record) => [idOf(record), record]));
  const untouched = put.filter((record) => now.get(idOf(record)) === heldOf(record).text);
  const ids = untouched.map((record) => idOf(record)!);
  return {
    put: ids.flatMap((id) => before.get(id) ?? []),
    remove: ids.filter((id) => !before.has(id)),
  };
}

/** How many of one thing a file holds, and what an import would make of them. */
export interface Count {
  readonly all: number;
  readonly fresh: number;
  /** Those that are here in another form and would change. */
  readonly changed: number;
}

export interface Preview {
  readonly reports: Count;
  readonly watches: Count;
  readonly mutes: Count;
  /** Records that only a newer Waybill understands. */
  readonly newer: Count;
  /** Names that would be watched and are not by now; perhaps the reader had stopped them. */
  readonly freshNames: readonly string[];
  /** The address template of the file, where it is another than the one here. */
  readonly template: string | undefined;
  readonly tooManyWatches: boolean;
  /** Nothing would be changed. */
  readonly isNothing: boolean;
}

function ofReports(here: OwnState, file: OwnState, isOurs: boolean): Count {
  const isOf = (record: unknown) => (readEntry(record) !== undefined) === isOurs;
  const { put, replaced } = mergedReports(here.reports, file.reports);
  const ids = new Set(replaced.map(idOf));
  const mine = put.filter(isOf);
  const changed = mine.filter((record) => ids.has(idOf(record))).length;
  return { all: file.reports.filter(isOf).length, fresh: mine.length - changed, changed };
}

function ofWatches(here: Lists, file: Lists, merged: Lists): Count {
  const fresh = merged.watches.length - here.watches.length;
  const before = new Map(here.watches.map((w) => [nameKey(w), w]));
  const changed = merged.watches.filter((w) => {
    const known = before.get(nameKey(w));
    return known !== undefined && textOf(known) !== textOf(w);
  }).length;
  return { all: file.watches.length, fresh, changed };
}

function fresh(all: number, merged: number, here: number): Count {
  return { all, fresh: merged - here, changed: 0 };
}

function newerOf({ newer: { watches, mutes } }: Lists): number {
  return watches.length + mutes.length;
}

function sum(a: Count, b: Count): Count {
  return { all: a.all + b.all, fresh: a.fresh + b.fresh, changed: a.changed + b.changed };
}

/** @returns what importing the file would do to what is here */
export function previewOf(here: OwnState, file: OwnState): Preview {
  const lists = mergedLists(here.lists, file.lists, () => crypto.randomUUID());
  const counts = {
    reports: ofReports(here, file, true),
    watches: ofWatches(here.lists, file.lists, lists),
    mutes: fresh(file.lists.mutes.length, lists.mutes.length, here.lists.mutes.length),
    newer: sum(
      ofReports(here, file, false),
      fresh(newerOf(file.lists), newerOf(lists), newerOf(here.lists)),
    ),
  };
  const isOther = file.template !== "" && file.template !== here.template;
  const isNothing = Object.values(counts).every((c) => c.fresh === 0 && c.changed === 0);
  return {
    ...counts,
    template: isOther ? file.template : undefined,
    freshNames: lists.watches.slice(here.lists.watches.length).map(({ name }) => name),
    tooManyWatches: isTooMany(lists),
    isNothing: isNothing && !isOther,
  };
}

/** @returns the change of the lists that an import asks for */
export function listsPut(file: Lists): ListsChange {
  return { remove: noLists, put: file };
}
