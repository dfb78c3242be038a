/** Tables by mappings: the three that are ready, strangers' mappings, and tables that are broken. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PackRecord } from "../../../src/facts/packRecord.ts";
import { Parties, partyKey } from "../../../src/tables/parties.ts";
import { countryCode } from "../../../src/tables/places.ts";
import { newReport, tableRecords } from "../../../src/tables/records.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "waybill-tables-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ready = (name: string) => `data/mappings/${name}.yaml`;

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function read(path: string, mappingPath: string) {
  const report = newReport();
  const records: PackRecord[] = [];
  for await (const record of tableRecords({ paths: [path], mappingPath, report }))
    records.push(record);
  const shipments = records.flatMap((r) => (r.is === "shipment" ? [r.record] : []));
  const entities = records.flatMap((r) => (r.is === "entity" ? [r.record] : []));
  return { records, shipments, entities, report };
}

const manifest = `Bill of Lading Number,Shipper Name,Consignee Name,Goods Description,HS Code,Quantity,Quantity Unit,Weight (KG),Arrival Date,Country of Origin
B1,"Nordlicht Optik GmbH","Harbour Trading LLC","OPTICAL SIGHTS, USED",9013.10,40,PCS,"1,200.5",2025-05-03,Germany
B2,NORDLICHT OPTIK,"Harbour Trading, Inc.",LENSES,9002,12,CTN,80,2025-05-04,DE
B2,Nordlicht Optik GmbH,Velmora SA,LENSES,9002,1,CTN,,2025-05-04,DE
`;

describe("bills of lading", () => {
  test("each row is a shipment with what it prints, parties gathered by their names", async () => {
    const { shipments, entities, report } = await read(
      written("us.csv", manifest),
      ready("us-import-manifests"),
    );
    expect(entities.map((e) => [e.name, e.aliases.map((a) => a.name)]).sort()).toEqual([
      ["Harbour Trading LLC", ["Harbour Trading, Inc."]],
      ["Nordlicht Optik GmbH", ["NORDLICHT OPTIK"]],
      ["Velmora SA", []],
    ]);
    expect(shipments.map((s) => s.id)).toEqual(["B1", "B2", "B2-2"]);
    expect(shipments[0]!.claims[0]).toEqual({
      source: "us.csv",
      says: "OPTICAL SIGHTS, USED",
      goods: "OPTICAL SIGHTS, USED",
      hsCode: "901310",
      quantities: [
        { value: 1200.5, unit: "kg", qualifier: "exactly", scope: "this" },
        { value: 40, unit: "PCS", qualifier: "exactly", scope: "this" },
      ],
      period: { from: "2025-05-03", to: "2025-05-03" },
      routes: [["DE", "US"]],
    });
    expect(report).toMatchObject({ kept: 3, dropped: 0, doubts: 0, spellings: 5, parties: 3 });
  });

  test("the same table gives the same records", async () => {
    const path = written("same.csv", manifest);
    const once = await read(path, ready("us-import-manifests"));
    expect((await read(path, ready("us-import-manifests"))).records).toEqual(once.records);
  });
});

test("customs declarations in Russian, in windows-1251, with commas and days first", async () => {
  const text =
    "Номер декларации;Дата;Отправитель;Получатель;ИНН;Описание товара;Код ТН ВЭД;Вес нетто;Стоимость (USD);Страна отправления;Страна назначения\n" +
    "10/1;03.05.2023;NORDLICHT OPTIK GMBH;ООО «Западоптика»;7701234567;Прицелы оптические;9013100000;1 200,5;15000,00;Германия;Россия\n";
  const bytes = Uint8Array.from(text, (c) => {
    const unit = c.charCodeAt(0);
    if (unit < 128) return unit;
    if (c === "«") return 0xab;
    if (c === "»") return 0xbb;
    return unit - 0x410 + 0xc0;
  });
  const path = written("ru.csv", bytes);
  await expect(read(path, ready("customs-declarations-ru-ua"))).rejects.toThrow(
    /ru\.csv:1: is not utf-8 text; name its encoding/,
  );
  const mapping = written(
    "ru.yaml",
    `encoding: windows-1251\n${readFileSync(ready("customs-declarations-ru-ua"), "utf8")}`,
  );
  const { shipments, entities } = await read(path, mapping);
  expect(shipments[0]).toMatchObject({
    id: "10/1",
    status: "declared",
    claims: [
      {
        goods: "Прицелы оптические",
        hsCode: "9013100000",
        quantities: [{ value: 1200.5, unit: "kg" }],
        values: [{ amount: 15000, currency: "USD" }],
        period: { from: "2023-05-03" },
        routes: [["DE", "RU"]],
      },
    ],
  });
  expect(entities.map((e) => e.identifiers)).toContainEqual({ id: "7701234567" });
});

test("rows of Comtrade name countries and no firm", async () => {
  const path = written(
    "trade.csv",
    "reporterCode,reporterDesc,partnerCode,partnerDesc,flowCode,period,cmdCode,cmdDesc,netWgt,primaryValue\n" +
      "792,Türkiye,643,Russian Federation,X,202306,9013,Optical devices,1200,90000.5\n" +
      "643,Russian Federation,792,Türkiye,M,2023,9013,Optical devices,1000,80000\n",
  );
  const { shipments, entities } = await read(path, ready("un-comtrade"));
  expect(entities).toEqual([]);
  expect(shipments.map((s) => [s.status, s.parties, s.claims[0]!.period])).toEqual([
    [
      "total",
      [
        { role: "exporter", printedName: "Türkiye" },
        { role: "consignee", printedName: "Russian Federation" },
      ],
      { from: "2023-06", to: "2023-06" },
    ],
    [
      "total",
      [
        { role: "exporter", printedName: "Türkiye" },
        { role: "consignee", printedName: "Russian Federation" },
      ],
      { from: "2023", to: "2023" },
    ],
  ]);
  expect(shipments[0]!.claims[0]!.routes).toEqual([["TR"]]);
});

test("Parquet is read as CSV is", async () => {
  const path = join(folder, "us.parquet");
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const csv = written("for-parquet.csv", manifest);
  await connection.run(`COPY (SELECT * FROM read_csv('${csv}')) TO '${path}'`);
  connection.closeSync();
  const us = ready("us-import-manifests");
  const [fromParquet, fromCsv] = [await read(path, us), await read(csv, us)];
  const said = (s: { id: string; parties: unknown }) => [s.id, s.parties];
  expect(fromParquet.shipments.map(said)).toEqual(fromCsv.shipments.map(said));
});

describe("a stranger's mapping is locked in", () => {
  const secret = () => written("secret.txt", "a secret\n");
  const mapping = (sql: string) =>
    written(
      "m.yaml",
      `title: T\nsource: { publisher: P }\nfields:\n  exporter: A\n  goods: { sql: ${JSON.stringify(sql)} }\n`,
    );

  test.each([
    ["reads another file", () => `(SELECT content FROM read_text('${secret()}'))`],
    ["reads another table", () => `(SELECT any_value(column0) FROM read_csv('${secret()}'))`],
    ["lists a folder", () => `(SELECT any_value(file) FROM glob('${folder}/*'))`],
    ["writes a file", () => `1); COPY (SELECT 1) TO '${join(folder, "out.csv")}'; SELECT (1`],
    ["attaches a database", () => `1); ATTACH '${join(folder, "out.db")}'; SELECT (1`],
    ["unlocks itself", () => "1); SET enable_external_access = true; SELECT (1"],
    ["loads an extension", () => "1); INSTALL httpfs; SELECT (1"],
    ["reads the environment", () => "getenv('HOME')"],
  ])("one that %s is refused", async (_what, sql) => {
    const path = written("a.csv", "A,B\nNordlicht GmbH,x\n");
    await expect(read(path, mapping(sql()))).rejects.toThrow(/the mapping cannot be carried out/);
  });

  test("one that reads its own columns is carried out", async () => {
    const path = written("b.csv", "A,B\nNordlicht GmbH,x\n");
    const { shipments } = await read(path, mapping('upper("B") || \' of \' || "A"'));
    expect(shipments[0]!.claims[0]!.goods).toBe("X of Nordlicht GmbH");
  });
});

describe("tables that are broken", () => {
  const us = ready("us-import-manifests");

  test("an empty file", async () => {
    await expect(read(written("empty.csv", ""), us)).rejects.toThrow(/empty\.csv: is empty/);
  });

  test("another table's columns", async () => {
    await expect(read(written("c.csv", "Colour,Size\nred,1\n"), us)).rejects.toThrow(
      /c\.csv:1: has no column for exporter, consignee or goods; its columns are "Colour", "Size"/,
    );
  });

  test("a column twice", async () => {
    await expect(read(written("t.csv", "Shipper,Shipper,Goods\na,b,c\n"), us)).rejects.toThrow(
      /"Shipper" stands twice/,
    );
  });

  test("a broken quote and a ragged row: their lines, and what was kept", async () => {
    const path = written(
      "q.csv",
      'Shipper,Consignee,Goods Description\nNordlicht GmbH,Velmora SA,"LENSES"\nNordlicht GmbH,Velmora SA\nNordlicht GmbH,Velmora SA,"SIGHTS"\nNordlicht GmbH,"Velmora SA,SIGHTS\n',
    );
    const { shipments, report } = await read(path, us);
    expect(shipments.map((s) => s.claims[0]!.goods)).toEqual(["LENSES", "SIGHTS"]);
    expect(report).toMatchObject({ kept: 2, dropped: 2 });
    expect(report.sentences.join("\n")).toMatch(/q\.csv:3: [^\n]*\n[^\n]*q\.csv:5: /);
  });

  test("numbers, dates and countries that are none are left out, with their lines", async () => {
    const path = written(
      "n.csv",
      "Shipper,Consignee,Goods Description,Weight (KG),Arrival Date,Country of Origin\nNordlicht GmbH,Velmora SA,LENSES,many,soon,Atlantis\n",
    );
    const { shipments, report } = await read(path, us);
    expect(shipments[0]!.claims[0]).not.toHaveProperty("quantities");
    expect(report.doubts).toBe(3);
    expect(report.sentences.filter((s) => s.includes("n.csv:2: "))).toHaveLength(3);
  });

  test("no row that can be kept is a fault", async () => {
    const path = written("none.csv", "Shipper,Consignee,Goods Description\n,,\n");
    await expect(read(path, us)).rejects.toThrow(/no row could be kept, 1 were left out/);
  });

  test("a mapping that is none names its line", async () => {
    const mapping = written(
      "bad.yaml",
      "title: T\nsource: { publisher: P }\nfields:\n  shipper: A\n",
    );
    await expect(read(written("d.csv", "A\nx\n"), mapping)).rejects.toThrow(
      /bad\.yaml:4: fields\.shipper/,
    );
  });
});

test("parties are gathered as a comparison of every two names would gather them", () => {
  const name = fc.constantFrom(
    "Nordlicht GmbH",
    "NORDLICHT GMBH",
    "Nordlicht",
    "Nordlicht Optik",
    "ООО «Запад»",
    "Запад",
    "大疆创新科技有限公司",
    "---",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.integer({ min: 1, max: 9 }))), (given) => {
      const parties = new Parties();
      for (const [text, rows] of given) parties.add(text, rows, undefined);
      const entities = [...parties.entities()];
      for (const [a] of given)
        for (const [b] of given) {
          const isOne = partyKey(a) !== "" && partyKey(a) === partyKey(b);
          const idOfA = parties.idOf(a);
          expect(idOfA !== undefined && idOfA === parties.idOf(b)).toBe(isOne);
        }
      expect(parties.apart).toBe(given.filter(([text]) => text === "---").length);
      expect(new Set(entities.map((e) => e.id)).size).toBe(entities.length);
    }),
    { seed: 20261127, numRuns: 200 },
  );
});

test("countries are told by their codes and by their names in several languages", () => {
  const printed = [
    "DE",
    "Germany",
    "Германия",
    "Німеччина",
    "ALEMANIA",
    "Türkei",
    "Atlantis",
    "XX",
  ];
  expect(printed.map(countryCode)).toEqual([
    "DE",
    "DE",
    "DE",
    "DE",
    "DE",
    "TR",
    undefined,
    undefined,
  ]);
});
