/** Filters, counts and orders against the plainest way to work them out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthOf, monthText, type ShipmentRow } from "../../../src/facts/rows.ts";
import {
  type Filters,
  type KeyedFilter,
  keyedFilters,
  noFilters,
  type Sort,
  sorts,
} from "../../../src/panel/address.ts";
import { choicesOf, countOf, passing, sorted } from "../../../src/panel/filter.ts";

/** Few keys, so that rows share them; some that every object has. */
const key = fc.constantFrom("a", "b", "c", "~d", "constructor", "__proto__");
const keys = fc.uniqueArray(key, { maxLength: 3 });
/** From 2020 to 2023. */
const month = fc.integer({ min: 2020 * 12, max: 2023 * 12 + 11 });
const months = fc
  .tuple(month, month)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const measured = fc.record({
  amount: fc.integer({ min: 0, max: 5 }),
  measure: fc.constantFrom("USD", "EUR", "kg"),
});

const row: fc.Arbitrary<Omit<ShipmentRow, "id">> = fc
  .record(
    {
      story: key,
      exporter: keys,
      consignee: keys,
      products: keys,
      countries: keys,
      routes: fc.uniqueArray(fc.uniqueArray(key, { minLength: 2, maxLength: 3 }), {
        maxLength: 2,
        selector: (stops) => stops.join(),
      }),
      goods: keys,
      sources: keys,
      publishers: keys,
      months,
      value: measured,
      quantity: measured,
      reports: fc.integer({ min: 1, max: 4 }),
      origins: fc.integer({ min: 1, max: 3 }),
      isOfficial: fc.boolean(),
      differs: fc.boolean(),
    },
    {
      requiredKeys: [
        "story",
        "exporter",
        "consignee",
        "products",
        "countries",
        "routes",
        "goods",
        "sources",
        "publishers",
        "reports",
        "origins",
        "isOfficial",
        "differs",
      ],
    },
  )
  .map(({ exporter, consignee, ...rest }) => ({
    ...rest,
    status: "declared" as const,
    parties: { exporter, consignee, manufacturer: [], intermediary: [] },
    named: [],
  }));

const rows = fc.array(row, { maxLength: 25 }).chain((all) =>
  fc
    .shuffledSubarray(
      all.map((_, i) => `shipment-${i}`),
      { minLength: all.length },
    )
    .map((ids) => all.map((r, i): ShipmentRow => ({ ...r, id: ids[i]! }))),
);

const filters: fc.Arbitrary<Filters> = fc.record(
  {
    goods: keys,
    exporter: keys,
    consignee: keys,
    country: keys,
    route: fc.uniqueArray(fc.constantFrom("a-b", "b-a", "a-b-c", "none"), { maxLength: 2 }),
    product: keys,
    story: keys,
    source: keys,
    name: keys,
    publisher: keys,
    from: month.map(monthText),
    to: month.map(monthText),
    differs: fc.boolean(),
    official: fc.boolean(),
  },
  { requiredKeys: [...keyedFilters, "differs", "official"] },
);

function keysIn(r: ShipmentRow, field: KeyedFilter): readonly string[] {
  const all: Record<KeyedFilter, readonly string[]> = {
    goods: r.goods,
    exporter: r.parties.exporter,
    consignee: r.parties.consignee,
    country: r.countries,
    route: r.routes.map((stops) => stops.join("-")),
    product: r.products,
    story: [r.story],
    source: r.sources,
    name: [...Object.values(r.parties).flat(), ...r.products],
    publisher: r.publishers,
  };
  return all[field];
}

/** The filters' meaning, said as plainly as it can be. */
function passes(r: ShipmentRow, f: Filters): boolean {
  for (const field of keyedFilters)
    if (f[field].length > 0 && !f[field].some((k) => keysIn(r, field).includes(k))) return false;
  if (f.from !== undefined && !(r.months && r.months.to >= monthOf(f.from, false))) return false;
  if (f.to !== undefined && !(r.months && r.months.from <= monthOf(f.to, true))) return false;
  if (f.differs && !r.differs) return false;
  return !f.official || r.isOfficial;
}

describe("the filters", () => {
  test("let pass what every one of them lets pass, in its order", () => {
    fc.assert(
      fc.property(rows, filters, (all, f) => {
        expect(passing(all, f)).toEqual(all.filter((r) => passes(r, f)));
      }),
    );
  });

  test("are asked anew of the same rows", () => {
    fc.assert(
      fc.property(rows, filters, filters, (all, f, g) => {
        passing(all, f);
        expect(passing(all, g)).toEqual(all.filter((r) => passes(r, g)));
      }),
    );
  });

  test("an undated shipment lies in no period", () => {
    const [undated] = fc.sample(
      row.map((r) => ({ ...r, id: "undated" })),
      1,
    );
    const { months: _, ...r } = undated!;
    expect(passing([r], { ...noFilters, from: "0000-01" })).toEqual([]);
    expect(passing([r], noFilters)).toEqual([r]);
  });
});

