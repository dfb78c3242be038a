import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileLimits } from "../../../src/reports/file.ts";
import { ReportsError, ReportsReader } from "../../../src/reports/fileReader.ts";
import { type Report, readReport, reportLine } from "../../../src/reports/report.ts";
import { fileOf, report } from "./sample.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Reads a file in pieces of the given length, which are overwritten like a real buffer. */
function read(bytes: Uint8Array, length = 1 << 16): Report[] {
  const reader = new ReportsReader("r.jsonl");
  const buffer = new Uint8Array(length);
  const reports: Report[] = [];
  for (let from = 0; from < bytes.length; from += length) {
    const piece = bytes.subarray(from, from + length);
    buffer.fill(0x20);
    buffer.set(piece);
    reports.push(...reader.push(buffer.subarray(0, piece.length)));
  }
  return [...reports, ...reader.end()];
}

function sentence(file: string | Uint8Array): string {
  try {
    read(typeof file === "string" ? bytesOf(file) : file);
  } catch (error) {
    if (error instanceof ReportsError) return error.message;
    throw error;
  }
  return "read";
}

const reports = [
  report({ name: "Техкрим", spellings: ["Tekhkrim"], note: "two\nlines" }),
  report({ what: "new-source", entity: "dji", evidence: "https://news.example/1" }),
  report({ sentence: "Optics were found.", address: "https://news.example/2" }),
];
const good = fileOf(reports);
const [header, first, ...others] = good.trimEnd().split("\n") as [string, string, ...string[]];
const withHeader = (...lines: string[]) =>
  `{"waybill-reports":1,"exported":"2026-11-25","count":${lines.length}}\n${lines.join("\n")}\n`;
const changed = (more: string) => withHeader(`${first.slice(0, -1)},${more}}`);

describe("a good file", () => {
  test("is read as it was written, whatever the pieces", () => {
    for (const length of [1, 2, 7, 64, 1 << 16])
      expect(read(bytesOf(good), length)).toEqual(reports);
  });

  test.each([
    ["a byte order mark", `\ufeff${good}`],
    ["the line ends of Windows", good.replaceAll("\n", "\r\n")],
    ["no end on its last line", good.trimEnd()],
    ["empty lines at its end", `${good}\n  \n`],
  ])("may have %s", (_, file) => {
    expect(read(bytesOf(file))).toEqual(reports);
  });

  test("may hold no report", () => {
    expect(read(bytesOf(fileOf([])))).toEqual([]);
  });

  test("begins with the header that docs/reports.md describes", () => {
    expect(header).toBe('{"waybill-reports":1,"exported":"2026-11-25","count":3}');
  });
});

