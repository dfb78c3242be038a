import { describe, expect, test } from "vitest";
import { parseFacts } from "../../../src/facts/read.ts";
import { faultsOf, files, in_, shipment, source } from "./sample.ts";
import { data } from "./story.ts";

test("good files are read", () => {
  const facts = parseFacts(files());
  expect([...facts.entities.keys()]).toEqual(["acme"]);
  expect(facts.shipments.get("anvils-1")!.claims[0]!.quantities![0]!.value).toBe(3);
});

describe("each fault is one sentence with file and line", () => {
  test.each([
    [
      "broken YAML",
      in_.entity("name: Acme", "name: [Acme"),
      /^data\/entities\/s\/acme\.yaml:\d+: is not YAML: /,
    ],
    [
      "a key twice",
      in_.entity("kind: company", "kind: company\nkind: agency"),
      /acme\.yaml:3: is not YAML: Map keys must be unique/,
    ],
    ["a missing key", in_.entity("kind: company\n", ""), /acme\.yaml:1: kind is missing; add it\./],
    [
      "an unknown key",
      in_.entity("kind: company", "kind: company\ncolour: red"),
      /acme\.yaml:3: colour is no key we know; correct or remove it\./,
    ],
    [
      "a wrong kind",
      in_.entity("company", "person"),
      /acme\.yaml:2: kind must be one of company, product, agency; it is "person"\./,
    ],
    [
      "a text for a number",
      in_.shipment("value: 3", "value: three"),
      /anvils-1\.yaml:11: claims\.0\.quantities\.0\.value must be number; it is "three"\./,
    ],
    [
      "a date that is none",
      in_.shipment('"2026-01-02"', '"2026-13-02"'),
      /anvils-1\.yaml:15: updated must be a date, YYYY-MM-DD/,
    ],
    [
      "no claim",
      in_.shipment(/claims:[\s\S]*?caveats/.exec(shipment)![0], "claims: []\ncaveats"),
      /claims must hold at least one claim/,
    ],
    [
      "a source that is none",
      in_.shipment("source: gazette-1", "source: gazette-2"),
      /anvils-1\.yaml:8: claims\.0\.source names "gazette-2", which is no source in data; add it or correct the id\./,
    ],
    [
      "an entity that is none",
      in_.shipment("entity: acme", "entity: acne"),
      /anvils-1\.yaml:5: parties\.0\.entity names "acne", which is no entity/,
    ],
    [
      "a claim on a source nobody read",
      in_.source("read: true", "read: false"),
      /anvils-1\.yaml:8: claims\.0 rests on "gazette-1", which nobody has read/,
    ],
    [
      "a source without an address or a reason",
      in_.source("url: https://gazette.example/1", "url: null"),
      /s\.yaml:1: .*needs whyNoUrl/,
    ],
    [
      "a chain that leads back",
      in_.source("read: true", "read: true\n  basedOn: gazette-1"),
      /s\.yaml:7: basedOn leads back to "gazette-1"; cut the circle\./,
    ],
    [
      "a file named otherwise",
      in_.entity("id: acme", "id: acme-2"),
      /acme\.yaml:1: id "acme-2" is not the file's name/,
    ],
    [
      "aliases out of order",
      in_.entity(
        "  - { name: ACME, lang: en }",
        "  - { name: B, lang: en }\n  - { name: A, lang: en }",
      ),
      /acme\.yaml:6: aliases: "en A" must stand before "en B"; sort them\./,
    ],
    [
      "an alias twice",
      in_.entity(
        "  - { name: ACME, lang: en }",
        "  - { name: A, lang: en }\n  - { name: A, lang: en }",
      ),
      /aliases: "en A" stands twice/,
    ],
    [
      "an id twice",
      { "data/sources/t.yaml": source },
      /t\.yaml:1: id "gazette-1" is taken by data\/sources\/s\.yaml/,
    ],
    ["a list that is none", { "data/sources/s.yaml": "id: x" }, /s\.yaml:1: must hold a list/],
  ])("%s", (_what, changes, sentence) => {
    expect(faultsOf(changes)).toMatch(sentence);
  });
});

test("the project's data holds at least what was researched, each shipment in a story", () => {
  expect(data.entities.size).toBeGreaterThanOrEqual(253);
  expect(data.shipments.size).toBeGreaterThanOrEqual(178);
  expect(data.sources.size).toBeGreaterThanOrEqual(454);
  const claims = [...data.shipments.values()].reduce((n, s) => n + s.claims.length, 0);
  expect(claims).toBeGreaterThanOrEqual(558);
});
