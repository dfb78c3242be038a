/** The search section finds what looking at every name finds. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lookedUpBy } from "../../../src/facts/names.ts";
import type { Entity } from "../../../src/facts/schema.ts";
import { PackBuilder } from "../../../src/pack/builder.ts";
import { inMemory } from "../../../src/pack/bytes.ts";
import { joined } from "../../../src/pack/format.ts";
import type { OpenPack } from "../../../src/pack/open.ts";
import { PackSet } from "../../../src/pack/set.ts";
import { verifyPack } from "../../../src/pack/verify.ts";
import { Fit, fitOf, wordsIn } from "../../../src/panel/search/match.ts";
import { searchPacks } from "../../../src/panel/search/packNames.ts";
import { fold } from "../../../src/spotter/letters.ts";

const title = { id: "list", title: "A list", licence: "CC0-1.0" };

async function packOf(names: readonly (readonly [string, ...string[]])[]): Promise<OpenPack> {
  const builder = new PackBuilder({ goods: [] });
  names.forEach(([name, ...others], i) => {
    const record = {
      id: `n${i}`,
      kind: "company",
      name,
      description: "",
      aliases: others.map((o) => ({ name: o })),
      sources: [],
      updated: "2026-11-01",
    } as unknown as Entity;
    builder.add({ is: "entity", record, marked: true });
  });
  const bytes = joined(builder.pieces(title));
  return verifyPack(inMemory(bytes), "list.waybill");
}

async function found(pack: OpenPack, typed: string, how: "fitting" | "near"): Promise<string[]> {
  const records = await pack.entities.at(await pack.search![how](fold(typed)));
  return records.map((r) => r.name);
}

/** Looks at every name. */
function naive(names: readonly (readonly string[])[], typed: string): string[] {
  const asked = fold(typed);
  const all = (1 << asked.words.length) - 1;
  const fits = (text: string) => {
    const name = fold(text);
    const isList = asked.words.length > 1 && wordsIn(name, asked.words) === all;
    return isList || (name.letters !== "" && fitOf(name, asked) !== Fit.None);
  };
  return names.filter((own) => own.some(fits)).map(([name]) => name!);
}

const words = [
  "Norinco",
  "Poly",
  "Технологии",
  "大疆",
  "创新",
  "Ural",
  "CQ-A",
  "Öl",
  "Shanghai",
  "&",
];
const nameArb = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
const namesArb = fc.uniqueArray(
  nameArb.map((w) => w.join(" ")),
  { minLength: 1, maxLength: 40 },
);

const packs = async (names: Parameters<typeof packOf>[0]) =>
  new PackSet([await packOf(names)]).imported;

describe("what the panel makes of it", () => {
  test("two that share a name both stand, spelled so or near it; one that is listed does not", async () => {
    const list = await packs([["Quillmark"], ["Quillmark"], ["Quillmark"]]);
    const isListed = (key: string) => key.endsWith(":n1");
    for (const [typed, isNear] of [
      ["quill", false],
      ["Quilmark", true],
    ] as const) {
      const { found: inPacks, isNear: isSo } = await searchPacks(list, typed, isListed);
      expect(isSo).toBe(isNear);
      expect(inPacks.map((p) => p.hits.map((h) => h.key))).toEqual([
        ["pack:list:n0", "pack:list:n2"],
      ]);
    }
  });
});

describe("names by what is typed", () => {
  test("any part of a name that fits leads to it, as when every name is looked at", async () => {
    const typedArb = fc.tuple(fc.nat(), fc.nat(), fc.nat(30));
    await fc.assert(
      fc.asyncProperty(namesArb, typedArb, async (texts, [which, from, length]) => {
        const names = texts.map((t) => [t] as const);
        const pack = await packOf(names);
        const text = texts[which % texts.length]!;
        const start = from % text.length;
        const typed = text.slice(start, start + length);
        if (fold(typed).letters.length < 2) return;
        expect(await found(pack, typed, "fitting")).toEqual(
          expect.arrayContaining(naive(names, typed)),
        );
      }),
      { numRuns: 60, seed: 8 },
    );
  }, 60_000);

  test("one letter that is wrong, or two that changed places, still lead to it", async () => {
    const texts = [
      "Rosoboronexport",
      "Norinco",
      "Kalashnikov Concern",
      "Техкрим",
      "Xinxing Guangzhou",
    ];
    const pack = await packOf(texts.map((t) => [t] as const));
    for (const text of texts)
      for (let i = 0; i < text.length; i++) {
        const wrong = `${text.slice(0, i)}q${text.slice(i + 1)}`;
        const swapped = text.slice(0, i) + (text[i + 1] ?? "") + text[i]! + text.slice(i + 2);
        for (const typed of [wrong, swapped])
          expect((await found(pack, typed, "near"))[0], typed).toBe(text);
      }
  });

  test("a name is found by each of its spellings, one with a shorter spelling first", async () => {
    const pack = await packOf([["Poly Technologies", "保利科技"], ["Poly"], ["Polonia Armaments"]]);
    expect(await found(pack, "保利", "fitting")).toEqual(["Poly Technologies"]);
    expect(await found(pack, "pol", "fitting")).toEqual([
      "Poly Technologies",
      "Poly",
      "Polonia Armaments",
    ]);
    expect(lookedUpBy(await pack.entities.at([0]).then((r) => r[0]!))).toContain("保利科技");
  });

  test("one letter is too little to look for among many, signs are nothing", async () => {
    const pack = await packOf([["Norinco"]]);
    for (const typed of ["n", "", "…"]) {
      expect(await found(pack, typed, "fitting")).toEqual([]);
      expect(await found(pack, typed, "near")).toEqual([]);
    }
  });
});
