import { describe, expect, test } from "vitest";
import { detectLanguage, Lang, Languages, langBit } from "../../../src/spotter/language.ts";
import { corpus } from "../../bench/corpus.ts";
import { marker, texts } from "./marker.ts";

const own = new Set(Object.keys(Lang).filter((code) => code !== "other"));

describe("the language of a passage", () => {
  test("is seldom another than that of its sentence", () => {
    const sentences = corpus().filter((s) => own.has(s.lang));
    const wrong = sentences.filter((s) => {
      const found = detectLanguage(s.text);
      return found !== 0 && (found & Lang[s.lang as keyof typeof Lang]) === 0;
    });
    // A Spanish sentence that begins with an English quotation is one of them.
    expect(wrong.length / sentences.length).toBeLessThan(0.01);
    const told = sentences.filter((s) => detectLanguage(s.text) !== 0);
    expect(told.length / sentences.length).toBeGreaterThan(0.9);
  });

  test("is unknown where no word tells", () => {
    expect(detectLanguage("DJI, ZTE, AMD")).toBe(0);
    expect(detectLanguage("")).toBe(0);
    expect(new Languages("DJI, ZTE", 0).at(0)).toBe(0xffff);
    expect(new Languages("DJI, ZTE", Lang.pl).at(0)).toBe(Lang.pl);
  });

  test("is that of the paragraph, not of the page", () => {
    const text =
      "The firm said that it was not for sale.\n\nDie Firma ist nach dem Urteil nicht mehr zu kaufen.";
    const languages = new Languages(text, 0);
    expect([languages.at(4), languages.at(60), languages.at(4)]).toEqual([
      Lang.en,
      Lang.de,
      Lang.en,
    ]);
  });

  test.each([
    ["en-GB", Lang.en],
    ["sk", Lang.cs],
    ["ja", Lang.other],
    ["", 0],
    [undefined, 0],
  ])("tag %s", (tag, bit) => expect(langBit(tag)).toBe(bit));
});

describe("rules go by the language", () => {
  test("a word that is ordinary in English is a firm's name in another", () => {
    const mark = marker("Target Corporation");
    expect(texts(mark("It was said that this was not the Target of the year."))).toEqual([]);
    expect(texts(mark("Według raportu Target nie jest już na sprzedaż w tym roku."))).toEqual([
      "Target",
    ]);
  });

  test("an ending of one language is none in another", () => {
    const mark = marker("Carbo");
    expect(texts(mark("The price of Carbon has been the same for a year."))).toEqual([]);
    expect(texts(mark("Yhtiön mukaan Carbon tehdas on myös kiinni, mutta se avataan."))).toEqual([
      "Carbon",
    ]);
  });

  test("the page's own word adds to what the text shows", () => {
    const mark = marker("Norinco");
    expect(texts(mark("Norincem", "cs"))).toEqual(["Norincem"]);
    expect(texts(mark("Norincem", "en"))).toEqual([]);
  });
});
