/** Which of the reported names are one name. */
import { Alphabets } from "./alphabets.ts";
import type { Sent } from "./gathered.ts";
import type { KnownNames } from "./known.ts";
import { type Spelling, spellingOf } from "./names.ts";
import { meantBy, WordIndex } from "./near.ts";

/** How a spelling belongs to the one that gives the group its name. */
type How = "same" | "legal form" | "alphabet" | "slip";

/** A spelling as readers typed it. */
interface Typed {
  readonly text: string;
  readonly spelling: Spelling;
  readonly reports: readonly Sent[];
}

export interface Member extends Typed {
  readonly how: How;
}

/** Spellings that stand for one name. */
export interface NameGroup {
  /** The spelling reported most. */
  readonly name: string;
  readonly members: readonly Member[];
  readonly reports: number;
  /** Ids of the entities that already have the name, sorted. */
  readonly known: readonly string[];
  /** Ids of entities whose name is a slip away. */
  readonly perhaps: readonly string[];
}

interface Draft {
  readonly typed: Typed[];
  readonly slips: Typed[];
  readonly known: readonly string[];
}

/** Sets of numbers that are joined two by two (Tarjan, Efficiency of a good but not linear set union algorithm, 1975). */
class Joined {
  private readonly parent: number[] = [];

  of(n: number): number {
    let root = n;
    while ((this.parent[root] ?? root) !== root) root = this.parent[root]!;
    for (let at = n; at !== root; ) {
      const next = this.parent[at] ?? at;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)];
    this.parent[Math.max(x, y)] = Math.min(x, y);
  }
}

/** A register's or a headline's capitals; an acronym is short. */
const shouted = /^(?!.*\p{Ll}).*\p{Lu}{6}/u;

/** The most reported first, then as papers print it, then in any order that is always the same. */
function byMost(a: Typed, b: Typed): number {
  const isShouted = Number(shouted.test(a.text)) - Number(shouted.test(b.text));
  return b.reports.length - a.reports.length || isShouted || (a.text < b.text ? -1 : 1);
}

function typedNames(sent: readonly Sent[]): Typed[] {
  const names = new Map<string, Sent[]>();
  for (const one of sent) {
    const name = one.report.name!;
    const same = names.get(name);
    if (same) same.push(one);
    else names.set(name, [one]);
  }
  const typed = [...names].map(([text, reports]) => ({
    text,
    spelling: spellingOf(text),
    reports,
  }));
  return typed.sort(byMost);
}

/** Joins the names that share a key. */
function joinByKeys(typed: readonly Typed[], joined: Joined): void {
  const first = new Map<string, number>();
  typed.forEach(({ spelling }, n) => {
    for (const key of spelling.keys) {
      const other = first.get(key);
      if (other === undefined) first.set(key, n);
      else joined.join(n, other);
    }
  });
}

function joinByAlphabets(typed: readonly Typed[], joined: Joined): void {
  const alphabets = new Alphabets();
  const seen = new Set<string>();
  typed.forEach(({ spelling }, n) => {
    const key = spelling.words.join(" ");
    if (seen.has(key)) return;
    seen.add(key);
    for (const other of alphabets.find(spelling)) joined.join(n, other);
    alphabets.add(n, spelling);
  });
}

/** @returns for each name the entities it is known for; names of one and the same are joined */
function joinByKnown(typed: readonly Typed[], known: KnownNames, joined: Joined) {
  const ids = typed.map(({ text, spelling }) => known.find(text, spelling));
  const first = new Map<string, number>();
  ids.forEach((found, n) => {
    if (found.length !== 1) return;
    const other = first.get(found[0]!);
    if (other === undefined) first.set(found[0]!, n);
    else joined.join(n, other);
  });
  return ids;
}

function drafts(typed: readonly Typed[], known: KnownNames): Draft[] {
  const joined = new Joined();
  joinByKeys(typed, joined);
  joinByAlphabets(typed, joined);
  const ids = joinByKnown(typed, known, joined);
  const groups = new Map<number, { typed: Typed[]; slips: Typed[]; known: Set<string> }>();
  typed.forEach((name, n) => {
    const root = joined.of(n);
    const group = groups.get(root) ?? { typed: [], slips: [], known: new Set() };
    groups.set(root, group);
    group.typed.push(name);
    for (const id of ids[n]!) group.known.add(id);
  });
  return [...groups.values()].map((g) => ({ ...g, known: [...g.known].sort() }));
}

function reportsOf({ typed, slips }: Draft): number {
  let n = 0;
  for (const { reports } of typed) n += reports.length;
  for (const { reports } of slips) n += reports.length;
  return n;
}

/** Forms of one group, and words of a form, that are sought with slips: no file makes it slow. */
const mostForms = 8;
const mostWords = 10;

function formsOf({ typed }: Draft): (readonly string[])[] {
  const short = typed.filter(({ spelling: { words } }) => words.length <= mostWords);
  const forms = new Map(short.map(({ spelling: { words } }) => [words.join(" "), words]));
  return [...forms.values()].slice(0, mostForms);
}

