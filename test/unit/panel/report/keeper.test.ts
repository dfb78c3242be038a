/** Reports while they are written: what is kept, when, and what happens where the browser refuses. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ReportStart } from "../../../../src/messages/handOver.ts";
import { Keeper } from "../../../../src/panel/report/keeper.ts";
import type { Changes, Entry, Outbox } from "../../../../src/reports/outbox.ts";

const sentence = "The lists name Example Optics.";
const address = "https://news.example/a?reader=jane#x";
const start = (more: Partial<ReportStart> = {}): ReportStart => ({
  what: "missing-name",
  selected: { text: " “Example Optics”, ", sentence, address },
  isPrivate: false,
  ...more,
});

/** An outbox in memory, which notes each writing, and fails while it has `trouble`. */
class FakeOutbox implements Outbox {
  readonly held = new Map<string, Entry>();
  readonly writings: Changes[] = [];
  trouble: Error | undefined;

  async read(ids: readonly string[] = [...this.held.keys()]) {
    if (this.trouble) throw this.trouble;
    return { entries: ids.flatMap((id) => this.held.get(id) ?? []), unread: 0 };
  }

  async write(changes: Changes) {
    if (this.trouble) throw this.trouble;
    this.writings.push(changes);
    for (const entry of changes.put) this.held.set(entry.draft.id, structuredClone(entry));
    for (const id of changes.remove) this.held.delete(id);
  }
}

let outbox: FakeOutbox;
let wrote: (readonly string[])[];
let left: Changes | undefined;
const keeperOn = (box: Outbox | undefined) =>
  new Keeper(Promise.resolve(box), {
    today: () => "2026-11-26",
    wrote: (ids) => void wrote.push(ids),
    rescue: (changes) => {
      left = changes;
    },
    rescued: () => {
      const changes = left;
      left = undefined;
      return changes;
    },
  });
let keeper: Keeper;

beforeEach(() => {
  vi.useFakeTimers();
  outbox = new FakeOutbox();
  wrote = [];
  left = undefined;
  keeper = keeperOn(outbox);
  return () => vi.useRealTimers();
});

describe("a report that is begun", () => {
  test("has the tidied name, is kept at once, and nothing of the page is", async () => {
    const id = await keeper.begin(start());
    await keeper.flush();
    expect(keeper.get(id)!.draft).toMatchObject({ name: "Example Optics", sentence, address });
    const kept = outbox.held.get(id)!;
    expect(kept.draft).toEqual({
      id,
      created: "2026-11-26",
      what: "missing-name",
      kind: "company",
      name: "Example Optics",
    });
    expect(JSON.stringify(outbox.writings)).not.toMatch(/lists name|news\.example/);
  });

  test("keeps what is ticked, the address without query and fragment", async () => {
    const id = await keeper.begin(start());
    keeper.change(id, { ticks: { sentence: true, address: true } });
    await keeper.flush();
    expect(outbox.held.get(id)!.draft).toMatchObject({
      sentence,
      address: "https://news.example/a",
    });
    keeper.change(id, { ticks: { sentence: false, wholeAddress: true } });
    await keeper.flush();
    expect(outbox.held.get(id)!.draft).not.toHaveProperty("sentence");
    expect(outbox.held.get(id)!.draft.address).toBe(address);
  });

  test("again in the same way goes on with the draft; when it is finished another begins", async () => {
    const id = await keeper.begin(start());
    keeper.change(id, { draft: { note: "Typed." } });
    expect(await keeper.begin(start())).toBe(id);
    expect(keeper.get(id)!.draft.note).toBe("Typed.");
    keeper.finish(id);
    expect(await keeper.begin(start())).not.toBe(id);
    expect(keeper.list.map((e) => e.number)).toEqual([2, 1]);
  });

  test("with nothing in it is none, and one that is emptied is taken from the outbox", async () => {
    const id = await keeper.begin(start({ selected: { text: "…", sentence, address } }));
    await keeper.flush();
    expect(keeper.list).toEqual([]);
    expect(outbox.held.size).toBe(0);
    keeper.change(id, { draft: { name: "Optics" } });
    await keeper.flush();
    expect(outbox.held.size).toBe(1);
    keeper.change(id, { draft: { name: "" } });
    await keeper.flush();
    expect(outbox.held.size).toBe(0);
  });

  test("about a fact has its ids and no name", async () => {
    const selected = { text: "DJI", sentence, address };
    const id = await keeper.begin(
      start({ what: "wrong-fact", entity: "dji", shipment: "s", selected }),
    );
    const { draft } = keeper.get(id)!;
    expect(draft).toMatchObject({ what: "wrong-fact", entity: "dji", shipment: "s" });
    expect(draft.name).toBeUndefined();
  });
});

