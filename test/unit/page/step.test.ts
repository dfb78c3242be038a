import { beforeAll, expect, test, vi } from "vitest";
import type { PageMention } from "../../../src/page/mentions.ts";
import { stepFrom } from "../../../src/page/step.ts";

const tops = new Map<PageMention, number>();
vi.mock("../../../src/page/rects.ts", () => ({
  topOf: (m: PageMention) => tops.get(m),
}));

const mentions = ["a", "b", "c"].map((text) => ({ text }) as PageMention);
beforeAll(() => mentions.forEach((m, i) => void tops.set(m, i * 100 - 50)));
const [a, b, c] = mentions as [PageMention, PageMention, PageMention];

test("begins with what is in view", () => {
  expect(stepFrom(mentions, null, "next")).toBe(b);
  expect(stepFrom(mentions, null, "previous")).toBe(a);
});

test("goes on from the current one, round the ends", () => {
  expect(stepFrom(mentions, a, "next")).toBe(b);
  expect(stepFrom(mentions, c, "next")).toBe(a);
  expect(stepFrom(mentions, a, "previous")).toBe(c);
});

test("begins anew when the current one has left the page", () => {
  expect(stepFrom([b, c], a, "next")).toBe(b);
  expect(stepFrom([], a, "next")).toBeUndefined();
});
