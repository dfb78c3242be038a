/**
 * What a reader is shown, already in words: the card, the panel and the
 * `facts` command render these and compute nothing. All of it is plain data,
 * so that it crosses a message boundary unchanged.
 */
import type { Kind, Status, Tier } from "./schema.ts";

/** A source as a reader meets it: publisher, link or the reason there is none. */
export interface SourceView {
  readonly id: string;
  readonly publisher: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly whyNoUrl?: string;
  /** Date of publication in words ("16 March 2023"), where known. */
  readonly published?: string;
  readonly tier: Tier;
  readonly lang?: string;
  /** False: known only through those that follow it. */
  readonly read: boolean;
  /** What the first of a chain rests on, where it has no page: "ImportGenius customs data". */
  readonly origin?: string;
}

/** One version of a field and everyone who printed it. */
export interface VariantView {
  readonly text: string;
  /** Other wordings that say the same less or more closely: "protective gear". */
  readonly alsoPrinted: readonly string[];
  readonly sources: readonly SourceView[];
  /** Independent origins behind these sources. */
  readonly origins: number;
  /** Said where nobody but copies and rewrites printed it: "reposts only". */
  readonly caution?: string;
}

const fields = [
  "goods",
  "declaredAs",
  "hsCode",
  "quantity",
  "value",
  "exporter",
  "consignee",
  "manufacturer",
  "intermediary",
  "product",
  "route",
  "period",
  "status",
] as const;
export type Field = (typeof fields)[number];

/** One field of a shipment. More than one variant: the sources disagree. */
export interface LineView {
  readonly field: Field;
  /** "Goods", "Route"… */
  readonly label: string;
  /** The first variant's text, or what all agree on. */
  readonly text: string;
  /** One where all agree; ordered by nearness to the origin, tier, publishers. */
  readonly variants: readonly VariantView[];
  /** Said when variants share an origin: "all follow Politico, which was not seen". */
  readonly note?: string;
}

/** What one source printed, in our words. */
interface ClaimView {
  readonly source: SourceView;
  readonly says: string;
  readonly note?: string;
}

export interface CaveatView {
  readonly text: string;
  readonly source?: SourceView;
}

/** An entity as the words of a shipment name it. */
export interface NamedView {
  readonly entity: string;
  readonly text: string;
}

/** One shipment in full. */
export interface ShipmentView {
  readonly id: string;
  /** "1,000 CQ-A assault rifles" */
  readonly title: string;
  readonly status: { readonly code: Status; readonly words: string };
  readonly story: string;
  /** "China North Industries → Tekhkrim"; absent where nobody is named. */
  readonly parties?: string;
  /** The entities of the record, by the names that title and parties use. */
  readonly named: readonly NamedView[];
  readonly lines: readonly LineView[];
  readonly support: {
    /** "24 reports, 1 origin" */
    readonly text: string;
    readonly reports: number;
    readonly origins: number;
    /** The chain's first links, nearest to the origin first (they may be unseen). */
    readonly origin: readonly SourceView[];
    /** Every source that carries a claim, nearest to the origin first. */
    readonly sources: readonly SourceView[];
  };
  /** Nearest to the origin first. */
  readonly claims: readonly ClaimView[];
  readonly caveats: readonly CaveatView[];
  /** "DJI said in April 2022 that …" with its source. */
  readonly answers: readonly CaveatView[];
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  readonly partOf?: FactView;
  readonly parts: readonly FactView[];
  /** "24 November 2026" */
  readonly updated?: string;
}

/** A shipment in one line, for lists. */
export interface FactView {
  readonly id: string;
  readonly title: string;
  readonly parties?: string;
  readonly when?: string;
  readonly status: string;
  /** "24 reports, 1 origin" */
  readonly support: string;
  /** Fields in which sources disagree, in words: "goods", "route". */
  readonly differs: readonly string[];
}

export interface EntityView {
  readonly id: string;
  readonly kind: Kind;
  /** "company" in the reader's language. */
  readonly kindWords: string;
  readonly name: string;
  readonly country?: string;
  readonly description: string;
  /** A few other spellings, the page's own left out by the view. */
  readonly alsoPrinted: readonly string[];
}

/** Everything the card shows about one entity. */
export interface CardModel {
  readonly entity: EntityView;
  readonly lead: ShipmentView | null;
  /** The next facts of the entity, at most 6. */
  readonly further: readonly FactView[];
  /** Other shipments of the lead's story that do not name this entity. */
  readonly story: { readonly title: string; readonly facts: readonly FactView[] } | null;
  /** All shipments of the entity. */
  readonly total: number;
  /** "November 2026" */
  readonly asOf?: string;
  /** The title of the pack that says so, where there are several. */
  readonly pack?: string;
}

/** What stands on the page, used to choose the lead fact. */
export interface PageContext {
  /** Ids of the entities mentioned. */
  readonly entities: readonly string[];
  /** `country:AE`, `goods:body-armor`, `period:2022`. */
  readonly ties: readonly string[];
}
