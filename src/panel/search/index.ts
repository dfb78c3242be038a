/** The search over one set of records: made once, in slices, asked at every key. */

import { mostWords } from "../../messages/lookUp.ts";
import type { Decided, Placed } from "../../spotter/resolve.ts";
import { resolve } from "../../spotter/resolve.ts";
import type { SpotBlocks } from "../props.ts";
import type { PanelRecord } from "../record.ts";
import {
  type Entry,
  type Group,
  goodsEntries,
  groups,
  nameEntries,
  publisherEntries,
  type Spelling,
  shipmentEntry,
} from "./entries.ts";
import { type Folded, fold } from "./fold.ts";
import { Fit, fitOf, isOfWords, type Range, rangeOf, rangesIn } from "./match.ts";
import { NearNames } from "./near.ts";

/** A spelling and where it shows what was typed. */
export interface Shown {
  readonly text: string;
  readonly ranges: readonly Range[];
}

export interface Hit {
  readonly entry: Entry;
  /** The spelling that fits best. */
  readonly by: Shown;
}

export interface Found {
  /** In the order of `groups`, none empty, each with its best hits first. */
  readonly groups: readonly { readonly group: Group; readonly hits: readonly Hit[] }[];
  readonly total: number;
  /** Nothing is spelled so; the hits are near in spelling. */
  readonly isNear: boolean;
  /** What was looked for. */
  readonly typed: Folded;
}

interface Ranked extends Hit {
  /** The better is the smaller. */
  readonly rank: number;
}

/** A spelling and whose it is. */
interface Owned {
  readonly entry: Entry;
  readonly spelling: Spelling;
}

/** Of names that are near in spelling, more than these help nobody. */
const mostNear = 8;
/** Ms of work between two looks at the reader's input. */
const sliceMs = 8;

const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A fit with what tells apart those that fit alike, the least of it last. */
function rank(fit: Fit, isBeside = false, isAsTyped = true): number {
  return fit * 4 + (isBeside ? 2 : 0) + (isAsTyped ? 0 : 1);
}

/**
 * Of spellings that fit alike the one in the typed letters goes first: Техкрим before
 * Tekhkrim, Poly before Polish, which are one only without regard to y and i.
 */
function rankOf({ text, folded, isBeside }: Spelling, typed: Folded, asTyped: string): number {
  const fit = fitOf(folded, typed);
  if (fit === Fit.None) return none;
  return rank(fit, isBeside, text.toLowerCase().includes(asTyped));
}

const none = rank(Fit.None);

function rankedOf(entry: Entry, typed: Folded, asTyped: string): Ranked | undefined {
  let [best, its] = [entry.spellings[0], none];
  for (const spelling of entry.spellings) {
    const other = rankOf(spelling, typed, asTyped);
    if (other < its) [best, its] = [spelling, other];
  }
  if (its >= none) {
    const names = entry.spellings.map((s) => s.folded);
    if (!isOfWords(names, typed)) return undefined;
    its = rank(Fit.Words);
  }
  return { entry, rank: its, by: { text: best!.text, ranges: rangesIn(best!.folded, typed) } };
}

function inOrder(a: Ranked, b: Ranked): number {
  const [x, y] = [a.entry, b.entry];
  return (
    a.rank - b.rank ||
    y.weight - x.weight ||
    a.by.text.length - b.by.text.length ||
    (x.key < y.key ? -1 : 1)
  );
}

function grouped(hits: readonly Hit[]): Found["groups"] {
  return groups
    .map((group) => ({ group, hits: hits.filter((h) => h.entry.group === group) }))
    .filter(({ hits: own }) => own.length > 0);
}

function asFound(hits: readonly Hit[], isNear: boolean, typed: Folded): Found {
  return { groups: grouped(hits), total: hits.length, isNear, typed };
}

export class SearchIndex {
  private readonly entries: Entry[] = [];
  private readonly byName = new Map<string, Entry>();
  private near: { readonly names: NearNames; readonly owners: readonly Owned[][] } | undefined;
  /** The spellings that may be near, by their letters, and whose they are. */
  private readonly spelled = new Map<string, Owned[]>();