describe("what is typed", () => {
  test("is written once when the typing pauses", async () => {
    const id = await keeper.begin(start());
    await keeper.flush();
    const before = outbox.writings.length;
    for (const note of ["o", "on", "one"]) keeper.change(id, { draft: { note } });
    expect(outbox.writings).toHaveLength(before);
    await vi.runAllTimersAsync();
    expect(outbox.writings).toHaveLength(before + 1);
    expect(outbox.held.get(id)!.draft.note).toBe("one");
  });

  test("is written at once when the panel is about to go", async () => {
    const id = await keeper.begin(start());
    keeper.change(id, { draft: { note: "last words" } });
    await keeper.flush();
    expect(outbox.held.get(id)!.draft.note).toBe("last words");
  });

  test("stays on screen where there is no room, and is written when there is", async () => {
    const id = await keeper.begin(start());
    await keeper.flush();
    outbox.trouble = new DOMException("full", "QuotaExceededError");
    keeper.change(id, { draft: { note: "kept on screen" } });
    await keeper.flush();
    expect(keeper.trouble).toBe(outbox.trouble);
    expect(keeper.get(id)!.draft.note).toBe("kept on screen");
    outbox.trouble = undefined;
    keeper.change(id, { draft: { evidence: "https://e.example/" } });
    await keeper.flush();
    expect(keeper.trouble).toBeUndefined();
    expect(outbox.held.get(id)!.draft).toMatchObject({
      note: "kept on screen",
      evidence: "https://e.example/",
    });
  });

  test("when the panel goes before it is written is taken in by the next panel", async () => {
    const id = await keeper.begin(start());
    await keeper.flush();
    const { write } = outbox;
    outbox.write = () => new Promise(() => undefined);
    keeper.change(id, { draft: { note: "last words" }, ticks: { sentence: false } });
    keeper.leave();
    expect(JSON.stringify(left)).not.toMatch(/lists name|news\.example/);
    outbox.write = write;
    const next = keeperOn(outbox);
    await next.read;
    await next.flush();
    expect(next.get(id)!.draft.note).toBe("last words");
    expect(outbox.held.get(id)!.draft.note).toBe("last words");
    expect(left).toBeUndefined();
  });

  test("that is written leaves nothing to be rescued", async () => {
    await keeper.begin(start());
    await keeper.flush();
    keeper.leave();
    expect(left).toBeUndefined();
  });

  test("in another panel comes here, but not over what is being typed here", async () => {
    const other = keeperOn(outbox);
    const id = await keeper.begin(start());
    await keeper.flush();
    await other.read;
    await other.heard(wrote.at(-1)!);
    other.change(id, { draft: { note: "there" } });
    await other.flush();
    await keeper.heard([id]);
    expect(keeper.get(id)!.draft.note).toBe("there");
    keeper.change(id, { draft: { note: "here" } });
    await keeper.heard([id]);
    expect(keeper.get(id)!.draft.note).toBe("here");
  });
});

describe("a report that is deleted", () => {
  test("is gone from the outbox, and undo brings it back", async () => {
    const id = await keeper.begin(start());
    keeper.finish(id);
    keeper.remove([id]);
    await keeper.flush();
    expect(keeper.list).toEqual([]);
    expect(outbox.held.size).toBe(0);
    keeper.undo();
    await keeper.flush();
    expect(keeper.list).toHaveLength(1);
    expect(outbox.held.get(id)!.isFinished).toBe(true);
    keeper.undo();
    expect(keeper.list).toHaveLength(1);
  });
});

test("the day on which a report was handed over is kept, and can be taken back", async () => {
  const id = await keeper.begin(start());
  keeper.finish(id);
  keeper.markHandedOver([id], true);
  await keeper.flush();
  expect(outbox.held.get(id)!.handedOver).toBe("2026-11-26");
  keeper.markHandedOver([id], false);
  await keeper.flush();
  expect(outbox.held.get(id)).not.toHaveProperty("handedOver");
});

describe("nothing is kept", () => {
  test("of a private window", async () => {
    keeper = keeperOn(undefined);
    const id = await keeper.begin(start());
    keeper.finish(id);
    await keeper.flush();
    expect(keeper.isUnkept(id)).toBe(true);
    expect(keeper.list).toHaveLength(1);
    expect(wrote).toEqual([]);
  });

  test("of a private page that a panel of an ordinary window follows", async () => {
    const id = await keeper.begin(start({ isPrivate: true }));
    keeper.change(id, { draft: { note: "private" }, ticks: { address: true } });
    keeper.finish(id);
    await keeper.flush();
    expect(keeper.isUnkept(id)).toBe(true);
    expect(outbox.writings).toEqual([]);
    const open = await keeper.begin(start({ selected: { text: "Other", sentence: "", address } }));
    await keeper.flush();
    expect([...outbox.held.keys()]).toEqual([open]);
  });
});

test("an outbox that cannot be read says so, and the form works all the same", async () => {
  outbox.trouble = new DOMException("newer", "VersionError");
  keeper = keeperOn(outbox);
  await keeper.read;
  expect(keeper.isRead).toBe(true);
  expect(keeper.trouble).toBe(outbox.trouble);
  const id = await keeper.begin(start());
  expect(keeper.get(id)!.draft.name).toBe("Example Optics");
});
