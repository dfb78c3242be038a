/** The spotter's vocabulary. Text in, candidates out; no browser, no DOM, no facts. */

/** One spelling of a name as given by whoever compiles. */
export interface GivenSpelling {
  readonly text: string;
  /** BCP 47 tag of the text it was printed in. */
  readonly lang?: string;
  /** Counts only with other evidence (an ordinary word, a place, a short form). */
  readonly weak?: boolean;
}

/** What is compiled: one entry an entity; its place in the list is its number. */
export interface GivenName {
  readonly kind: "company" | "product" | "agency";
  readonly spellings: readonly GivenSpelling[];
}

/** Words that are no names but tie a page to a shipment: a country, a class of goods. */
export interface GivenTie {
  /** `country:AE`, `goods:body-armor` */
  readonly key: string;
  readonly terms: readonly string[];
}

/** A place in the text where a name may stand. Offsets are UTF-16 units of the text given. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The words as printed. */
  readonly text: string;
  /** Number of the entity in the compiled list. */
  readonly entity: number;
  readonly weak: boolean;
  /** Reasons in words, e.g. `name "CQ-A"`, `legal form attached`. */
  readonly why: readonly string[];
}

/** What one text holds. */
export interface Spotted {
  readonly candidates: readonly Candidate[];
  /** Numbers of the ties found, ascending, each once; years are read by the resolver's caller. */
  readonly ties: readonly number[];
}
