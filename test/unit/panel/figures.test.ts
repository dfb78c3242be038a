/** The figure that a line of a sorted list shows: one that its source printed, and no other. */
import { describe, expect, test } from "vitest";
import { currencyName, figureView, hasFigures } from "../../../src/facts/figures.ts";
import { tellerFor } from "../../../src/facts/lines.ts";
import { rowOf } from "../../../src/facts/rows.ts";
import type { Claim, Facts, Shipment, Source, Value } from "../../../src/facts/schema.ts";
import { Wording } from "../../../src/facts/wording.ts";
import { data } from "../facts/story.ts";

const wording = new Wording("en");
const teller = tellerFor(data, wording);
const figured = [...data.shipments.values()].flatMap((shipment) => {
  const row = rowOf(teller, shipment);
  return (["value", "quantity"] as const).flatMap((field) => {
    const measured = row[field];
    return measured ? [{ shipment, field, measured }] : [];
  });
});

test.each(figured.map((f) => [`${f.field} of ${f.shipment.id}`, f] as const))("%s", (_, f) => {
  const figure = figureView(teller, f.shipment, f.field, f.measured)!;
  const printers = f.shipment.claims.filter((c) => {
    const texts =
      f.field === "value"
        ? (c.values ?? []).map((v) => wording.value(v))
        : (c.quantities ?? []).map((q) => wording.quantity(q));
    return texts.includes(figure.text);
  });
  const publishers = printers.map((c) => data.sources.get(c.source)!.publisher);
  expect(publishers).toContain(figure.publishers[0]);
  expect(figure.figures).toBeGreaterThan(0);
});

const sources = ["first", "second", "third"].map((id): Source => {
  const publisher = `The ${id}`;
  return { id, publisher, title: id, url: `https://${id}.example/`, tier: "original", read: true };
});

/** A shipment of which each source prints one sum. */
function withValues(...values: readonly Value[]): { facts: Facts; shipment: Shipment } {
  const claims = values.map(
    (v, i): Claim => ({ source: sources[i]!.id, says: "Said.", values: [v] }),
  );
  const none = { parties: [], products: [], caveats: [], responses: [], corrections: [] };
  const shipment: Shipment = { id: "s", story: "Story", status: "declared", claims, ...none };
  const bySource = new Map(sources.map((s) => [s.id, s]));
  const facts = {
    entities: new Map(),
    shipments: new Map([["s", shipment]]),
    sources: bySource,
    goods: [],
  };
  return { facts, shipment };
}

const value = (amount: number, currency: string, rest: Partial<Value> = {}): Value => ({
  amount,
  currency,
  qualifier: "exactly",
  scope: "this",
  ...rest,
});

describe("a shipment with several sums", () => {
  test("is measured in the currency that is printed most, by the largest of it", () => {
    const { facts, shipment } = withValues(
      value(900, "JPY"),
      value(10, "USD"),
      value(20, "USD", { qualifier: "more than" }),
    );
    const own = tellerFor(facts, wording);
    const row = rowOf(own, shipment);
    expect(row.value).toEqual({ amount: 20, measure: "USD" });
    expect(figureView(own, shipment, "value", row.value!)).toEqual({
      text: "more than 20 US dollars",
      publishers: ["The third"],
      figures: 2,
    });
  });

  test("names everyone who printed the same, and shows the upper end of a range", () => {
    const { facts, shipment } = withValues(
      value(5, "EUR", { max: 8 }),
      value(8, "EUR", { qualifier: "about" }),
    );
    const own = tellerFor(facts, wording);
    expect(figureView(own, shipment, "value", rowOf(own, shipment).value!)).toEqual({
      text: "5 euros to 8 euros",
      publishers: ["The first", "The second"],
      figures: 1,
    });
  });

  test("of a part or a total alone has none of its own, but is not without any", () => {
    const { facts, shipment } = withValues(value(5, "EUR", { scope: "total" }));
    expect(rowOf(tellerFor(facts, wording), shipment).value).toBeUndefined();
    expect(hasFigures(shipment, "value")).toBe(true);
    expect(hasFigures(shipment, "quantity")).toBe(false);
  });
});

test("a currency goes by its name, one that nobody knows by its code", () => {
  expect(currencyName("en", "USD")).toBe("US dollars");
  expect(currencyName("en", "ZZQ")).toBe("ZZQ");
});
