import fc from "fast-check";
import { expect, test } from "vitest";
import { quantityFacets, valueFacets } from "../../../src/facts/facets.ts";
import type { Claim, Quantity, Value } from "../../../src/facts/schema.ts";

const q = (value: number, unit: string, of?: string): Quantity => ({
  value,
  unit,
  ...(of === undefined ? {} : { of }),
  qualifier: "exactly",
  scope: "this",
});
const claim = (...quantities: Quantity[]): Claim => ({ source: "s", says: "x", quantities });
const shown = (claims: Claim[]) =>
  quantityFacets(claims).map((rule) =>
    claims.flatMap((c) =>
      rule.read(c).map((x) => [x.value, x.unit, x.of].filter(Boolean).join(" ")),
    ),
  );

test("what one source prints side by side is no disagreement", () => {
  expect(
    shown([claim(q(20_000, "pieces"), q(4, "batches")), claim(q(20_000, "pieces"), q(5, "lots"))]),
  ).toEqual([
    ["4 batches", "5 lots"],
    ["20000 pieces", "20000 pieces"],
  ]);
  expect(shown([claim(q(10, "pieces", "K2"), q(24, "pieces", "K9"))])).toEqual([
    ["10 pieces K2"],
    ["24 pieces K9"],
  ]);
});

test("another counted thing that nobody prints beside the first stands against it", () => {
  expect(shown([claim(q(12, "shipments")), claim(q(12, "companies"))])).toEqual([
    ["12 shipments", "12 companies"],
  ]);
});

test("a count and a mass are never alternatives; counts come first", () => {
  expect(shown([claim(q(12, "tons")), claim(q(3, "shipments"))])).toEqual([
    ["3 shipments"],
    ["12 tons"],
  ]);
});

test("a sum and its conversion are two facets, another currency alone is a version", () => {
  const v = (amount: number, currency: string): Value => ({
    amount,
    currency,
    qualifier: "exactly",
    scope: "this",
  });
  const claims: Claim[] = [
    { source: "a", says: "x", values: [v(30, "USD"), v(235, "CNY")] },
    { source: "b", says: "x", values: [v(30, "USD")] },
    { source: "c", says: "x", values: [v(30, "GBP")] },
  ];
  const facets = valueFacets(claims).map((r) =>
    claims.flatMap((c) => r.read(c)).map((x) => x.currency),
  );
  expect(facets).toEqual([["USD", "USD", "GBP"], ["CNY"]]);
});

const quantity = fc.record({
  value: fc.integer({ min: 1, max: 20 }),
  unit: fc.constantFrom("pieces", "shipments", "lots", "tons", "companies"),
  qualifier: fc.constant("exactly" as const),
  scope: fc.constant("this" as const),
});

test("every figure belongs to one facet, and none stands against its neighbour", () => {
  fc.assert(
    fc.property(fc.array(fc.array(quantity, { maxLength: 3 }), { maxLength: 6 }), (lists) => {
      const claims = lists.map((quantities) => claim(...quantities));
      const facets = quantityFacets(claims);
      for (const c of claims) {
        const read = facets.map((f) => f.read(c));
        expect(read.flat().length).toBe(c.quantities!.length);
        for (const [i, list] of read.entries())
          for (const a of list)
            for (const b of list)
              expect(facets[i]!.key({ ...a, value: 1 })).toBe(facets[i]!.key({ ...b, value: 1 }));
      }
    }),
    { seed: 20261124, numRuns: 300 },
  );
});
