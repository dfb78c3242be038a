/** A pasted text: cut into blocks that are all of it, its names found where they stand. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../../src/panel/search/text/blocks.ts";
import { checkText, longestText } from "../../../../src/panel/search/text/check.ts";
import { snippetOf } from "../../../../src/panel/search/text/snippet.ts";
import { spot } from "./records.ts";

const article = `MOSCOW — China North Industries Group Corporation Limited shipped 1,000 CQ-A
rifles to Tekhkrim in June 2022.

Parts from DJI, the drone maker, went to a small distributor. DJI said in April 2022 that it
had suspended business in Russia. Техкрим did not answer.`;

function check(text: string, signal = new AbortController().signal, tell = (_: number) => {}) {
  return checkText(text, async (blocks) => spot(blocks), { signal, tell });
}

describe("the blocks of a text", () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(
        "\n\n",
        "\n",
        " ",
        "x".repeat(45_000),
        "Word. ".repeat(9_000),
        "😀".repeat(15_000),
      ),
    ),
    { maxLength: 8 },
  );

  test("are all of it, in order, none too long", () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join("");
        const blocks = [...blocksOf(text)];
        expect(blocks.map((b) => b.text).join("")).toBe(text);
        for (const { at, text: block } of blocks) {
          expect(text.startsWith(block, at)).toBe(true);
          expect(block.length).toBeLessThanOrEqual(20_000);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("end with paragraphs, and long ones with sentences", () => {
    expect([...blocksOf("a b\nc\n\nd\n \ne")].map((b) => b.text)).toEqual([
      "a b\nc\n\n",
      "d\n \n",
      "e",
    ]);
    const [first] = blocksOf("A sentence of some words. ".repeat(1_000));
    expect(first!.text.trimEnd().endsWith(".")).toBe(true);
  });
});

describe("the names of a text", () => {
  test("are found where they stand, in the order of the text", async () => {
    const names = await check(article);
    expect(names!.map((n) => n.entity)).toEqual(["norinco", "cq-a", "tekhkrim", "dji"]);
    const printed = names!.map((n) => n.mentions.map((m) => article.slice(m.start, m.end)));
    expect(printed).toEqual([
      ["China North Industries Group Corporation Limited"],
      ["CQ-A"],
      ["Tekhkrim", "Техкрим"],
      ["DJI", "DJI"],
    ]);
  });

  test("a weak name counts with a strong one of the same firm, however far away", async () => {
    const apart = `${"Nothing is named here. ".repeat(3_000)}\n\n`;
    const weak = `A spokesman for Silva said so.\n\n${apart}`;
    expect(await check(weak)).toEqual([]);
    const both = `${weak}Silva LLC imported vests.`;
    const [silva] = (await check(both))!;
    expect(silva!.mentions.map((m) => both.slice(m.start, m.end))).toEqual(["Silva", "Silva LLC"]);
  });

  test("two million characters are read to the end, and told of on the way", async () => {
    const shares: number[] = [];
    const long = `${"The committee met on Tuesday. ".repeat(67_000).slice(0, longestText - 60)}\n\nParts from DJI, the drone maker.`;
    const names = await check(long, undefined, (share) => shares.push(share));
    expect(names!.map((n) => n.entity)).toEqual(["dji"]);
    expect(long.slice(names![0]!.mentions[0]!.start).startsWith("DJI")).toBe(true);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((s) => s >= 0 && s < 1)).toBe(true);
  });

  test("what is stopped lists nothing", async () => {
    const control = new AbortController();
    const long = `${article}\n\n`.repeat(3_000);
    const names = await check(long, control.signal, () => control.abort());
    expect(names).toBeUndefined();
  });

  test("an empty text, signs and half characters name nobody", async () => {
    for (const text of ["", "\n\n\n", "\ud800 \udc00", "(.*)+", "<b></b>"])
      expect(await check(text)).toEqual([]);
  });
});

describe("a mention with its words", () => {
  test("stands on one line, begins and ends with whole words", () => {
    const start = article.indexOf("Tekhkrim");
    const { before, text, after } = snippetOf(article, { start, end: start + 8 });
    expect(text).toBe("Tekhkrim");
    expect(before).toMatch(/^….*CQ-A rifles to $/);
    expect(after).toMatch(/^ in June 2022\. Parts from DJI, .*…$/);
  });

  test("at the ends of the text nothing is left out", () => {
    expect(snippetOf("DJI", { start: 0, end: 3 })).toEqual({ before: "", text: "DJI", after: "" });
  });
});
