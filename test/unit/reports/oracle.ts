/** Grouping as its rules are told, comparing all with all: what the indexes are held against. */
import { folded, type Spelling, spellingOf } from "../../../src/reports/names.ts";
import { otherLatin, toCyrillic, toLatin } from "../../../src/spotter/translit.ts";

/** Optimal string alignment distance, by the table (Boytsov, Indexing methods for approximate dictionary searching, 2011). */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
    }
  return d[a.length]![b.length]!;
}

export function isSlipNaively(a: string, b: string): boolean {
  return Math.max(a.length, b.length) >= 6 && !/\p{N}/u.test(a + b) && distance(a, b) === 1;
}

const isCyrillic = (s: string) => /\p{Script=Cyrillic}/u.test(s);

function areOneWord(a: string, b: string): boolean {
  const spells = (x: string, spell: (w: string) => string[], y: string) =>
    spell(x).map(folded).includes(folded(y));
  if (isCyrillic(a) && isCyrillic(b)) return false;
  if (isCyrillic(a)) return spells(a, toLatin, b) || spells(b, toCyrillic, a);
  if (isCyrillic(b)) return areOneWord(b, a);
  return spells(a, otherLatin, b) || spells(b, otherLatin, a);
}

function areOne(a: Spelling, b: Spelling): boolean {
  if (a.keys.some((k) => b.keys.includes(k))) return true;
  if (a.words.length !== b.words.length) return false;
  return a.words.every((w, i) => w === b.words[i] || areOneWord(a.plain[i]!, b.plain[i]!));
}

interface Group {
  readonly names: string[];
  readonly forms: readonly (readonly string[])[];
}

function firstStep(names: readonly string[]): Group[] {
  const spellings = new Map(names.map((n) => [n, spellingOf(n)]));
  const groups: string[][] = [];
  for (const name of names) {
    const isMine = (g: string[]) =>
      g.some((other) => areOne(spellings.get(name)!, spellings.get(other)!));
    const mine = groups.filter(isMine);
    for (const g of mine) groups.splice(groups.indexOf(g), 1);
    groups.push([...mine.flat(), name].sort());
  }
  return groups.map((own) => ({ names: own, forms: own.map((n) => spellings.get(n)!.words) }));
}

function frequencies(groups: readonly Group[]): Map<string, number> {
  const names = new Set(groups.flatMap((g) => g.forms.map((f) => f.join(" "))));
  const counts = new Map<string, number>();
  for (const name of names)
    for (const w of new Set(name.split(" "))) counts.set(w, (counts.get(w) ?? 0) + 1);
  return counts;
}

/** @returns how many words of `a` are slips of those of `b`; 0 where it is no slip at all */
function slips(a: readonly string[], b: readonly string[], counts: Map<string, number>): number {
  if (a.length !== b.length) return 0;
  const differing = a.flatMap((w, i) => (w === b[i] ? [] : [[w, b[i]!] as const]));
  const isOk = differing.every(([w, meant]) => {
    const [own, other] = [counts.get(w)!, counts.get(meant)!];
    return isSlipNaively(w, meant) && (own <= 2 || other >= own * 10);
  });
  return isOk && differing.length <= 2 ? differing.length : 0;
}

/**
 * @param names different spellings, each reported once
 * @returns groups of them; each sorted, and the groups sorted by their first
 */
export function groupNaively(names: readonly string[]): string[][] {
  const groups = firstStep(names);
  const counts = frequencies(groups);
  const common = (g: Group) =>
    g.forms[0]!.reduce((sum, w) => sum + Math.log2(counts.get(w) ?? 1), 0);
  const ordered = groups
    .map((g) => ({ g, n: g.names.length, c: common(g) }))
    .sort((x, y) => y.n - x.n || y.c - x.c || (x.g.names[0]! < y.g.names[0]! ? -1 : 1))
    .map(({ g }) => g);
  const mains: { group: Group; all: string[] }[] = [];
  for (const group of ordered) {
    const isSeldom = (m: (typeof mains)[number]) =>
      group.names.length <= 2 || group.names.length * 4 <= m.all.length;
    const best = mains
      .filter(isSeldom)
      .map((m) => {
        const found = group.forms.flatMap((a) => m.group.forms.map((b) => slips(a, b, counts)));
        return { m, n: Math.min(...found.filter((n) => n > 0)) };
      })
      .filter(({ n }) => Number.isFinite(n))
      .sort((x, y) => x.n - y.n);
    if (best[0]) best[0].m.all.push(...group.names);
    else mains.push({ group, all: [...group.names] });
  }
  return sorted(mains.map((m) => m.all));
}

export function sorted(groups: readonly (readonly string[])[]): string[][] {
  return groups.map((g) => [...g].sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