function frequencies(groups: readonly Draft[], known: KnownNames): Map<string, number> {
  const counts = new Map<string, number>();
  const names = new Set(known.names());
  for (const group of groups) for (const words of formsOf(group)) names.add(words.join(" "));
  for (const name of names)
    for (const word of new Set(name.split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A word of more names is a slip only of one that is that many times as frequent. */
const mostNamesWithSlip = 2;
const timesAsFrequent = 10;

/** What comes so often, or is so large a part, is no slip either. */
function isSeldom(reports: number, ofMain: number): boolean {
  return reports <= 2 || reports * 4 <= ofMain;
}

/** Joins what was probably mistyped to what was probably meant. */
class SlipJoiner {
  private readonly frequencies: ReadonlyMap<string, number>;
  private readonly index: WordIndex;
  private readonly mains = new Map<string, Draft>();
  private readonly near = new Map<string, readonly string[]>();

  constructor(
    groups: readonly Draft[],
    private readonly known: KnownNames,
  ) {
    this.frequencies = frequencies(groups, known);
    this.index = new WordIndex(this.frequencies);
  }

  /** Words as many names have them first: who has a word of his own may have mistyped it. */
  commonness(group: Draft): number {
    const words = formsOf(group)[0] ?? [];
    return words.reduce((sum, w) => sum + Math.log2(this.frequencies.get(w) ?? 1), 0);
  }

  private nearTo(word: string): readonly string[] {
    const known = this.near.get(word);
    if (known) return known;
    const own = this.frequencies.get(word) ?? 0;
    const least = own <= mostNamesWithSlip ? 1 : own * timesAsFrequent;
    const found = this.index.near(word).filter((w) => this.frequencies.get(w)! >= least);
    this.near.set(word, found);
    return found;
  }

  private *meant(group: Draft) {
    for (const words of formsOf(group)) yield* meantBy(words, (word) => this.nearTo(word));
  }

  /** @returns ids of the entities that may have been meant */
  perhaps(group: Draft): string[] {
    const ids = [...this.meant(group)].flatMap(({ words }) => this.known.ofWords(words.join(" ")));
    return [...new Set(ids)].sort();
  }

  /** @returns the group that this one's name is a slip of, fewest slips first */
  private mainOf(group: Draft): Draft | undefined {
    let best: { readonly main: Draft; readonly slips: number } | undefined;
    for (const { words, slips } of this.meant(group)) {
      const main = this.mains.get(words.join(" "));
      if (!main || !isSeldom(reportsOf(group), reportsOf(main))) continue;
      if (!best || slips < best.slips) best = { main, slips };
    }
    return best?.main;
  }

  /** Joins a group to the one it is a slip of, or keeps it for those to come. @returns whether it was joined */
  take(group: Draft): boolean {
    const main = this.mainOf(group);
    if (main) main.slips.push(...group.typed);
    else for (const words of formsOf(group)) this.mains.set(words.join(" "), group);
    return main !== undefined;
  }
}

function howOf(main: Typed, { spelling }: Typed): How {
  if (spelling.whole === main.spelling.whole) return "same";
  return spelling.keys[0] === main.spelling.keys[0] ? "legal form" : "alphabet";
}

function grouped(draft: Draft, perhaps: readonly string[]): NameGroup {
  const [main] = draft.typed.sort(byMost);
  const members = [
    ...draft.typed.map((t) => ({ ...t, how: howOf(main!, t) })),
    ...draft.slips.sort(byMost).map((t) => ({ ...t, how: "slip" as const })),
  ];
  return { name: main!.text, members, reports: reportsOf(draft), known: draft.known, perhaps };
}

/** The most reported first, then those of common words, so that slips come after what was meant. */
function inOrder(groups: readonly Draft[], joiner: SlipJoiner): Draft[] {
  const places = groups.map((group) => ({
    group,
    reports: reportsOf(group),
    common: joiner.commonness(group),
    text: group.typed[0]!.text,
  }));
  places.sort((a, b) => b.reports - a.reports || b.common - a.common || (a.text < b.text ? -1 : 1));
  return places.map(({ group }) => group);
}

/**
 * Groups reports by the name they give. Names are one when folding, the legal form, the
 * alphabet or the entity they are known for makes them so; a name that no pack holds and that is a slip or
 * two away from one reported more is put with it and marked as a slip.
 * @param sent reports that have a name
 * @returns the groups, the most reported first; the order of the reports does not matter
 */
export function groupNames(sent: readonly Sent[], known: KnownNames): NameGroup[] {
  const all = drafts(typedNames(sent), known);
  const joiner = new SlipJoiner(all, known);
  const isOwn = (group: Draft) => group.known.length > 0 || !joiner.take(group);
  const groups = inOrder(all, joiner)
    .filter(isOwn)
    .map((group) => grouped(group, group.known.length > 0 ? [] : joiner.perhaps(group)));
  return groups.sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1));
}
