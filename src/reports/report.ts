/**
 * One report of a reader: a name that is missing, a mark, a fact or a source that is wrong
 * or wanted. What may stand in it, and exactly what of it leaves the reader's machine.
 */
import * as v from "valibot";
import { kinds } from "../facts/schema.ts";

export const whats = ["missing-name", "wrong-match", "wrong-fact", "new-source"] as const;
export type What = (typeof whats)[number];

/** UTF-16 units, but for `spellings`: how many. */
export const limits = {
  name: 300,
  spellings: 20,
  record: 300,
  text: 2000,
  address: 2000,
} as const;

/** Control characters and those that turn the direction of what follows: they hide text. */
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const hiddenButBreaks = /[[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]--[\n\t]]/v;

function isText(s: string, longest: number, forbidden: RegExp): boolean {
  return s !== "" && s.length <= longest && s.trim() === s && isClean(s, forbidden);
}

function isClean(s: string, forbidden: RegExp): boolean {
  return s.isWellFormed() && !forbidden.test(s);
}

function line(longest: number) {
  const message = `must be one line of 1 to ${longest} characters, none of them hidden`;
  return v.pipe(
    v.string(message),
    v.check((s) => isText(s, longest, hidden), message),
  );
}

const lines = (() => {
  const message = `must be text of 1 to ${limits.text} characters, none of them hidden`;
  return v.pipe(
    v.string(message),
    v.check((s) => isText(s, limits.text, hiddenButBreaks), message),
  );
})();

const name = v.pipe(line(limits.name), v.regex(/[\p{L}\p{N}]/u, "must hold a letter or a digit"));

/** @returns the address, parsed, where it is one of the web and tells no password */
function webAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && url.username === "" && url.password === "" ? url : undefined;
}

const address = v.pipe(
  line(limits.address),
  v.check(
    (s) => !s.includes(" ") && webAddress(s) !== undefined,
    "must be an http or https address",
  ),
);

function oneOf<const T extends readonly string[]>(list: T) {
  return v.picklist(list, `must be one of ${list.join(", ")}`);
}

/** Of version 4: those of other versions tell the time or the machine. */
export const idSchema = v.pipe(
  v.string("must be a random UUID"),
  v.regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    "must be a random UUID",
  ),
);

/** A day, and no time: with it, a site's log could tell which of its visitors wrote. */
export const daySchema = v.pipe(
  v.string("must be a date, YYYY-MM-DD"),
  v.isoDate("must be a date, YYYY-MM-DD"),
);

const reportSchema = v.pipe(
  v.strictObject({
    version: v.literal(1, "must be 1"),
    id: idSchema,
    created: daySchema,
    what: oneOf(whats),
    kind: v.exactOptional(oneOf(kinds)),
    name: v.exactOptional(name),
    spellings: v.exactOptional(
      v.pipe(
        v.array(name, "must be a list"),
        v.minLength(1, "must name one at least"),
        v.maxLength(limits.spellings, `must name ${limits.spellings} at most`),
      ),
    ),
    entity: v.exactOptional(line(limits.record)),
    shipment: v.exactOptional(line(limits.record)),
    wrong: v.exactOptional(lines),
    evidence: v.exactOptional(address),
    note: v.exactOptional(lines),
    sentence: v.exactOptional(lines),
    address: v.exactOptional(address),
  }),
  v.check(
    (r) => r.what !== "missing-name" || (r.name !== undefined && r.kind !== undefined),
    "needs name and kind where a name is missing",
  ),
  v.check(
    (r) => (r.name ?? r.entity ?? r.shipment) !== undefined,
    "needs a name, an entity or a shipment",
  ),
);
export type Report = v.InferOutput<typeof reportSchema>;

/** The keys of a report in the order they are written in. */
const order = Object.keys(reportSchema.pipe[0].entries);

function faultOfIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue as v.GenericIssue);
  if (path === null) return `the report ${issue.message}`;
  if (issue.expected === "never") return `${printable(path)} is no key of a report`;
  if (issue.received === "undefined") return `${path} is missing`;
  return `${path} ${issue.message}`;
}

/** A reader's words are made harmless and short before a sentence repeats them. */
function printable(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(short.toWellFormed().replace(/\p{C}/gu, "\ufffd"));
}

/** A report, or what is wrong with it. */
export type Read =
  | { readonly report: Report; readonly fault?: never }
  | { readonly report?: never; readonly fault: string };

/** @returns the report that a value is, or the first fault, as the beginning of a sentence */
export function readReport(value: unknown): Read {
  const parsed = v.safeParse(reportSchema, value, { abortEarly: true, abortPipeEarly: true });
  return parsed.success
    ? { report: parsed.output }
    : { fault: faultOfIssue(parsed.issues[0] as v.BaseIssue<unknown>) };
}

/** What the reader ticked; nothing of the page leaves without. */
export interface Ticks {
  readonly sentence: boolean;
  readonly address: boolean;
  /** The address with its query and fragment, which may name the reader. */
  readonly wholeAddress: boolean;
}

/** A report as the form holds it: texts as typed, and what the page gave. */
export type Draft = Omit<Report, "version" | "sentence" | "address"> & {
  /** The sentence around the selection. */
  readonly sentence?: string;
  /** The page's address, whole. */
  readonly address?: string;
};

/** @returns text without hidden characters, on one line */
function cleanLine(text: string): string {
  const gaps = text.toWellFormed().replace(/\s+/gu, " ");
  return gaps.replace(new RegExp(hidden, "gu"), "").trim();
}

/** @returns text without hidden characters; its line breaks stay */
function cleanLines(text: string): string {
  const breaks = text.toWellFormed().replace(/\r\n?|[\p{Zl}\p{Zp}\x85]/gu, "\n");
  return breaks.replace(new RegExp(hiddenButBreaks, "gv"), "").trim();
}

/** A sentence of the page is none of the reader's words, and may be cut. */
function cutSentence(text: string): string {
  return text.slice(0, limits.text).toWellFormed().trim();
}

/** @returns what of a page's address may leave; undefined for one that is not of the web */
function addressLeaving(text: string, isWhole: boolean): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash } = new URL(text);
  if (protocol !== "http:" && protocol !== "https:") return undefined;
  const leaving = `${origin}${pathname}${isWhole ? `${search}${hash}` : ""}`;
  return leaving.length > limits.address ? undefined : leaving;
}

function fromPage({ sentence, address }: Draft, ticks: Ticks) {
  return {
    sentence:
      ticks.sentence && sentence !== undefined ? cutSentence(cleanLines(sentence)) : undefined,
    address:
      ticks.address && address !== undefined
        ? addressLeaving(address, ticks.wholeAddress)
        : undefined,
  };
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/**
 * What would leave: the report without hidden characters, without what is empty, and
 * without anything of the page that is not ticked. Whether it may leave, `readReport` says.
 */
export function outgoing(draft: Draft, ticks: Ticks): Report {
  const { name = "", spellings = [], wrong = "", evidence = "", note = "" } = draft;
  const fields: Record<string, unknown> = {
    ...draft,
    version: 1,
    name: cleanLine(name),
    spellings: [...new Set(spellings.map(cleanLine))].filter((s) => s !== ""),
    wrong: cleanLines(wrong),
    evidence: evidence.trim(),
    note: cleanLines(note),
    ...fromPage(draft, ticks),
  };
  const there = order.filter((key) => isThere(fields[key]));
  return Object.fromEntries(there.map((key) => [key, fields[key]])) as Report;
}

/** @returns the report as it stands in a file, byte for byte: one line, without its end */
export function reportLine(report: Report): string {
  return JSON.stringify(report, order);
}
