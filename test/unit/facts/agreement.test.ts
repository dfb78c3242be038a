import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Voice, variantsOf } from "../../../src/facts/agreement.ts";
import {
  goodsRule,
  periodRule,
  productRule,
  quantityRule,
  type Rule,
  routeRule,
  statusRule,
  valueRule,
} from "../../../src/facts/compare.ts";
import { Thesaurus } from "../../../src/facts/goods.ts";
import type { Claim, Quantity, Source } from "../../../src/facts/schema.ts";
import { story } from "./story.ts";

const thesaurus = new Thesaurus(story.goods);
const goods = goodsRule(thesaurus, (c) => c.goods);

const tons = (
  value: number,
  qualifier: Quantity["qualifier"] = "exactly",
  unit = "tons",
): Quantity => ({
  value,
  unit,
  qualifier,
  scope: "this",
});

describe("what says the same", () => {
  test.each([
    ["tons and tonnes", tons(12), tons(12, "exactly", "tonnes"), true],
    ["tons and kilograms", tons(12), tons(12_000, "exactly", "kg"), true],
    ["more than 12 and 12", tons(12, "more than"), tons(12), true],
    ["nearly 80 and 80", tons(80, "nearly"), tons(80), true],
    ["80 and 800", tons(80), tons(800), false],
    ["nearly 80 and more than 800", tons(80, "nearly"), tons(800, "more than"), false],
    ["12 and 13", tons(12), tons(13), false],
  ])("%s", (_what, a, b, expected) => {
    expect(quantityRule.compatible(a, b)).toBe(expected);
  });

  test.each([
    ["shipments", "lots", true],
    ["batches", "consignments", true],
    ["поставки", "deliveries", true],
    ["shipments", "companies", false],
    ["pieces", "shipments", false],
    ["tons", "shipments", false],
  ])("12 %s and 12 %s: %s", (a, b, expected) => {
    expect(quantityRule.compatible(tons(12, "exactly", a), tons(12, "exactly", b))).toBe(expected);
  });

  test.each([
    ["bulletproof vests", "body armour", true],
    ["protective gear", "vests", true],
    ["assault rifles", "rifles", true],
    ["cameras and batteries", "parts such as batteries and cameras", true],
    ["body armor", "armored vehicles", false],
    ["armored vehicles", "battle tanks", false],
    ["drone parts", "drones", false],
    ["rifles", "machine guns", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(goods.compatible(a, b)).toBe(expected);
  });

  test.each([
    [{ from: "2022-06", to: "2022-06" }, { from: "2022-06", to: "2022-12" }, true],
    [{ from: "2022" }, { from: "2022-11", to: "2022-12" }, true],
    [{ from: "2022-06", to: "2022-06" }, { from: "2022-07", to: "2022-12" }, false],
    [{ to: "2021" }, { from: "2022-01-01" }, false],
  ])("%j and %j: %s", (a, b, expected) => {
    expect(periodRule.compatible(a, b)).toBe(expected);
  });

  test.each([
    [[["CN", "AE", "RU"]], [["AE"]], true],
    [[["CN", "AE", "RU"]], [["CN", "SA", "RU"]], false],
    [[["CN", "TR", "RU"]], [["AE"], ["TR"]], false],
    [
      [["CN", "RU"]],
      [
        ["CN", "RU"],
        ["RS", "RU"],
      ],
      true,
    ],
    [[["CN", "RU"]], [["TR"]], false],
    [[["CNSHA", "AEJEA", "RU"]], [["CN", "AE", "RU"]], true],
  ])("%j and %j: %s", (a, b, expected) => {
    expect(routeRule.compatible(a, b)).toBe(expected);
  });

  test("a million dollars of another currency is another value", () => {
    const value = { amount: 1e7, qualifier: "about", scope: "this" } as const;
    expect(valueRule.compatible({ ...value, currency: "USD" }, { ...value, currency: "EUR" })).toBe(
      false,
    );
  });

  test.each([
    ["one of two firms", [["acme"], ["acme", "bolt"]], true],
    ["another firm", [["acme"], ["bolt"]], false],
    [
      "two and two that share one",
      [
        ["acme", "bolt"],
        ["acme", "cog"],
      ],
      false,
    ],
  ])("%s", (_what, [a, b], expected) => {
    const names = (ids: string[] | undefined) => ids!.map((entity) => ({ entity }));
    expect(productRule.compatible(names(a), names(b))).toBe(expected);
  });

  test.each([
    ["listed", "alleged", true],
    ["total", "declared", true],
    ["declared", "ordered", false],
  ] as const)("%s and %s: %s", (a, b, expected) => {
    expect(statusRule.compatible(a, b)).toBe(expected);
  });

  test("a phrase within another only says less", () => {
    expect(goods.compatible("machines", "used machines")).toBe(true);
    expect(goods.compatible("used machines", "new machines")).toBe(false);
  });

  test("figures of a total are not compared with those of the shipment", () => {
    expect(
      quantityRule.read({ source: "x", says: "x", quantities: [{ ...tons(80), scope: "total" }] }),
    ).toEqual([]);
  });
});

const qualifier = fc.constantFrom(
  "exactly",
  "about",
  "more than",
  "at least",
  "nearly",
  "up to",
  "some",
) as fc.Arbitrary<Quantity["qualifier"]>;
const quantity = fc.record({
  value: fc.constantFrom(10, 12, 80, 100, 800),
  unit: fc.constantFrom("tons", "tonnes", "kg"),
  qualifier,
  scope: fc.constant("this" as const),
});
const place = fc.constantFrom("CN", "TR", "AE", "SA", "RU");
const routes = fc.array(fc.array(place, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 2,
});
const date = fc.constantFrom("2021", "2022", "2022-06", "2022-12", "2022-12-05");
const period = fc.record({ from: date, to: date });
const phrase = fc.constantFrom(
  "vests",
  "body armor",
  "drones",
  "drone parts",
  "parts",
  "batteries",
  "rifles",
  "things",
);
const claim: fc.Arbitrary<Omit<Claim, "source">> = fc.record({
  says: fc.constant("x"),
  quantities: fc.array(quantity, { maxLength: 2 }),
  routes,
  period,
  goods: phrase,
});

const sourceOf = (n: number): Source => ({
  id: `s${n}`,
  publisher: `Paper ${n % 4}`,
  title: null,
  url: "https://x.example/",
  tier: n % 2 ? "report" : "repost",
  read: true,
});

function voices(claims: readonly Omit<Claim, "source">[]): Voice[] {
  return claims.map((c, n) => {
    const source = sourceOf(n);
    const origin = n % 3 ? "one" : source.id;
    return {
      claim: { ...c, source: source.id },
      lineage: { source, root: source, distance: n % 3, origin },
    };
  });
}

describe.each<[string, Rule<never>]>([
  ["quantity", quantityRule as Rule<never>],
  ["route", routeRule as Rule<never>],
  ["period", periodRule as Rule<never>],
  ["goods", goods as Rule<never>],
])("variants of %s", (_name, rule) => {
  const many = fc.array(claim, { minLength: 1, maxLength: 8 }).map(voices);

  test("do not depend on the order of the claims", () => {
    fc.assert(
      fc.property(many, fc.infiniteStream(fc.nat(1000)), (all, keys) => {
        const shuffled = all
          .map((v) => [keys.next().value, v] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, v]) => v);
        const told = (list: Voice[]) =>
          variantsOf(rule, list).map((v) => [
            rule.key(v.value),
            v.lineages.map((l) => l.source.id),
            v.origins,
          ]);
        expect(told(shuffled)).toEqual(told(all));
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  test("hold every printed value once, and name everyone who printed one", () => {
    fc.assert(
      fc.property(many, (all) => {
        const variants = variantsOf(rule, all);
        const printed = all.flatMap((v) => rule.read(v.claim).map((x) => rule.key(x)));
        const shown = variants.flatMap((v) => [v.value, ...v.others].map((x) => rule.key(x)));
        expect([...shown].sort()).toEqual([...new Set(printed)].sort());
        const speakers = all
          .filter((v) => rule.read(v.claim).length > 0)
          .map((v) => v.lineage.source.id);
        const named = variants.flatMap((v) => v.lineages.map((l) => l.source.id));
        expect([...new Set(named)].sort()).toEqual([...new Set(speakers)].sort());
        for (const v of variants) expect(new Set(v.lineages).size).toBe(v.lineages.length);
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  test("never join what is not compatible", () => {
    fc.assert(
      fc.property(many, (all) => {
        for (const { value, others } of variantsOf(rule, all)) {
          const values = [value, ...others];
          for (const a of values)
            for (const b of values) if (a !== b) expect(rule.compatible(a, b)).toBe(true);
        }
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });
});

test("compatibility is symmetric", () => {
  fc.assert(
    fc.property(
      quantity,
      quantity,
      routes,
      routes,
      period,
      period,
      phrase,
      phrase,
      (...[q, r, s, t, p, u, g, h]) => {
        expect(quantityRule.compatible(q, r)).toBe(quantityRule.compatible(r, q));
        expect(routeRule.compatible(s, t)).toBe(routeRule.compatible(t, s));
        expect(periodRule.compatible(p, u)).toBe(periodRule.compatible(u, p));
        expect(goods.compatible(g, h)).toBe(goods.compatible(h, g));
      },
    ),
    { seed: 20261124, numRuns: 500 },
  );
});
