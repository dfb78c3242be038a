/**
 * Imported packs, in the browser's IndexedDB: each as one Blob, which the browser keeps on disk
 * and from which slices are read. What is written is written whole or not at all.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { PackHead } from "./format.ts";

/** A pack as it is kept, without its bytes. */
export interface StoredPack {
  readonly head: PackHead;
  /** In bytes. */
  readonly size: number;
  /** Whether its names are marked. */
  readonly isOn: boolean;
  /** Later ones have a higher number; where packs know the same name, the earlier goes first. */
  readonly number: number;
  /** Another each time that a file is put in place. */
  readonly stamp: string;
}

interface Schema extends DBSchema {
  /** By the pack's id. */
  packs: { key: string; value: StoredPack };
  /** By the pack's id; apart, so that listing packs reads no file. */
  files: { key: string; value: Blob };
}

const name = "waybill-packs";
const version = 1;
const both = ["packs", "files"] as const;

export class PackStore {
  private opening: Promise<IDBPDatabase<Schema>> | undefined;

  /** Who asks is told where the browser refuses; the next one asks anew. */
  private open(): Promise<IDBPDatabase<Schema>> {
    this.opening ??= openDB<Schema>(name, version, {
      upgrade(db) {
        db.createObjectStore("packs");
        db.createObjectStore("files");
      },
      // A newer Waybill in another tab waits for nobody.
      blocking: () => this.close(),
      terminated: () => this.close(),
    }).catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private close(): void {
    void this.opening?.then((db) => db.close());
    this.opening = undefined;
  }

  /** @returns all packs, those added first at the front */
  async list(): Promise<StoredPack[]> {
    const packs = await (await this.open()).getAll("packs");
    return packs.sort((a, b) => a.number - b.number);
  }

  /** @returns the packs that are switched on, with their files */
  async filesOn(): Promise<{ readonly pack: StoredPack; readonly file: Blob }[]> {
    const transaction = (await this.open()).transaction(both);
    const packs = (await transaction.objectStore("packs").getAll()).filter((p) => p.isOn);
    packs.sort((a, b) => a.number - b.number);
    const files = transaction.objectStore("files");
    const read = await Promise.all(packs.map((pack) => files.get(pack.head.id)));
    return packs.flatMap((pack, i) => {
      const file = read[i];
      return file ? [{ pack, file }] : [];
    });
  }

  /**
   * Keeps a pack, in place of one with its id; that one stays where this cannot be kept.
   * @throws what the browser says, a QuotaExceededError where there is no room
   */
  async put(head: PackHead, file: Blob): Promise<void> {
    const transaction = (await this.open()).transaction(both, "readwrite");
    const packs = transaction.objectStore("packs");
    const stamp = crypto.randomUUID();
    await whole(transaction, async () => {
      const all = await packs.getAll();
      const known = all.find((p) => p.head.id === head.id);
      const number = known?.number ?? 1 + Math.max(0, ...all.map((p) => p.number));
      const isOn = known?.isOn ?? true;
      await transaction.objectStore("files").put(file, head.id);
      await packs.put({ head, size: file.size, isOn, number, stamp }, head.id);
    });
  }

  async setOn(id: string, isOn: boolean): Promise<void> {
    const transaction = (await this.open()).transaction(both, "readwrite");
    const packs = transaction.objectStore("packs");
    await whole(transaction, async () => {
      const pack = await packs.get(id);
      if (pack) await packs.put({ ...pack, isOn }, id);
    });
  }

  async remove(id: string): Promise<void> {
    const transaction = (await this.open()).transaction(both, "readwrite");
    await whole(transaction, async () => {
      await transaction.objectStore("packs").delete(id);
      await transaction.objectStore("files").delete(id);
    });
  }
}

/** All of the work is kept, or where anything of it fails nothing. */
async function whole(
  transaction: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<void>,
): Promise<void> {
  // Who fails is told by the work; the transaction then only repeats it.
  const done = transaction.done.catch((error: unknown) => ({ error }));
  try {
    await work();
  } catch (cause) {
    abort(transaction);
    throw cause;
  }
  const failed = await done;
  if (failed) throw failed.error;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    // The browser has done so already.
    if ((error as Error).name !== "InvalidStateError") throw error;
  }
}