  private constructor(
    private readonly record: PanelRecord,
    private readonly spot: SpotBlocks,
  ) {}

  /**
   * Reads all that can be found, in slices.
   * @param spot what finds names in a text as the page's reader does
   */
  static async make(record: PanelRecord, spot: SpotBlocks): Promise<SearchIndex> {
    const index = new SearchIndex(record, spot);
    await index.read();
    return index;
  }

  private *parts(): Generator<readonly Entry[]> {
    yield nameEntries(this.record);
    yield goodsEntries(this.record);
    yield publisherEntries(this.record);
    for (const shipment of this.record.facts.shipments.values())
      yield [shipmentEntry(this.record, shipment)];
  }

  private async read(): Promise<void> {
    let end = performance.now() + sliceMs;
    for (const entries of this.parts()) {
      for (const entry of entries) this.add(entry);
      if (performance.now() < end) continue;
      await rest();
      end = performance.now() + sliceMs;
    }
    const names = [...this.spelled.values()].map(([owned]) => owned!.spelling.folded);
    this.near = { names: new NearNames(names), owners: [...this.spelled.values()] };
  }

  private add(entry: Entry): void {
    this.entries.push(entry);
    if (entry.group === "names") this.byName.set(entry.key, entry);
    for (const spelling of entry.spellings) {
      if (spelling.isBeside) continue;
      const { letters } = spelling.folded;
      this.spelled.set(letters, [...(this.spelled.get(letters) ?? []), { entry, spelling }]);
    }
  }

  /** @returns what was typed, found; nothing where it holds no letter and no digit */
  search(words: string): Found {
    const asked = words.slice(0, mostWords);
    const typed = fold(asked);
    if (typed.letters === "") return asFound([], false, typed);
    const exact = this.exact(asked, typed);
    if (exact.length > 0) return asFound(exact, false, typed);
    return asFound(this.nearest(typed), true, typed);
  }

  private exact(asked: string, typed: Folded): Ranked[] {
    const asTyped = asked.trim().toLowerCase();
    const byKey = new Map<Entry, Ranked>();
    for (const ranked of this.spotted(asked, typed)) byKey.set(ranked.entry, ranked);
    for (const entry of this.entries) {
      const ranked = rankedOf(entry, typed, asTyped);
      const other = byKey.get(entry);
      if (ranked && (!other || ranked.rank <= other.rank)) byKey.set(entry, ranked);
    }
    return [...byKey.values()].sort(inOrder);
  }

  /**
   * The names that the typed text holds, as the page's reader finds them: in another case,
   * in the other half of the Han script, within a sentence that was looked up.
   */
  private spotted(asked: string, typed: Folded): Ranked[] {
    const mentions = resolve(this.spot([{ text: asked }]).candidates);
    return mentions.flatMap((m) => this.ofMention(m, typed));
  }

  private ofMention(mention: Decided<Placed>, typed: Folded): Ranked[] {
    const isAll = fold(mention.text).letters === typed.letters;
    const fit = isAll ? Fit.Beginning : Fit.Words;
    return (mention.candidates ?? [mention]).flatMap(({ entity }) => {
      const entry = this.byName.get(entity);
      if (!entry) return [];
      return [{ entry, rank: rank(fit), by: { text: entry.spellings[0]!.text, ranges: [] } }];
    });
  }

  private nearest(typed: Folded): Hit[] {
    const byEntry = new Map<Entry, Hit>();
    const { names, owners } = this.near!;
    for (const { name, from, to } of names.of(typed))
      for (const { entry, spelling } of owners[name]!) {
        const ranges = [rangeOf(spelling.folded, from, to)];
        if (!byEntry.has(entry)) byEntry.set(entry, { entry, by: { text: spelling.text, ranges } });
      }
    return [...byEntry.values()].slice(0, mostNear);
  }
}
