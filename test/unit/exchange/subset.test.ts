import { describe, expect, test } from "vitest";
import { type Format, formats, piecesOf } from "../../../src/exchange/formats.ts";
import { importLines } from "../../../src/exchange/lines.ts";
import { gather } from "../../../src/exchange/subset.ts";
import type { Facts } from "../../../src/facts/schema.ts";
import { data } from "../facts/story.ts";

function partOf(ids: readonly string[]): Facts {
  const steps = gather(data, ids);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const write = (facts: Facts, format: Format) => [...piecesOf(facts, format)].join("");

/** Every id that any record names, found by its key in the records as plain data. */
function namedIn(value: unknown, keys: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((v) => namedIn(v, keys));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, v]) => {
    if (!keys.includes(key)) return namedIn(v, keys);
    return typeof v === "string"
      ? [v]
      : Array.isArray(v)
        ? v.filter((x) => typeof x === "string")
        : namedIn(v, keys);
  });
}

function danglingIn({ entities, shipments, sources }: Facts): string[] {
  const records = [...entities.values(), ...shipments.values(), ...sources.values()];
  return [
    ...namedIn(records, ["entity", "maker"]).filter((id) => !entities.has(id)),
    ...namedIn(records, ["partOf"]).filter((id) => !shipments.has(id)),
    ...namedIn(records, ["source", "sources", "basedOn"]).filter((id) => !sources.has(id)),
  ];
}

describe("some shipments with what they refer to", () => {
  test.each([...data.shipments.keys()])("%s leaves no id that leads nowhere", (id) => {
    const part = partOf([id]);
    expect(danglingIn(part)).toEqual([]);
    expect([...part.shipments.keys()][0]).toBe(id);
  });

  test("the check finds an id that leads nowhere", () => {
    const part = partOf(["chinese-body-armor-turkey-2022"]);
    expect(danglingIn({ ...part, sources: new Map() })).toContain("dn-seed");
  });

  test("the order asked for is kept, the whole of a part comes after, strangers are not there", () => {
    const ids = ["norinco-cqa-tekhkrim-2022-06", "gone", "chinese-body-armor-turkey-2022"];
    const part = partOf(ids);
    expect([...part.shipments.keys()]).toEqual([
      ids[0],
      ids[2],
      "ariteks-body-armor-russia-2022-12",
    ]);
    expect(part.entities.size).toBeLessThan(20);
  });

  test("all shipments, asked for twice, are there once", () => {
    const ids = [...data.shipments.keys()];
    expect([...partOf([...ids, ...ids]).shipments.keys()]).toEqual(ids);
  });
});

describe("the formats", () => {
  test("JSON is as JSON.stringify writes it, whatever is in it", () => {
    const lists = (facts: Facts) => ({
      entities: [...facts.entities.values()],
      shipments: [...facts.shipments.values()],
      sources: [...facts.sources.values()],
    });
    for (const facts of [data, partOf(["norinco-cqa-tekhkrim-2022-06"]), partOf([])])
      expect(write(facts, "json")).toBe(`${JSON.stringify(lists(facts), null, 1)}\n`);
  });

  test("FollowTheMoney of a part comes back whole", () => {
    const part = partOf(["chinese-body-armor-turkey-2022", "norinco-cqa-tekhkrim-2022-06"]);
    const { facts } = importLines(write(part, "ftm").split("\n"), "part.ftm.jsonl", data.goods);
    for (const name of ["entities", "shipments", "sources"] as const)
      expect(Object.fromEntries(facts[name])).toEqual(Object.fromEntries(part[name]));
  });

  test("nothing at all is a sound file too", () => {
    expect(formats.map((f) => write(partOf([]), f).split("\n").length)).toEqual([1, 2, 6]);
  });
});
