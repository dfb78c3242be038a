/** The search over one set of records: made once, in slices, asked at every key. */
import { mostWords } from "../../messages/lookUp.ts";
import { type Folded, fold } from "../../spotter/letters.ts";
import type { Decided, Placed } from "../../spotter/resolve.ts";
import { resolve } from "../../spotter/resolve.ts";
import type { SpotBlocks } from "../props.ts";
import type { PanelRecord } from "../record.ts";
import { rest, sliceMs } from "../slices.ts";
import { Asked, rankOf } from "./asked.ts";
import {
  type Entry,
  type Group,
  goodsEntries,
  groups,
  nameEntries,
  publisherEntries,
  shipmentEntry,
} from "./entries.ts";
import { Fit, type Range, rangeOf, rangesIn } from "./match.ts";
import { nearNames } from "./near.ts";
import { type Spelling, Spellings } from "./spellings.ts";

/** A spelling and where it shows what was typed. */
export interface Shown {
  readonly text: string;
  readonly ranges: readonly Range[];
}

export interface Hit {
  readonly entry: Entry;
  /** The spelling that fits best. */
  readonly by: string;
  /** Of a spelling that is near only: its letters that are. */
  readonly near?: { readonly from: number; readonly to: number };
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
  readonly rank: number;
}

/** Of names that are near in spelling, more than these help nobody. */
const mostNear = 8;

function inOrder(a: Ranked, b: Ranked): number {
  const [x, y] = [a.entry, b.entry];
  return (
    a.rank - b.rank || y.weight - x.weight || a.by.length - b.by.length || (x.key < y.key ? -1 : 1)
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

/** @returns the spelling by which a hit was found, with what was typed marked in it */
export function shownBy({ by, near }: Pick<Hit, "by" | "near">, typed: Folded): Shown {
  const folded = fold(by);
  const ranges = near ? [rangeOf(folded, near.from, near.to)] : rangesIn(folded, typed);
  return { text: by, ranges };
}

/**
 * @param ownersOf by the spelling's number, whose own it is
 * @returns the entries that are near what was typed, each by its nearest spelling
 */
export function nearestHits(
  all: readonly Spelling[],
  ownersOf: (name: number) => readonly Entry[],
  typed: Folded,
): Hit[] {
  const byEntry = new Map<Entry, Hit>();
  for (const { name, from, to } of nearNames(all, typed))
    for (const entry of ownersOf(name))
      if (!byEntry.has(entry))
        byEntry.set(entry, { entry, by: all[name]!.text, near: { from, to } });
  return [...byEntry.values()].slice(0, mostNear);
}

export class SearchIndex {
  private readonly spellings = new Spellings();
  private readonly entries: Entry[] = [];
  private readonly byName = new Map<string, Entry>();
  /** By the spelling's number, whose own it is. */
  private readonly owners: Entry[][] = [];

  /** When shipments are found too; the rest is from the beginning. */
  readonly whole: Promise<void>;
  isWhole = false;

  /** @param spot what finds names in a text as the page's reader does */
  constructor(
    private readonly record: PanelRecord,
    private readonly spot: SpotBlocks,
  ) {
    for (const entries of [nameEntries, goodsEntries, publisherEntries])
      for (const entry of entries(record, this.spellings)) this.add(entry);
    this.whole = this.readShipments();
  }

  /** In slices: their titles take their time. */
  private async readShipments(): Promise<void> {
    const { record, spellings } = this;
    let end = performance.now();
    for (const shipment of record.facts.shipments.values()) {
      if (performance.now() >= end) {
        await rest();
        end = performance.now() + sliceMs;
      }
      this.add(shipmentEntry(record, spellings, shipment));
    }
    this.isWhole = true;
  }

  private add(entry: Entry): void {
    this.entries.push(entry);
    if (entry.group === "names") this.byName.set(entry.key, entry);
    for (const number of entry.own) {
      const owners = this.owners[number];
      if (owners) owners.push(entry);
      else this.owners[number] = [entry];
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

  private exact(words: string, typed: Folded): Ranked[] {
    const byEntry = new Map(this.spotted(words, typed).map((r) => [r.entry, r]));
    const asked = new Asked(this.spellings.all, typed, words.trim().toLowerCase());
    for (const entry of this.entries) {
      const its = asked.of(entry);
      const other = byEntry.get(entry);
      if (!its || (other && other.rank < its.rank)) continue;
      byEntry.set(entry, { entry, rank: its.rank, by: this.spellings.all[its.by]!.text });
    }
    return [...byEntry.values()].sort(inOrder);
  }

  /**
   * The names that the typed text holds, as the page's reader finds them: in another case,
   * in the other half of the Han script, within a sentence that was looked up.
   */
  private spotted(words: string, typed: Folded): Ranked[] {
    const mentions = resolve(this.spot([{ text: words }]).candidates);
    return mentions.flatMap((m) => this.ofMention(m, typed));
  }

  private ofMention(mention: Decided<Placed>, typed: Folded): Ranked[] {
    const isAll = fold(mention.text).letters === typed.letters;
    const rank = rankOf(isAll ? Fit.Beginning : Fit.Words);
    return (mention.candidates ?? [mention]).flatMap(({ entity }) => {
      const entry = this.byName.get(entity);
      return entry ? [{ entry, rank, by: this.spellings.all[entry.own[0]!]!.text }] : [];
    });
  }

  private nearest(typed: Folded): Hit[] {
    return nearestHits(this.spellings.all, (name) => this.owners[name] ?? [], typed);
  }
}
