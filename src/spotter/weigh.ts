/** Which of the places where a name may stand are candidates, and which of these are strong. */
import { isMarketReport, unspacedCue, unspacedGoodsAfter } from "./cues.ts";
import {
  cueAfterComma,
  cueBefore,
  cueBeside,
  goodsBeside,
  hasTicker,
  isCapitalAnyway,
  isListed,
  isLocated,
  isOneSentenceOf,
  isOwned,
  isQuotedCyrillic,
  stockWordBeside,
  tradeVerbBeside,
} from "./evidence.ts";
import { Lang, type Languages } from "./language.ts";
import { isUnspacedKin } from "./namesakes.ts";
import {
  followsCapital,
  goesOnInCapitals,
  goesOnInQuotes,
  hasArticle,
  isExplainedOtherwise,
  isHyphenated,
  isNamesake,
  isOtherModel,
  isPartOfName,
  isSlavicPlace,
  isSurname,
} from "./others.ts";
import type { Reasons } from "./reasons.ts";
import type { KnownBeside, Scanned, Stretch } from "./scanned.ts";
import { Flag, type NameTable } from "./table.ts";
import { Shape } from "./tokens.ts";
import type { Candidate } from "./types.ts";

/** A candidate and the tokens it stands on. */
export interface Placed extends Stretch {
  readonly candidate: Candidate;
  /** Bits of `Flag`. */
  readonly flags: number;
  readonly hasForm: boolean;
  /** Whether the words are a person's or the like, and not just ordinary ones of some language. */
  readonly isName: boolean;
  /** Whether the words are ordinary ones in some language, if not in this text's. */
  readonly isOrdinaryElsewhere: boolean;
}

/** What the walk over a text has found. */
export interface Found extends Scanned {
  readonly table: NameTable;
  readonly languages: Languages;
  readonly placed: Placed[];
  readonly ties: Set<number>;
  readonly reasons: Reasons;
}

/** What a weak name needs, and what each observation gives. */
const needed = 2;
const weights = {
  /** "shares of Target", «компания Silva», a ticker, goods beside a model. */
  beside: 2,
  /** "Intel, AMD and others". */
  listed: 2,
  /** Each of two other firms' strong names in the sentence. */
  companion: 1,
  /** "Italy's Leonardo", "l'italienne Beretta". */
  owned: 1,
  /** «Вектор» in Cyrillic. */
  quoted: 1,
  /** "Indra has signed". */
  trade: 1,
} as const;

interface Evidence {
  readonly weight: number;
  readonly why: string;
}

/** Candidates stand in the order of their starts: a neighbour is a few places off. */
const near = 8;

function others(at: number, { placed }: Found): Placed[] {
  const { entity } = placed[at]!.candidate;
  return placed
    .slice(Math.max(0, at - near), at + near + 1)
    .filter((p) => !p.candidate.weak && p.candidate.entity !== entity);
}

function quoted(text: string): string {
  return `"${text.replace(/\s+/g, " ")}"`;
}

/** A place has none: "in Dallas, the company said". */
function appositionOf(p: Placed, all: Found): string | undefined {
  return isLocated(all, p) ? undefined : cueAfterComma(all, p);
}

function besides(p: Placed, all: Found): Evidence | undefined {
  const { start, end } = p.candidate;
  const said = (word: string | undefined) =>
    word === undefined ? undefined : { weight: weights.beside, why: `${quoted(word)} beside it` };
  const isModel = /\p{N}/u.test(p.candidate.text) || (p.flags & Flag.ByHand) === 0;
  if (p.flags & Flag.Product && isModel)
    return said(goodsBeside(all, p) ?? unspacedGoodsAfter(all.text, end));
  if ((p.flags & Flag.Product) !== 0) return undefined;
  if (hasTicker(all.text, end)) return { weight: weights.beside, why: "a stock ticker after it" };
  if (p.flags & Flag.Place)
    return said(stockWordBeside(all, p) ?? cueBefore(all, p) ?? appositionOf(p, all));
  return said(cueBeside(all, p) ?? cueBefore(all, p) ?? unspacedCue(all.text, start, end));
}

function company(at: number, all: Found): Evidence | undefined {
  const p = all.placed[at]!;
  const names = others(at, all);
  const listed = names.find((o) => isListed(all, p, o));
  if (listed)
    return { weight: weights.listed, why: `in a list with ${quoted(listed.candidate.text)}` };
  return p.flags & Flag.Product ? undefined : companions(p, names, all);
}

/** Letters to either side in which a report of prices shows. */
const marketReach = 120;

/**
 * Firms in the sentence, one in a report of prices. Two of them say enough of a word that
 * might be a person's name: not at a sentence's beginning, not in a headline of capitals,
 * not among German nouns.
 */
function companions(p: Placed, names: readonly Placed[], all: Found): Evidence | undefined {
  const near = names.filter((o) => isOneSentenceOf(all, p, o));
  const [first] = near;
  if (!first || isLocated(all, p)) return undefined;
  const { start, end } = p.candidate;
  const passage = all.text.slice(Math.max(0, start - marketReach), end + marketReach);
  const isChosen = (p.flags & Flag.Place) === 0 && !isCapitalAnyway(all, p);
  const isRow = isChosen && isMarketReport(passage);
  const isTold = isChosen && p.isName && all.languages.at(start) !== Lang.de;
  const count = isTold ? new Set(near.map((o) => o.candidate.entity)).size : 1;
  return {
    weight: weights.companion * (isRow ? 2 : Math.min(count, 2)),
    why: `in a sentence with ${quoted(first.candidate.text)}`,
  };
}

