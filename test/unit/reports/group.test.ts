import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Gathered } from "../../../src/reports/gathered.ts";
import { groupNames } from "../../../src/reports/group.ts";
import { KnownNames } from "../../../src/reports/known.ts";
import { madeReports } from "../../bench/reports/made.ts";
import { groupNaively, sorted } from "./oracle.ts";
import { report } from "./sample.ts";

const nobody = new KnownNames({ entities: new Map(), shipments: new Set(), find: () => [] });

function groupsOf(names: readonly string[]) {
  const gathered = new Gathered();
  gathered.add(names.map((name) => report({ name })));
  return groupNames(gathered.sent, nobody);
}

function spelled(names: readonly string[]): string[][] {
  return sorted(groupsOf(names).map((g) => g.members.map((m) => m.text)));
}

describe("names are one", () => {
  test.each([
    ["case and accents", "Müller Optics", "MULLER OPTICS"],
    ["umlauts spelled out", "Müller Optics", "Mueller Optics"],
    ["spaces and hyphens", "Da-Jiang Innovations", "Dajiang Innovations"],
    ["legal forms", "Shenzhen Example Optics Co., Ltd.", "Shenzhen Example Optics"],
    ["legal forms before and after", "ООО «Техкрим»", "Техкрим"],
    ["other legal forms", "Example Optics GmbH", "Example Optics Inc."],
    ["transliteration", "Техноприбор", "Tekhnopribor"],
    ["German transliteration", "Техноприбор", "Technopribor"],
    ["two papers' transliterations", "Tekhnopribor", "Technopribor"],
    ["by ear", "Боинг Трейдинг", "Boeing Trading"],
    ["half of the Han script", "示例電子", "示例电子"],
    ["a slip", "Rosoboronexport", "Rosoboronexpotr"],
    ["a slip in a word of two", "Shenzhen Sinotek", "Shenzen Sinotek"],
    ["a slip in each of two words", "Guangdong Sinotech", "Gungdong Sinotceh"],
    ["full width", "ＮＯＲＩＮＣＯ", "Norinco"],
    ["invisible characters", "Nor\u200binco", "Norinco"],
  ])("by %s: %s, %s", (_, a, b) => {
    expect(spelled([a, b])).toHaveLength(1);
  });

  test.each([
    ["short words", "Aida Optics", "Aina Optics"],
    ["provinces", "Hunan Optics", "Henan Optics"],
    ["models", "Mavic Drone 2", "Mavic Drone 3"],
    ["what a group is called after", "Poly Group", "Poly"],
    ["trades", "Sunrise Trading", "Sunrise Electronics"],
    ["more words", "Example Optics", "Example Optics Shenzhen"],
    ["Han of one other character", "深圳示例光学", "深圳示列光学"],
    ["Cyrillic and Cyrillic", "Техкрим", "Техснаб"],
  ])("and not for their %s: %s, %s", (_, a, b) => {
    expect(spelled([a, b])).toHaveLength(2);
  });
});

test("a group is called by its most reported spelling, and tells how the others belong", () => {
  const [group, ...more] = groupsOf([
    "Техноприбор",
    "Tekhnopribor",
    "Tekhnopribor",
    "TEKHNOPRIBOR",
    "Tekhnopribor LLC",
    "Tekhnoprbior",
  ]);
  expect(more).toEqual([]);
  expect(group).toMatchObject({ name: "Tekhnopribor", reports: 6, known: [], perhaps: [] });
  const how = Object.fromEntries(group!.members.map((m) => [m.text, m.how]));
  expect(how).toEqual({
    Tekhnopribor: "same",
    TEKHNOPRIBOR: "same",
    "Tekhnopribor LLC": "legal form",
    Техноприбор: "alphabet",
    Tekhnoprbior: "slip",
  });
});

test("a spelling that many report is no slip of another", () => {
  const often = (name: string, n: number) => Array.from({ length: n }, () => name);
  const names = [...often("Kontur Optics", 9), ...often("Kantur Optics", 3)];
  expect(groupsOf(names).map((g) => [g.name, g.reports])).toEqual([
    ["Kontur Optics", 9],
    ["Kantur Optics", 3],
  ]);
  expect(groupsOf([...often("Kontur Optics", 12), ...often("Kantur Optics", 3)])).toHaveLength(1);
});

test("a common word mistyped by several is a slip in each", () => {
  const firms = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((c) => `${c}${c.toLowerCase().repeat(3)}o`);
  const names = firms.map((f) => `${f} Semiconductor`);
  const mistyped = firms.slice(0, 2).map((f) => `${f} Semicondutor`);
  expect(groupsOf([...names, ...names, ...mistyped])).toHaveLength(26);
  const often = firms.slice(0, 3).map((f) => `${f} Semicondutor`);
  expect(groupsOf([...names.slice(0, 20), ...often])).toHaveLength(23);
  expect(groupsOf([...names.slice(0, 26), ...often.slice(0, 1)])).toHaveLength(26);
});

test("other spellings that a report gives join nothing: one report cannot make two firms one", () => {
  const gathered = new Gathered();
  gathered.add([
    report({ name: "Acme Anvils", spellings: ["Sunrise Optics", "Kontur"] }),
    report({ name: "Sunrise Optics" }),
    report({ name: "Kontur" }),
  ]);
  expect(groupNames(gathered.sent, nobody)).toHaveLength(3);
});

describe("held against comparing all with all", () => {
  const stem = fc.constantFrom(
    "sinotek",
    "sinotekh",
    "kontur",
    "техприбор",
    "tekhpribor",
    "norinco",
  );
  const letter = fc.constantFrom(..."aeiouknrtхд");
  const word = fc.oneof(
    stem,
    fc.tuple(stem, fc.nat(8), letter).map(([w, i, c]) => w.slice(0, i) + c + w.slice(i + 1)),
    fc.tuple(stem, fc.nat(8)).map(([w, i]) => w.slice(0, i) + w.slice(i + 1)),
    fc.constantFrom("optics", "ltd", "group", "7", "示例電子", "电子", "müller", "mueller"),
  );
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));

  test("the groups are the same", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 14 }), (names) => {
        expect(spelled(names)).toEqual(groupNaively(names));
      }),
      { numRuns: 400 },
    );
  });

  test("and the order of the reports does not matter", () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (names) => {
        const told = (list: readonly string[]) =>
          groupsOf(list).map((g) => [g.name, g.members.map((m) => [m.text, m.how])]);
        expect(told([...names].reverse())).toEqual(told(names));
      }),
      { numRuns: 200 },
    );
  });
});

test("the duplicates that were planted are found, and firms are kept apart", () => {
  const made = madeReports(3000, 11);
  const gathered = new Gathered();
  gathered.add(made.map((m) => m.report));
  const groups = groupNames(gathered.sent, nobody);
  const groupOf = new Map(
    groups.flatMap((g, n) => g.members.flatMap((m) => m.reports.map((s) => [s.report.id, n]))),
  );
  const home = new Map(made.map((m) => [m.firm, m]).reverse() as [number, (typeof made)[number]][]);
  const found = made.filter(
    (m) => groupOf.get(m.report.id) === groupOf.get(home.get(m.firm)!.report.id),
  );
  const sure = made.filter((m) => m.change !== "slip");
  expect(found.filter((m) => m.change !== "slip")).toHaveLength(sure.length);
  expect((found.length - sure.length) / (made.length - sure.length)).toBeGreaterThan(0.95);
  expect(groups.length).toBeGreaterThan(0.99 * home.size);
});
