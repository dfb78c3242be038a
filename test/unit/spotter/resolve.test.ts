/** Deciding part by part, as a page changes, against deciding all at once. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Decisions, type Placed, resolve } from "../../../src/spotter/resolve.ts";

interface InBlock extends Placed {
  readonly block: number;
}

const candidate = fc
  .record({
    start: fc.integer({ min: 0, max: 12 }),
    length: fc.integer({ min: 1, max: 5 }),
    entity: fc.constantFrom("a", "b", "c", "d"),
    maker: fc.constantFrom(undefined, undefined, "a", "c"),
    weak: fc.boolean(),
  })
  .map(({ start, length, ...rest }) => ({
    ...rest,
    start,
    end: start + length,
    text: `${rest.entity}${start}`,
    why: [],
  }));

const change = fc.record({
  block: fc.integer({ min: 0, max: 5 }),
  candidates: fc.array(candidate, { maxLength: 4 }),
  settles: fc.boolean(),
});

/** What is decided, but for the words that gave the licence: any that stands will do. */
function told(mentions: readonly (Placed & { candidates?: readonly Placed[] })[]) {
  return mentions.map((m) => ({
    at: `${m.start}-${m.end}`,
    entity: m.entity,
    candidates: m.candidates?.map((c) => c.entity),
    reasons: m.why.length,
  }));
}

test("whatever comes and goes, the parts are decided as the whole would be", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 14 }), (changes) => {
      const decisions = new Decisions<number, InBlock>();
      const standing = new Map<number, InBlock[]>();
      const known = new Map<number, readonly Placed[]>();
      const settle = () => {
        for (const [block, mentions] of decisions.settle()) known.set(block, mentions);
      };
      for (const { block, candidates, settles } of changes) {
        const placed = candidates.map((c) => ({ ...c, block }));
        standing.set(block, placed);
        decisions.set(block, placed);
        if (placed.length === 0) known.delete(block);
        if (settles) settle();
      }
      settle();
      const whole = resolve([...standing.values()].flat());
      for (const block of standing.keys())
        expect(told(known.get(block) ?? [])).toEqual(told(whole.filter((m) => m.block === block)));
    }),
    { seed: 20261124, numRuns: 2000 },
  );
});

test("only the parts that a change matters to are decided anew", () => {
  const decisions = new Decisions<string, Placed>();
  const at = { start: 0, end: 3, text: "Xxx", why: [] };
  decisions.set("strong", [{ ...at, entity: "other", weak: false }]);
  decisions.set("weak", [{ ...at, entity: "firm", weak: true }]);
  expect([...decisions.settle().keys()]).toEqual(["strong", "weak"]);
  decisions.set("names it", [{ ...at, entity: "firm", weak: false }]);
  const settled = decisions.settle();
  expect([...settled.keys()].sort()).toEqual(["names it", "weak"]);
  expect(settled.get("weak")).toHaveLength(1);
  decisions.remove("names it");
  expect(decisions.settle()).toEqual(new Map([["weak", []]]));
});

test("what is watched changes no other mention, and lies over none", () => {
  const watched = candidate.map((c) => ({
    ...c,
    entity: `watch:${c.entity}`,
    maker: undefined,
    weak: false,
    watched: true as const,
    block: 0,
  }));
  const others = fc.array(
    candidate.map((c) => ({ ...c, block: 0 })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(others, fc.array(watched, { maxLength: 6 }), (known, more) => {
      const all = resolve<InBlock>([...more, ...known]);
      expect(told(all.filter((m) => !m.watched))).toEqual(told(resolve(known)));
      for (const [at, m] of all.entries())
        expect(m.start).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0);
      const isFree = (c: { start: number; end: number }) =>
        all.every((m) => c.end <= m.start || c.start >= m.end);
      expect(more.filter(isFree)).toEqual([]);
    }),
    { seed: 20261126, numRuns: 2000 },
  );
});

test("packs that each know the words once all stay, also where one is named otherwise too", () => {
  const at = (start: number, end: number, entity: string, pack?: string) => ({
    block: 0,
    start,
    end,
    text: "DJI",
    entity,
    ...(pack === undefined ? {} : { pack }),
    weak: false,
    why: [],
  });
  const elsewhere = at(50, 60, "dji");
  const [mention] = resolve([at(0, 3, "dji"), at(0, 3, "pack:desk:dji", "desk"), elsewhere]);
  expect(mention!.candidates?.map((c) => c.entity)).toEqual(["dji", "pack:desk:dji"]);
  // Two of one pack are told apart by it.
  const [told] = resolve([at(0, 3, "dji"), at(0, 3, "dji-foundation"), elsewhere]);
  expect(told!.entity).toBe("dji");
  expect(told!.candidates).toBeUndefined();
});
