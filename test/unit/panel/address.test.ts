/** The panel's address: read back as written, and never an error. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Address,
  isFiltered,
  noFilters,
  readAddress,
  sorts,
  start,
  views,
  writeAddress,
} from "../../../src/panel/address.ts";

const word = fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter(isText);

/** An address holds text; half of a surrogate pair is none. */
function isText(s: string): boolean {
  return s.isWellFormed();
}

const month = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}`);
const keys = fc.uniqueArray(word, { maxLength: 3 });

const filters = fc.record(
  {
    goods: keys,
    exporter: keys,
    consignee: keys,
    country: keys,
    route: keys,
    product: keys,
    story: keys,
    source: keys,
    name: keys,
    publisher: keys,
    from: month,
    to: month,
    differs: fc.boolean(),
    official: fc.boolean(),
  },
  {
    requiredKeys: [
      "goods",
      "exporter",
      "consignee",
      "country",
      "route",
      "product",
      "story",
      "source",
      "name",
      "publisher",
      "differs",
      "official",
    ],
  },
);

const address: fc.Arbitrary<Address> = fc
  .record(
    {
      tab: fc.nat(),
      view: fc.constantFrom(...views),
      shipment: word,
      report: fc.oneof(fc.constant(""), word),
      words: fc.oneof(fc.constant(""), word),
      of: fc.constantFrom("page" as const, "all" as const),
      sort: fc.constantFrom(...sorts),
      isAscending: fc.boolean(),
      filters,
    },
    { requiredKeys: ["view", "report", "words", "sort", "isAscending", "filters"] },
  )
  .map((a) =>
    a.view === "shipment" && a.shipment === undefined ? { ...a, view: "list" as const } : a,
  )
  .map((a) => (a.view === "report" ? a : { ...a, report: "" }));

describe("an address", () => {
  test("is read back as it was written", () => {
    fc.assert(
      fc.property(address, (a) => {
        expect(readAddress(writeAddress(a))).toEqual(a);
      }),
    );
  });

  test("is written the same by whom it was read", () => {
    fc.assert(
      fc.property(address, (a) => {
        const hash = writeAddress(a);
        expect(writeAddress(readAddress(hash))).toBe(hash);
      }),
    );
  });

  test("of the start is empty, and an empty one is the start", () => {
    expect(writeAddress(start)).toBe("#");
    for (const hash of ["", "#", "#&&", "##"]) expect(readAddress(hash)).toEqual(start);
  });

  test("of anybody's making is read without an error, and holds only what it may", () => {
    const wild = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webQueryParameters(),
      fc
        .array(
          fc.tuple(
            fc.constantFrom("view", "tab", "sort", "order", "from", "goods", "of"),
            fc.string(),
          ),
        )
        .map((pairs) => pairs.map(([k, v]) => `${k}=${v}`).join("&")),
    );
    fc.assert(
      fc.property(wild, (hash) => {
        const read = readAddress(hash);
        expect(views).toContain(read.view);
        expect(sorts).toContain(read.sort);
        expect(readAddress(writeAddress(read))).toEqual(read);
      }),
    );
  });

  test.each([
    ["a view that is none", "view=cheese", start],
    ["a shipment's view without a shipment", "view=shipment", start],
    ["names of what every object has", "view=constructor&sort=__proto__&of=toString", start],
    ["a tab that is no number", "tab=-1", start],
    ["a tab in other digits", "tab=%D9%A1", start],
    ["months that are none", "from=2022-13&to=yesterday", start],
    ["a broken escape", "%E0%A4%A&%", start],
    [
      "empty keys and the same key twice",
      "goods=&goods=a&goods=a",
      { ...start, filters: { ...noFilters, goods: ["a"] } },
    ],
    ["the same word twice: the first counts", "view=map&view=time", { ...start, view: "map" }],
  ])("%s: is left out", (_, hash, expected) => {
    expect(readAddress(hash)).toEqual(expected);
  });
});

test("a filter in force is one of any field", () => {
  expect(isFiltered(noFilters)).toBe(false);
  const each = ["goods", "exporter", "consignee", "country", "product", "story"] as const;
  for (const field of each) expect(isFiltered({ ...noFilters, [field]: ["x"] })).toBe(true);
  expect(isFiltered({ ...noFilters, from: "2022-01" })).toBe(true);
  expect(isFiltered({ ...noFilters, to: "2022-01" })).toBe(true);
  expect(isFiltered({ ...noFilters, differs: true })).toBe(true);
  expect(isFiltered({ ...noFilters, official: true })).toBe(true);
});
