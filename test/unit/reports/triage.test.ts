import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type DataFile, FactsError, parseFacts } from "../../../src/facts/read.ts";
import type { Entity } from "../../../src/facts/schema.ts";
import { Gathered } from "../../../src/reports/gathered.ts";
import type { Report } from "../../../src/reports/report.ts";
import { readReport } from "../../../src/reports/report.ts";
import { sourceToFill } from "../../../src/reports/stub.ts";
import { summaryOf } from "../../../src/reports/summary.ts";
import { type Triage, triage } from "../../../src/reports/triage.ts";
import { madeReports } from "../../bench/reports/made.ts";
import { withoutCode } from "./plainMarkdown.ts";
import { report } from "./sample.ts";

const entity = (id: string, name: string, ...aliases: string[]): Entity => ({
  id,
  kind: "company",
  name,
  aliases: aliases.map((a) => ({ name: a })),
  description: "A firm.",
  sources: ["s-1"],
  updated: "2026-11-01",
});
const entities = [
  entity("norinco", "China North Industries", "NORINCO", "Norinco"),
  entity("tekhkrim", "Tekhkrim", "Техкрим"),
  entity("vector-a", "Vector Optics"),
  entity("vector-b", "Vektor Precision", "Vector Precision"),
];
const records = {
  entities: new Map(entities.map((e) => [e.id, e])),
  shipments: new Set(["rifles-2022"]),
  find: () => [],
};
const options = { stubs: 100, today: "2026-11-25" };

function run(...files: (readonly Report[])[]): Triage {
  const gathered = new Gathered();
  for (const reports of files) gathered.add(reports);
  return triage(gathered, records, options);
}

describe("counts", () => {
  test("are of reports and of files; what came before is counted once", () => {
    const [a, b, c] = [report(), report({ name: "Shenzhen Example Optics Ltd" }), report()];
    const found = run([a!, b!], [a!, c!], [a!]);
    expect(found).toMatchObject({ reports: 3, files: 3, repeated: 2, conflicts: [] });
    expect(found.missing).toHaveLength(1);
    expect(found.missing[0]!.voices).toMatchObject({ reports: 3, files: 2 });
  });

  test("an id with other words is counted, and told of", () => {
    const a = report();
    const found = run([a], [{ ...a, note: "more" }]);
    expect(found).toMatchObject({ reports: 2, repeated: 0 });
    expect(found.conflicts).toEqual([{ kind: "twofold", name: a.id, with: [] }]);
  });

  test("texts are listed once, the most said first, and no more than a person reads", () => {
    const say = (evidence: string) => report({ evidence });
    const [one, two] = ["https://a.example/1", "https://a.example/2"];
    const many = Array.from({ length: 50 }, (_, i) => say(`https://b.example/${i}`));
    const { evidence } = run([say(one), say(two), say(two), ...many]).missing[0]!.voices;
    expect(evidence[0]).toEqual({ text: two, reports: 2 });
    expect(evidence).toHaveLength(20);
  });
});

describe("what is known", () => {
  test("is matched by letters, legal form and alphabet, and needs no stub", () => {
    const names = ["norinco", "NORINCO Ltd", "ООО «Техкрим»", "Techkrim", "china north industries"];
    const found = run(names.map((name) => report({ name })));
    expect(found.missing).toEqual([]);
    expect(found.found.map((f) => [f.entity.id, f.voices.reports, f.additions])).toEqual([
      ["norinco", 3, []],
      ["tekhkrim", 2, []],
    ]);
  });

  test("gets the spellings that readers give it", () => {
    const found = run([
      report({ name: "ノリンコ", entity: "norinco" }),
      report({ name: "ノリンコ", entity: "norinco" }),
      report({ name: "Norinco", spellings: ["北方工业", "NORINCO"] }),
    ]);
    expect(found.found).toMatchObject([
      {
        entity: { id: "norinco" },
        additions: [
          { text: "ノリンコ", reports: 2 },
          { text: "北方工业", reports: 1 },
        ],
      },
    ]);
    const summary = summaryOf(found, [], { most: 10 });
    expect(summary).toContain(
      "```diff\n id: norinco\n aliases:\n+  - { name: ノリンコ }\n+  - { name: 北方工业 }\n```",
    );
  });

  test("a slip away is a hint, no more", () => {
    const found = run([report({ name: "Norinko" })]);
    expect(found.missing[0]).toMatchObject({ name: "Norinko", perhaps: ["norinco"] });
    expect(found.missing[0]!.stub!.yaml).toContain("# Perhaps this is:\n#   norinco");
  });

  test("two entities under one name are told", () => {
    const twins = [entity("a-1", "Sunrise Ltd"), entity("a-2", "Sunrise GmbH")];
    const gathered = new Gathered();
    gathered.add([report({ name: "Sunrise" })]);
    const known = { ...records, entities: new Map(twins.map((e) => [e.id, e])) };
    const { conflicts } = triage(gathered, known, options);
    expect(conflicts).toEqual([{ kind: "several", name: "Sunrise", with: ["a-1", "a-2"] }]);
  });
});

