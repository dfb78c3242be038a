/** The card's contents under a clock of our own: late answers die, long ones are told of. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Contents, type ContentsPort } from "../../../src/card/contents.ts";
import type { CardModel } from "../../../src/facts/view.ts";
import type { CardAnswer, WatchedView } from "../../../src/messages/answers.ts";

const model = (id: string) =>
  ({
    entity: { id, name: id },
    lead: null,
    further: [],
    story: null,
    total: 0,
  }) as unknown as CardModel;
const mention = (entity: string) => ({
  entity,
  text: entity.toUpperCase(),
  oneOf: [] as readonly string[],
});

/** Answers that come when the test says so. */
class Slow {
  readonly waiting = new Map<string, (answer: CardAnswer) => void>();
  readonly states: string[] = [];
  readonly port: { -readonly [K in keyof ContentsPort]: ContentsPort[K] } = {
    site: "news.example",
    card: (entity) => new Promise((resolve) => this.waiting.set(entity, resolve)),
    shipment: () => Promise.resolve({ ok: false, sentence: "none" }),
    mute: () => Promise.resolve({ ok: true, value: { kept: true } }),
    unmute: () => Promise.resolve({ ok: true, value: { kept: true } }),
    watch: () => Promise.resolve({ ok: true, value: { kept: true, id: "w" } }),
    unwatch: () => Promise.resolve({ ok: true, value: { kept: true, id: "w" } }),
  };
  readonly contents: Contents<ReturnType<typeof mention>> = new Contents(this.port, () =>
    this.states.push(`${this.contents.name}: ${this.contents.content.state}`),
  );

