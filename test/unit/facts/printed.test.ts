import { describe, expect, test } from "vitest";
import { tellerFor } from "../../../src/facts/lines.ts";
import { type PrintedRow, printedTable } from "../../../src/facts/printed.ts";
import type { Claim, Named, Shipment } from "../../../src/facts/schema.ts";
import { roles } from "../../../src/facts/schema.ts";
import { Wording } from "../../../src/facts/wording.ts";
import { data } from "./story.ts";

const teller = tellerFor(data, new Wording("en"));
const tableOf = (shipment: Shipment) => printedTable(teller, shipment);
const rowsOf = (shipment: Shipment) => tableOf(shipment).groups.flatMap((g) => g.rows);
const armor = data.shipments.get("chinese-body-armor-turkey-2022")!;

/** Words and digits that a printed value cannot be told without, by field. */
function mustTell(claim: Claim): [string, string][] {
  const digits = (n: number) => n.toLocaleString("en");
  const name = (n: Named) =>
    "printedName" in n
      ? n.printedName
      : (data.entities.get(n.entity)!.shortName ?? data.entities.get(n.entity)!.name);
  const country = (code: string) =>
    new Intl.DisplayNames("en", { type: "region", style: "short" }).of(code.slice(0, 2))!;
  const long = (code: string) =>
    new Intl.DisplayNames("en", { type: "region" }).of(code.slice(0, 2))!;
  return [
    ...[claim.goods ?? []].flat().map((g): [string, string] => ["goods", g]),
    ...[claim.declaredAs ?? []].flat().map((g): [string, string] => ["declaredAs", g]),
    ...[claim.hsCode ?? []].flat().map((c): [string, string] => ["hsCode", c]),
    ...(claim.quantities ?? []).map((q): [string, string] => ["quantity", digits(q.value)]),
    ...(claim.quantities ?? []).flatMap((q): [string, string][] =>
      q.of ? [["quantity", q.of]] : [],
    ),
    ...(claim.values ?? []).map((v): [string, string] => [
      "value",
      digits(v.amount / [1e12, 1e9, 1e6, 1].find((n) => n === 1 || v.amount >= n)!),
    ]),
    ...roles.flatMap((role) =>
      (claim.parties ?? [])
        .filter((p) => p.role === role)
        .map((p): [string, string] => [role, name(p)]),
    ),
    ...(claim.products ?? []).map((p): [string, string] => ["product", name(p)]),
    ...[claim.period?.from ?? [], claim.period?.to ?? []]
      .flat()
      .map((d): [string, string] => ["period", d.slice(0, 4)]),
    ...(claim.routes ?? [])
      .flat()
      .map((place): [string, string] => [
        "route",
        ["HK", "MO"].includes(place.slice(0, 2)) ? country(place) : long(place),
      ]),
    ...[claim.status ?? []]
      .flat()
      .map((s): [string, string] => ["status", teller.wording.words.statuses[s]]),
  ];
}

const words = (row: PrintedRow, field: string) =>
  [...row.cells]
    .filter(([f]) => f === field)
    .flatMap(([, values]) => values.map((v) => v.text))
    .join(" | ");

describe("what each source printed", () => {
  test.each([...data.shipments.values()])(
    "$id: every value of every claim stands in its row",
    (shipment) => {
      const table = tableOf(shipment);
      const rows = table.groups.flatMap((g) => g.rows);
      expect(rows.map((r) => r.source.id).sort()).toEqual(
        shipment.claims.map((c) => c.source).sort(),
      );
      for (const claim of shipment.claims) {
        const row = rows.find((r) => r.source.id === claim.source && r.says === claim.says)!;
        for (const [field, told] of mustTell(claim)) {
          expect(words(row, field)).toContain(told);
          expect(table.columns.map((c) => c.field)).toContain(field);
        }
      }
    },
  );

  test("a field that nobody printed is no column, and one that a source left out no cell", () => {
    const { columns } = tableOf(armor);
    expect(columns.map((c) => c.field)).toEqual([
      "goods",
      "quantity",
      "value",
      "manufacturer",
      "period",
      "route",
    ]);
    const [tanks] = rowsOf(armor).filter((r) => r.source.publisher === "Berliner Zeitung");
    expect([...tanks!.cells.keys()]).toEqual(["goods"]);
  });

  test("marked is what is not compatible with the version nearest to the origin, and no more", () => {
    const apart = rowsOf(armor).flatMap((r) =>
      [...r.cells].flatMap(([field, values]) =>
        values.filter((v) => v.isApart).map((v) => `${r.source.publisher}: ${field}: ${v.text}`),
      ),
    );
    expect(apart.sort()).toEqual([
      "24 News Bulletin: goods: armored vehicles",
      "Berliner Zeitung: goods: battle tanks",
      "Business Insider Deutschland: route: via the United Arab Emirates and Türkiye",
      "Diário de Notícias (in English): goods: armored vehicles",
      "Gelnhäuser Neue Zeitung (RND): route: via the United Arab Emirates and Türkiye",
      "Portfolio.hu: route: China → United Arab Emirates; China → Türkiye",
      "The Daily Digest (Brasil): goods: armored vehicles",
    ]);
  });

  test("figures of a part or of a whole say so and contradict nobody", () => {
    const [times] = rowsOf(armor).filter((r) => r.source.id === "moscow-times-2023-03-17");
    expect(times!.cells.get("quantity")).toEqual([
      { text: "more than 12 tons", isApart: false },
      { text: "nearly 80 tons", isApart: false, scope: "total" },
    ]);
  });

  test("a sum that the source converted says from what", () => {
    const garpiya = data.shipments.get("aee-a200-tsk-vektor-2025-q2")!;
    const values = rowsOf(garpiya).flatMap((r) => r.cells.get("value") ?? []);
    expect(values.filter((v) => v.convertedFrom === "CNY").length).toBeGreaterThan(0);
  });

  test("ports of a route are named", () => {
    const claims = [{ source: "bi-de", says: "By sea.", routes: [["CNSHA", "RUVVO"]] }];
    const [row] = rowsOf({ ...armor, claims });
    expect(words(row!, "route")).toBe("China → Russia (CNSHA, RUVVO)");
  });

  test("sources of one origin stand together under what they follow", () => {
    const { groups } = tableOf(armor);
    expect(groups.map((g) => [g.note, g.roots.map((r) => r.publisher), g.rows.length])).toEqual([
      ["All follow Politico, which was not seen.", ["Politico"], 16],
    ]);
    for (const shipment of data.shipments.values()) {
      const { groups } = tableOf(shipment);
      const alone = groups.filter((g) => g.roots.length === 0);
      expect(alone.length).toBeLessThan(2);
      for (const row of alone.flatMap((g) => g.rows)) expect(row.follows).toBe(undefined);
    }
  });

  test("the order of the claims changes nothing", () => {
    const turned = { ...armor, claims: armor.claims.toReversed() };
    expect(tableOf(turned)).toEqual(tableOf(armor));
  });

  test("a claim that prints no field is a row all the same", () => {
    const claims = [{ source: "bi-de", says: "Something went by road." }];
    const { columns, groups } = tableOf({ ...armor, claims });
    expect(columns).toEqual([]);
    expect(groups[0]!.rows[0]!.says).toBe("Something went by road.");
  });
});