test("wrong matches, wrong facts and new sources go by what they are about", () => {
  const found = run([
    report({ what: "wrong-match", name: "Vector Optics", entity: "vector-a", wrong: "A shop." }),
    report({ what: "wrong-match", name: "Vector", entity: "vector-a", wrong: "A shop." }),
    report({ what: "wrong-fact", shipment: "rifles-2022", note: "It was July." }),
    report({ what: "new-source", shipment: "none-such", evidence: "https://news.example/" }),
  ]);
  expect(found.about.map((a) => [a.what, a.name, a.voices.reports])).toEqual([
    ["wrong-match", "Vector Optics", 2],
    ["new-source", "none-such", 1],
    ["wrong-fact", "rifles-2022", 1],
  ]);
  expect(found.about[0]!.voices.wrong).toEqual([{ text: "A shop.", reports: 2 }]);
  expect(found.conflicts).toEqual([{ kind: "unknown", name: "none-such", with: ["new-source"] }]);
});

test("what reports disagree about is told", () => {
  const found = run([
    report({ name: "Acme Anvils", kind: "company", spellings: ["Sunrise Optics"] }),
    report({ name: "Acme Anvils", kind: "product" }),
    report({ name: "Sunrise Optics" }),
    report({ name: "Norinco", spellings: ["Vector Optics"] }),
  ]);
  expect(found.conflicts).toEqual([
    { kind: "kinds", name: "Acme Anvils", with: ["company", "product"] },
    { kind: "own", name: "Sunrise Optics", with: ["Acme Anvils", "Sunrise Optics"] },
    { kind: "taken", name: "Sunrise Optics", with: ["sunrise-optics"] },
    { kind: "another", name: "Vector Optics", with: ["norinco", "vector-a"] },
  ]);
});

describe("a stub", () => {
  test("is ready for data/ but for its source", () => {
    const { missing } = run([
      report({ name: "Техноприбор", evidence: "https://news.example/1" }),
      report({ name: "Tekhnopribor", spellings: ['Technopribor: "TP" #1'] }),
      report({ name: "Tekhnopribor" }),
      report({ name: "Tekhnoprbior" }),
    ]);
    expect(missing[0]!.stub).toEqual({
      id: "tekhnopribor",
      yaml: [
        "# 4 reports in 1 file. Fill in the source, describe it in your own words,",
        "# and keep only spellings that a source prints.",
        "# Evidence that the readers gave:",
        "#   https://news.example/1",
        "# Probably mistyped, and left out:",
        "#   Tekhnoprbior",
        "",
        "id: tekhnopribor",
        "kind: company",
        "name: Tekhnopribor",
        "aliases:",
        "  - { name: 'Technopribor: \"TP\" #1' }",
        "  - { name: Техноприбор }",
        "description: Reported by readers as a company; still to be described.",
        "sources:",
        "  - FILL IN the id of a source in data/sources",
        'updated: "2026-11-25"',
        "",
      ].join("\n"),
    });
  });

  test.each([
    ["大疆", /^reported-[0-9a-f]{8}$/],
    ["示例 DJI", /^dji$/],
    ["Ünal Öz & Söhne", /^unal-oz-sohne$/],
    ["CON", /^con-reported$/],
    ["Norinco", undefined],
    ["../../etc/passwd", /^etc-passwd$/],
    [`${"Wide ".repeat(30)}Firm`, /^(wide-){11}wide$/],
  ])("of %s has the id %s", (name, id) => {
    const [missing] = run([report({ name })]).missing;
    if (id === undefined) expect(missing).toBeUndefined();
    else expect(missing!.stub!.id).toMatch(id);
  });

  test("ids that are taken get a number", () => {
    const found = run([report({ name: "Vector A" }), report({ name: "Vector/A Plant" })]);
    expect(found.missing.map((m) => m.stub!.id).sort()).toEqual(["vector-a-2", "vector-a-plant"]);
  });
});

