/** The map in words. */
import { describe, expect, test } from "vitest";
import { routeMapOf } from "../../../../src/panel/map/routes.ts";
import {
  countryInWords,
  disputeOf,
  routeName,
  shipmentsOn,
  sumInWords,
  toldBy,
} from "../../../../src/panel/map/told.ts";
import { sumOn } from "../../../../src/panel/map/widths.ts";
import { PanelRecord } from "../../../../src/panel/record.ts";
import { factsOf, type Sent, usd } from "./facts.ts";

async function read(sent: readonly Sent[]) {
  const facts = factsOf(sent);
  const record = await PanelRecord.read(facts, "en");
  return { facts, record, map: routeMapOf(record.teller, record.rows) };
}

const claim = (source: string, ...routes: string[][]) => ({ source, routes });

describe("a route", () => {
  const sent: Sent[] = [
    { id: "whole", claims: [claim("a", ["CN", "AE", "RU"]), claim("b", ["CN", "SA", "RU"])] },
    { id: "part", partOf: "whole", claims: [claim("c", ["CN", "AE", "RU"])] },
  ];

  test("says how many shipments it has, which are parts of others, and where sources differ", async () => {
    const { record, map } = await read(sent);
    const [emirates, arabia] = map.routes as [(typeof map.routes)[0], (typeof map.routes)[0]];
    expect(routeName(record, emirates)).toBe("China → United Arab Emirates → Russia");
    expect(shipmentsOn(emirates)).toBe(
      "One shipment; one more is part of another of these and not counted; sources differ on one",
    );
    expect(shipmentsOn(arabia)).toBe("One shipment; sources differ");
    expect(toldBy(record, emirates.shipments).support).toBe("2 reports, 2 origins");
  });

  test("says who prints another one", async () => {
    const { record, map } = await read(sent);
    const [whole, part] = map.routes[0]!.shipments;
    expect(disputeOf(record, whole!)).toBe(
      "Printed by one of the 2 reports that tell a way; one (1 origin) prints China → Saudi Arabia → Russia",
    );
    expect(disputeOf(record, part!)).toBeUndefined();
  });

  test("with 500 versions names a few and counts the rest", async () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const codes = letters.flatMap((a) => letters.map((b) => a + b)).slice(0, 500);
    const { record, map } = await read([
      { id: "many", claims: codes.map((code, i) => claim(`s${i}`, ["CN", code, "RU"])) },
    ]);
    expect(map.routes).toHaveLength(500);
    const words = disputeOf(record, map.routes[0]!.shipments[0]!)!;
    expect(words).toMatch(/; 495 more versions in the shipment’s own view$/);
    expect(words.length).toBeLessThan(600);
  });

  test("says its sum, or why there is none", async () => {
    const { facts, record, map } = await read([
      { id: "a", claims: [{ source: "x", routes: [["CN", "RU"]], values: [usd(1000)] }] },
      { id: "b", claims: [{ source: "y", routes: [["HK", "RU"]] }] },
    ]);
    const said = map.routes.map((r) => sumInWords(record, sumOn(facts, r, "USD"), "US Dollar"));
    expect(said).toEqual([
      "Reported value: 1,000 US dollars",
      "No sum in US Dollar: one shipment has no reported value of its own in it",
    ]);
  });
});

describe("a country", () => {
  test("says what it is to the routes", async () => {
    const { map } = await read([
      { id: "a", claims: [claim("x", ["CN", "AE", "RU"])] },
      { id: "b", claims: [claim("x", ["AE", "RU"])] },
      { id: "c", claims: [claim("x", ["TR"])] },
    ]);
    const [russia, emirates, turkey] = ["RU", "AE", "TR"].map((c) => countryInWords(map, c));
    expect(russia).toBe("2 shipments: end of 2");
    expect(emirates).toBe("2 shipments: beginning of one route, on the way of one");
    expect(turkey).toBe("One shipment: named as a place on the way, without a route");
  });
});
