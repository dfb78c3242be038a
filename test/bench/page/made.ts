/** Pages that look like news, made from a seed: the same ones in every run. */
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { readFacts } from "../../../src/cli/readFolder.ts";
import { markable } from "../../../src/facts/markable.ts";
import { namesOf } from "../../../src/facts/names.ts";

export type Random = () => number;

/** Mulberry32: small, and the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function oneOf<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

const inline = [
  (text: string) => `<a href="#">${text}</a>`,
  (text: string) => `<b>${text}</b>`,
  (text: string) => `<em>${text}</em>`,
];

function phrase(random: Random): string {
  const words = Array.from({ length: 3 + Math.floor(random() * 5) }, () => oneOf(random, wordlist));
  const text = words.join(" ");
  return random() < 0.12 ? oneOf(random, inline)(text) : text;
}

/**
 * The article before the first word keeps it from being read as a name, and the
 * commas keep a name from being read as part of a longer one.
 */
function sentence(random: Random, name: string | undefined): string {
  const middle = name === undefined ? "" : `, according to ${name.replace("&", "&amp;")},`;
  return `The ${phrase(random)}${middle} ${phrase(random)}.`;
}

/** @param names each stands in a sentence of its own */
function paragraph(random: Random, names: readonly string[]): string {
  const plain = Array.from({ length: 3 }, () => sentence(random, undefined));
  return `<p>${[...names.map((n) => sentence(random, n)), ...plain].join(" ")}</p>`;
}

/** Names that are marked wherever they stand. */
const strongNames = ["Tekhkrim", "DJI", "Rosoboronexport", "Xinxing Guangzhou", "Norinco", "CQ-A"];
export const namesOfArticle = 8;

/** An article of ten paragraphs with eight names, all of which are marked. */
export function shortArticle(random: Random): string {
  const paragraphs = Array.from({ length: 10 }, (_, i) =>
    paragraph(random, i < namesOfArticle ? [oneOf(random, strongNames)] : []),
  );
  return `<article><h2>The ${phrase(random)}</h2>${paragraphs.join("\n")}</article>`;
}

/** What stands around an article on a news page: menus, and teasers with a picture, a time and a tag. */
function around(body: string, teasers: number): string {
  const random = randomFrom(teasers);
  const teaser = () =>
    `<div class="teaser"><a href="#"><span class="picture"></span><h3>The ${phrase(random)}</h3></a><div><time>1 March</time> <span>tag</span></div></div>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Made for the bench</title>
    <style>body { font: 18px/1.6 Georgia, serif; } main { max-width: 680px; margin: 0 auto; }</style>
    <body><header><nav>${"<a href='#'>section</a> ".repeat(20)}</nav></header>
    <main>${body}</main><aside>${Array.from({ length: teasers }, teaser).join("\n")}</aside></body></html>`;
}

/** Every name and alias of `data/`, as people write it. */
export function allNames(): string[] {
  return [...new Set([...readFacts("data").entities.values()].flatMap(namesOf))];
}

/** Names of what Waybill marks. */
function markableNames(): string[] {
  const facts = readFacts("data");
  const ids = markable(facts);
  return [...facts.entities.values()].filter((e) => ids.has(e.id)).flatMap(namesOf);
}

/**
 * An article with what stands around it, some 2,500 elements as on news sites, and
 * markable names in half of its paragraphs.
 * @param letters about how long its text is, UTF-16 units
 */
export function newsPage(seed: number, letters: number): string {
  const random = randomFrom(seed);
  const names = markableNames();
  const paragraphs: string[] = [];
  for (let length = 0; length < letters; length += paragraphs.at(-1)!.length)
    paragraphs.push(paragraph(random, random() < 0.5 ? [oneOf(random, names)] : []));
  return around(`<article><h1>Made for the bench</h1>${paragraphs.join("\n")}</article>`, 300);
}

/** A page that grows: it starts with one article. */
export function growingPage(): string {
  return around(shortArticle(randomFrom(0)), 0);
}

/** Menus and teasers without a paragraph of prose. */
export function pageWithoutProse(): string {
  return around("", 300);
}
