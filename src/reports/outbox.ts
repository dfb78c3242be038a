/**
 * Where the reader's reports and drafts are kept: IndexedDB of this browser, and nowhere else.
 * What of a page is not ticked is not written, so that no disk holds what the reader did not
 * mean to tell.
 */
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from "idb";
import * as v from "valibot";
import { kinds } from "../facts/schema.ts";
import { type Draft, daySchema, idSchema, outgoing, type Ticks, whats } from "./report.ts";

/** A report or a draft of one, as the panel holds it. */
export interface Entry {
  readonly draft: Draft;
  readonly ticks: Ticks;
  /** The reader has said that it is one; before, it is a draft. */
  readonly isFinished: boolean;
  /** The day on which the reader handed it over, YYYY-MM-DD. */
  readonly handedOver?: string;
  /** Later ones have a higher number; a time is not kept. */
  readonly number: number;
}

/** UTF-16 units of a field as it is typed; what is longer than a report may be is kept while it is shortened. */
export const longestTyped = 20_000;

const typed = v.pipe(v.string(), v.maxLength(longestTyped));
const text = v.exactOptional(typed);

const entrySchema = v.strictObject({
  draft: v.strictObject({
    id: idSchema,
    created: daySchema,
    what: v.picklist(whats),
    kind: v.exactOptional(v.picklist(kinds)),
    name: text,
    spellings: v.exactOptional(v.pipe(v.array(typed), v.maxLength(longestTyped))),
    entity: text,
    shipment: text,
    wrong: text,
    evidence: text,
    note: text,
    sentence: text,
    address: text,
  }),
  ticks: v.strictObject({
    sentence: v.boolean(),
    address: v.boolean(),
    wholeAddress: v.boolean(),
  }),
  isFinished: v.boolean(),
  handedOver: v.exactOptional(daySchema),
  // The next one is one more, and must be another number.
  number: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12)),
});

/** @returns the entry that a record of the outbox is, its keys in one order; undefined for a newer Waybill's */
export function readEntry(record: unknown): Entry | undefined {
  const parsed = v.safeParse(entrySchema, record);
  return parsed.success ? parsed.output : undefined;
}

/** @returns the entry without what of the page is not ticked */
export function storedOf(entry: Entry): Entry {
  const { sentence: _, address: __, ...own } = entry.draft;
  const { sentence, address } = outgoing(entry.draft, entry.ticks);
  return {
    ...entry,
    draft: {
      ...own,
      ...(sentence !== undefined && { sentence }),
      ...(address !== undefined && { address }),
    },
  };
}

/** What is kept, and how many entries could not be understood: another Waybill's, left as they are. */
interface Kept {
  readonly entries: readonly Entry[];
  readonly unread: number;
}

export interface Changes {
  readonly put: readonly Entry[];
  /** Ids. */
  readonly remove: readonly string[];
}

const changesSchema = v.strictObject({
  put: v.array(entrySchema),
  remove: v.array(v.string()),
});

/** @returns the changes that a text holds as JSON; undefined where it holds none */
export function readChanges(text: string): Changes | undefined {
  try {
    const parsed = v.safeParse(changesSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export interface Outbox {
  /** @param ids of the entries wanted; undefined for all */
  read(ids?: readonly string[]): Promise<Kept>;
  /** Writes all or nothing. */
  write(changes: Changes): Promise<void>;
}

const longestId = 300;

/** @returns the key of a record in the outbox; undefined for what cannot lie there */
export function idOf(record: unknown): string | undefined {
  const id = (record as { draft?: { id?: unknown } } | null)?.draft?.id;
  return typeof id === "string" && id !== "" && id.length <= longestId ? id : undefined;
}

/** Records as they lie in the outbox, a newer Waybill's among them; each has its id in `draft.id`. */
export interface RawChanges {
  readonly put: readonly unknown[];
  /** Ids. */
  readonly remove: readonly string[];
}

const name = "waybill-reports";
const store = "reports";

interface Shape extends DBSchema {
  [store]: { readonly key: string; readonly value: Entry };
}

type Records = IDBPObjectStore<Shape, [typeof store], typeof store, "readwrite">;

/** The outbox of this browser. Its promises reject with the browser's own DOMException. */
export class BrowserOutbox implements Outbox {
  private opening: Promise<IDBPDatabase<Shape>> | undefined;

  private open(): Promise<IDBPDatabase<Shape>> {
    this.opening ??= this.opened();
    return this.opening;
  }

  /** One that failed or was closed is opened anew at the next need. */
  private async opened(): Promise<IDBPDatabase<Shape>> {
    const forget = () => {
      this.opening = undefined;
    };
    try {
      return await openDB<Shape>(name, 1, {
        upgrade: (db) => void db.createObjectStore(store, { keyPath: "draft.id" }),
        // A newer Waybill, in another window, waits until this one lets go.
        blocking: (_now, _wanted, { target }) => {
          (target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      });
    } catch (error) {
      forget();
      throw error;
    }
  }

  async read(ids?: readonly string[]): Promise<Kept> {
    const db = await this.open();
    const found = ids
      ? await Promise.all(ids.map((id) => db.get(store, id)))
      : await db.getAll(store);
    const raw = found.filter((entry) => entry !== undefined);
    const entries = raw.filter((entry) => v.is(entrySchema, entry));
    return { entries, unread: raw.length - entries.length };
  }

  /** @returns all records, also those that only a newer Waybill understands */
  async readRaw(): Promise<unknown[]> {
    return (await this.open()).getAll(store);
  }

  /**
   * Changes all or nothing, and nothing comes between the look and the change.
   * @param decide is given all records; it may not wait
   */
  rewrite<T extends RawChanges>(decide: (records: readonly unknown[]) => T): Promise<T> {
    return this.inOne(async (records) => {
      const changes = decide(await records.getAll());
      await change(records, changes);
      return changes;
    });
  }

  write(changes: Changes): Promise<void> {
    return this.inOne((records) => change(records, changes));
  }

  /** One transaction; "strict": on the disk, and not only on its way there, when the promise resolves. */
  private async inOne<T>(work: (records: Records) => Promise<T>): Promise<T> {
    const db = await this.open();
    const written = db.transaction(store, "readwrite", { durability: "strict" });
    try {
      const [result] = await Promise.all([work(written.store), written.done]);
      return result;
    } catch (error) {
      // Where the disk is full, the transaction knows why and the requests only that they were stopped.
      const cause = written.error ?? error;
      if (written.error === null) written.abort();
      await written.done.catch(() => undefined);
      throw cause;
    }
  }
}

/** Each in a promise of its own, so that one that is refused at once leaves no other unheard. */
async function change(records: Records, { put, remove }: RawChanges): Promise<void> {
  await Promise.all([
    ...put.map(async (record) => records.put(record as Entry)),
    ...remove.map(async (id) => records.delete(id)),
  ]);
}
