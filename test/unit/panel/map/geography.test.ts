/** Where things are drawn: every country has a place, and no line runs across the whole map. */

import { geoContains, geoDistance } from "d3-geo";
import fc from "fast-check";
import { feature, mesh } from "topojson-client";
import { describe, expect, test } from "vitest";
import { makeWorld } from "../../../../scripts/build/world.ts";
import {
  fitCamera,
  middleOf,
  moved,
  type Point,
  projectionOf,
  resized,
  type Step,
  worldCamera,
  worldMiddleOf,
  zoomed,
} from "../../../../src/panel/map/camera.ts";
import { curveBetween, legsOf, linesOf, trimmed } from "../../../../src/panel/map/curves.ts";
import { labelsOf } from "../../../../src/panel/map/labels.ts";
import type { Place } from "../../../../src/panel/map/world.ts";
import { data } from "../../facts/story.ts";

const world = makeWorld();
const { topology, places } = world;
const at = (code: string) => places[code]!;
const size = { width: 600, height: 320 };
const place = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -55, max: 80, noNaN: true }),
);

describe("the world", () => {
  test("every country of the records has a place", () => {
    const codes = new Set([
      ...[...data.entities.values()].flatMap((e) => e.country ?? []),
      ...[...data.shipments.values()]
        .flatMap((s) => s.claims.flatMap((c) => (c.routes ?? []).flat()))
        .map((p) => p.slice(0, 2)),
    ]);
    expect(codes.size).toBeGreaterThan(30);
    expect([...codes].filter((code) => !places[code])).toEqual([]);
  });

  test("so have the small ones, and Kosovo, which ISO lends a code", () => {
    const small = ["HK", "MO", "SG", "MT", "BH", "MV", "XK", "TW", "EH", "PS", "GI", "SC"];
    expect(small.filter((code) => !places[code])).toEqual([]);
    expect(Object.keys(places)).toHaveLength(250);
  });

  test("places lie where the countries are", () => {
    const known: Record<string, Place> = { RU: [37.6, 55.8], CN: [113, 34], AE: [54.5, 24.5] };
    for (const [code, near] of Object.entries(known))
      expect(geoDistance([...at(code)], [...near]), code).toBeLessThan(0.15);
  });

  test("the land is there, without Antarctica", () => {
    const land = feature(topology, topology.objects.land);
    const inland: [string, boolean][] = ["RU", "CN", "AE", "TR", "US", "KZ"].map((code) => [
      code,
      geoContains(land, [...at(code)]),
    ]);
    expect(inland.filter(([, isLand]) => !isLand)).toEqual([]);
    expect(geoContains(land, [0, -85])).toBe(false);
  });

  test("the boundary at Crimea is one of those that are contested", () => {
    const isthmus = (lines: readonly (readonly (readonly number[])[])[]) =>
      lines.filter((line) => line.every(([x = 0, y = 0]) => x > 32 && x < 37 && y > 45 && y < 46.6))
        .length;
    const { settled, unsettled } = topology.objects;
    expect(isthmus(mesh(topology, unsettled).coordinates)).toBe(1);
    expect(isthmus(mesh(topology, settled).coordinates)).toBe(0);
  });
});

/** The longest step between two points of one line, px. */
function longestStep(lines: readonly (readonly Point[])[]): number {
  const steps = lines.flatMap((line) =>
    line.slice(1).map(([x, y], i) => Math.hypot(x - line[i]![0], y - line[i]![1])),
  );
  return Math.max(...steps);
}

describe("a route over the antimeridian", () => {
  test.each([
    ["KR", "US"],
    ["US", "KR"],
    ["JP", "MX"],
    ["NZ", "CL"],
    ["RU", "US"],
  ])("from %s to %s is parted at the edges and nowhere else", (from, to) => {
    for (const middle of [-150, -60, 0, 11, 100, 179]) {
      const camera = worldCamera(size, middle);
      const lines = linesOf(curveBetween(at(from), at(to)), projectionOf(camera), middle);
      expect(lines.length, `middle ${middle}`).toBeLessThanOrEqual(2);
      expect(longestStep(lines), `middle ${middle}`).toBeLessThan(size.width / 8);
      if (lines.length === 1) continue;
      const [leave, enter] = [lines[0]!.at(-1)!, lines[1]![0]!];
      const flat = projectionOf(camera);
      const edge = (longitude: number, y: number) =>
        flat([longitude, flat.invert!([camera.x, y])![1]])![0];
      const ends = [leave[0], enter[0]].sort((a, b) => a - b);
      expect(ends[0]).toBeCloseTo(edge(middle - 180 + 1e-6, leave[1]), 0);
      expect(ends[1]).toBeCloseTo(edge(middle + 180 - 1e-6, leave[1]), 0);
      expect(leave[1]).toBeCloseTo(enter[1], 0);
    }
  });

  test("is not parted where the map can be cut elsewhere", () => {
    const steps: Step[] = [
      [at("KR"), at("US")],
      [at("US"), at("UA")],
    ];
    const middle = middleOf([at("KR"), at("US"), at("UA")], steps);
    const projection = projectionOf(worldCamera(size, middle));
    for (const [from, to] of steps)
      expect(linesOf(curveBetween(from, to), projection, middle)).toHaveLength(1);
    expect(worldMiddleOf(middle, steps)).toBe(middle);
    expect(worldMiddleOf(60, [[at("CN"), at("RU")]])).toBe(11);
  });
});

