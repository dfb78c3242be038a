import { expect, test } from "vitest";
import { toCsv } from "../../../src/exchange/csv.ts";
import { data, story } from "../facts/story.ts";

test("a row a claim under one header", () => {
  const rows = toCsv({ ...data, shipments: new Map([...story.shipments].slice(0, 1)) });
  const [header, ...lines] = rows.trimEnd().split("\r\n");
  expect(header).toMatch(/^shipment,story,status,exporter,.*,source,publisher,/);
  expect(lines.length).toBe([...story.shipments.values()][0]!.claims.length);
});

test("a cell that a spreadsheet would run is text", () => {
  const [id, shipment] = [...story.shipments][0]!;
  const claim = { ...shipment.claims[0]!, says: "=1+1", goods: 'anvils, "large"' };
  const csv = toCsv({ ...data, shipments: new Map([[id, { ...shipment, claims: [claim] }]]) });
  expect(csv).toContain("'=1+1");
  expect(csv).toContain('"anvils, ""large"""');
});
