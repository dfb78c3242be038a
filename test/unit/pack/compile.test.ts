import { expect, test } from "vitest";
import { lexicon } from "../../../src/cli/lexicon.ts";
import type { Entity, Facts } from "../../../src/facts/schema.ts";
import { spotterWith } from "../../../src/pack/ask.ts";
import { compilePack } from "../../../src/pack/compile.ts";
import { openPack } from "../../../src/pack/open.ts";
import { data } from "../facts/story.ts";

const entity = (id: string, name: string, aliases: Entity["aliases"] = []): Entity => ({
  id,
  kind: "company",
  name,
  aliases,
  description: "",
  sources: [],
});

async function spotted(entities: readonly Entity[], marked: readonly string[], text: string) {
  const facts: Facts = {
    entities: new Map(entities.map((e) => [e.id, e])),
    shipments: new Map(),
    sources: new Map(),
    goods: [],
  };
  const title = { id: "t", title: "T", licence: "MIT" };
  const pack = await openPack(compilePack(facts, title, { alsoMark: new Set(marked) }), "t");
  return spotterWith(
    pack,
    await pack.facts(),
  )([{ text }]).candidates.map((c) => [c.entity, c.weak]);
}

test("a name that stands among its aliases as weak is weak", async () => {
  const silva = entity("silva", "Silva", [{ name: "Silva", lang: "en", weak: true }]);
  const other = entity("acme", "Acme");
  expect(await spotted([silva, other], ["silva", "acme"], "Silva. Acme")).toEqual([
    ["silva", true],
    ["acme", false],
  ]);
});

test("who takes part in no shipment is marked only when the pack says so", async () => {
  expect(await spotted([entity("acme", "Acme")], [], "Acme")).toEqual([]);
});

test("the project's weak names never stand alone", async () => {
  const pack = await openPack(
    compilePack(data, { id: "t", title: "T", licence: "MIT" }, { lexicon: lexicon() }),
    "t",
  );
  const text =
    "Vector Silva, a K9 named Nova and Maria from Ulan-Ude met TI, BIS and Haas at Stek.";
  const { candidates } = spotterWith(pack, await pack.facts())([{ text }]);
  expect(candidates.filter((c) => !c.weak)).toEqual([]);
  expect(candidates.map((c) => c.entity)).toContain("silva");
});