  async answer(entity: string): Promise<void> {
    this.waiting.get(entity)!({ ok: true, value: model(entity) });
    await vi.advanceTimersByTimeAsync(0);
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("an answer that comes at once is drawn alone", async () => {
  const { contents, states, ...slow } = new Slow();
  void contents.show(mention("dji"));
  slow.waiting.get("dji")!({ ok: true, value: model("dji") });
  await vi.advanceTimersByTimeAsync(500);
  expect(states).toEqual(["DJI: ready"]);
});

test("where it takes long, that is told first", async () => {
  const slow = new Slow();
  void slow.contents.show(mention("dji"));
  await vi.advanceTimersByTimeAsync(500);
  await slow.answer("dji");
  expect(slow.states).toEqual(["DJI: loading", "DJI: ready"]);
});

test("an answer for a name that was left dies", async () => {
  const slow = new Slow();
  void slow.contents.show(mention("dji"));
  void slow.contents.show(mention("tekhkrim"));
  await slow.answer("tekhkrim");
  await slow.answer("dji");
  expect(slow.states).toEqual(["TEKHKRIM: ready"]);
});

test("an answer for a closed card dies, and nothing is drawn later", async () => {
  const slow = new Slow();
  void slow.contents.show(mention("dji"));
  slow.contents.clear();
  await slow.answer("dji");
  await vi.advanceTimersByTimeAsync(500);
  expect(slow.states).toEqual([]);
});

test("what was asked ahead is not asked twice", async () => {
  const slow = new Slow();
  const card = vi.spyOn(slow.port, "card");
  const dji = mention("dji");
  void slow.contents.prepare(dji);
  void slow.contents.show(dji);
  await slow.answer("dji");
  expect(card).toHaveBeenCalledTimes(1);
});

test("another name opens in place and leads back, however deep", async () => {
  const slow = new Slow();
  const { contents } = slow;
  void contents.show(mention("dji"));
  await slow.answer("dji");
  void contents.showEntity("nova", "Nova");
  await slow.answer("nova");
  void contents.showEntity("norinco", "Norinco");
  await slow.answer("norinco");
  expect(contents.former?.name).toBe("Nova");
  contents.former?.back();
  expect([contents.name, contents.former?.name]).toEqual(["Nova", "DJI"]);
  contents.former?.back();
  expect([contents.name, contents.former]).toEqual(["DJI", undefined]);
});

test("going back while another name is asked for leaves it be", async () => {
  const slow = new Slow();
  const { contents } = slow;
  void contents.show(mention("dji"));
  await slow.answer("dji");
  void contents.showEntity("nova", "Nova");
  await slow.answer("nova");
  void contents.showEntity("norinco", "Norinco");
  contents.former?.back();
  await slow.answer("norinco");
  expect(contents.name).toBe("DJI");
});

test("each thing that is shown has a turn of its own", async () => {
  const slow = new Slow();
  const { contents } = slow;
  const turns = [contents.turn];
  for (const entity of ["dji", "tekhkrim"]) {
    void contents.show(mention(entity));
    await slow.answer(entity);
    turns.push(contents.turn);
  }
  void contents.showEntity("nova", "Nova");
  await slow.answer("nova");
  turns.push(contents.turn);
  contents.former?.back();
  turns.push(contents.turn);
  expect(new Set(turns).size).toBe(turns.length);
});

const watched: WatchedView = {
  watch: {
    id: "5b0e8b52-7b0c-4d7e-8b7a-1f3c5d7e9a01",
    name: "Example Optics",
    kind: "company",
    since: "2026-11-26",
  },
  kindWords: "company",
  since: "26 November 2026",
};

async function showingWatched() {
  const slow = new Slow();
  void slow.contents.show(mention("watch"));
  slow.waiting.get("watch")!({ ok: true, value: watched });
  await vi.advanceTimersByTimeAsync(0);
  return slow;
}

test("a watched name is stopped, and watched again as it was", async () => {
  const slow = await showingWatched();
  const back = vi.spyOn(slow.port, "watch");
  await slow.contents.unwatch();
  await slow.contents.watchAgain();
  expect(slow.states).toEqual(["WATCH: watched", "WATCH: unwatched", "WATCH: watched"]);
  expect(back).toHaveBeenCalledExactlyOnceWith(watched.watch);
});

test("what the browser does not keep is said", async () => {
  const slow = await showingWatched();
  slow.port.unwatch = () => Promise.resolve({ ok: false, sentence: "The disk is full." });
  await slow.contents.unwatch();
  expect(slow.contents.content).toEqual({ state: "trouble", sentence: "The disk is full." });
});

test("packs that each know the name once make one card, what ships inside Waybill first", async () => {
  const slow = new Slow();
  const [own, desk] = ["dji", "pack:desk:dji"] as const;
  void slow.contents.show({ ...mention(desk), oneOf: [desk, own] });
  await slow.answer(desk);
  await slow.answer(own);
  const { content } = slow.contents;
  if (content.state !== "ready") throw new Error(content.state);
  expect(content.model.entity.id).toBe(own);
  expect(content.beside.map((m) => m.entity.id)).toEqual([desk]);
});

test("two of one pack are to be chosen between, whatever another pack says", async () => {
  const slow = new Slow();
  const ids = ["pack:desk:a", "pack:desk:b", "dji"];
  void slow.contents.show({ ...mention("dji"), oneOf: ids });
  for (const id of ids) await slow.answer(id);
  expect(slow.contents.content.state).toBe("which");
});

test("what is muted is muted in every pack that knows it, and unmuted so", async () => {
  const slow = new Slow();
  const asked: string[] = [];
  const kept = (entity: string) => {
    asked.push(entity);
    return Promise.resolve({ ok: true as const, value: { kept: true } });
  };
  slow.port.mute = kept;
  slow.port.unmute = kept;
  void slow.contents.show({ ...mention("dji"), oneOf: ["dji", "pack:desk:dji"] });
  await slow.answer("dji");
  await slow.answer("pack:desk:dji");
  await slow.contents.mute("page");
  await slow.contents.unmute();
  expect(asked).toEqual(["dji", "pack:desk:dji", "dji", "pack:desk:dji"]);
  expect(slow.contents.content.state).toBe("ready");
});
