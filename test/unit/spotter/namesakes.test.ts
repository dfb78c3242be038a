import { describe, expect, test } from "vitest";
import type { GivenName } from "../../../src/spotter/types.ts";
import { marker, texts } from "./marker.ts";

const mark = marker(
  "Bosch",
  "Siemens AG",
  "Газпром",
  "Тойота",
  "トヨタ自動車",
  "Samsung Electronics",
  "Apple Inc.",
  "BOS GmbH",
  "Silva GmbH",
);

describe("another that is called so is not marked", () => {
  test.each([
    ["a given name", "the tenor Paul Bosch sang"],
    ["a given name in a case", "у Ивана Газпрома"],
    ["a title", "asked Mr Siemens and Dr. Bosch"],
    ["an initial", "wrote K. Siemens in 1980"],
    ["a hotel", "in the Hotel Bosch"],
    ["a street", "on Bosch Street"],
    ["a sister firm", "that Siemens Energy fell and Samsung Life Insurance rose"],
    ["a name that goes on in its quotation marks", "акции «Газпром нефть» выросли"],
    ["a regional firm", "そしてトヨタ自動車九州は発表した"],
    ["a hyphenated name", "for Massey-Siemens it was"],
    ["an unknown capital before what a legal form left", "when Jay Siemens came"],
    ["a part of a double name, with a legal form", "for Massey-Siemens AG it was"],
    ["an office", "asked minister Siemens of it"],
    ["initials told otherwise", "the Bureau of Standards (BOS) said"],
    ["a dish", "Im Vereinsheim ist ein Apple Pie und nicht mehr"],
  ])("%s", (_, text) => expect(texts(mark(text))).toEqual([]));
});

describe("the firm is", () => {
  test.each([
    ["after a noun with its capital", "der Konzern Siemens", ["Siemens"]],
    ["in quotation marks of its own", "акции «Газпром» выросли", ["Газпром"]],
    ["with its legal form after a given name", "von Paul Siemens AG", ["Siemens AG"]],
    ["before a model of its own", "a Samsung phone, Bosch drills", ["Samsung", "Bosch"]],
  ])("%s", (_, text, marks) => expect(texts(mark(text))).toEqual(marks));
});

test("a firm's own initials after its name are marked", () => {
  const given = { kind: "company", spellings: [{ text: "Betaco Omnico Sigma" }, { text: "BOS" }] };
  expect(texts(marker(given as GivenName)("Betaco Omnico Sigma (BOS) said"))).toEqual([
    "Betaco Omnico Sigma",
    "BOS",
  ]);
});

describe("evidence for a weak name adds up", () => {
  test.each([
    ["a trade word", "shares of Silva fell", ["Silva"]],
    ["a German compound", "der Reifenhersteller Silva", ["Silva"]],
    ["a ticker", "then Silva (NYSE: SIL) fell", ["Silva"]],
    ["a list", "by Bosch, Silva and others", ["Bosch", "Silva"]],
    [
      "its country and a firm in the sentence",
      "that Bosch had asked Italy's Silva",
      ["Bosch", "Silva"],
    ],
    ["a firm in a report of prices", "that Bosch rose 2% while Silva fell", ["Bosch", "Silva"]],
    ["what it is, told after it", "then Silva, the carmaker from Porto, fell", ["Silva"]],
    ["its country alone", "that Brazil's Silva scored", []],
    ["a firm in the sentence alone", "that Bosch had once been asked by Silva", ["Bosch"]],
  ])("%s", (_, text, marks) => expect(texts(mark(text))).toEqual(marks));
});
