/**
 * The reports that the panel shows: in memory at once, in the outbox a moment later. What the
 * outbox does not take stays here, and is tried again with the next change.
 */
import type { ReportStart } from "../../messages/handOver.ts";
import { type Changes, type Entry, type Outbox, storedOf } from "../../reports/outbox.ts";
import type { Draft, Ticks } from "../../reports/report.ts";
import { tidyName } from "../../reports/tidy.ts";

/** Ms without a key after which what was typed is written. */
const pauseMs = 300;

/** What was done last, to be told and undone. */
export interface Done {
  readonly what: "finished" | "deleted" | "handed over";
  readonly entries: readonly Entry[];
}

interface KeeperPort {
  /** YYYY-MM-DD */
  today(): string;
  /** Tells other panels which entries were written. */
  wrote(ids: readonly string[]): void;
  /** Holds at once what may not reach the outbox any more, for the next panel to take in. */
  rescue(changes: Changes): void;
  /** @returns what a panel that is gone could not write, once */
  rescued(): Changes | undefined;
}

const noTicks: Ticks = { sentence: false, address: false, wholeAddress: false };

/** A wrong match and a missing name are about words; the others about what the records hold. */
function draftOf(start: ReportStart, created: string): Draft {
  const { what, entity, shipment, selected } = start;
  const isAboutWords = what === "missing-name" || what === "wrong-match";
  const { sentence, address } = selected;
  return {
    id: crypto.randomUUID(),
    created,
    what,
    ...(what === "missing-name" && { kind: "company" }),
    ...(isAboutWords && { name: tidyName(selected.text).name }),
    ...(entity !== undefined && { entity }),
    ...(shipment !== undefined && { shipment }),
    ...(sentence !== "" && { sentence }),
    ...(address !== "" && { address }),
  };
}

/** What another look at the page gives a draft; what is ticked there stays as it was ticked. */
function newOf({ sentence, address }: Draft, ticks: Ticks): Partial<Draft> {
  return {
    ...(sentence !== undefined && !ticks.sentence && { sentence }),
    ...(address !== undefined && !ticks.address && { address }),
  };
}

/** Two beginnings of one report. */
function isSameMatter(a: Draft, b: Draft): boolean {
  const keys = ["what", "name", "entity", "shipment"] as const;
  return keys.every((key) => (a[key] ?? "") === (b[key] ?? ""));
}

/** A draft in which nothing stands is none yet, or none any more. */
function isNothing({ draft, isFinished }: Entry): boolean {
  const { name, entity, shipment, wrong, evidence, note } = draft;
  return !isFinished && ![name, entity, shipment, wrong, evidence, note].some((text) => text);
}

/** Newest first. */
function inOrder(a: Entry, b: Entry): number {
  return b.number - a.number || (a.draft.id < b.draft.id ? -1 : 1);
}

export class Keeper {
  private readonly entries = new Map<string, Entry>();
  /** Ids of what is not yet in the outbox as it is here. */
  private readonly unwritten = new Set<string>();
  /** Ids of what is on its way to the outbox. */
  private readonly underWay = new Set<string>();
  /** Ids of what came from a private window and is never written. */
  private readonly fromPrivate = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private listed: readonly Entry[] | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();

  isRead = false;
  /** Whether this whole panel is of a private window. */
  isPrivate = false;
  /** What the browser said when it did not read or write; undefined when it did. */
  trouble: unknown;
  /** Entries that only a newer Waybill understands. */
  unread = 0;
  done: Done | undefined;
  /** When the outbox has been read, or could not be. */
  readonly read: Promise<void>;

  /** @param outbox undefined in a private window */
  constructor(
    private readonly outbox: Promise<Outbox | undefined>,
    private readonly port: KeeperPort,
  ) {
    this.read = this.readAll();
  }

  /** @returns what ends the listening */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** All entries that hold anything, newest first; another array after each change. */
  get list(): readonly Entry[] {
    this.listed ??= [...this.entries.values()].filter((e) => !isNothing(e)).sort(inOrder);
    return this.listed;
  }

