import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Effect,
  type Event,
  idle,
  next,
  type State,
  type Step,
  times,
} from "../../../src/card/machine.ts";

type M = "dji" | "tekhkrim";
const on = (mention: M | null, towards = false, fast = false): Event<M> => ({
  name: "pointer",
  on: mention,
  towards,
  fast,
});
const time: Event<M> = { name: "time" };

/** Runs events and gives the last state's name with all effects in words. */
function run(...events: Event<M>[]): { state: State<M>; effects: string[] } {
  let state: State<M> = idle;
  const effects: string[] = [];
  const words = (e: Effect<M>) =>
    e.name === "wait"
      ? `wait ${e.ms}`
      : e.name === "show"
        ? `show ${e.mention}${e.byKey ? " by key" : ""}`
        : e.name === "prepare"
          ? `prepare ${e.mention}`
          : e.name;
  for (const event of events) {
    const step: Step<M> = next(state, event);
    state = step.state;
    effects.push(...step.effects.map(words));
  }
  return { state, effects };
}

test("dwelling prepares the card and then shows it", () => {
  const { state, effects } = run(on("dji"), time, time);
  expect(effects).toEqual([
    `wait ${times.dwell}`,
    "prepare dji",
    `wait ${times.open}`,
    "stop-waiting",
    "show dji",
  ]);
  expect(state).toEqual({ name: "open", mention: "dji", keep: "pointer" });
});

test("a pointer that rushes by shows nothing", () => {
  expect(run(on("dji"), on(null)).effects).toEqual([`wait ${times.dwell}`, "stop-waiting"]);
  expect(run(on("dji"), time, on(null)).state.name).toBe("idle");
});

test("moving to another name starts anew", () => {
  expect(run(on("dji"), time, on("tekhkrim"), time, time).effects).not.toContain("show dji");
});

test("leaving closes after a while, and coming back keeps it open", () => {
  const open = [on("dji"), time, time];
  expect(run(...open, on(null)).effects.at(-1)).toBe(`wait ${times.leave}`);
  expect(run(...open, on(null), time).effects.at(-1)).toBe("hide");
  expect(run(...open, on(null), on("dji")).state.name).toBe("open");
  expect(run(...open, on(null), { name: "into-card" }).state.name).toBe("open");
});

test("a pointer on its way to the card does not close it, even over another name", () => {
  const open = [on("dji"), time, time];
  const { effects, state } = run(...open, on(null), on(null, true), on("tekhkrim", true));
  expect(effects.slice(-2)).toEqual([`wait ${times.leave}`, `wait ${times.leave}`]);
  expect(state).toEqual({ name: "leaving", mention: "dji", next: "tekhkrim" });
});

test("another name takes the card over after the same while", () => {
  const { effects } = run(on("dji"), time, time, on("tekhkrim"), time);
  expect(effects.slice(-2)).toEqual(["stop-waiting", "show tekhkrim"]);
});

test("leaving the card closes it, unless it was opened by key", () => {
  expect(run(on("dji"), time, time, { name: "out-of-card" }, time).state.name).toBe("idle");
  const byKey = run({ name: "key", mention: "dji" }, { name: "out-of-card" }, on(null), time);
  expect(byKey.state).toEqual({ name: "open", mention: "dji", keep: "held" });
});

test("a key shows at once, from any state", () => {
  expect(run({ name: "key", mention: "dji" }).effects).toEqual(["stop-waiting", "show dji by key"]);
  expect(run(on("dji"), { name: "key", mention: "tekhkrim" }).effects.at(-1)).toBe(
    "show tekhkrim by key",
  );
});

test("dismissing hides what is shown and nothing else", () => {
  expect(run(on("dji"), { name: "dismiss" }).effects).not.toContain("hide");
  expect(run(on("dji"), time, time, { name: "dismiss" }).effects.at(-1)).toBe("hide");
});

/** The machine under a clock of the test's own: `pass` lets time go by. */
class Clocked {
  state: State<M> = idle;
  readonly shown: string[] = [];
  private now = 0;
  private due: number | undefined;

  send(event: Event<M>): this {
    const step = next(this.state, event);
    this.state = step.state;
    for (const effect of step.effects) {
      if (effect.name === "wait") this.due = this.now + effect.ms;
      if (effect.name === "stop-waiting") this.due = undefined;
      if (effect.name === "show") this.shown.push(`${effect.mention} at ${this.now}`);
      if (effect.name === "hide") this.shown.push(`hidden at ${this.now}`);
    }
    return this;
  }

  pass(ms: number): this {
    const end = this.now + ms;
    while (this.due !== undefined && this.due <= end) {
      this.now = this.due;
      this.due = undefined;
      this.send(time);
    }
    this.now = end;
    return this;
  }
}

