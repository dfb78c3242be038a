/** What a reader wants of the panel from outside it, on its way there: a look-up, a report, a view. */
import * as v from "valibot";
import { mostWords } from "./lookUp.ts";
import { selectedSchema } from "./selected.ts";

/** Where it waits in `storage.session`, which is never written to a disk. */
export const handOverKey = "hand-over";
/** Ms. A panel that opens later was opened for something else. */
const longestWait = 60_000;

const lookUp = v.strictObject({
  what: v.literal("look-up"),
  words: v.pipe(v.string(), v.maxLength(mostWords)),
});

/** What a report begins with; `what` and the ids are those of a report. */
const report = v.strictObject({
  what: v.picklist(["missing-name", "wrong-match", "wrong-fact", "new-source"]),
  /** What the page gives: as the reader selected it, or the name as it is spelled there. */
  selected: selectedSchema,
  entity: v.optional(v.string()),
  shipment: v.optional(v.string()),
  /** From a private window: nothing of it may be kept. */
  isPrivate: v.boolean(),
});
export type ReportStart = v.InferOutput<typeof report>;

/** A view, as when a card opens the report that named what it shows. */
const view = v.strictObject({
  what: v.literal("view"),
  /** The panel's fragment, without its "#". */
  address: v.pipe(v.string(), v.maxLength(200)),
});

const wanted = v.variant("what", [lookUp, report, view]);
export type Wanted = v.InferOutput<typeof wanted>;

/** The panel beside the pages of a window, or its page in a tab, by the browser's ids. */
const recipient = v.union([
  v.strictObject({ window: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ tab: v.pipe(v.number(), v.integer()) }),
]);
export type Recipient = v.InferOutput<typeof recipient>;

const handedOver = v.strictObject({
  wanted,
  to: recipient,
  /** Ms since 1970. */
  at: v.number(),
});
export type HandedOver = v.InferOutput<typeof handedOver>;

/** The panel that asks: its window where it stands beside the pages, its tab where it is in one. */
export interface PanelPlace {
  readonly window?: number | undefined;
  readonly tab?: number | undefined;
}

function isFor(to: Recipient, { window, tab }: PanelPlace): boolean {
  return "tab" in to ? to.tab === tab : to.window === window;
}

/**
 * @param now ms since 1970
 * @returns what waits for a panel, validated; undefined for other panels and times
 */
export function waitingFor(raw: unknown, place: PanelPlace, now: number): HandedOver | undefined {
  const parsed = v.safeParse(handedOver, raw);
  if (!parsed.success || !isFor(parsed.output.to, place)) return undefined;
  const age = now - parsed.output.at;
  return age >= 0 && age <= longestWait ? parsed.output : undefined;
}
