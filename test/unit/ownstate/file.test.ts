/** The file of a reader's own state: written, read again, and refused where it is not ours. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OwnStateError } from "../../../src/ownstate/fault.ts";
import { type OwnState, stateLimits, stateLines } from "../../../src/ownstate/file.ts";
import { noLists } from "../../../src/settings/lists.ts";
import { entry, lists, mute, readAll, someLists, someRecords, state, watch } from "./sample.ts";

const day = "2026-11-26";
const fileOf = (of: OwnState) => [...stateLines(of, day)].join("");

/** The fault and line of a file that is refused. */
function refusal(file: string | Uint8Array): [string, number | undefined] {
  try {
    readAll(file);
  } catch (error) {
    if (error instanceof OwnStateError) return [error.fault, error.line];
    throw error;
  }
  throw new Error("The file was read.");
}

/** A file with these lines after a header that counts them. */
function fileWith(...lines: string[]): string {
  const header = `{"waybill-own-state":1,"exported":"${day}","count":${lines.length}}`;
  return [header, ...lines].map((line) => `${line}\n`).join("");
}

const report = (more: object) => JSON.stringify({ report: { ...entry(1), ...more } });
const inDraft = (more: object) => report({ draft: { ...entry(1).draft, ...more } });

describe("a file", () => {
  test("is what docs/own-state.md says", () => {
    expect(
      fileOf({
        reports: [entry(1)],
        lists: { ...noLists, watches: [watch(2)], mutes: [mute] },
        template: "https://x.example/?body={body}",
      }),
    ).toBe(
      `{"waybill-own-state":1,"exported":"2026-11-26","count":4}
{"template":"https://x.example/?body={body}"}
{"watch":{"id":"00000000-0000-4000-8000-000000000002","name":"Watched 2","kind":"company","since":"2026-11-25"}}
{"mute":{"entity":"dji","scope":"site","where":"news.example"}}
{"report":{"draft":{"id":"00000000-0000-4000-8000-000000000001","created":"2026-11-25","what":"missing-name","kind":"company","name":"Example Optics 1"},"ticks":{"sentence":false,"address":false,"wholeAddress":false},"isFinished":true,"number":1}}
`,
    );
  });

  test("gives back all that was written, a newer Waybill's entries among it", () => {
    expect(readAll(fileOf(state))).toEqual(state);
  });

  test("gives back whatever a store can hold", () => {
    fc.assert(
      fc.property(someRecords, someLists, fc.constantFrom("", "a"), (reports, of, template) => {
        const back = readAll(fileOf({ reports, lists: of, template }));
        expect(back.lists).toEqual(of);
        expect(back.template).toBe(template);
        expect(new Set(back.reports.map((r) => JSON.stringify(r))).size).toBe(reports.length);
        expect(back.reports).toEqual(expect.arrayContaining(reports));
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  test("may have a byte order mark and the line ends of Windows", () => {
    expect(readAll(`\ufeff${fileOf(state).replaceAll("\n", "\r\n")}`)).toEqual(state);
  });

  test("with every field of a draft full and hard to write is within the bounds of a line", () => {
    const full = "\ud800".repeat(20_000);
    const fields = ["name", "entity", "shipment", "wrong", "evidence", "note"];
    const draft = { ...entry(1).draft, ...Object.fromEntries(fields.map((f) => [f, full])) };
    const reports = [{ ...entry(1), draft: { ...draft, spellings: [full, full, full] } }];
    expect(readAll(fileOf({ ...state, reports })).reports).toEqual(reports);
  });

  test("that somebody made keeps nothing of a page that is not ticked", () => {
    const made = inDraft({ sentence: "Of the page.", address: "https://news.example/secret" });
    expect(JSON.stringify(readAll(fileWith(made)))).not.toMatch(/Of the page|secret/);
  });
});

describe("a file is refused", () => {
  const deep = (n: number) => `{"newer-report":${'{"a":'.repeat(n)}1${"}".repeat(n)}}`;
  test.each<[string, string, string, number | undefined]>([
    ["that is empty", "", "empty", undefined],
    ["of spaces", "  \n", "notOurs", 1],
    ["that is none", "Dear reader,\n", "notOurs", 1],
    ["that is other JSON", '{"a":1}\n', "notOurs", 1],
    ["that is a list", "[1]\n", "notOurs", 1],
    [
      "of reports to hand over",
      '{"waybill-reports":1,"exported":"x","count":0}\n',
      "reportsFile",
      undefined,
    ],
    ["of a newer version", fileWith().replace('state":1', 'state":2'), "otherVersion", undefined],
    ["of no version", fileWith().replace('state":1', 'state":"1"'), "otherVersion", undefined],
    ["with a huge count", fileWith().replace('count":0', 'count":1e308'), "badHeader", 1],
    ["with a negative count", fileWith().replace('count":0', 'count":-1'), "badHeader", 1],
    ["with more in its header", fileWith().replace("}", ',"run":1}'), "badHeader", 1],
    [
      "with a count that is too high",
      fileWith().replace('count":0', 'count":1'),
      "count",
      undefined,
    ],
    ["with a count that is too low", `${fileWith()}${report({})}\n`, "count", undefined],
    ["with an empty line", fileWith(report({}), "", report({})), "noJson", 3],
    ["that nests deeply", fileWith(deep(100_000)), "deep", 2],
    ["that nests a little too deeply", fileWith(deep(6)), "deep", 2],
    ["that says a thing twice", fileWith('{"template":"a","template":"b"}'), "keyTwice", 2],
    [
      "that says it twice within",
      fileWith(report({}).replace('"name"', '"id":"x","name"')),
      "keyTwice",
      2,
    ],
    ["with another kind of line", fileWith('{"run":"alert(1)"}'), "badKind", 2],
    ["with two kinds in a line", fileWith('{"template":"a","mute":1}'), "badKind", 2],
    ["with no kind", fileWith("{}"), "badKind", 2],
    ["with __proto__ as a kind", fileWith('{"__proto__":{"a":1}}'), "badKind", 2],
    ["with constructor as a kind", fileWith('{"constructor":{"a":1}}'), "badKind", 2],
    [
      "with __proto__ in a report",
      fileWith(report({}).replace('"name"', '"__proto__":{"x":1},"name"')),
      "badReport",
      2,
    ],
    ["with constructor in a report", fileWith(inDraft({ constructor: "x" })), "badReport", 2],
    [
      "with __proto__ in a newer one",
      fileWith('{"newer-report":{"draft":{"id":"x","__proto__":{"a":1}}}}'),
      "badNewer",
      2,
    ],
    [
      "with prototype in a newer watch",
      fileWith('{"newer-watch":{"prototype":{"a":1}}}'),
      "badNewer",
      2,
    ],
    [
      "with a newer one that this one knows",
      fileWith(`{"newer-report":${JSON.stringify(entry(1))}}`),
      "badNewer",
      2,
    ],
    ["with a newer one without an id", fileWith('{"newer-report":{"draft":{}}}'), "badNewer", 2],
    ["with a newer one that is a list", fileWith('{"newer-mute":[1]}'), "badNewer", 2],
    ["with a huge number", fileWith(report({ number: 1e300 })), "badReport", 2],
    [
      "with a number past counting",
      fileWith(report({ number: Number.MAX_SAFE_INTEGER })),
      "badReport",
      2,
    ],
    ["with a broken number", fileWith(report({ number: 0.5 })), "badReport", 2],
    ["with an id of another shape", fileWith(inDraft({ id: "../x" })), "badReport", 2],
    ["with too long a name", fileWith(inDraft({ name: "x".repeat(20_001) })), "badReport", 2],
    ["with a day that is none", fileWith(report({ handedOver: "soon" })), "badReport", 2],
    [
      "with a watch of one letter",
      fileWith(JSON.stringify({ watch: watch(1, { name: "x" }) })),
      "badWatch",
      2,
    ],
    [
      "with a mute of the moon",
      fileWith(JSON.stringify({ mute: { ...mute, scope: "moon" } })),
      "badMute",
      2,
    ],
    ["with an empty address", fileWith('{"template":""}'), "badTemplate", 2],
    ["with an address that is none", fileWith('{"template":{"a":1}}'), "badTemplate", 2],
    ["with an endless address", fileWith(`{"template":"${"x".repeat(6001)}"}`), "badTemplate", 2],
    ["with a report twice", fileWith(report({}), report({ number: 2 })), "twice", undefined],
    ["with two addresses", fileWith('{"template":"a"}', '{"template":"b"}'), "twice", undefined],
    [
      "with an endless line",
      fileWith(`{"template":"${"x".repeat(stateLimits.line)}"}`),
      "longLine",
      2,
    ],
    ["of lines without end", `${fileWith()}${"\n".repeat(1_000_000)}`, "tooManyLines", undefined],
  ])("%s", (_, file, fault, line) => {
    expect(refusal(file)).toEqual([fault, line]);
  });

  test("that is no UTF-8", () => {
    const bytes = new TextEncoder().encode(fileOf(state));
    bytes[bytes.length - 10] = 0xff;
    expect(refusal(bytes)[0]).toBe("notText");
  });

  test("that is larger than the limit, before it is read", () => {
    expect(refusal(new Uint8Array(stateLimits.bytes + 1))[0]).toBe("tooLarge");
  });

  test("wherever it is cut", () => {
    const bytes = new TextEncoder().encode(fileOf(state));
    // Without its last line end it is whole.
    for (let end = 0; end < bytes.length - 1; end++)
      expect(() => readAll(bytes.subarray(0, end)), `cut at ${end}`).toThrow(OwnStateError);
    expect(readAll(bytes.subarray(0, -1))).toEqual(state);
  });

  test("or read, whatever it is, and changes nothing of what objects are", () => {
    const bytes = fileOf({ ...state, lists });
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(8), fc.string(), (at, cut, put) => {
        try {
          readAll(bytes.slice(0, at) + put + bytes.slice(at + cut));
        } catch (error) {
          expect(error).toBeInstanceOf(OwnStateError);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { seed: 20261126, numRuns: 2000 },
    );
  });
});
