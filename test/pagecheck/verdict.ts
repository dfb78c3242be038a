/** What the loads of a page say: one with Waybill, two or more without. */
import type { Message } from "./tab.ts";

/** One thing seen in each load. */
export interface Seen<T> {
  readonly marked: T;
  readonly plain: readonly T[];
}

export type DomVerdict = boolean | "unstable";

/**
 * Whether the DOM is the same with Waybill and without it.
 * @param moments the DOM as text, at each moment of the load that is compared
 * @param isRestless whether the page goes on changing, so that two looks at it may differ
 */
export function domVerdict(moments: readonly Seen<string>[], isRestless: boolean): DomVerdict {
  const isStable = ({ plain }: Seen<string>) => new Set(plain).size === 1;
  const stable = moments.filter(isStable);
  if (stable.every(({ marked, plain }) => marked === plain[0]))
    return stable.length === moments.length || "unstable";
  return isRestless ? "unstable" : false;
}

const aroundDifference = 60;

/** The first place where two texts differ, as a sentence; undefined where they do not. */
export function firstDifference(marked: string, plain: string): string | undefined {
  if (marked === plain) return undefined;
  let at = 0;
  while (marked[at] === plain[at]) at++;
  const from = Math.max(0, at - aroundDifference);
  const around = (text: string) => JSON.stringify(text.slice(from, at + aroundDifference));
  return `with Waybill ${around(marked)}, without ${around(plain)}`;
}

/** A message without its numbers and identifiers, which may differ from load to load. */
function masked(text: string): string {
  return text.replace(/\b[\da-f-]*\d[\da-f-]*\b/gi, "#");
}

/**
 * The messages that Waybill caused: its own, and errors of the page that no load without
 * Waybill had. Where the page's own message changes between the loads, its numbers do not count.
 */
export function causedMessages({ marked, plain }: Seen<readonly Message[]>): string[] {
  const loads = plain.map((list) => new Set(list.map((m) => m.text)));
  const known = new Set(loads.flatMap((texts) => [...texts]));
  const isInEach = (text: string) => loads.every((texts) => texts.has(text));
  const changing = new Set([...known].filter((text) => !isInEach(text)).map(masked));
  const isNew = ({ text }: Message) => !known.has(text) && !changing.has(masked(text));
  const caused = marked.filter((m) => m.isOurs || (m.isError && isNew(m)));
  return [...new Set(caused.map((m) => m.text))];
}

/** The layout shift that came with Waybill; what the page does by itself is not counted. */
export function addedShift({ marked, plain }: Seen<number | null>): number | null {
  if (marked === null) return null;
  const own = Math.max(...plain.map((shift) => shift ?? 0));
  return Math.round(Math.max(0, marked - own) * 10_000) / 10_000;
}
