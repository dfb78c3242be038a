/** What the page's scripts and the panel ask of the background, and what it answers. */
import * as v from "valibot";
import { listsChangeSchema } from "../settings/lists.ts";
import { muteScopes } from "../settings/mutes.ts";
import { pauseSchema, siteSchema } from "../settings/sites.ts";
import { watchWanted } from "../settings/watches.ts";
import { candidateSchema } from "./mention.ts";
import { selectedSchema } from "./selected.ts";

/** The gate: this page is granted, visible and has prose. Answer: "paused" where the reader wants no marks. */
const pageReady = v.strictObject({ type: v.literal("page-ready") });

/** A block's text and the language that the page says it is in. */
const passage = v.strictObject({ text: v.string(), lang: v.optional(v.string()) });

/** The reader: which names may stand in these blocks of text? */
const spot = v.strictObject({
  type: v.literal("spot"),
  blocks: v.pipe(v.array(passage), v.maxLength(5000)),
});
export const spotAnswer = v.variant("ok", [
  v.strictObject({
    ok: v.literal(true),
    candidates: v.array(candidateSchema),
    /** For each block, in their order. */
    ties: v.array(v.array(v.string())),
  }),
  v.strictObject({ ok: v.literal(false), sentence: v.string() }),
]);

const context = v.strictObject({
  entities: v.array(v.string()),
  ties: v.array(v.string()),
});

/** The card: everything about one entity or watched name, for this page. Answer: `CardAnswer`. */
const card = v.strictObject({ type: v.literal("card"), entity: v.string(), context });

/** One shipment in full. Answer: `ShipmentAnswer`. */
const shipment = v.strictObject({ type: v.literal("shipment"), id: v.string() });

/** The reader: the mentions of the page have changed; the badge follows. */
export const pageState = v.strictObject({
  type: v.literal("page-state"),
  entities: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** A sentence when the page could not be read. */
  trouble: v.optional(v.string()),
});

/** The reader: what is not to be marked on this page? Answer: `MutesAnswer`. */
const askMutes = v.strictObject({ type: v.literal("ask-mutes") });

/** A press in the card: this entity is not meant here. Answer: `MuteAnswer`. */
const mute = v.strictObject({
  type: v.literal("mute"),
  entity: v.string(),
  scope: v.picklist(muteScopes),
});

/** A press in the card or panel: mark it again on this page. Answer: `MuteAnswer`. */
const unmute = v.strictObject({ type: v.literal("unmute"), entity: v.string() });

/** The reader: a name is pointed at for the first time; the card's script is wanted. */
const cardScript = v.strictObject({ type: v.literal("card-script") });

/** The reader: the page has frames of its own origin; their marks need our styles. */
const framesSeen = v.strictObject({ type: v.literal("frames-seen") });

/** A click in the card: open the panel of this tab. Answer: `OpenPanelAnswer`. */
const openPanel = v.strictObject({
  type: v.literal("open-panel"),
  /** What it is to show: a report, as the panel's address names it. */
  address: v.exactOptional(v.pipe(v.string(), v.regex(/^view=report&report=[0-9a-f-]{1,64}$/))),
});

/** Whether the reader is in a private window, where the browser does not tell us so by the tab. */
const isPrivate = v.exactOptional(v.boolean());

/**
 * The form, or "Undo" in card or panel: mark this name from now on. A watch that was stopped
 * comes back under its own `id` and `since`. Answer: `WatchAnswer`.
 */
const watch = v.strictObject({ type: v.literal("watch"), isPrivate, ...watchWanted.entries });

/** The card or the panel: mark it no more. Answer: `WatchAnswer`. */
const unwatch = v.strictObject({ type: v.literal("unwatch"), id: v.string() });

/** The options page: change what is watched and muted, all or nothing. Answer: `ListsAnswer`. */
const changeLists = v.strictObject({ type: v.literal("change-lists"), change: listsChangeSchema });

/** A press in the card: open the panel of this tab on a report about what is shown. */
const report = v.strictObject({
  type: v.literal("report"),
  what: v.picklist(["wrong-match", "wrong-fact", "new-source"]),
  entity: v.string(),
  shipment: v.optional(v.string()),
  selected: selectedSchema,
});
export type CardReport = Omit<v.InferOutput<typeof report>, "type">;

/** The popup: read this tab's page now. Answer: `Answer<object>`. */
const readTab = v.strictObject({
  type: v.literal("read-tab"),
  tabId: v.pipe(v.number(), v.integer()),
});

/** The popup: do not read this site for now. Answer: `Answer<object>`. */
const pause = v.strictObject({ type: v.literal("pause"), pause: pauseSchema });

/** The popup: read this site again. Answer: `Answer<object>`. */
const resume = v.strictObject({ type: v.literal("resume"), site: siteSchema });

export const toBackground = v.variant("type", [
  pageReady,
  spot,
  card,
  shipment,
  pageState,
  openPanel,
  report,
  framesSeen,
  cardScript,
  askMutes,
  mute,
  unmute,
  watch,
  unwatch,
  changeLists,
  readTab,
  pause,
  resume,
]);
export type ToBackground = v.InferOutput<typeof toBackground>;
export type SpotAnswer = v.InferOutput<typeof spotAnswer>;
