/** What the form says of a report: its faults, what is known already, what would leave. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultsOf, reportOf } from "../../../../src/panel/report/faults.ts";
import { likelyEntities } from "../../../../src/panel/report/known.ts";
import { piecesOf } from "../../../../src/panel/report/pieces.ts";
import { addressOut, textOut } from "../../../../src/panel/report/ways.ts";
import type { Entry } from "../../../../src/reports/outbox.ts";
import type { Draft } from "../../../../src/reports/report.ts";
import { fileOf, report } from "../../reports/sample.ts";
import { index, record } from "../search/records.ts";

const noTicks = { sentence: false, address: false, wholeAddress: false };
const entry = (more: Partial<Draft> = {}): Entry => ({
  draft: {
    id: "3f0c1c2e-9a75-4f0e-8f43-0b9a6f0f2d11",
    created: "2026-11-26",
    what: "missing-name",
    kind: "company",
    name: "Example Optics",
    ...more,
  },
  ticks: noTicks,
  isFinished: true,
  number: 1,
});

describe("a report is faultless", () => {
  test.each<[string, Partial<Draft>]>([
    ["with a name alone", {}],
    ["as a spelling of an entity", { entity: "dji" }],
    ["as a wrong match without words", { what: "wrong-match", entity: "dji" }],
    ["as a wrong fact", { what: "wrong-fact", shipment: "s", name: "", wrong: "July." }],
    [
      "as a source",
      { what: "new-source", entity: "dji", evidence: " https://e.example/a b".replace(" b", "") },
    ],
  ])("%s", (_, more) => {
    expect(faultsOf(entry(more))).toEqual({});
    expect(reportOf(entry(more))).toBeDefined();
    expect(reportOf({ ...entry(more), isFinished: false })).toBeUndefined();
  });
});

test.each<[keyof ReturnType<typeof faultsOf>, RegExp, Partial<Draft>]>([
  ["name", /needs the name/, { name: " \u202e " }],
  ["name", /a letter or a digit/, { name: "…" }],
  ["name", /At most 300 characters; these are 301\./, { name: "x".repeat(301) }],
  ["evidence", /no web address/, { evidence: "javascript:alert(1)" }],
  ["evidence", /no web address/, { evidence: "e.example" }],
  ["evidence", /needs its address/, { what: "new-source", entity: "dji" }],
  ["wrong", /Say what is wrong/, { what: "wrong-fact", shipment: "s", wrong: "\n" }],
  ["wrong", /At most 2,000 characters; these are 20,000\./, { wrong: "x".repeat(20_000) }],
  ["note", /At most 2,000/, { note: "x".repeat(2001) }],
  ["whole", /cannot be handed over yet: evidence/, { evidence: "https://jane:secret@e.example/" }],
])("the fault of %s is told beside it: %s", (field, sentence, more) => {
  expect(faultsOf(entry(more))[field]).toMatch(sentence);
  expect(reportOf(entry(more))).toBeUndefined();
});

describe("the records", () => {
  const likely = (name: string) => likelyEntities(record, index, name);

  test.each([
    ["Tekhkrim", "tekhkrim"],
    ["ТЕХКРИМ", "tekhkrim"],
    ["cq a", "cq-a"],
  ])("know %s", (name, entity) => {
    expect(likely(name)).toEqual([{ entity, isSame: true }]);
  });

  test.each([
    ["Techkirm", "tekhkrim"],
    ["Tekhkrim Trading House Ltd", "tekhkrim"],
  ])("have one near %s", (name, entity) => {
    expect(likely(name)[0]).toEqual({ entity, isSame: false });
  });

  test.each(["Shenzhen Example Optics", "", "…", "x".repeat(100_000)])(
    "know nobody like %j",
    (n) => {
      expect(likely(n)).toEqual([]);
    },
  );
});

describe("what leaves", () => {
  const reports = [report(), report({ name: "=Оптика, ООО" })];

  test("as a file is the documented one, byte for byte", () => {
    const { text, file } = textOut("file", reports, "2026-11-25");
    expect(text).toBe(fileOf(reports));
    expect(file!.name).toBe("waybill-reports-2026-11-25.jsonl");
  });

  test("as a table runs no formula", () => {
    expect(textOut("table", reports, "2026-11-25").text).toContain(`"'=Оптика, ООО"`);
  });

  test("goes to no address that the reader has not set", () => {
    expect(addressOut(" ", reports)).toBeUndefined();
    expect(addressOut("https://t.example/new?body={body}", reports)).toHaveProperty("address");
  });
});

test("pieces of a text are the whole text, each short, none with half a character", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("x".repeat(30_001), "😀".repeat(10_001), "line\n", "\n", "é"), {
        maxLength: 8,
      }),
      (parts) => {
        const text = parts.join("");
        const pieces = piecesOf(text);
        expect(pieces.join("")).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(20_000);
          expect(piece.isWellFormed()).toBe(true);
        }
      },
    ),
  );
});
