/**
 * The reader's own state as one file: JSON lines under a header, described in
 * docs/own-state.md. Here what both sides agree on, and the writing.
 */
import * as v from "valibot";
import { readEntry } from "../reports/outbox.ts";
import { daySchema } from "../reports/report.ts";
import type { Lists } from "../settings/lists.ts";

export const fileVersion = 1;
/** The header's first key, by which the file is known. */
export const mark = "waybill-own-state";

/** What a reader has in Waybill. */
export interface OwnState {
  /** As they lie in the outbox, a newer Waybill's among them. */
  readonly reports: readonly unknown[];
  readonly lists: Lists;
  /** The address template for reports; empty where none is set. */
  readonly template: string;
}

export const stateLimits = {
  /** UTF-16 units of a line without its end; a draft with every field full takes some 1,000,000. */
  line: 2 * 1024 * 1024,
  /** After the header. */
  lines: 200_000,
  bytes: 128 * 1024 * 1024,
  /** Levels of a line: the line, the record, its draft, its list of spellings; two for what comes. */
  depth: 6,
  template: 6000,
} as const;

export const headerSchema = v.strictObject({
  [mark]: v.literal(fileVersion),
  exported: daySchema,
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(stateLimits.lines)),
});

/** The one key of a line says what it holds; "newer": what only a newer Waybill understands. */
export const lineKinds = [
  "template",
  "watch",
  "mute",
  "report",
  "newer-watch",
  "newer-mute",
  "newer-report",
] as const;
export type LineKind = (typeof lineKinds)[number];

function* valuesOf({ reports, lists, template }: OwnState): Generator<[LineKind, unknown]> {
  if (template !== "") yield ["template", template];
  for (const watch of lists.watches) yield ["watch", watch];
  for (const mute of lists.mutes) yield ["mute", mute];
  for (const raw of lists.newer.watches) yield ["newer-watch", raw];
  for (const raw of lists.newer.mutes) yield ["newer-mute", raw];
  for (const raw of reports) {
    const entry = readEntry(raw);
    yield entry ? ["report", entry] : ["newer-report", raw];
  }
}

/**
 * @param exported today, YYYY-MM-DD
 * @returns the lines of the file, each with its end
 */
export function* stateLines(state: OwnState, exported: string): Generator<string> {
  const { watches, mutes, newer } = state.lists;
  const ofLists = watches.length + mutes.length + newer.watches.length + newer.mutes.length;
  const count = (state.template === "" ? 0 : 1) + ofLists + state.reports.length;
  yield `${JSON.stringify({ [mark]: fileVersion, exported, count })}\n`;
  for (const [kind, value] of valuesOf(state)) yield `${JSON.stringify({ [kind]: value })}\n`;
}
