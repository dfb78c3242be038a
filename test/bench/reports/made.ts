/**
 * Reports made from a seed: firms that no pack holds, each typed by several readers in several
 * ways, so that it is known which reports belong together.
 */
import type { Report } from "../../../src/reports/report.ts";

/** How a reader's spelling came about. */
export const changes = [
  "as it is",
  "legal form",
  "capitals",
  "accents and signs",
  "space or hyphen",
  "other alphabet",
  "slip",
] as const;
type Change = (typeof changes)[number];

export interface Made {
  readonly report: Report;
  /** Number of the firm that is meant. */
  readonly firm: number;
  readonly change: Change;
}

/** mulberry32: the same seed gives the same numbers, 0 to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

const places =
  "Shenzhen Guangzhou Hangzhou Ningbo Shanghai Tianjin Istanbul Ankara Dubai Almaty Bishkek Mumbai Chennai Milano Lyon Hamburg Seoul Osaka".split(
    " ",
  );
const trades =
  "Technology Electronics Trading Optics Logistics Machinery Aviation Semiconductor Instruments Chemicals Marine Robotics".split(
    " ",
  );
const forms = ["Co., Ltd.", "Ltd", "LLC", "Inc.", "GmbH", "FZE", "JSC", "S.A."];
const starts = "b br d dr f g gr h j k kl l m n p pl r s st t tr v w z sh ch".split(" ");
const middles = "a e i o u ai ei ou ia".split(" ");
const ends = " n l r s m k t x".split(" ").concat("");

function invented(random: Random, syllables: number): string {
  let word = "";
  for (let n = 0; n < syllables; n++)
    word +=
      pick(starts, random) +
      pick(middles, random) +
      (n === syllables - 1 ? pick(ends, random) : "");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Cyrillic letters and how one English paper writes them (BGN/PCGN), apart from our own tables. */
const latin: Readonly<Record<string, string>> = Object.fromEntries(
  "а:a б:b в:v г:g д:d е:e ж:zh з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ш:sh ы:y ь: э:e ю:yu я:ya"
    .split(" ")
    .map((pair) => pair.split(":")),
);
const roots = "техно электро спец пром маш авиа радио хим строй нефте транс свет".split(" ");
const tails = "прибор снаб комплект завод импекс сервис модуль вектор титан каскад".split(" ");

function inLatin(text: string): string {
  return text
    .replace(/й/g, "y")
    .split("")
    .map((c) => {
      const small = latin[c.toLowerCase()] ?? c;
      return c === c.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1);
    })
    .join("");
}

function russian(random: Random, n: number): string {
  const word = `${pick(roots, random)}${pick(tails, random)}`;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}-${n}`;
}

/** Each firm has a name of its own in letters; one in twelve is a Russian one. */
function firmsOf(count: number, random: Random): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const word = invented(random, 2 + Math.floor(random() * 2));
    const place = random() < 0.5 ? `${pick(places, random)} ` : "";
    names.add(
      random() < 1 / 12 ? russian(random, names.size) : `${place}${word} ${pick(trades, random)}`,
    );
  }
  return [...names];
}

/** One letter wrong, left out, doubled or twisted, in a word long enough to be told. */
function slipped(name: string, random: Random): string {
  const words = name.split(" ");
  const long = words.flatMap((w, i) => (/^\p{L}{7,}$/u.test(w) ? [i] : []));
  if (long.length === 0) return name;
  const i = pick(long, random);
  const word = words[i]!;
  const at = 1 + Math.floor(random() * (word.length - 3));
  const [before, rest] = [word.slice(0, at), word.slice(at)];
  const kinds = [
    `${before}${pick([..."aeionrst"], random)}${rest.slice(1)}`,
    `${before}${rest.slice(1)}`,
    `${before}${rest.charAt(0)}${rest}`,
    `${before}${rest.charAt(1)}${rest.charAt(0)}${rest.slice(2)}`,
  ];
  return words.with(i, pick(kinds, random)).join(" ");
}

const accented: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú" };

const change: Readonly<Record<Change, (name: string, random: Random) => string>> = {
  "as it is": (name) => name,
  "legal form": (name, random) =>
    /\p{Script=Cyrillic}/u.test(name) ? `ООО «${name}»` : `${name} ${pick(forms, random)}`,
  capitals: (name) => name.toUpperCase(),
  "accents and signs": (name) => name.replace(/[aeiou]/, (c) => accented[c]!).replace(" ", "  "),
  "space or hyphen": (name) =>
    name.includes(" ") ? name.replace(" ", "-") : name.replace("-", " "),
  "other alphabet": inLatin,
  slip: slipped,
};

function uuid(random: Random): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join("");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20)].join("-");
}

function reportOf(name: string, firm: number, random: Random): Report {
  const day = 1 + Math.floor(random() * 28);
  return {
    version: 1,
    id: uuid(random),
    created: `2026-11-${String(day).padStart(2, "0")}`,
    what: "missing-name",
    kind: random() < 0.9 ? "company" : "agency",
    name: name.replace(/\s+/g, " "),
    ...(random() < 0.7 ? { evidence: `https://news${firm % 90}.example/2026/${firm}` } : {}),
    ...(random() < 0.5 ? { note: "Named in the third paragraph as the sender of the goods." } : {}),
    ...(random() < 0.2 ? { sentence: `The parts came from ${name}, customs papers show.` } : {}),
  };
}

/**
 * Few firms are reported often, most once or twice.
 * @returns `count` reports of some third as many firms
 */
export function madeReports(count: number, seed: number): Made[] {
  const random = numbersFrom(seed);
  const firms = firmsOf(Math.ceil(count / 3), random);
  return Array.from({ length: count }, (_, n) => {
    const firm = n < firms.length ? n : Math.floor(firms.length * random() ** 1.5);
    const how = n < firms.length ? "as it is" : pick(changes, random);
    const name = change[how](firms[firm]!, random);
    return { report: reportOf(name, firm, random), firm, change: how };
  });
}
