/** What the background and the panel ask of a page's reader. */
import * as v from "valibot";
import { kinds } from "../facts/schema.ts";
import { siteSchema } from "../settings/sites.ts";

/** A keyboard command: open the next or previous mention's card. */
const step = v.strictObject({
  type: v.literal("step"),
  direction: v.picklist(["next", "previous"]),
});
/** The panel: what stands on this page? Answer: `PageMentions`. */
const askMentions = v.strictObject({ type: v.literal("ask-mentions") });
/** The panel: scroll to the nth mention of an entity (0-based) and flash it. */
const goTo = v.strictObject({
  type: v.literal("go-to"),
  entity: v.string(),
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
/** The panel: mark an entity again on this page. */
const unmute = v.strictObject({ type: v.literal("unmute"), entity: v.string() });
/** The background: what is not to be marked, or what is watched, has changed. */
const mutesChanged = v.strictObject({ type: v.literal("mutes-changed") });
/** The panel and the command: what is selected on this page? Answer: `Selected`. */
const askSelection = v.strictObject({ type: v.literal("ask-selection") });
/** The background: the reader has paused the site, or Waybill is not let into it any more. */
const stop = v.strictObject({
  type: v.literal("stop"),
  /** The site and its subdomains; none for every site. */
  site: v.exactOptional(siteSchema),
});
export const toReader = v.variant("type", [
  step,
  askMentions,
  goTo,
  unmute,
  mutesChanged,
  askSelection,
  stop,
]);
export type ToReader = v.InferOutput<typeof toReader>;

/** One entity of the page, with where it stands, in reading order. */
const pageEntity = v.strictObject({
  entity: v.string(),
  name: v.string(),
  kind: v.picklist(kinds),
  /** The words around each mention. */
  mentions: v.array(v.strictObject({ before: v.string(), text: v.string(), after: v.string() })),
});
export const pageMentions = v.strictObject({
  entities: v.array(pageEntity),
  ties: v.array(v.string()),
  /** Names that stand on the page and are not marked because the reader said so. */
  muted: v.array(v.strictObject({ entity: v.string(), words: v.string(), name: v.string() })),
  /** The page adds text faster than it is read: there is more to come. */
  isBehind: v.boolean(),
  /** Names on the page that the reader watches; they are no entities. */
  watched: v.array(pageEntity),
  /** A sentence when the page could not be read. */
  trouble: v.optional(v.string()),
  /** A sentence to show beside what was read. */
  notice: v.optional(v.string()),
});
export type PageMentions = v.InferOutput<typeof pageMentions>;
export type PageEntity = v.InferOutput<typeof pageEntity>;