const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
const hostile: [string, string | Uint8Array, RegExp][] = [
  ["empty", "", /^r\.jsonl:1: the file is empty\.$/],
  [
    "another file",
    "# Reports\n",
    /^r\.jsonl:1: is no file of Waybill reports; its first line must/,
  ],
  ["JSON of another kind", '{"id":1}\n', /^r\.jsonl:1: is no file of Waybill reports;/],
  ["without a header", `${first}\n`, /^r\.jsonl:1: is no file of Waybill reports;/],
  [
    "another version",
    good.replace('"waybill-reports":1', '"waybill-reports":2'),
    /^r\.jsonl:1: the file is not of version 1, the one this Waybill reads; update Waybill\.$/,
  ],
  ["a huge version", good.replace(":1,", ":1e999,"), /^r\.jsonl:1: the file is not of version 1/],
  ["a header with more", good.replace('"count"', '"x":1,"count"'), /^r\.jsonl:1: the header must/],
  ["a huge count", good.replace(":3}", ":99999999999}"), /^r\.jsonl:1: the header must hold/],
  ["a count of fractions", good.replace(":3}", ":3.5}"), /^r\.jsonl:1: the header must hold/],
  ["cut within a line", good.slice(0, -40), /^r\.jsonl:4: the line is cut short; get the file/],
  [
    "cut between lines",
    `${[header, first].join("\n")}\n`,
    /^r\.jsonl:2: the file holds 1 reports, and its header says 3; get it again whole\.$/,
  ],
  [
    "more than its header says",
    `${header}\n${[first, ...others, first].join("\n")}\n`,
    /^r\.jsonl:5: the file holds 4 reports, and its header says 3/,
  ],
  ["two files in one", good + good, /^r\.jsonl:5: the line is a second header\.$/],
  ["no JSON", withHeader("{]"), /^r\.jsonl:2: the line is no JSON\.$/],
  ["a list", withHeader("[]"), /^r\.jsonl:2: the line is no JSON object\.$/],
  ["null", withHeader("null"), /^r\.jsonl:2: the line is no JSON object\.$/],
  ["deep nesting", withHeader(deep.slice(0, 60_000)), /^r\.jsonl:2: the line nests too deeply\.$/],
  ["nesting in a report", changed('"wrong":{"a":{"b":1}}'), /^r\.jsonl:2: the line nests too/],
  ["__proto__", changed('"__proto__":{"isAdmin":true}'), /^r\.jsonl:2: .*no key of a report\.$/],
  ["constructor", changed('"constructor":"x"'), /^r\.jsonl:2: "constructor" is no key/],
  ["escaped __proto__", changed('"\\u005f_proto__":1'), /^r\.jsonl:2: .* is no key of a report\.$/],
  ["a key twice", changed('"name":"Other"'), /^r\.jsonl:2: the line has a key twice\.$/],
  ["a number for a text", changed(`"wrong":${"9".repeat(5000)}`), /^r\.jsonl:2: wrong must be/],
  ["a huge number", first.replace('"version":1', '"version":1e400'), /is no file/],
  [
    "a huge number in a report",
    withHeader(first.replace('"version":1', '"version":1e400')),
    /^r\.jsonl:2: version must be 1\.$/,
  ],
  ["control characters", changed('"wrong":"\\u001b[2J"'), /^r\.jsonl:2: wrong must be text/],
  [
    "a key that paints the terminal",
    changed('"\\u001b[31m\\u202e":1'),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is tested
    /^[^\u0000-\u001f\u202e]* is no key of a report\.$/,
  ],
  ["Latin-1", Uint8Array.of(...bytesOf(`${header}\n{"name":"`), 0xe9), /^r\.jsonl:2: .* not UTF-8/],
  ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x7b, 0), /^r\.jsonl:1: the line is not UTF-8\.$/],
  [
    "a line over the limit",
    withHeader(first, `{"note":"${"x".repeat(fileLimits.line)}"}`),
    /^r\.jsonl:3: the line is longer than 65536 bytes\.$/,
  ],
  ["one endless line", "x".repeat(200_000), /^r\.jsonl:1: the line is longer than 65536 bytes/],
  ["endless lines", header + "\n".repeat(200_200), /the file has more than 200100 lines; split it/],
];

describe("a file is refused in one sentence with its line", () => {
  test.each(hostile)("%s", (_, file, told) => {
    expect(sentence(file)).toMatch(told);
    expect(sentence(file)).not.toContain("\n");
  });

  test("nothing of it has touched the prototypes", () => {
    for (const [, file] of hostile) sentence(file);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  test("one larger than the limit, before it is held", () => {
    const reader = new ReportsReader("r.jsonl");
    const piece = bytesOf(`${" ".repeat(65_000)}\n`.repeat(64));
    reader.push(bytesOf(`${header}\n`));
    const pushAll = () => {
      for (let n = 0; n * piece.length <= fileLimits.bytes; n++) reader.push(piece);
    };
    expect(pushAll).toThrow(/the file is larger than 268435456 bytes; split it\.$/);
  });
});

describe("any change of a good file", () => {
  const bytes = bytesOf(good);
  const at = fc.nat(bytes.length - 1);
  const change = fc.oneof(
    fc.tuple(at, fc.nat(255)).map(([i, b]) => bytes.with(i, b)),
    at.map((i) => bytes.slice(0, i)),
    fc
      .tuple(at, fc.uint8Array({ maxLength: 20 }))
      .map(([i, more]) => Uint8Array.of(...bytes.subarray(0, i), ...more, ...bytes.subarray(i))),
    fc
      .tuple(at, at)
      .map(([a, b]) =>
        Uint8Array.of(...bytes.subarray(0, Math.min(a, b)), ...bytes.subarray(Math.max(a, b))),
      ),
    fc
      .tuple(at, fc.constantFrom('"', "{", "[", "\\", ":", "\n", "\u0000", '"__proto__":', "1e999"))
      .map(([i, s]) => Uint8Array.of(...bytes.subarray(0, i), ...bytesOf(s), ...bytes.subarray(i))),
  );

  test("is either refused in a sentence or gives reports as strict as the others", () => {
    fc.assert(
      fc.property(change, fc.integer({ min: 1, max: 500 }), (file, length) => {
        let found: Report[] = [];
        try {
          found = read(file, length);
        } catch (error) {
          expect(error).toBeInstanceOf(ReportsError);
          expect((error as Error).message).toMatch(/^r\.jsonl:\d+: \P{Cc}+\.$/u);
        }
        for (const r of found) expect(readReport(JSON.parse(reportLine(r))).report).toEqual(r);
      }),
      { numRuns: 2000 },
    );
  });
});
