import fc from "fast-check";
import { expect, test } from "vitest";
import { isInTriangle, isTowards } from "../../../src/card/triangle.ts";

const card = { left: 100, top: 100, right: 460, bottom: 400 };

test.each([
  ["down to a card below", { x: 150, y: 80 }, { x: 160, y: 95 }, true],
  ["away from it", { x: 150, y: 80 }, { x: 150, y: 60 }, false],
  ["past its side", { x: 150, y: 80 }, { x: 90, y: 85 }, false],
  ["up to a card above", { x: 200, y: 450 }, { x: 220, y: 420 }, true],
  ["sideways to a card on the right", { x: 50, y: 200 }, { x: 80, y: 220 }, true],
])("%s", (_what, from, now, expected) => {
  expect(isTowards(from, now, card)).toBe(expected);
});

test("a mix of the corners lies in the triangle, and mirrored through a corner it does not", () => {
  const n = fc.integer({ min: -1000, max: 1000 });
  const point = fc.record({ x: n, y: n });
  const weight = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(point, point, point, weight, weight, weight, (a, b, c, u, v, w) => {
      const area = Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
      fc.pre(area > 100);
      const mix = (k: "x" | "y") => (a[k] * u + b[k] * v + c[k] * w) / (u + v + w);
      const inside = { x: mix("x"), y: mix("y") };
      expect(isInTriangle(inside, a, b, c)).toBe(true);
      expect(isInTriangle({ x: 2 * a.x - inside.x, y: 2 * a.y - inside.y }, a, b, c)).toBe(false);
    }),
    { seed: 20261124, numRuns: 500 },
  );
});
