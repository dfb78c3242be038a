/** What leaves as text: Markdown, a table, an address. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../../src/reports/csv.ts";
import { block, code, toMarkdown } from "../../../src/reports/markdown.ts";
import { longestAddress, prefilled, templateFault } from "../../../src/reports/prefilled.ts";
import { readReport } from "../../../src/reports/report.ts";
import { withoutCode } from "./plainMarkdown.ts";
import { report } from "./sample.ts";

const hostile = [
  "`",
  "``` \n# Owned",
  "</code><script>alert(1)</script>",
  "![x](https://evil.example/pixel.png)",
  "[click](javascript:alert(1))",
  "@maintainer see #1",
  "~~~\n| a | b |",
  "--- \nname: x",
  "\\` <img src=x onerror=alert(1)>",
  "a\n\n    indented\n```\nx",
];

const line = fc.oneof(
  fc.constantFrom(...hostile.map((h) => h.replace(/\s+/g, " ").trim())),
  fc.string({ unit: fc.constantFrom(..."`~#<>|\\[]()*_@ ab\n".split("")), maxLength: 40 }),
);

describe("Markdown", () => {
  test("a report is told in full", () => {
    const made = report({
      id: "3f0c1c2e-9a75-4f0e-8f43-0b9a6f0f2d11",
      spellings: ["深圳示例光学"],
      evidence: "https://news.example/1",
      note: "two\nlines",
    });
    expect(toMarkdown([made])).toBe(
      [
        "## Missing name: `Shenzhen Example Optics`",
        "",
        "- Other spellings: `深圳示例光学`",
        "- Kind: `company`",
        "- Evidence: `https://news.example/1`",
        "- Note:",
        "",
        "  ```text",
        "  two",
        "  lines",
        "  ```",
        "",
        "- Reported 2026-11-25, 3f0c1c2e-9a75-4f0e-8f43-0b9a6f0f2d11",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["plain", "`plain`"],
    ["a`b", "``a`b``"],
    ["``", "``` `` ```"],
    ["a\n# b", "`a # b`"],
  ])("%j in code is %j", (text, span) => {
    expect(code(text)).toBe(span);
  });

  test("a block is closed by nothing that it holds", () => {
    expect(block("a\n````\nb")).toBe("`````text\na\n````\nb\n`````");
  });

  test("nothing that a reader typed stands outside code", () => {
    fc.assert(
      fc.property(line, line, fc.constantFrom(...hostile), (name, wrong, note) => {
        const made = report({
          name: `${name.replace(/\s+/g, " ")}x`.trim(),
          wrong: `x${wrong}x`,
          note,
        });
        fc.pre(readReport(made).report !== undefined);
        const rest = withoutCode(toMarkdown([made]));
        expect(rest.replace(made.id, "ID").split(/\s*\n\s*/)).toEqual([
          "## Missing name:",
          "- Kind:",
          "- What is wrong or missing:",
          "- Note:",
          "- Reported 2026-11-25, ID",
          "",
        ]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a table", () => {
  const cellsOf = (more: Parameters<typeof report>[0]) =>
    toCsv([report(more)])
      .split("\r\n")[1]!
      .split('","');

  test("has a header, quotes around every cell, and a mark for Excel", () => {
    const [header, row, end, ...more] = toCsv([report({ note: 'a "b", c\nd' })]).split("\r\n");
    expect(header).toBe(
      '\ufeff"id","created","what","kind","name","spellings","entity","shipment","wrong","evidence","note","sentence","address"',
    );
    expect(row).toMatch(/^".*","Shenzhen Example Optics","","","","","","a ""b"", c\nd","",""$/s);
    expect([end, more]).toEqual(["", []]);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "  =1", "=cmd|'/C calc'!A0"])(
    "%s is text, also after what other programs take for a cell's end",
    (formula) => {
      const notes = ["", "a;", "a; ", "a\t", "a\n", "x|"].map((before) => `${before}${formula}`);
      for (const note of notes) {
        const cell = cellsOf({ note }).at(10)!;
        expect(cell.split(/[;\t\n|]/).filter((part) => /^\s*[=+\-@＝]/.test(part))).toEqual([]);
        expect(cell.replaceAll("'", "")).toBe(note.replaceAll("'", "").replaceAll('"', '""'));
      }
    },
  );

  test("names are left as they are where nothing would run", () => {
    expect(cellsOf({ name: "CQ-A & Co; C++" })[4]).toBe("CQ-A & Co; C++");
  });
});

describe("an address", () => {
  const issue = "https://tracker.example/new?labels=report&title={title}&body={body}";
  const mail = "mailto:facts@news.example?subject={title}&body={body}";

  test("of an issue form holds the report and goes nowhere else", () => {
    const made = report({ name: "A&B #1", note: "x&cc=evil@e.example\r\nBcc: y" });
    const found = prefilled(issue, [made]);
    const url = new URL("address" in found ? found.address : "");
    expect(url.origin + url.pathname).toBe("https://tracker.example/new");
    expect([...url.searchParams.keys()]).toEqual(["labels", "title", "body"]);
    expect(url.searchParams.get("title")).toBe("Missing name: A&B #1");
    expect(url.searchParams.get("body")!.replace(/\r\n/g, "\n")).toBe(toMarkdown([made]));
  });

  test("of a mail has line ends of a mail and one receiver", () => {
    const found = prefilled(mail, [report({ name: "{body}", note: "a\nb" })]);
    const { address } = found as { address: string };
    expect(address).toMatch(
      /^mailto:facts@news\.example\?subject=Missing%20name%3A%20%7Bbody%7D&body=/,
    );
    expect(address.replaceAll("%0D%0A", "")).not.toMatch(/%0D|%0A|\r|\n/);
    expect(address.match(/[&?]/g)).toHaveLength(2);
  });

  test("that is too long is none, so that the caller copies or saves", () => {
    const long = report({ note: "x".repeat(2000), wrong: "語".repeat(600) });
    expect(prefilled(issue, [long])).toEqual({ why: "too long", length: expect.any(Number) });
    const short = prefilled(issue, [report({ note: "x".repeat(2000) })]);
    expect((short as { address: string }).address.length).toBeLessThanOrEqual(longestAddress);
  });

  test.each([
    ["javascript:alert(1)?{body}", /must begin with https:, http: or mailto:\.$/],
    ["data:text/html,?{body}", /must begin with/],
    ["https://{body}.evil.example/", /only after its question mark/],
    ["https://tracker.example/new", /must hold \{body\}/],
    ["mailto:?body={body}", /must begin with/],
  ])("from the template %s is refused", (template, sentence) => {
    expect(templateFault(template)).toMatch(sentence);
    expect(prefilled(template, [report()])).toMatchObject({ why: "no template" });
  });
});
