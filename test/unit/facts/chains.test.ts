import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChainNode, chainsOf, deepest } from "../../../src/facts/chains.ts";
import { chainOf, countOrigins, lineageOf } from "../../../src/facts/origins.ts";
import type { Facts, Source } from "../../../src/facts/schema.ts";
import { data, story } from "./story.ts";

function source(id: string, known: Partial<Source> = {}): Source {
  return { id, publisher: id, title: null, url: null, tier: "report", read: true, ...known };
}

function factsOf(sources: readonly Source[]): Facts {
  return { ...data, sources: new Map(sources.map((s) => [s.id, s])) };
}

function* everyNode(nodes: readonly ChainNode[]): Generator<ChainNode> {
  for (const node of nodes) {
    yield node;
    yield* everyNode(node.followers);
  }
}

/** "politico(blesk bcbegley)" */
function drawn(nodes: readonly ChainNode[]): string {
  return nodes
    .map((n) => n.source.id + (n.followers.length > 0 ? `(${drawn(n.followers)})` : ""))
    .join(" ");
}

const reportsOf = (facts: Facts) =>
  [...facts.shipments.values()].flatMap((s) => s.claims.map((c) => c.source));

describe("the story of March 2023", () => {
  const [first] = chainsOf(story, reportsOf(story));

  test("customs data stand before Politico, which stands before all that follow it", () => {
    expect(first).toMatchObject({ origin: "ImportGenius customs data", kind: "named" });
    expect(first!.roots.map((r) => r.source.publisher)).toEqual(["Politico"]);
    expect(first!.roots[0]!.isReport).toBe(false);
    const followers = first!.roots[0]!.followers.map((f) => f.source.publisher);
    expect(followers).toContain("The Moscow Times");
    expect(followers).toHaveLength(first!.reports);
  });

  test("followers stand by date, and those without one behind", () => {
    const dates = first!.roots[0]!.followers.map((f) => f.source.published ?? "9999");
    expect(dates).toEqual([...dates].sort());
    expect(dates.at(-1)).toBe("9999");
  });
});

test("there are as many origins and reports as the shipments count, whatever is looked at", () => {
  for (const shipment of data.shipments.values()) {
    const ids = shipment.claims.map((c) => c.source);
    const chains = chainsOf(data, ids);
    expect(chains.length).toBe(countOrigins(ids.map((id) => lineageOf(data, id))));
    expect(chains.reduce((sum, c) => sum + c.reports, 0)).toBe(new Set(ids).size);
  }
});

test("a source that a report follows stands once, however many follow it", () => {
  const facts = factsOf([
    source("a"),
    source("b", { basedOn: "a" }),
    source("c", { basedOn: "a" }),
  ]);
  expect(drawn(chainsOf(facts, ["c", "b", "c"])[0]!.roots)).toBe("a(b c)");
  expect(drawn(chainsOf(facts, ["c"])[0]!.roots)).toBe("a(c)");
});

test("two first sources of one named origin are one voice", () => {
  const named = { origin: "customs data" };
  const chains = chainsOf(factsOf([source("a", named), source("b", named)]), ["a", "b"]);
  expect(chains.map((c) => [c.origin, c.reports])).toEqual([["customs data", 2]]);
});

describe("packs of another maker", () => {
  test("a circle ends at its earliest member, whoever is asked", () => {
    const circle = [
      source("a", { basedOn: "b", published: "2023-03-03" }),
      source("b", { basedOn: "c", published: "2023-03-01" }),
      source("c", { basedOn: "a", published: "2023-03-02" }),
      source("d", { basedOn: "a" }),
      source("self", { basedOn: "self" }),
    ];
    const facts = factsOf(circle);
    expect(circle.map((s) => lineageOf(facts, s.id).origin)).toEqual(["b", "b", "b", "b", "self"]);
    const chains = chainsOf(facts, ["c", "d", "self"]);
    expect(chains.map((c) => drawn(c.roots))).toEqual(["b(a(c d))", "self"]);
  });

  test("followers of a source that is not there share one origin", () => {
    const facts = factsOf([source("a", { basedOn: "lost" }), source("b", { basedOn: "lost" })]);
    const [chain, ...others] = chainsOf(facts, ["a", "b"]);
    expect(others).toEqual([]);
    expect(chain).toMatchObject({ origin: "lost", kind: "missing", reports: 2 });
    expect(drawn(chain!.roots)).toBe("a b");
  });

  test("a chain of ten thousand is drawn without being that deep", () => {
    const long = Array.from({ length: 10_000 }, (_, i) =>
      source(`s${i}`, i === 0 ? {} : { basedOn: `s${i - 1}` }),
    );
    const [chain] = chainsOf(factsOf(long), ["s9999"]);
    let [depth, level] = [0, chain!.roots];
    for (; level.length > 0; level = level.flatMap((n) => n.followers)) depth++;
    expect(depth).toBe(deepest + 1);
    expect([...everyNode(chain!.roots)]).toHaveLength(10_000);
  });

  test("whatever follows whatever: every report stands once, under its own origin", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const followed = fc.array(fc.option(fc.constantFrom(...ids, "lost"), { nil: undefined }), {
      minLength: ids.length,
      maxLength: ids.length,
    });
    fc.assert(
      fc.property(followed, fc.subarray(ids, { minLength: 1 }), (basedOn, asked) => {
        const sources = ids.map((id, i) => {
          const before = basedOn[i];
          return source(id, before === undefined ? {} : { basedOn: before });
        });
        const facts = factsOf(sources);
        const chains = chainsOf(facts, asked);
        const nodes = chains.flatMap((c) => [...everyNode(c.roots)].map((n) => ({ n, c })));
        expect(new Set(nodes.map(({ n }) => n.source.id)).size).toBe(nodes.length);
        const reports = nodes.filter(({ n }) => n.isReport);
        expect(reports.map(({ n }) => n.source.id).sort()).toEqual([...asked].sort());
        for (const { n, c } of reports) expect(lineageOf(facts, n.source.id).origin).toBe(c.origin);
        const needed = asked.flatMap((id) => chainOf(facts, facts.sources.get(id)!));
        expect(nodes.map(({ n }) => n.source.id).sort()).toEqual(
          [...new Set(needed.map((s) => s.id))].sort(),
        );
      }),
    );
  });
});
