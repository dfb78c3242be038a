/** The page's text as blocks, kept true while the page changes. */
import { type Block, blockElementOf, isCurrent, walkBlocks } from "./blocks.ts";
import { inSlices } from "./slices.ts";

export interface TextChange {
  readonly added: readonly Block[];
  readonly removed: readonly Block[];
}

/** Attributes that show or hide text, or make it editable. */
const watchedAttributes = ["class", "style", "hidden", "aria-hidden", "contenteditable", "open"];
const settleMs = 60;
/** After work of n ms nothing is done for 9 n ms: at most a tenth of the page's time is ours. */
const restFactor = 9;

const watched: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: watchedAttributes,
};

function isBlockElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE && blockElementOf(node) === node;
}

function isInlineContent(node: Node | null): boolean {
  if (!node) return false;
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data.trim() !== "";
  return node.nodeType === Node.ELEMENT_NODE && !isBlockElement(node);
}

/** The parts of the page that a change of children makes worth walking again. */
function* changedByChildren(record: MutationRecord): Generator<Node> {
  const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
  const touchesRun = isInlineContent(previousSibling) || isInlineContent(nextSibling);
  if (touchesRun || [...removedNodes].some((n) => n.nodeType === Node.TEXT_NODE)) yield target;
  for (const node of addedNodes) {
    if (isBlockElement(node)) yield node;
    else if (node.nodeType !== Node.COMMENT_NODE) yield target;
  }
}

function* changedBy(record: MutationRecord): Generator<Node> {
  if (record.type === "childList") yield* changedByChildren(record);
  else yield record.target;
}

/** Only the outermost of the parts: walking one walks what it holds. */
function outermost(parts: ReadonlySet<Element>): Element[] {
  return [...parts].filter((part) => {
    if (!part.isConnected) return false;
    for (let e = part.parentElement; e; e = e.parentElement) if (parts.has(e)) return false;
    return true;
  });
}

function sameRun(a: Block, b: Block): boolean {
  return (
    a.text === b.text &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, i) => node === b.nodes[i])
  );
}

/** Reads the page's text and tells what was added and removed. */
export class PageText {
  private readonly blocks = new Map<Text, Block>();
  private readonly changed = new Set<Element>();
  private readonly stopped = new AbortController();
  private readonly seenRoots = new WeakSet<ShadowRoot>();
  private readonly observer = new MutationObserver((records) => this.note(records));
  private busy = false;
  private lastCostMs = 0;
  private purge = false;

  constructor(private readonly tell: (change: TextChange) => Promise<void>) {}

  /** Walks the page and watches it from then on. */
  start(): void {
    this.observer.observe(document, watched);
    this.changed.add(document.documentElement);
    void this.work();
  }

  stop(): void {
    this.observer.disconnect();
    this.stopped.abort();
  }

  private note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      this.purge ||= record.removedNodes.length > 0;
      for (const node of changedBy(record)) {
        const part = node.isConnected ? blockElementOf(node) : null;
        if (part) this.changed.add(part);
      }
    }
    this.later();
  }

  private later(): void {
    if (this.busy || (this.changed.size === 0 && !this.purge)) return;
    this.busy = true;
    const rest = Math.max(settleMs, this.lastCostMs * restFactor);
    setTimeout(() => void this.work(), rest);
  }

  /** One round: everything noted so far, told as one change. */
  private async work(): Promise<void> {
    if (this.stopped.signal.aborted) return;
    this.busy = true;
    const parts = outermost(this.changed);
    this.changed.clear();
    this.purge = false;
    const begin = performance.now();
    await this.tell(await this.read(parts));
    this.lastCostMs = Math.min(performance.now() - begin, 500);
    this.busy = false;
    this.later();
  }

  private async read(parts: readonly Element[]): Promise<TextChange> {
    const added: Block[] = [];
    const kept = new Set<Block>();
    for (const part of parts) {
      const walked = await inSlices(walkBlocks(part), this.stopped.signal);
      for (const root of walked?.roots ?? []) this.watchRoot(root);
      for (const block of walked?.blocks ?? []) this.place(block, added, kept);
    }
    const removed = this.takeGone(parts, new Set([...added, ...kept]));
    for (const block of added) this.blocks.set(block.nodes[0]!, block);
    return { added, removed };
  }

  /** A run that reads as before keeps its block, and with it its mentions. */
  private place(block: Block, added: Block[], kept: Set<Block>): void {
    const before = this.blocks.get(block.nodes[0]!);
    if (before && sameRun(before, block)) kept.add(before);
    else added.push(block);
  }

  private takeGone(parts: readonly Element[], living: ReadonlySet<Block>): Block[] {
    const removed: Block[] = [];
    for (const [first, block] of this.blocks) {
      if (living.has(block)) continue;
      const walkedAgain = parts.some((part) => part.contains(first));
      if (!walkedAgain && isCurrent(block)) continue;
      this.blocks.delete(first);
      removed.push(block);
    }
    return removed;
  }

  private watchRoot(root: ShadowRoot): void {
    if (this.seenRoots.has(root)) return;
    this.seenRoots.add(root);
    this.observer.observe(root, watched);
  }
}
