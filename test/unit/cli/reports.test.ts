import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { sourceToFill } from "../../../src/reports/stub.ts";
import { fileOf, report } from "../reports/sample.ts";

const project = fileURLToPath(new URL("../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "waybill-reports-"));
let made = 0;
const fresh = () => join(folder, `out-${made++}`);
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function triage(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (t: string) => void out.push(t), err: (t: string) => void err.push(t) };
  const status = await main(["reports", "triage", ...args], io);
  return { status, out: out.join("\n"), err: err.join("\n") };
}

const one = write(
  "one.jsonl",
  fileOf([
    report({ evidence: "https://news.example/optics" }),
    report({ name: "Rosoboroneksport" }),
    report({ name: "Da-Jiang Innovations", spellings: ["DJI Innovations"] }),
  ]),
);
const two = write(
  "two.jsonl",
  fileOf([
    report({ name: "SHENZHEN EXAMPLE OPTICS CO., LTD." }),
    report({ what: "wrong-fact", shipment: "norinco-cqa-tekhkrim-2022-06", note: "It was July." }),
  ]),
);

describe("reports triage", () => {
  test("groups what many files name, and knows what the core pack holds", async () => {
    const { status, out, err } = await triage("--json", one, two);
    expect([status, err]).toEqual([0, ""]);
    const found = JSON.parse(out);
    expect(found).toMatchObject({ reports: 5, files: 2, refused: [], conflicts: [] });
    expect(found.missing).toHaveLength(1);
    expect(found.missing[0]).toMatchObject({
      name: "Shenzhen Example Optics",
      voices: { reports: 2, files: 2 },
    });
    expect(found.found.map((f: { entity: string }) => f.entity)).toEqual([
      "dji",
      "rosoboronexport",
    ]);
    expect(found.about[0]).toMatchObject({ shipment: "norinco-cqa-tekhkrim-2022-06" });
  });

  test("knows short forms and slips that only the spotter finds", async () => {
    const file = write("short.jsonl", fileOf([report({ name: "SZ DJI Technology" })]));
    expect(JSON.parse((await triage("--json", file)).out).found[0].entity).toBe("dji");
  });

  test("prints a summary with its stubs", async () => {
    const { out } = await triage(one, two);
    expect(out).toMatch(/^# Reports of readers\n\n5 reports in 2 files\.\n/);
    expect(out).toContain(`  - ${sourceToFill}`);
    expect(out).toContain("- Evidence: `https://news.example/optics`");
  });

  test("refuses a bad file in one sentence, exits 1, and still reads the others", async () => {
    const good = fileOf([report()]);
    const cut = write("cut.jsonl", good.slice(0, -9));
    const old = write("old.jsonl", good.replace(":1,", ":9,"));
    const bytes = write("bytes.jsonl", Uint8Array.of(0xff, 0xfe));
    const { status, out, err } = await triage("--json", cut, old, bytes, folder, "nowhere", one);
    expect(status).toBe(1);
    expect(err.split("\n")).toEqual([
      `${cut}:2: the line is cut short; get the file again whole.`,
      `${old}:1: the file is not of version 1, the one this Waybill reads; update Waybill.`,
      `${bytes}:1: the line is not UTF-8.`,
      `${folder} is a folder; name a file in it.`,
      "nowhere does not exist; check the path.",
    ]);
    expect(JSON.parse(out)).toMatchObject({ reports: 3, files: 1 });
    expect(JSON.parse(out).refused).toHaveLength(5);
  });

  test("a file that is refused late has given nothing", async () => {
    const bad = write("late.jsonl", `${fileOf([report()])}{}\n`);
    const { status, out } = await triage("--json", bad);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ reports: 0, missing: [] });
  });

  test("writes no more stubs than asked for, and over nothing", async () => {
    const out = fresh();
    const file = write("many.jsonl", fileOf([report({ name: "Acme Anvils" }), report()]));
    expect(await triage("--stubs", "1", "-o", out, file)).toMatchObject({
      status: 0,
      out: `2 reports in 1 file; see ${join(out, "summary.md")}.`,
    });
    expect(readdirSync(join(out, "entities/reported"))).toEqual(["acme-anvils.yaml"]);
    expect(await triage("-o", out, file)).toMatchObject({
      status: 1,
      err: `${out} holds stubs already; choose an empty folder.`,
    });
    expect(await triage("-o", join(file, "x"), file)).toMatchObject({ status: 1 });
  });

  test.each([
    [[]],
    [["--stubs", "-1", one]],
    [["--stubs=many", one]],
    [["--unknown", one]],
    [["--no-core", one]],
  ])("%j is wrong usage", async (args) => {
    expect((await triage(...args)).status).toBe(2);
  });

  test("reports without triage is wrong usage", async () => {
    const err: string[] = [];
    const io = { out: () => {}, err: (t: string) => void err.push(t) };
    expect(await main(["reports", "count"], io)).toBe(2);
    expect(err[0]).toMatch(/^waybill: reports needs triage and FILE\.\.\.\nUsage:/);
  });
});

/** Runs a script of the project in a copy of its data. */
function script(name: string, cwd: string) {
  const tsx = join(project, "node_modules/.bin/tsx");
  const run = spawnSync(tsx, [join(project, "scripts", name)], { cwd, encoding: "utf8" });
  return { status: run.status, err: run.stderr };
}

test("npm run check:data accepts a stub once a source is filled in, and not before", async () => {
  const out = fresh();
  await triage("-o", out, one, two);
  const copy = fresh();
  mkdirSync(join(copy, "docs"), { recursive: true });
  cpSync(join(project, "data"), join(copy, "data"), { recursive: true });
  cpSync(join(out, "entities"), join(copy, "data/entities"), { recursive: true });
  script("data-report.ts", copy);
  const stub = "data/entities/reported/shenzhen-example-optics.yaml";
  expect(script("check-data.ts", copy)).toEqual({
    status: 1,
    err: expect.stringMatching(
      new RegExp(
        `^${stub}:\\d+: sources\\.0 must be an id in kebab case; it is "FILL IN .*"\\.\n$`,
      ),
    ),
  });
  const yaml = readFileSync(join(copy, stub), "utf8");
  writeFileSync(join(copy, stub), yaml.replace(sourceToFill, "hvg-2023-03-16"));
  expect(script("data-report.ts", copy).status).toBe(0);
  expect(script("check-data.ts", copy)).toEqual({ status: 0, err: "" });
});