function trade(p: Placed, all: Found): Evidence | undefined {
  const verb = tradeVerbBeside(all, p);
  return verb === undefined
    ? undefined
    : { weight: weights.trade, why: `${quoted(verb)} beside it` };
}

function manner(p: Placed, all: Found): Evidence | undefined {
  const { start, end } = p.candidate;
  if (isOwned(all, p)) return { weight: weights.owned, why: "told by its country" };
  if (isQuotedCyrillic(all.text, start, end))
    return { weight: weights.quoted, why: "in quotation marks, as firms' names are" };
  return undefined;
}

/** "Hanwha K9": the word before, or after, is a name by itself. */
function knownBeside(at: number, { placed }: Found): KnownBeside {
  const { from, to } = placed[at]!;
  let [before, after] = [false, false];
  for (let i = Math.max(0, at - near); i < placed.length && i <= at + near; i++) {
    before ||= placed[i]!.to === from - 1;
    after ||= placed[i]!.from === to + 1;
  }
  return { before, after };
}

/** What speaks for a weak name in its own sentence, in words; undefined where it is not enough. */
function evidenceFor(at: number, all: Found): string[] | undefined {
  const p = all.placed[at]!;
  if (p.flags & Flag.Licensed || isPartOfName(all, p, false, knownBeside(at, all)))
    return undefined;
  const found = [besides(p, all), company(at, all), manner(p, all), trade(p, all)].filter(
    (e) => e !== undefined,
  );
  const weight = found.reduce((sum, e) => sum + e.weight, 0);
  return weight >= needed ? found.map((e) => e.why) : undefined;
}

const cut = Flag.Bare | Flag.Shortened;

/**
 * One word that is left of a longer name is a part of another where an unknown capital
 * stands before it; not in German, whose nouns all have one.
 */
function isPartOfOther(p: Placed, all: Found, known: KnownBeside): boolean {
  const isWord = p.from === p.to && all.tokens.shapes[p.from] === Shape.Initial;
  if (!isWord || (p.flags & cut) === 0 || !followsCapital(all, p, known)) return false;
  return all.languages.at(p.candidate.start) !== Lang.de;
}

/** "Polska Grupa Zbrojeniowa (PGZ)": the words before the bracket are the same firm's. */
function isOwnInitials(at: number, { placed }: Found): boolean {
  const { candidate, from } = placed[at]!;
  return placed
    .slice(Math.max(0, at - near), at)
    .some((p) => p.candidate.entity === candidate.entity && p.to === from - 1);
}

/** "Škoda Group" is not what papers leave of Škoda Auto. */
function isOtherGroup({ flags, candidate }: Placed): boolean {
  return (flags & Flag.Shortened) !== 0 && /\s(?:Group|Holdings?)$/u.test(candidate.text);
}

/** A place that is no name at all, whatever else the document says. */
function isOther(at: number, all: Found): boolean {
  const p = all.placed[at]!;
  const { start, end, weak } = p.candidate;
  if (isHyphenated(all, p) && !knownBeside(at, all).before) return true;
  if (p.hasForm) return isOtherGroup(p);
  if (goesOnInQuotes(all.text, start, end) || isSurname(all, p) || isUnspacedKin(all.text, end))
    return true;
  const known = knownBeside(at, all);
  if (p.flags & Flag.Product)
    return weak && (isPartOfName(all, p, true, known) || isOtherModel(all, p));
  if (isNamesake(all, p)) return true;
  if (p.flags & Flag.Place && isSlavicPlace(all, p)) return true;
  if ((isExplainedOtherwise(all, p) && !isOwnInitials(at, all)) || isPartOfOther(p, all, known))
    return true;
  if (p.isOrdinaryElsewhere && goesOnInCapitals(all, p)) return true;
  const isShouted = all.tokens.shapes[p.from] === Shape.Capitals;
  if (p.flags & Flag.Phrase && !isShouted && hasArticle(all, p)) return true;
  return weak && isPartOfName(all, p, true, known);
}

/** A weak name is strong with evidence beside it. */
function weighed(at: number, all: Found): Placed {
  const p = all.placed[at]!;
  const { candidate } = p;
  const evidence = candidate.weak ? evidenceFor(at, all) : undefined;
  if (!evidence) return p;
  return { ...p, candidate: { ...candidate, weak: false, why: [...candidate.why, ...evidence] } };
}

function weighAll(all: Found): Found {
  return { ...all, placed: all.placed.map((_, at) => weighed(at, all)) };
}

/** "Phoenix GmbH" is the one of that form, where others are called Phoenix too. */
function withoutOtherForms(placed: Placed[]): Placed[] {
  const key = ({ candidate: { start, end } }: Placed) => `${start}-${end}`;
  const exact = new Set(placed.filter((p) => p.flags & Flag.WithForm).map(key));
  if (exact.size === 0) return placed;
  return placed.filter((p) => p.flags & Flag.WithForm || !exact.has(key(p)));
}

/** @returns the candidates of a text, in the order of their starts */
export function weigh(all: Found): Candidate[] {
  const named = { ...all, placed: withoutOtherForms(all.placed) };
  const firms = { ...all, placed: named.placed.filter((_, at) => !isOther(at, named)) };
  const once = weighAll(firms);
  // "the retailers Gap and Target": what has been found strong speaks for its neighbour.
  const isChanged = once.placed.some((p, at) => p !== firms.placed[at]);
  return (isChanged ? weighAll(once) : once).placed.map((p) => p.candidate);
}
