import { expect, test } from "vitest";
import { csvPieces } from "../../../src/exchange/csv.ts";
import type { Facts } from "../../../src/facts/schema.ts";
import { data, story } from "../facts/story.ts";
import { csvRows } from "./csvRows.ts";

const toCsv = (facts: Facts) => [...csvPieces(facts)].join("");

test("a row a claim under one header, every cell as RFC 4180 has it", () => {
  const [header, ...rows] = csvRows(toCsv(data));
  expect(header!.slice(0, 5)).toEqual(["shipment", "story", "part_of", "status", "exporter"]);
  const claims = [...data.shipments.values()].flatMap((s) =>
    s.claims.map((c) => [s.id, s.story, c.says, c.source]),
  );
  const of = (name: string) => header!.indexOf(name);
  expect(
    rows.map((r) => [r[of("shipment")], r[of("story")], r[of("says")], r[of("source")]]),
  ).toEqual(claims);
});

function cellOf(says: string): string | undefined {
  const [id, shipment] = [...story.shipments][0]!;
  const claim = { ...shipment.claims[0]!, says };
  const facts = { ...data, shipments: new Map([[id, { ...shipment, claims: [claim] }]]) };
  const [header, row] = csvRows(toCsv(facts));
  return row![header!.indexOf("says")];
}

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A"])(
  "%j, which a spreadsheet would run, is text",
  (says) => expect(cellOf(says)).toBe(`'${says}`),
);

test.each([
  'anvils, "large"',
  "two\r\nlines",
  "two\nlines",
  "two\rlines",
  "1,000 = many",
  "партія — 1",
  "'=1",
])("%j stands as it is", (says) => expect(cellOf(says)).toBe(says));

test("what is part of a whole says so, and a converted sum names its currency", () => {
  const csv = toCsv(data);
  const [header, ...rows] = csvRows(csv);
  const tons = rows.find((r) => r[0] === "chinese-body-armor-turkey-2022")!;
  expect(tons[header!.indexOf("part_of")]).toBe("ariteks-body-armor-russia-2022-12");
  expect(csv).toContain("converted from CNY");
});
