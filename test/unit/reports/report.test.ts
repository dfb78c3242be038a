import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileLimits } from "../../../src/reports/file.ts";
import {
  type Draft,
  limits,
  outgoing,
  readReport,
  reportLine,
} from "../../../src/reports/report.ts";
import { report } from "./sample.ts";

const id = "3f0c1c2e-9a75-4f0e-8f43-0b9a6f0f2d11";
const draft: Draft = {
  id,
  created: "2026-11-25",
  what: "missing-name",
  kind: "company",
  name: "Shenzhen Example Optics",
  spellings: ["深圳示例光学", ""],
  wrong: "  Named as the sender.\r\nTwice. ",
  evidence: "",
  note: "",
  sentence: "Optics from Shenzhen Example Optics were found.",
  address: "https://jane:secret@news.example/2026/optics?reader=jane#para-3",
};
const none = { sentence: false, address: false, wholeAddress: false };
const all = { sentence: true, address: true, wholeAddress: true };
const own = `{"version":1,"id":"${id}","created":"2026-11-25","what":"missing-name","kind":"company","name":"Shenzhen Example Optics","spellings":["深圳示例光学"],"wrong":"Named as the sender.\\nTwice."`;

describe("what leaves", () => {
  test.each([
    ["nothing of the page", none, `${own}}`],
    [
      "the sentence",
      { ...none, sentence: true },
      `${own},"sentence":"Optics from Shenzhen Example Optics were found."}`,
    ],
    [
      "the address without query and fragment",
      { ...none, address: true },
      `${own},"address":"https://news.example/2026/optics"}`,
    ],
    [
      "sentence and whole address, never a password",
      all,
      `${own},"sentence":"Optics from Shenzhen Example Optics were found.","address":"https://news.example/2026/optics?reader=jane#para-3"}`,
    ],
  ])("is, as ticked, %s", (_, ticks, line) => {
    expect(reportLine(outgoing(draft, ticks))).toBe(line);
    expect(readReport(JSON.parse(line)).fault).toBeUndefined();
  });

  test("holds nothing of sentence or address without its tick, whatever they are", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, fc.webUrl({ withQueryParameters: true, withFragments: true }), (s, a) => {
        const page: Draft = { ...draft, sentence: s, address: a };
        const { sentence: _s, address: _a, ...withoutPage } = draft;
        expect(reportLine(outgoing(page, none))).toBe(reportLine(outgoing(withoutPage, none)));
        const withAddress = outgoing(page, { ...none, address: true });
        expect(withAddress.sentence).toBeUndefined();
        expect(withAddress.address ?? "").not.toMatch(/[?#]/);
      }),
    );
  });

  test("wholeAddress alone gives no address", () => {
    expect(outgoing(draft, { ...none, wholeAddress: true })).not.toHaveProperty("address");
  });

  test.each(["file:///home/jane/news.html", "about:blank", "data:text/html,x", "no address"])(
    "the address %s stays",
    (address) => {
      expect(outgoing({ ...draft, address }, all)).not.toHaveProperty("address");
    },
  );

  test("unticked and empty parts are absent, and hidden characters are gone", () => {
    const made = outgoing(
      { ...draft, name: "Nor\u202einco\u0000 \n AG", note: "a\u2066b\u0007\nc\tc", sentence: "" },
      all,
    );
    expect(made).toMatchObject({ name: "Norinco AG", note: "ab\nc\tc" });
    expect(Object.keys(made)).not.toContain("sentence");
    expect(Object.keys(made)).not.toContain("evidence");
  });

  test("a sentence of 100,000 characters is cut to what a report may hold", () => {
    const made = outgoing({ ...draft, sentence: "\ud83d\ude00".repeat(50_000) }, all);
    expect(made.sentence!.length).toBeLessThanOrEqual(limits.text);
    expect(readReport(made).fault).toBeUndefined();
  });

  test("what the reader typed is cut nowhere: a fault is told instead", () => {
    const made = outgoing({ ...draft, note: "x".repeat(3000) }, none);
    expect(made.note).toHaveLength(3000);
    expect(readReport(made).fault).toMatch(/^note must be text of 1 to 2000 characters/);
  });

  test("any typed text either leaves as a report that is read again, or has a fault", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (name, note, sentence) => {
        const made = outgoing({ ...draft, name, note, sentence }, all);
        const { report: read, fault } = readReport(JSON.parse(reportLine(made)));
        if (read === undefined) expect(fault).toMatch(/^name |needs name/);
        else expect(read).toEqual(made);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("what is no report", () => {
  const bad: [string, Record<string, unknown>, RegExp][] = [
    ["an unknown key", { mail: "a@b.c" }, /^"mail" is no key of a report$/],
    ["__proto__", JSON.parse('{"__proto__": {"isAdmin": true}}'), /is no key of a report$/],
    ["constructor", { constructor: "x" }, /^"constructor" is no key of a report$/],
    ["another version", { version: 2 }, /^version must be 1$/],
    ["an id that tells the time", { id: "0b2f0f10-c1a5-11ee-8f43-0b9a6f0f2d11" }, /^id must be/],
    ["a time", { created: "2026-11-25T10:00:00Z" }, /^created must be a date/],
    ["no name", { name: undefined }, /^name /],
    ["no kind", { kind: undefined }, /^kind /],
    ["an empty note", { note: "" }, /^note must be text/],
    ["a name of signs", { name: "—" }, /^name must hold a letter or a digit$/],
    ["a name of two lines", { name: "a\nb" }, /^name must be one line/],
    ["a turned name", { name: "a\u202eb" }, /^name must be one line/],
    ["half a character", { name: "a\ud800" }, /^name must be one line/],
    ["a long name", { name: "x".repeat(301) }, /^name must be one line of 1 to 300/],
    ["many spellings", { spellings: Array(21).fill("x") }, /^spellings must name 20 at most$/],
    ["a spelling that is a number", { spellings: [1] }, /^spellings.0 must be one line/],
    ["javascript:", { evidence: "javascript:alert(1)" }, /^evidence must be an http or https/],
    ["a password", { evidence: "https://a:b@c.example/" }, /^evidence must be an http or https/],
    ["an object", { note: {} }, /^note must be text/],
    ["another kind", { kind: "person" }, /^kind must be one of company, product, agency$/],
  ];
  test.each(bad)("%s", (_, more, fault) => {
    const value = JSON.parse(JSON.stringify(report()));
    for (const [key, v] of Object.entries(more))
      Object.defineProperty(value, key, { value: v, enumerable: true, configurable: true });
    expect(readReport(value).fault).toMatch(fault);
  });

  test("what it is about must be said", () => {
    const { name: _n, ...nameless } = report({ what: "wrong-fact" });
    expect(readReport(nameless).fault).toBe("the report needs a name, an entity or a shipment");
    expect(readReport({ ...nameless, shipment: "s-1" }).fault).toBeUndefined();
  });

  test.each([null, 7, "x", [], undefined])("%j", (value) => {
    expect(readReport(value).report).toBeUndefined();
  });
});

test("the longest report fits a line of a file", () => {
  const wide = (n: number) => "\uffe5".repeat(n - 1).concat("x");
  const text = wide(limits.text);
  const address = `https://e.example/${wide(limits.address - 18)}`;
  const longest = report({
    name: wide(limits.name),
    spellings: Array.from({ length: limits.spellings }, () => wide(limits.name)),
    entity: wide(limits.record),
    shipment: wide(limits.record),
    wrong: text,
    evidence: address,
    note: text,
    sentence: text,
    address,
  });
  expect(readReport(longest).fault).toBeUndefined();
  const bytes = new TextEncoder().encode(reportLine(longest)).length;
  expect(bytes).toBeLessThan(fileLimits.line);
});