test("a curve begins and ends at its places, and is no longer than it must be", () => {
  fc.assert(
    fc.property(place, place, fc.nat(3), (a, b, lane) => {
      fc.pre(geoDistance(a, b) > 1e-3 && geoDistance(a, b) < 3);
      const curve = curveBetween(a, b, lane, 4);
      expect(geoDistance([...curve[0]!], a)).toBeLessThan(1e-6);
      expect(geoDistance([...curve.at(-1)!], b)).toBeLessThan(1e-6);
      const length = curve
        .slice(1)
        .reduce((sum, p, i) => sum + geoDistance([...p], [...curve[i]!]), 0);
      expect(length).toBeLessThan(geoDistance(a, b) * 1.9);
    }),
  );
});

test("any number of routes of one leg stay near it, each on its own curve", () => {
  const routes = Array.from({ length: 200 }, (_, i) => ({ key: `r${i}`, stops: ["CN", "RU"] }));
  const middles = legsOf(routes, places).map((l) => l.curve[24]!);
  const far = middles.map((m) => geoDistance([...m], [...middles[0]!]));
  expect(Math.max(...far)).toBeLessThan(0.7);
  expect(new Set(far.map((d) => d.toFixed(6))).size).toBe(200);
});

test("two routes of one leg, and the way back, do not lie on one another", () => {
  const routes = [
    { key: "CN-RU", stops: ["CN", "RU"] },
    { key: "CN-RU-UA", stops: ["CN", "RU", "UA"] },
    { key: "RU-CN", stops: ["RU", "CN"] },
  ];
  const legs = legsOf(routes, places);
  const middles = legs.filter((l) => l.to !== "UA").map((l) => l.curve[24]!);
  for (const [i, a] of middles.entries())
    for (const b of middles.slice(i + 1)) expect(geoDistance([...a], [...b])).toBeGreaterThan(0.03);
});

test("a leg within a country, or to one without a place, is no curve", () => {
  const legs = legsOf([{ key: "RU-RU-ZZ", stops: ["RU", "RU", "ZZ"] }], places);
  expect(legs.map((l) => l.curve)).toEqual([[], []]);
});

describe("a camera", () => {
  const inside = ([x, y]: Point) => x >= 0 && y >= 0 && x <= size.width && y <= size.height;

  test("that fits shows all", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (all) => {
        const middle = middleOf(all, []);
        const projection = projectionOf(fitCamera(size, middle, [all]));
        for (const p of all) expect(inside(projection(p)!)).toBe(true);
      }),
    );
  });

  test("that fits shows the midst of them where all would be too small to read", () => {
    const all = ["US", "UA", "RU", "TR", "AE", "KZ", "IR", "AU"].map(at);
    const narrow = { width: 265, height: 190 };
    const camera = fitCamera(narrow, 11, [all]);
    expect(camera.scale).toBeGreaterThan(1.5 * worldCamera(narrow, 11).scale);
    const seen = ["RU", "TR", "AE", "KZ", "IR", "UA"].map((c) => projectionOf(camera)([...at(c)])!);
    for (const [x, y] of seen)
      expect(x > 0 && y > 0 && x < narrow.width && y < narrow.height).toBe(true);
  });

  test("keeps what is under the pointer where it is, as far as the world goes", () => {
    const camera = zoomed(worldCamera(size, 11), size, 3);
    const pointer: Point = [320, 150];
    const under = projectionOf(camera).invert!([...pointer])!;
    const nearer = projectionOf(zoomed(camera, size, 1.7, pointer))(under)!;
    expect(nearer[0]).toBeCloseTo(pointer[0], 3);
    expect(nearer[1]).toBeCloseTo(pointer[1], 3);
  });

  test("never loses the world", () => {
    const step = fc.record({
      by: fc.double({ min: 0.2, max: 5, noNaN: true }),
      dx: fc.integer({ min: -900, max: 900 }),
      dy: fc.integer({ min: -900, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const camera = steps.reduce(
          (c, { by, dx, dy }) => moved(zoomed(c, size, by), size, dx, dy),
          worldCamera(size, 11),
        );
        const projection = projectionOf(camera);
        const west = projection([11 - 179.99, 0])![0];
        const east = projection([11 + 179.99, 0])![0];
        expect(east - west).toBeGreaterThan(size.width * 0.6);
        expect(west).toBeLessThan(size.width);
        expect(east).toBeGreaterThan(0);
        const small = resized(camera, size, { width: 280, height: 190 });
        expect(small.scale).toBeLessThan(camera.scale);
      }),
    );
  });
});

test("a line is shortened by as many px as asked", () => {
  const line: Point[] = [
    [0, 0],
    [10, 0],
    [10, 10],
  ];
  expect(trimmed(line, 4, 3)).toEqual([
    [4, 0],
    [10, 0],
    [10, 7],
  ]);
  expect(trimmed(line, 100, 0)).toHaveLength(1);
});

test("names overlap neither one another nor a mark nor the edge", () => {
  const mark = fc.record({
    code: fc.constant("XX"),
    name: fc.string({ minLength: 1, maxLength: 60 }),
    at: fc.tuple(fc.integer({ min: -20, max: 620 }), fc.integer({ min: -20, max: 340 })),
    radius: fc.constant(3.5),
  });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 25 }), (marks) => {
      const measure = (name: string) => name.length * 6;
      const boxes = labelsOf(marks, [], size, measure).map(({ name, at: [x, y], anchor }) => {
        const left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * measure(name);
        return { left, right: left + measure(name), top: y - 9, bottom: y + 2 };
      });
      const dots = marks.map(({ at: [x, y] }) => ({
        left: x - 3,
        right: x + 3,
        top: y - 3,
        bottom: y + 3,
      }));
      for (const [i, a] of boxes.entries()) {
        expect(a.left >= 0 && a.top >= 0 && a.right <= size.width && a.bottom <= size.height).toBe(
          true,
        );
        for (const b of [...boxes.slice(i + 1), ...dots])
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
            false,
          );
      }
    }),
  );
});
