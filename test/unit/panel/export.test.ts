import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { main } from "../../../src/cli/main.ts";
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

describe("the command takes what the panel has exported", () => {
  const folder = mkdtempSync(join(tmpdir(), "waybill-"));
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const io = { out: (t: string) => void out.push(t), err: (t: string) => void out.push(t) };
    return { status: await main(args, io), out: out.join("\n") };
  };
  const exportTo = async (name: string, format: (typeof formats)[number]) => {
    const { signal } = new AbortController();
    const exported = await runExport({ facts: data, ids, format, tell: () => {}, signal });
    const file = join(folder, name);
    writeFileSync(file, await exported!.content.text());
    return file;
  };

  test("FollowTheMoney: a pack of it tells each shipment as the core pack does", async () => {
    const pack = join(folder, "story.waybill");
    const file = await exportTo("story.ftm.jsonl", "ftm");
    expect(await run("pack", "build", file, "-o", pack)).toEqual({ status: 0, out: "" });
    for (const id of ids)
      expect(await run("facts", "--no-core", "--pack", pack, id)).toEqual(await run("facts", id));
  });

  test("JSON is no form that packs are built from, and a sentence says so", async () => {
    const file = await exportTo("story.json", "json");
    const built = await run("pack", "build", file, "-o", join(folder, "no.waybill"));
    expect(built).toMatchObject({ status: 1 });
    expect(built.out).toMatch(/story\.json:1 is no JSON; each line must hold one object\.$/);
  });
});

test("a file is named by the reader's date and what it holds", () => {
  const day = new Date(2026, 0, 5, 23, 59);
  expect([exportName(day, 1, "csv"), exportName(day, 16, "ftm")]).toEqual([
    "waybill-2026-01-05-1-shipment.csv",
    "waybill-2026-01-05-16-shipments.ftm.jsonl",
  ]);
});