describe("the choices of a field", () => {
  test("say how many shipments pressing would leave", () => {
    fc.assert(
      fc.property(rows, filters, fc.constantFrom(...keyedFilters), (all, f, field) => {
        const choices = choicesOf(all, f, field);
        for (const { key: k, count } of choices)
          expect(count).toBe(all.filter((r) => passes(r, { ...f, [field]: [k] })).length);
        for (const flag of ["differs", "official"] as const)
          expect(countOf(all, f, flag)).toBe(
            all.filter((r) => passes(r, { ...f, [flag]: true })).length,
          );
      }),
    );
  });

  test("are the chosen keys, and every key that leaves a shipment, each once", () => {
    fc.assert(
      fc.property(rows, filters, fc.constantFrom(...keyedFilters), (all, f, field) => {
        const left = all.filter((r) => passes(r, { ...f, [field]: [] }));
        const expected = new Set([...f[field], ...left.flatMap((r) => keysIn(r, field))]);
        const choices = choicesOf(all, f, field);
        expect(choices.map((c) => c.key).sort()).toEqual([...expected].sort());
        for (const c of choices) expect(c.isChosen).toBe(f[field].includes(c.key));
      }),
    );
  });

  test("stand by being chosen, by their number, by their key", () => {
    fc.assert(
      fc.property(rows, filters, fc.constantFrom(...keyedFilters), (all, f, field) => {
        const choices = choicesOf(all, f, field);
        choices.slice(1).forEach((next, i) => {
          const before = choices[i]!;
          expect(before.isChosen || !next.isChosen).toBe(true);
          if (before.isChosen !== next.isChosen) return;
          expect(before.count).toBeGreaterThanOrEqual(next.count);
          if (before.count === next.count) expect(before.key < next.key).toBe(true);
        });
      }),
    );
  });
});

const order = fc.record({ sort: fc.constantFrom(...sorts), isAscending: fc.boolean() });

/** What a row is compared by, undefined where it has nothing of it. */
function rankOf(r: ShipmentRow, sort: Sort): number | undefined {
  switch (sort) {
    case "date":
      return r.months?.to;
    case "value":
      return r.value?.amount;
    case "quantity":
      return r.quantity?.amount;
    case "origins":
      return r.origins;
  }
}

describe("the order", () => {
  test("loses and adds nothing, and leaves the given rows alone", () => {
    fc.assert(
      fc.property(rows, order, (all, { sort, isAscending }) => {
        const before = [...all];
        const ids = sorted(all, sort, isAscending).map((r) => r.id);
        expect([...ids].sort()).toEqual(all.map((r) => r.id).sort());
        expect(all).toEqual(before);
      }),
    );
  });

  test("is the same whatever the order of what is given", () => {
    fc.assert(
      fc.property(rows, order, (all, { sort, isAscending }) => {
        const turned = sorted([...all].reverse(), sort, isAscending);
        expect(turned).toEqual(sorted(all, sort, isAscending));
      }),
    );
  });

  test("puts what has no date or figure last, whichever way it goes", () => {
    fc.assert(
      fc.property(rows, order, (all, { sort, isAscending }) => {
        const has = sorted(all, sort, isAscending).map((r) => rankOf(r, sort) !== undefined);
        expect(has).toEqual([...has].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test("goes one way within a measure, and equal ones by their ids", () => {
    fc.assert(
      fc.property(rows, order, (all, { sort, isAscending }) => {
        const measureOf = (r: ShipmentRow) =>
          sort === "value" || sort === "quantity" ? r[sort]?.measure : sort;
        const result = sorted(all, sort, isAscending);
        result.slice(1).forEach((next, i) => {
          const before = result[i]!;
          const [a, b] = [rankOf(before, sort), rankOf(next, sort)];
          if (measureOf(before) !== measureOf(next)) return;
          if (a !== undefined && b !== undefined) expect(isAscending ? a <= b : a >= b).toBe(true);
          if (a === b && (sort === "value" || sort === "quantity" || a === undefined))
            expect(before.id < next.id).toBe(true);
        });
      }),
    );
  });

  test.each(["value", "quantity"] as const)(
    "by %s: each measure stands together, the commonest first",
    (sort) => {
      fc.assert(
        fc.property(rows, fc.boolean(), (all, isAscending) => {
          const measures = sorted(all, sort, isAscending).flatMap((r) => r[sort]?.measure ?? []);
          const runs = measures.filter((m, i) => m !== measures[i - 1]);
          expect(runs.length).toBe(new Set(measures).size);
          const counts = runs.map((m) => measures.filter((x) => x === m).length);
          expect(counts).toEqual([...counts].sort((a, b) => b - a));
        }),
      );
    },
  );
});
