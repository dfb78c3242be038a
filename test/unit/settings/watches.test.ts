import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  readWatches,
  type Watch,
  watchedEntity,
  watchIdOf,
  watchLimits,
  watchOf,
  withoutWatch,
  withWatch,
} from "../../../src/settings/watches.ts";

const idOf = (n: number) => `5b0e8b52-7b0c-4d7e-8b7a-${String(n).padStart(12, "0")}`;
const watch = (n: number, name = `Example Optics ${n}`): Watch => ({
  id: idOf(n),
  name,
  kind: "company",
  since: "2026-11-26",
});
const many = (count: number, name?: string) =>
  Array.from({ length: count }, (_, n) => watch(n, name && `${name}${n}`));

describe("a watch is made of what is asked for", () => {
  const made = (name: string, more = {}) =>
    watchOf({ name, kind: "company", ...more }, idOf(1), "2026-11-26");

  test("with an id and the day of its own", () => {
    expect(made("Example Optics 1").watch).toEqual(watch(1));
    expect(made("M5").watch?.name).toBe("M5");
    expect(made("大疆").watch?.name).toBe("大疆");
  });

  test("or with those it had before it was stopped", () => {
    const back = { ...watch(7), since: "2025-02-03", reportId: idOf(8) };
    expect(watchOf(back, idOf(1), "2026-11-26").watch).toEqual(back);
  });

  test("its other spellings each once, and not the name again", () => {
    const spellings = ["Example Optics 1", "示例光学", "示例光学"];
    expect(made("Example Optics 1", { spellings }).watch?.spellings).toEqual(["示例光学"]);
    expect(made("Example Optics 1", { spellings: [] }).watch).not.toHaveProperty("spellings");
  });

  test.each([
    ["nothing", ""],
    ["one letter", "A"],
    ["a bare number", "2022"],
    ["signs", "«…»"],
    ["two lines", "Example\nOptics"],
    ["spaces at an end", " Example"],
    ["what turns the direction", "Example \u202eOptics"],
    ["half a character", "Example \ud800"],
    ["too long a name", `A${"b".repeat(watchLimits.name)}`],
  ])("but not of %s", (_, name) => {
    expect(made(name).fault).toMatch(/^This cannot be watched/);
    expect(made("Example Optics", { spellings: [name] }).fault).toMatch(/^This cannot be watched/);
  });
});

describe("the list", () => {
  test("holds a name of a kind once, since the first day", () => {
    const old = { ...watch(1), since: "2025-01-01" };
    const again = { ...watch(2, old.name), reportId: idOf(9) };
    const kept = withWatch([old], again);
    expect(kept?.watches).toEqual([{ ...old, reportId: idOf(9) }]);
    expect(kept?.watch.id).toBe(old.id);
    expect(withWatch([old], { ...again, kind: "product" })?.watches).toHaveLength(2);
  });

  test("loses what is stopped, and takes it back", () => {
    const all = many(3);
    const left = withoutWatch(all, idOf(1));
    expect(left.map((w) => w.id)).toEqual([idOf(0), idOf(2)]);
    expect(withWatch(left, all[1]!)?.watches).toHaveLength(3);
    expect(withoutWatch(all, "nobody")).toEqual(all);
  });

  test("has an end, by number and by letters", () => {
    const full = many(watchLimits.watches);
    expect(withWatch(full, watch(5000))).toBeUndefined();
    expect(withWatch(full, { ...full[3]!, reportId: idOf(9) })?.watches).toHaveLength(1000);
    const long = many(watchLimits.letters / 250, "x".repeat(250));
    expect(withWatch(long, watch(5000))).toBeUndefined();
  });
});

describe("a store that somebody else has written in", () => {
  test.each([
    ["nothing", undefined],
    ["no list", { 0: watch(1), length: 1 }],
    ["a text", "watches"],
  ])("as %s is empty", (_, raw) => {
    expect(readWatches(raw)).toEqual({ watches: [], refused: 0, others: [] });
  });

  test("loses only what is no watch", () => {
    const bad = [
      7,
      null,
      [],
      { ...watch(2), id: "watch:2" },
      { ...watch(2), kind: "person" },
      { ...watch(2), since: "yesterday" },
      { ...watch(2), spellings: [] },
      { ...watch(2), spellings: Array(21).fill("Example") },
      { ...watch(2), more: 1 },
      JSON.parse(`{"__proto__": {"name": "Example"}}`),
      watch(1, "Another"),
      watch(3, watch(1).name),
    ];
    const read = readWatches([watch(1), ...bad]);
    expect(read).toMatchObject({ watches: [watch(1)], refused: bad.length });
    // The last two are watches, of an id or a name that is there.
    expect(read.others).toEqual(bad.slice(0, -2));
  });

  test("is read up to the bounds", () => {
    const { watches, refused } = readWatches(many(100_000));
    expect([watches.length, refused]).toEqual([watchLimits.watches, 99_000]);
  });

  test("whatever it holds, what is read can be read again", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.constant(watch(1)), fc.anything())), (raw) => {
        const { watches, refused } = readWatches(raw);
        expect(watches.length + refused).toBe(raw.length);
        expect(readWatches(watches)).toEqual({ watches, refused: 0, others: [] });
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });
});

test("a page knows a watched name by an id that no entity has", () => {
  expect(watchIdOf(watchedEntity(watch(1)))).toBe(idOf(1));
  expect(watchIdOf("watch-makers-inc")).toBeUndefined();
});
