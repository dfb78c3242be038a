/** The mentions of the page: the one owner of what is marked, counted and shown. */
import type { PlacedCandidate } from "../messages/mention.ts";
import type { PageMentions } from "../messages/toReader.ts";
import { type Decided, resolve } from "../spotter/resolve.ts";
import { type Block, rangeIn } from "./blocks.ts";

/** A name on the page, decided. */
export interface PageMention {
  readonly entity: string;
  readonly name: string;
  readonly kind: PlacedCandidate["kind"];
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

/** The node and the hosts of the shadow roots around it, outermost first. */
function lineageOf(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...lineageOf(root.host), node] : [node];
}

/** Positions compare within one tree only: nodes of two trees are told by their hosts. */
function inTreeOrder(a: Node, b: Node): number {
  const [up, down] = [lineageOf(a), lineageOf(b)];
  const depth = up.findIndex((node, i) => node !== down[i]);
  const [x, y] = [up[depth], down[depth]];
  if (!x || !y) return up.length - down.length;
  return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

function inReadingOrder(a: PageMention, b: PageMention): number {
  if (a.block === b.block) return a.start - b.start;
  return inTreeOrder(a.block.nodes[0]!, b.block.nodes[0]!);
}

function isSame(known: PageMention, m: Decided<PlacedCandidate>): boolean {
  const choices = m.candidates?.length ?? 0;
  return (
    known.start === m.start &&
    known.end === m.end &&
    known.entity === m.entity &&
    known.oneOf.length === choices
  );
}

/** Candidates by block, and the mentions that the resolver makes of them all. */
export class Mentions {
  private readonly candidates = new Map<Block, readonly PlacedCandidate[]>();
  private readonly known = new Map<Block, readonly PageMention[]>();
  /** In reading order. */
  list: readonly PageMention[] = [];
  /** Ids of what the reader of the page does not want marked. */
  private muted: ReadonlySet<string> = new Set();

  set(block: Block, candidates: readonly PlacedCandidate[]): void {
    if (candidates.length > 0) this.candidates.set(block, candidates);
  }

  remove(block: Block): void {
    this.candidates.delete(block);
    this.known.delete(block);
  }

  /** Holds at the next decision. */
  mute(entities: Iterable<string>): void {
    this.muted = new Set(entities);
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

  /** Decides anew over all candidates of the document. */
  decide(): void {
    const blocks = [...this.candidates.keys()];
    const all = blocks.flatMap((block, number) =>
      this.candidates
        .get(block)!
        .filter((c) => !this.muted.has(c.entity))
        .map((c) => ({ ...c, block: number })),
    );
    const decided = resolve(all).map((m) => this.mention(blocks[m.block]!, m));
    this.list = decided.filter((m) => m !== null).sort(inReadingOrder);
    this.remember();
  }

  /** The same mention stays the same object, so that an open card keeps its own. */
  private mention(block: Block, m: Decided<PlacedCandidate>): PageMention | null {
    const same = this.known.get(block)?.find((k) => isSame(k, m));
    if (same) return same;
    const range = rangeIn(block, m.start, m.end);
    if (!range) return null;
    const { entity, name, kind, why, start, end, text } = m;
    const oneOf = m.candidates?.map((c) => c.entity) ?? [];
    return { entity, name, kind, why, oneOf, start, end, block, range, text };
  }

  private remember(): void {
    this.known.clear();
    for (const m of this.list) this.known.set(m.block, [...(this.known.get(m.block) ?? []), m]);
  }

  /** Entities in the order of their first mention. */
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
