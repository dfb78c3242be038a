import fc from "fast-check";
import { expect, test } from "vitest";
import { batches } from "../../../src/page/batches.ts";
import type { Block } from "../../../src/page/blocks.ts";

const block = (length: number): Block => ({
  text: "x".repeat(length),
  lang: "",
  nodes: [],
  starts: [],
});

test("every block is in one batch, in order, and no batch is empty or too long", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 70_000 }), { maxLength: 40 });
  fc.assert(
    fc.property(lengths, (all) => {
      const blocks = all.map(block);
      const made = [...batches(blocks)];
      expect(made.flat()).toEqual(blocks);
      for (const batch of made) {
        const letters = batch.reduce((n, b) => n + b.text.length, 0);
        expect(batch.length).toBeGreaterThan(0);
        if (batch.length > 1) expect(letters).toBeLessThanOrEqual(50_000);
      }
    }),
    { seed: 20261124, numRuns: 100 },
  );
});

test("many tiny blocks are cut by number", () => {
  const made = [...batches(Array.from({ length: 5000 }, () => block(1)))];
  expect(made.map((b) => b.length)).toEqual([2000, 2000, 1000]);
});
