import { afterEach, describe, expect, test, vi } from "vitest";
import { formats, piecesOf } from "../../../src/exchange/formats.ts";
import { gather } from "../../../src/exchange/subset.ts";
import type { Facts } from "../../../src/facts/schema.ts";
import { exportName, runExport } from "../../../src/panel/export/run.ts";
import { data, story } from "../facts/story.ts";

afterEach(() => vi.restoreAllMocks());

const ids = [...story.shipments.keys()];

function atOnce(format: (typeof formats)[number]): string {
  const steps = gather(data, ids);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return [...piecesOf(step.value as Facts, format)].join("");
}

/** Every look at the clock finds the slice over. */
function hurry(): void {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => {
    now += 1000;
    return now;
  });
}

describe("writing in slices", () => {
  test.each(formats)("%s has the bytes that one go gives", async (format) => {
    hurry();
    const told: number[] = [];
    const { signal } = new AbortController();
    const tell = (done: number) => void told.push(done);
    const exported = await runExport({ facts: data, ids, format, tell, signal });
    expect(await exported!.content.text()).toBe(atOnce(format));
    expect(exported).toMatchObject({ shipments: ids.length, wholes: 0 });
    expect(told.length).toBeGreaterThan(ids.length);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told[0]! > 0, told.at(-1)! > 0.9, told.at(-1)! <= 1]).toEqual([true, true, true]);
  });

  test("what is stopped gives nothing", async () => {
    hurry();
    const control = new AbortController();
    const tell = (done: number) => done > 0.5 && control.abort();
    const job = { facts: data, ids, format: "json", tell, signal: control.signal } as const;
    expect(await runExport(job)).toBe(undefined);
  });

  test("a shipment alone brings the one it is part of, and says so", async () => {
    const { signal } = new AbortController();
    const job = { facts: data, ids: ["chinese-body-armor-turkey-2022"], format: "json" } as const;
    const exported = await runExport({ ...job, tell: () => {}, signal });
    expect(exported).toMatchObject({ shipments: 1, wholes: 1 });
    expect(JSON.parse(await exported!.content.text()).shipments.length).toBe(2);
  });
});

test("a file is named by the reader's date and what it holds", () => {
  const day = new Date(2026, 0, 5, 23, 59);
  expect([exportName(day, 1, "csv"), exportName(day, 16, "ftm")]).toEqual([
    "waybill-2026-01-05-1-shipment.csv",
    "waybill-2026-01-05-16-shipments.ftm.jsonl",
  ]);
});