const open = () => new Clocked().send(on("dji")).pass(300);
const named = (name: Exclude<Event<M>["name"], "pointer" | "key">): Event<M> => ({ name });

test("a rest of 300 ms opens; what is fast does not count as rest", () => {
  expect(open().shown).toEqual(["dji at 300"]);
  expect(new Clocked().send(on("dji")).pass(299).shown).toEqual([]);
  const rushing = new Clocked();
  for (let i = 0; i < 20; i++) rushing.send(on("dji", false, true)).pass(50);
  expect(rushing.shown).toEqual([]);
  expect(rushing.pass(300).shown).toEqual(["dji at 1250"]);
});

test.each(["scroll", "press-outside", "gone", "dismiss"] as const)(
  "%s before it opens: it does not open",
  (name) => {
    expect(new Clocked().send(on("dji")).pass(200).send(named(name)).pass(1000).shown).toEqual([]);
  },
);

test("scrolling with an open card leaves it be", () => {
  expect(open().send(named("scroll")).pass(1000).state.name).toBe("open");
});

test.each(["press-outside", "out-of-view", "gone"] as const)(
  "%s closes an open card and one that is held, not one that is pinned",
  (name) => {
    expect(open().send(named(name)).state.name).toBe("idle");
    expect(open().send(named("hold")).send(named(name)).state.name).toBe("idle");
    expect(open().send(named("pin")).send(named(name)).state.name).toBe("open");
  },
);

test("a card that is left closes after 300 ms; a pinned one stays until it is dismissed", () => {
  expect(open().send(on(null)).pass(300).shown.at(-1)).toBe("hidden at 600");
  const pinned = open().send(named("pin")).send(on(null)).send(on("tekhkrim")).pass(5000);
  expect(pinned.shown).toEqual(["dji at 300"]);
  expect(pinned.send(named("dismiss")).shown.at(-1)).toBe("hidden at 5300");
});

test("unpinned it is held: the pointer elsewhere does nothing, another name takes over", () => {
  const held = open().send(named("pin")).send(named("unpin")).send(on(null)).pass(1000);
  expect(held.state).toEqual({ name: "open", mention: "dji", keep: "held" });
  expect(held.send(on("tekhkrim")).pass(300).shown.at(-1)).toBe("tekhkrim at 1600");
});

test("a key with a pinned card shows another name, and it stays pinned", () => {
  const { state } = open().send(named("pin")).send({ name: "key", mention: "tekhkrim" });
  expect(state).toEqual({ name: "open", mention: "tekhkrim", keep: "pinned" });
});

test("towards the card, and over another name on the way, it waits anew each time", () => {
  const way = open();
  for (let i = 0; i < 10; i++) way.send(on(i % 2 ? "tekhkrim" : null, true)).pass(200);
  expect(way.shown).toEqual(["dji at 300"]);
  expect(way.send(named("into-card")).pass(1000).state.name).toBe("open");
});

test("rushing over another name while leaving does not open that", () => {
  const way = open()
    .send(on("tekhkrim", false, true))
    .pass(200)
    .send(on(null))
    .pass(300);
  expect(way.shown).toEqual(["dji at 300", "hidden at 800"]);
});

test("whatever happens, hide follows a show, and idle waits for nothing", () => {
  const event = fc.oneof(
    fc.constantFrom<Event<M>>(
      time,
      { name: "into-card" },
      { name: "out-of-card" },
      { name: "dismiss" },
      { name: "hold" },
      { name: "pin" },
      { name: "unpin" },
      { name: "scroll" },
      { name: "press-outside" },
      { name: "out-of-view" },
      { name: "gone" },
    ),
    fc.record({
      name: fc.constant("pointer" as const),
      on: fc.constantFrom<M | null>("dji", "tekhkrim", null),
      towards: fc.boolean(),
      fast: fc.boolean(),
    }),
    fc.record({
      name: fc.constant("key" as const),
      mention: fc.constantFrom<M>("dji", "tekhkrim"),
    }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const { state, effects } = run(...events);
      let isShown = false;
      let isWaiting = false;
      for (const e of effects) {
        if (e === "hide") expect(isShown).toBe(true);
        if (e === "hide" || e.startsWith("show")) isShown = e !== "hide";
        if (e === "stop-waiting" || e.startsWith("wait")) isWaiting = e !== "stop-waiting";
      }
      expect(isShown).toBe(state.name === "open" || state.name === "leaving");
      if (state.name === "idle" && effects.length > 0 && !events.some((e) => e.name === "time"))
        expect(isWaiting).toBe(false);
    }),
    { seed: 20261124, numRuns: 1000 },
  );
});
