/** The matchers that the corpus is put to: ours, and two that anybody would write first. */

import { lexicon } from "../../src/cli/lexicon.ts";
import { readFacts } from "../../src/cli/readFolder.ts";
import { importLines } from "../../src/exchange/lines.ts";
import { mergeFacts } from "../../src/exchange/merge.ts";
import { markable } from "../../src/facts/markable.ts";
import { namesOf } from "../../src/facts/names.ts";
import type { Entity, Facts } from "../../src/facts/schema.ts";
import { spotterWith } from "../../src/pack/ask.ts";
import { compilePack } from "../../src/pack/compile.ts";
import { openPack } from "../../src/pack/open.ts";
import { resolve } from "../../src/spotter/resolve.ts";
import { corpusNames, type Mention } from "./corpus.ts";

export type Matcher = (text: string) => Mention[];

interface Gazetteer {
  readonly facts: Facts;
  /** Ids whose names are sought. */
  readonly marked: ReadonlySet<string>;
}

/** `data/` and the names of the corpus. */
export function gazetteer(): Gazetteer {
  const core = readFacts("data");
  const { facts, alsoMark } = importLines(corpusNames(), "names.jsonl", core.goods);
  return { facts: mergeFacts([core, facts]), marked: new Set([...markable(core), ...alsoMark]) };
}

/** The same without aliases: one canonical name an entity. */
export function canonicalOnly({ facts, marked }: Gazetteer): Gazetteer {
  const bare = [...facts.entities].map(([id, e]): [string, Entity] => [id, { ...e, aliases: [] }]);
  return { facts: { ...facts, entities: new Map(bare) }, marked };
}

/** Ours: candidates, then the resolver, as in a page. */
export async function waybill({ facts, marked }: Gazetteer): Promise<Matcher> {
  const title = { id: "bench", title: "Bench", licence: "MIT" };
  const bytes = compilePack(facts, title, { alsoMark: marked, lexicon: lexicon() });
  const pack = await openPack(bytes, "bench");
  const spot = spotterWith(pack, await pack.facts());
  return (text) => resolve(spot([{ text }]).candidates);
}

function spellings({ facts, marked }: Gazetteer): [string, string][] {
  return [...facts.entities.values()]
    .filter((e) => marked.has(e.id))
    .flatMap((e) => namesOf(e).map((n): [string, string] => [n, e.id]))
    .sort((a, b) => b[0].length - a[0].length);
}

/** Leftmost, then longest; none over another. */
function longest(found: Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const m of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (m.start >= (kept.at(-1)?.end ?? 0)) kept.push(m);
  return kept;
}

function everywhere(text: string, name: string, entity: string): Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    found.push({ start: at, end: at + name.length, entity });
  return found;
}

/** Baseline: the longest match in any case, inside words too. */
export function anyCase(names: Gazetteer): Matcher {
  const all = spellings(names).map(([n, e]) => [n.toLowerCase(), e] as const);
  return (text) => {
    const lower = text.toLowerCase();
    return longest(all.flatMap(([n, e]) => everywhere(lower, n, e)));
  };
}

/** Baseline: whole words, exactly as written. */
export function wholeWords(names: Gazetteer): Matcher {
  const all = spellings(names);
  const isLetter = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}]/u.test(c);
  const isWhole = (text: string, m: Mention) =>
    !(isLetter(text[m.start - 1]) && isLetter(text[m.start])) &&
    !(isLetter(text[m.end - 1]) && isLetter(text[m.end]));
  return (text) =>
    longest(all.flatMap(([n, e]) => everywhere(text, n, e)).filter((m) => isWhole(text, m)));
}
