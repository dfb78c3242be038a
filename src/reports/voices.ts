/** What many reports say together: counts, and each text once. */
import type { Sent } from "./gathered.ts";
import type { Report } from "./report.ts";

/** @returns "1 report", "2 reports" */
export function times(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? "" : "s"}`;
}

/** A text and in how many reports it stands. */
export interface Counted {
  readonly text: string;
  readonly reports: number;
}

export interface Voices {
  readonly reports: number;
  /** Readers' files that they came in. */
  readonly files: number;
  readonly kinds: readonly Counted[];
  readonly names: readonly Counted[];
  readonly evidence: readonly Counted[];
  /** Other spellings that the readers gave. */
  readonly spellings: readonly Counted[];
  readonly wrong: readonly Counted[];
  readonly notes: readonly Counted[];
  readonly sentences: readonly Counted[];
  readonly pages: readonly Counted[];
  /** Dates of the first report and of the last. */
  readonly from: string;
  readonly to: string;
}

/** Of each list; what many reports say is seldom said in more ways, and a person reads it. */
const mostListed = 20;

function counted(texts: readonly (string | undefined)[]): Counted[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([text, reports]) => ({ text, reports }))
    .sort((a, b) => b.reports - a.reports || (a.text < b.text ? -1 : 1))
    .slice(0, mostListed);
}

/** @param sent one report at least */
export function voicesOf(sent: readonly Sent[]): Voices {
  const of = (key: Exclude<keyof Report, "version" | "spellings">) =>
    counted(sent.map(({ report }) => report[key]));
  const dates = sent.map(({ report }) => report.created).sort();
  return {
    reports: sent.length,
    files: new Set(sent.map(({ file }) => file)).size,
    kinds: of("kind"),
    names: of("name"),
    evidence: of("evidence"),
    spellings: counted(sent.flatMap(({ report }) => [...new Set(report.spellings)])),
    wrong: of("wrong"),
    notes: of("note"),
    sentences: of("sentence"),
    pages: of("address"),
    from: dates[0]!,
    to: dates.at(-1)!,
  };
}
