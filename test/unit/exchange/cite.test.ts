import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { texText, toBibtex } from "../../../src/exchange/bibtex.ts";
import { type CslItem, citationOf } from "../../../src/exchange/cite.ts";
import {
  markdownText,
  toMarkdownCitation,
  toPlainCitation,
} from "../../../src/exchange/citeText.ts";
import { data } from "../facts/story.ts";
import { bibtexEntries, texPrinted } from "./bibtexEntries.ts";

const armor = data.shipments.get("chinese-body-armor-turkey-2022")!;
const items = citationOf(data, armor, "More than 12 tons of body armor");

describe("the entries", () => {
  test("the record is a dataset with its id and the date of its data", () => {
    expect(items[0]).toEqual({
      id: "waybill-chinese-body-armor-turkey-2022",
      type: "dataset",
      title: "More than 12 tons of body armor",
      author: [{ literal: "Waybill" }],
      publisher: "Waybill",
      number: armor.id,
      version: armor.updated,
      issued: { "date-parts": [armor.updated!.split("-").map(Number)] },
    });
  });

  test("every source of a claim is an entry, and the unseen origin first", () => {
    const cited = items.slice(1).map((i) => i.id);
    expect(cited[0]).toBe("politico-2023-03-16");
    expect(items[1]!.note).toMatch(/^Rests on ImportGenius customs data\. Not seen/);
    for (const { source } of armor.claims) expect(cited).toContain(source);
    expect(new Set(cited).size).toBe(cited.length);
  });

  test("every shipment's entries have titles, keys of their own and whole dates", () => {
    for (const shipment of data.shipments.values()) {
      const all = citationOf(data, shipment, "x");
      expect(new Set(all.map((i) => i.id)).size).toBe(all.length);
      for (const { id, title, issued, URL: url } of all) {
        expect(id).toMatch(/^[A-Za-z0-9-]+$/);
        expect(title).toMatch(/\S/);
        expect(issued?.["date-parts"].flat().every((n) => Number.isInteger(n)) ?? true).toBe(true);
        expect(url ?? "https:").toMatch(/^https?:/);
      }
    }
  });

  test("ids of others become keys, each once", () => {
    const source = { ...data.sources.get("bi-de")!, id: "a b" };
    const other = { ...source, id: "a/b" };
    const facts = {
      ...data,
      sources: new Map([source, other].map((s) => [s.id, { ...s, basedOn: undefined }])),
    };
    const claims = [source, other].map((s) => ({ source: s.id, says: "x" }));
    const cited = citationOf(
      facts as never,
      { ...armor, id: "x", claims, caveats: [], responses: [] },
      "x",
    );
    expect(cited.map((i) => i.id)).toEqual(["waybill-x", "a-b", "a-b-2"]);
  });
});

describe("BibTeX", () => {
  test("the 12 tons come back entry by entry, field by field", () => {
    const entries = bibtexEntries(toBibtex(items));
    expect(entries.map((e) => e.key)).toEqual(items.map((i) => i.id));
    expect(entries[0]).toMatchObject({ type: "dataset", fields: { date: "2026-11-24" } });
    for (const [i, { type, fields }] of entries.entries()) {
      const item = items[i]!;
      expect(type).toBe({ dataset: "dataset", webpage: "online", document: "misc" }[item.type]);
      expect(texPrinted(fields.title!)).toBe(item.title);
      expect(texPrinted(fields.organization ?? fields.publisher!)).toBe(item.publisher);
      expect(fields.url).toBe(item.URL);
    }
  });

  const nasty = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."\\{}%$#&_~^\"'@,=北京ыعa \n") }),
  );

  test("any text comes back from TeX as it stood, its white space as single spaces", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(texPrinted(texText(text))).toBe(text.replace(/[\p{Cc}\s]+/gu, " "));
      }),
    );
  });

  test("no text ends its field or swallows the next", () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, publisher, note) => {
        const item: CslItem = {
          id: "k",
          type: "webpage",
          title,
          publisher,
          note,
          URL: "https://e.example/{a}%20b",
        };
        const [entry, ...more] = bibtexEntries(toBibtex([item, { ...item, id: "l" }]));
        expect(more.map((e) => e.key)).toEqual(["l"]);
        expect(entry!.fields.url).toBe("https://e.example/%7Ba%7D%20b");
        expect(texPrinted(entry!.fields.title!)).toBe(title.replace(/[\p{Cc}\s]+/gu, " "));
      }),
    );
  });
});

describe("text", () => {
  test("plain text names the record and every source with its address", () => {
    const text = toPlainCitation(items);
    expect(text).toMatch(
      /^Waybill\. “More than 12 tons of body armor”\. Record chinese-body-armor-turkey-2022, updated 2026-11-24 \[dataset\]\.\n\nSources\n\n- Politico\./,
    );
    for (const { URL: url, publisher } of items.slice(1)) {
      expect(text).toContain(publisher);
      if (url) expect(text).toContain(url);
    }
  });

  test("Markdown links what has an address", () => {
    const text = toMarkdownCitation(items);
    const links = [...text.matchAll(/\]\((https?:[^)\s]+)\)/g)].map((m) => m[1]);
    expect(links).toEqual(items.flatMap((i) => (i.URL ? [i.URL] : [])));
  });

  test("words that Markdown would take for marks stand as they are", () => {
    expect(markdownText("*a* [b](c) <d> `e` _f_ # g | h\n\ni")).toBe(
      "\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\_f\\_ \\# g \\| h i",
    );
    expect([markdownText("1. x"), markdownText("- x"), markdownText("12 tons")]).toEqual([
      "1\\. x",
      "\\- x",
      "12 tons",
    ]);
  });
});
