/** Routes as the map counts them, against the plainest way to count them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noFilters } from "../../../../src/panel/address.ts";
import { passing } from "../../../../src/panel/filter.ts";
import { data } from "../../facts/story.ts";
import { factsOf, mapOf, rowsOf, type Sent } from "./facts.ts";

const countries = ["CN", "RU", "AE", "TR"];
const route = fc.array(fc.constantFrom(...countries), { minLength: 1, maxLength: 3 });
const claims = fc.array(
  fc.option(fc.array(route, { minLength: 1, maxLength: 3 }), { nil: undefined }),
  { minLength: 1, maxLength: 4 },
);

/** Some shipments; any of them may lie within any other, in circles too. */
const sent: fc.Arbitrary<Sent[]> = fc
  .array(fc.record({ claims, whole: fc.option(fc.nat(5), { nil: undefined }) }), { maxLength: 6 })
  .map((all) =>
    all.map(({ claims: told, whole }, i) => ({
      id: `s${i}`,
      ...(whole !== undefined && whole < all.length && { partOf: `s${whole}` }),
      claims: told.map((routes, j) => ({ source: `p${j}`, ...(routes && { routes }) })),
    })),
  );

/** Every route with the ids of its shipments, as a reader would collect them by hand. */
function byHand(all: readonly Sent[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, claims: told } of all)
    for (const stops of told.flatMap((c) => c.routes ?? []))
      if (stops.length > 1) {
        const key = stops.join("-");
        found.set(key, (found.get(key) ?? new Set()).add(id));
      }
  return found;
}

/** The wholes of a shipment, each once. */
function wholesOf(all: readonly Sent[], id: string): Set<string> {
  const wholes = new Set<string>();
  for (let at = all.find((s) => s.id === id)?.partOf; at !== undefined && !wholes.has(at); ) {
    wholes.add(at);
    at = all.find((s) => s.id === at)?.partOf;
  }
  wholes.delete(id);
  return wholes;
}

describe("of any shipments", () => {
  test("every printed route is there once, with all its shipments", () => {
    fc.assert(
      fc.property(sent, (all) => {
        const map = mapOf(factsOf(all));
        const found = map.routes.map((r) => [r.key, new Set(r.shipments.map((s) => s.row.id))]);
        expect(new Map(found as [string, Set<string>][])).toEqual(byHand(all));
        expect(found).toHaveLength(byHand(all).size);
      }),
    );
  });

  test("what lies within another shipment of the route is not counted", () => {
    fc.assert(
      fc.property(sent, (all) => {
        for (const { key, count } of mapOf(factsOf(all)).routes) {
          const ids = byHand(all).get(key)!;
          const counted = [...ids].filter(
            (id) => ![...wholesOf(all, id)].some((whole) => ids.has(whole)),
          );
          expect(count).toBe(counted.length);
        }
      }),
    );
  });

  test("who prints a route are those whose claim holds it", () => {
    fc.assert(
      fc.property(sent, (all) => {
        for (const { key, shipments } of mapOf(factsOf(all)).routes)
          for (const { row, printing, telling } of shipments) {
            const told = all.find((s) => s.id === row.id)!.claims;
            const holding = told.filter((c) => c.routes?.some((r) => r.join("-") === key));
            expect(printing.map((l) => l.source.id).sort()).toEqual(
              holding.map((c) => c.source).sort(),
            );
            expect(telling).toBe(told.filter((c) => c.routes).length);
          }
      }),
    );
  });

  test("a route is contested exactly where one who tells a way tells none that fits it", () => {
    fc.assert(
      fc.property(sent, (all) => {
        for (const { stops, shipments, isContested } of mapOf(factsOf(all)).routes) {
          const fits = (way: string[]) =>
            way.length === 1 ? stops.slice(1, -1).includes(way[0]!) : way.join() === stops.join();
          const contested = shipments.map(({ row }) =>
            all.find((s) => s.id === row.id)!.claims.some((c) => c.routes && !c.routes.some(fits)),
          );
          expect(shipments.map((s) => s.isContested)).toEqual(contested);
          expect(isContested).toBe(contested.every((c) => c));
        }
      }),
    );
  });

  test("every shipment has a route, only places on its way, or nothing", () => {
    fc.assert(
      fc.property(sent, (all) => {
        const { routes, passing: via, unrouted } = mapOf(factsOf(all));
        const routed = new Set(routes.flatMap((r) => r.shipments.map((s) => s.row.id)));
        const others = [...via, ...unrouted].map((r) => r.id);
        expect([...routed, ...others].sort()).toEqual(all.map((s) => s.id).sort());
      }),
    );
  });

  test("the order of the claims does not matter", () => {
    fc.assert(
      fc.property(sent, (all) => {
        const turned = all.map((s) => ({ ...s, claims: s.claims.toReversed() }));
        const tell = (of: readonly Sent[]) =>
          mapOf(factsOf(of)).routes.map((r) => [r.key, r.count, r.isContested]);
        expect(tell(turned)).toEqual(tell(all));
      }),
    );
  });
});

describe("of the records", () => {
  const map = mapOf(data);
  const of = (key: string, id: string) =>
    map.routes.find((r) => r.key === key)!.shipments.find((s) => s.row.id === id)!;

  test("the drone parts went over the Emirates to some and over Saudi Arabia to others", () => {
    const parts = "dji-drone-parts-uae-russia-2022-11";
    const [emirates, arabia] = [of("CN-AE-RU", parts), of("CN-SA-RU", parts)];
    expect([emirates.isContested, arabia.isContested]).toEqual([true, true]);
    expect(emirates.printing.length + arabia.printing.length).toBeLessThanOrEqual(emirates.telling);
    expect(emirates.others.map((o) => o.routes)).toEqual([[["CN", "SA", "RU"]]]);
    expect(emirates.others[0]!.reports).toBe(arabia.printing.length);
  });

  test("a filter by a route leaves the shipments of that route", () => {
    const rows = rowsOf(data);
    for (const { key, shipments } of map.routes) {
      const left = passing(rows, { ...noFilters, route: [key] });
      expect(left.map((r) => r.id)).toEqual(shipments.map((s) => s.row.id));
    }
  });
});
