/** Several packs as one set of facts, each record under a name of its own. */
import { expect, test } from "vitest";
import { shipmentView } from "../../../src/facts/describe.ts";
import { tellerFor } from "../../../src/facts/lines.ts";
import { Wording } from "../../../src/facts/wording.ts";
import { compilePack } from "../../../src/pack/compile.ts";
import { corePackTitle } from "../../../src/pack/core.ts";
import { openPack } from "../../../src/pack/open.ts";
import { PackSet } from "../../../src/pack/set.ts";
import { together } from "../../../src/pack/together.ts";
import { data, story } from "../facts/story.ts";

const core = await openPack(compilePack(story, corePackTitle), "core");
const desk = await openPack(
  compilePack(data, { id: "a desk", title: "Desk", licence: "MIT" }),
  "d",
);

test("one pack alone is as it is", async () => {
  const { facts, cut } = await together(new PackSet([core]));
  expect(facts).toBe(await core.facts());
  expect(cut).toEqual([]);
});

test("of a second pack each shipment tells the same, and leads back into its pack", async () => {
  const { facts } = await together(new PackSet([core, desk]));
  expect(facts.shipments.size).toBe(story.shipments.size + data.shipments.size);
  const wording = new Wording("en");
  const [both, alone] = [tellerFor(facts, wording), tellerFor(data, wording)];
  for (const [id, shipment] of data.shipments) {
    const there = shipmentView(both, facts.shipments.get(`pack:a%20desk:${id}`)!);
    const here = shipmentView(alone, shipment);
    expect([there.title, there.parties, there.support.text]).toEqual([
      here.title,
      here.parties,
      here.support.text,
    ]);
    expect(there.named.map((n) => n.entity)).toEqual(
      here.named.map((n) => `pack:a%20desk:${n.entity}`),
    );
    expect(there.parts.map((p) => p.id).sort()).toEqual(
      here.parts.map((p) => `pack:a%20desk:${p.id}`).sort(),
    );
  }
});

test("names that no shipment has are not listed", async () => {
  const alone = { ...data, shipments: new Map() };
  const list = await openPack(
    compilePack(alone, { id: "list", title: "List", licence: "MIT" }),
    "l",
  );
  const { facts } = await together(new PackSet([core, list]));
  expect(facts.entities.size).toBe(story.entities.size);
});
