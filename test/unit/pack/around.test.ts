/** What is told of the few records around one is what is told of all. */
import { expect, test } from "vitest";
import { cardModel } from "../../../src/facts/card.ts";
import { describeShipment } from "../../../src/facts/describe.ts";
import { aboutEntity, aboutShipment } from "../../../src/pack/around.ts";
import { compilePack } from "../../../src/pack/compile.ts";
import { type OpenPack, openPack } from "../../../src/pack/open.ts";
import { data } from "../facts/story.ts";

const title = { id: "t", title: "T", licence: "MIT" };
const small = await openPack(compilePack(data, title), "t");
/** As a pack that is too large to be decoded as a whole. */
const large: OpenPack = {
  ...small,
  size: 1 << 30,
  facts: () => Promise.reject(new Error("all records were read")),
};

const pages = [
  { entities: [], ties: [] },
  { entities: ["tekhkrim", "dji"], ties: ["country:AE", "period:2022"] },
  { entities: ["cq-a"], ties: ["goods:body-armor", "country:TR"] },
];

/** All of them take a while, and say the same. */
const some = <T>(all: Iterable<T>) => [...all].filter((_, i) => i % 4 === 0);

test.each(some(data.entities.keys()))("the card of %s", async (id) => {
  for (const page of pages) {
    const about = (await aboutEntity(large, id, page))!;
    expect(cardModel(about.facts, id, page, "en", about.total)).toEqual(
      cardModel(data, id, page, "en"),
    );
  }
});

test.each(some(data.shipments.keys()))("the shipment %s", async (id) => {
  const facts = (await aboutShipment(large, id))!;
  expect(describeShipment(facts, id, "en")).toEqual(describeShipment(data, id, "en"));
});

test("what is not there is not told", async () => {
  for (const pack of [small, large]) {
    expect(await aboutEntity(pack, "nobody", pages[0]!)).toBeUndefined();
    expect(await aboutShipment(pack, "nothing")).toBeUndefined();
  }
});

test("of many shipments the most reported are read, and all are counted", async () => {
  const id = "tekhkrim";
  const whole = cardModel(data, id, pages[0]!, "en");
  const about = (await aboutEntity(large, id, pages[0]!, { shipments: 3, told: 2 }))!;
  const few = cardModel(about.facts, id, pages[0]!, "en", about.total);
  expect(few.total).toBe(whole.total);
  expect(few.lead).toEqual(whole.lead);
  expect(few.further.map((f) => f.id)).toEqual(whole.further.slice(0, 2).map((f) => f.id));
});