  get(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  /** Whether an entry is in memory only, as all that comes from private windows. */
  isUnkept(id: string): boolean {
    return this.isPrivate || this.fromPrivate.has(id);
  }

  /**
   * Begins a report, or goes on with the draft that was begun in the same way.
   * @returns its id
   */
  async begin(start: ReportStart): Promise<string> {
    await this.read;
    this.done = undefined;
    const draft = draftOf(start, this.port.today());
    const known = [...this.entries.values()].find(
      (e) => !e.isFinished && isSameMatter(e.draft, draft),
    );
    const entry: Entry = known
      ? { ...known, draft: { ...known.draft, ...newOf(draft, known.ticks) } }
      : { draft, ticks: noTicks, isFinished: false, number: this.nextNumber() };
    const { id } = entry.draft;
    if (start.isPrivate) this.fromPrivate.add(id);
    this.put([entry]);
    void this.flush();
    return id;
  }

  private nextNumber(): number {
    return (this.list[0]?.number ?? 0) + 1;
  }

  /** Takes in what is typed or ticked; written when the typing pauses. */
  change(
    id: string,
    change: { readonly draft?: Partial<Draft>; readonly ticks?: Partial<Ticks> },
  ): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    const draft = { ...entry.draft, ...change.draft };
    const ticks = { ...entry.ticks, ...change.ticks };
    this.put([{ ...entry, draft, ticks }]);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pauseMs);
  }

  /** The reader is done with it: it may be handed over. */
  finish(id: string): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    const finished = { ...entry, isFinished: true };
    this.done = { what: "finished", entries: [finished] };
    this.put([finished]);
    void this.flush();
  }

  /** @param isHandedOver false takes the mark back */
  markHandedOver(ids: readonly string[], isHandedOver: boolean): void {
    const day = this.port.today();
    const marked: Entry[] = ids.flatMap((id) => {
      const entry = this.entries.get(id);
      if (!entry) return [];
      const { handedOver: _, ...rest } = entry;
      return [isHandedOver ? { ...rest, handedOver: day } : rest];
    });
    this.done = isHandedOver ? { what: "handed over", entries: marked } : undefined;
    this.put(marked);
    void this.flush();
  }

  /** Deletes; `undo` brings back the last that were. */
  remove(ids: readonly string[]): void {
    const entries = ids.flatMap((id) => this.entries.get(id) ?? []);
    for (const id of ids) this.entries.delete(id);
    for (const id of ids) this.unwritten.add(id);
    this.done = { what: "deleted", entries };
    this.changed();
    void this.flush();
  }

  undo(): void {
    const { done } = this;
    if (done?.what !== "deleted") return;
    this.done = undefined;
    this.put(done.entries);
    void this.flush();
  }

  private put(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.entries.set(entry.draft.id, entry);
      this.unwritten.add(entry.draft.id);
    }
    this.changed();
  }

  private changed(): void {
    this.listed = undefined;
    for (const listener of this.listeners) listener();
  }

  private async readAll(): Promise<void> {
    try {
      const outbox = await this.outbox;
      this.isPrivate = outbox === undefined;
      const { entries, unread } = (await outbox?.read()) ?? { entries: [], unread: 0 };
      for (const entry of entries) this.entries.set(entry.draft.id, entry);
      this.unread = unread;
    } catch (error) {
      this.trouble = error;
    }
    this.takeRescued();
    this.isRead = true;
    this.changed();
  }

  /** Takes in what a panel that is gone could not write, but not over what is being typed here. */
  takeRescued(): void {
    const changes = this.isPrivate ? undefined : this.port.rescued();
    if (!changes) return;
    for (const id of changes.remove) this.entries.delete(id);
    for (const id of changes.remove) this.unwritten.add(id);
    this.put(changes.put.filter(({ draft }) => !this.unwritten.has(draft.id)));
    void this.flush();
  }

  /** The panel goes: the browser may stop a writing that has begun, so that it is held elsewhere too. */
  leave(): void {
    void this.flush();
    const ids = [...this.unwritten, ...this.underWay].filter((id) => !this.isUnkept(id));
    if (ids.length > 0) this.port.rescue(this.changesOf(ids));
  }

  /** Another panel has written these: they are read again, but for what is being typed here. */
  async heard(ids: readonly string[]): Promise<void> {
    await this.read;
    const outbox = await this.outbox;
    const wanted = ids.filter((id) => !this.unwritten.has(id));
    if (!outbox || wanted.length === 0) return;
    try {
      const { entries } = await outbox.read(wanted);
      for (const id of wanted) this.entries.delete(id);
      for (const entry of entries) this.entries.set(entry.draft.id, entry);
    } catch (error) {
      this.trouble = error;
    }
    this.changed();
  }

  /** Writes what is not yet written, at once: the panel may be gone in a moment. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    const ids = [...this.unwritten].filter((id) => !this.isUnkept(id));
    for (const id of ids) {
      this.unwritten.delete(id);
      this.underWay.add(id);
    }
    if (ids.length > 0) this.writing = this.writing.then(() => this.write(ids));
    return this.writing;
  }

  /** Entries as they are by now, so that nothing old is written over what is newer. */
  private changesOf(ids: readonly string[]): Changes {
    const there = ids.flatMap((id) => this.entries.get(id) ?? []).filter((e) => !isNothing(e));
    const put = there.map(storedOf);
    const kept = new Set(put.map(({ draft }) => draft.id));
    return { put, remove: ids.filter((id) => !kept.has(id)) };
  }

  private async write(ids: readonly string[]): Promise<void> {
    const before = this.trouble;
    try {
      await (await this.outbox)?.write(this.changesOf(ids));
      this.trouble = undefined;
      this.port.wrote(ids);
    } catch (error) {
      this.trouble = error;
      for (const id of ids) this.unwritten.add(id);
    }
    for (const id of ids) this.underWay.delete(id);
    if (this.trouble !== before) this.changed();
  }
}
