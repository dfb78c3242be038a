/** The mentions of the page: the one owner of what is marked, counted and shown. */
import type { PlacedCandidate } from "../messages/mention.ts";
import type { PageMentions } from "../messages/toReader.ts";
import { type Decided, Decisions } from "../spotter/resolve.ts";
import { type Block, rangeIn } from "./blocks.ts";
import { ReadingOrder } from "./order.ts";

/** A name on the page, decided. */
export interface PageMention {
  readonly entity: string;
  readonly name: string;
  readonly kind: PlacedCandidate["kind"];
  /** A name that the reader watches; its `entity` is no entity's. */
  readonly isWatched: boolean;
  readonly text: string;
  readonly why: readonly string[];
  /** Every entity that the same words may name, where there are several; this one is among them. */
  readonly oneOf: readonly string[];
  readonly block: Block;
  /** UTF-16 units of the block's text. */
  readonly start: number;
  readonly end: number;
  readonly range: StaticRange;
}

/** What has come and gone with a decision. */
export interface MentionChange {
  readonly added: readonly PageMention[];
  readonly removed: readonly PageMention[];
}

function isSame(known: PageMention, m: Decided<PlacedCandidate>): boolean {
  return (
    known.start === m.start &&
    known.end === m.end &&
    known.entity === m.entity &&
    known.oneOf.length === (m.candidates?.length ?? 0) &&
    known.why.join() === m.why.join()
  );
}

function mentionIn(block: Block, m: Decided<PlacedCandidate>): PageMention | null {
  const range = rangeIn(block, m.start, m.end);
  if (!range) return null;
  const { entity, name, kind, why, start, end, text } = m;
  const oneOf = m.candidates?.map((c) => c.entity) ?? [];
  const isWatched = m.watched === true;
  return { entity, name, kind, isWatched, why, oneOf, start, end, block, range, text };
}

/** Candidates by block, and the mentions that the resolver makes of them all. */
export class Mentions {
  private readonly candidates = new Map<Block, readonly PlacedCandidate[]>();
  private readonly decisions = new Decisions<Block, PlacedCandidate>();
  private readonly known = new Map<Block, readonly PageMention[]>();
  private readonly order = new ReadingOrder();
  /** Of entities: what is only watched is none. */
  private readonly counts = new Map<string, number>();
  private gone: PageMention[] = [];
  /** How many mentions stand on the page. */
  total = 0;
  private listed: readonly PageMention[] | undefined;
  /** Ids of what the reader of the page does not want marked. */
  private muted: ReadonlySet<string> = new Set();

  /** Also of a block that was read before, as when other names are watched by now. */
  set(block: Block, candidates: readonly PlacedCandidate[]): void {
    if (candidates.length === 0) {
      this.remove(block);
      return;
    }
    this.candidates.set(block, candidates);
    this.put(block);
  }

  remove(block: Block): void {
    if (!this.candidates.delete(block)) return;
    this.decisions.remove(block);
    this.replace(block, []);
  }

  /** Blocks that stay may stand in another order. */
  reorder(): void {
    this.order.shuffle();
    this.listed = undefined;
  }

  /** Holds at the next decision. */
  mute(entities: readonly string[]): void {
    const isSame = entities.length === this.muted.size && entities.every((e) => this.muted.has(e));
    if (isSame) return;
    this.muted = new Set(entities);
    for (const block of this.candidates.keys()) this.put(block);
  }

  private put(block: Block): void {
    const all = this.candidates.get(block) ?? [];
    const wanted = this.muted.size === 0 ? all : all.filter((c) => !this.muted.has(c.entity));
    this.decisions.set(block, wanted);
    if (wanted.length === 0) this.replace(block, []);
  }

  /** The muted entities that the page names, with how it prints each first. */
  mutedHere(): PageMentions["muted"] {
    if (this.muted.size === 0) return [];
    const all = [...this.candidates.values()].flat();
    return [...this.muted].flatMap((entity) => {
      const hit = all.find((c) => c.entity === entity);
      return hit ? [{ entity, name: hit.name, words: hit.text }] : [];
    });
  }

  /** Decides what is new, and what it changes elsewhere in the document. */
  decide(): MentionChange {
    const added: PageMention[] = [];
    for (const [block, decided] of this.decisions.settle()) {
      const before = this.known.get(block) ?? [];
      const now = decided.map((m) => before.find((k) => isSame(k, m)) ?? mentionIn(block, m));
      const standing = now.filter((m) => m !== null);
      const isNew = (m: PageMention) => !before.includes(m);
      added.push(...standing.filter(isNew));
      this.replace(block, standing);
    }
    const removed = this.gone;
    this.gone = [];
    return { added, removed };
  }

  private replace(block: Block, now: readonly PageMention[]): void {
    const before = this.known.get(block) ?? [];
    const stays = new Set(now);
    for (const m of before) {
      this.count(m, -1);
      if (!stays.has(m)) this.gone.push(m);
    }
    for (const m of now) this.count(m, 1);
    this.total += now.length - before.length;
    if (now.length > 0) this.known.set(block, now);
    else this.known.delete(block);
    if (now.length > 0) this.order.add(block);
    else this.order.remove(block);
    this.listed = undefined;
  }

  private count({ entity, isWatched }: PageMention, by: number): void {
    if (isWatched) return;
    const n = (this.counts.get(entity) ?? 0) + by;
    if (n === 0) this.counts.delete(entity);
    else this.counts.set(entity, n);
  }

  /** How many entities stand on the page, without what is only watched. */
  get entityCount(): number {
    return this.counts.size;
  }

  get entities(): readonly string[] {
    return [...this.counts.keys()];
  }

  /** In reading order. */
  get list(): readonly PageMention[] {
    this.listed ??= this.order.all.flatMap((block) => this.known.get(block) ?? []);
    return this.listed;
  }

  /**
   * @param isAbove whether a mention stands above some line of the page
   * @param before how many blocks with mentions are wanted above that line
   * @param after and how many below it
   * @returns their mentions, in reading order
   */
  around(
    isAbove: (mention: PageMention) => boolean,
    { before, after }: { readonly before: number; readonly after: number },
  ): PageMention[] {
    const { all } = this.order;
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAbove(this.known.get(all[middle]!)![0]!)) low = middle + 1;
      else high = middle;
    }
    const near = all.slice(Math.max(0, low - before), low + after);
    return near.flatMap((block) => this.known.get(block) ?? []);
  }

  has(mention: PageMention): boolean {
    return this.known.get(mention.block)?.includes(mention) ?? false;
  }

  /** Entities and watched names in the order of their first mention. */
  byEntity(): Map<string, PageMention[]> {
    const entities = new Map<string, PageMention[]>();
    for (const m of this.list) {
      const mentions = entities.get(m.entity);
      if (mentions) mentions.push(m);
      else entities.set(m.entity, [m]);
    }
    return entities;
  }
}