const source = `- id: s-1
  publisher: Gazette
  title: Optics
  url: https://gazette.example/optics
  published: "2026-11-20"
  lang: en
  tier: report
  read: true
`;
const filled = (yaml: string) => yaml.replace(sourceToFill, "s-1");

function filesOf({ missing }: Triage, fill: (yaml: string) => string): DataFile[] {
  const stubs = missing.flatMap(({ stub }) =>
    stub ? [{ path: `data/entities/reported/${stub.id}.yaml`, text: fill(stub.yaml) }] : [],
  );
  const known = entities.map((e) => ({
    path: `data/entities/known/${e.id}.yaml`,
    text: JSON.stringify(e),
  }));
  return [{ path: "data/sources/known.yaml", text: source }, ...known, ...stubs];
}

describe("the checks of data/", () => {
  const made = run(madeReports(600, 5).map((m) => m.report));

  test("refuse a stub as it is, for its source alone", () => {
    const [one] = run([report()]).missing;
    const read = () => parseFacts(filesOf({ missing: [one!] } as unknown as Triage, (y) => y));
    expect(read).toThrow(FactsError);
    expect(read).toThrow(
      /^data\/entities\/reported\/shenzhen-example-optics\.yaml:\d+: sources\.0 must be an id in kebab case; it is "FILL IN the id of a source in data\/sources"\.$/,
    );
  });

  test("accept all stubs of a run once a source is filled in", () => {
    const { entities: read } = parseFacts(filesOf(made, filled));
    expect(made.missing.length).toBeGreaterThan(150);
    expect(read.size).toBe(entities.length + Math.min(made.missing.length, options.stubs));
  });

  test("accept any name that a report may have, as it was typed", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        "yes",
        "null",
        "- a",
        "#x",
        "a: b",
        "{x}",
        "!!js/function x",
        "*a",
        "2026-11-25",
      ),
      fc.constantFrom(
        "'x",
        '"x',
        "`x`",
        "x\\",
        "%x",
        "x, y }",
        "<<: x",
        "0x1f",
        "~1",
        "---x",
        "|x",
      ),
    );
    const name = text
      .map((t) => t.trim())
      .filter((t) => {
        const { fault } = readReport(report({ name: t }));
        return fault === undefined;
      });
    fc.assert(
      fc.property(name, fc.array(name, { minLength: 1, maxLength: 3 }), (n, spellings) => {
        const found = run([report({ name: n, spellings, evidence: "https://e.example/#a\\b" })]);
        fc.pre(found.missing.length === 1 && found.conflicts.length === 0);
        const stub = found.missing[0]!.stub!;
        expect(parse(stub.yaml).name).toBe(n);
        expect(parseFacts(filesOf(found, filled)).entities.get(stub.id)!.name).toBe(n);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the summary", () => {
  test("holds nothing of the readers outside code", () => {
    const bad = "x`\n# Owned <img src=x onerror=alert(1)> [a](javascript:b) @all #1 ``` |";
    const line = bad.replace("\n", " ");
    const found = run([
      report({ name: line, wrong: bad, note: bad, sentence: bad, spellings: [`${line} y`] }),
      report({ name: `${line} Ltd`, kind: "agency", evidence: "https://e.example/<b>`" }),
      report({ name: `Norinco`, spellings: [`z ${line}`] }),
      report({ what: "wrong-fact", entity: line, note: bad }),
    ]);
    expect(found.missing.length + found.found.length + found.about.length).toBe(3);
    for (const stubs of [{}, { stubs: "entities/reported" }]) {
      const refused = [{ file: "a", sentence: line }];
      const plain = withoutCode(summaryOf(found, refused, { most: 10, ...stubs }));
      expect(plain).not.toMatch(/Owned|onerror|javascript|@all|e\.example|[<>|[\]]/);
    }
  });

  test("shows the most reported, and counts the rest", () => {
    const names = Array.from(
      { length: 30 },
      (_, i) => `${String.fromCharCode(65 + (i % 26))}${i} Corp`,
    );
    const summary = summaryOf(run(names.map((name) => report({ name }))), [], { most: 10 });
    expect(summary.match(/^### /gm)).toHaveLength(10);
    expect(summary).toContain("## Missing names (30)");
    expect(summary).toContain("20 more are not shown");
  });
});

test("the order of files and reports does not matter", () => {
  const all = madeReports(400, 9).map((m) => m.report);
  const [a, b] = [all.slice(0, 150), all.slice(150)];
  const shown = (t: Triage) => summaryOf(t, [], { most: 1000 });
  expect(shown(run([...b].reverse(), a))).toBe(shown(run(a, b)));
});
