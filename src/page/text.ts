/** The page's text as blocks, kept true while the page changes. */
import { type Block, isCurrent } from "./blocks.ts";
import { changedParts, isNews, outermost, watched } from "./changes.ts";
import { Frames } from "./frames.ts";
import { type Difference, Register } from "./register.ts";
import { Slices } from "./slices.ts";
import { holdsAcross, textsIn } from "./trees.ts";
import { blockElementOf, type Finds, walkBlocks } from "./walk.ts";

export interface TextChange extends Difference {
  /** Whether blocks that stay may stand in another order. */
  readonly isReordered: boolean;
}

/** Whom the text tells. */
export interface TextPort {
  readonly changed: (change: TextChange) => Promise<void>;
  /** A document is read from now on: the page's own at first and after each replacement, or a frame's. */
  readonly documentCame: (document: Document) => void;
  /** A round has ended. */
  readonly rested: () => void;
}

const settleMs = 60;
/** After work of n ms nothing is done for 9 n ms: at most a tenth of the page's time is ours. */
const restFactor = 9;
const longestRestMs = 4500;
const batchLetters = 50_000;
const recordsAStep = 50;
const textsAStep = 200;
/** Possible shadow hosts beyond this many are not looked at again. */
const mostHosts = 5000;

/** Reads the page's text and tells what was added and removed. */
export class PageText {
  private readonly register = new Register();
  private readonly changed = new Set<Element>();
  private readonly stopped = new AbortController();
  private readonly seenRoots = new WeakSet<ShadowRoot>();
  private readonly possibleHosts = new Set<Element>();
  private readonly observer = new MutationObserver((records) => this.note(records));
  private readonly frames = new Frames(
    (document) => this.frameCame(document),
    (document) => this.frameWent(document),
    this.stopped.signal,
  );
  private records: MutationRecord[] = [];
  private isReordered = false;
  private isBusy = false;
  private isWaiting = false;
  /** Counts restarts, so that a round from before one ends nothing. */
  private turn = 0;
  /** When the oldest change was noted that waits, and that is being read. */
  private notedMs: number | undefined;
  private readingMs: number | undefined;

  constructor(private readonly port: TextPort) {}

  /** Watches the page from now on and walks it in a task of its own. */
  start(): void {
    this.watchDocument(document);
    this.later(0);
  }

  stop(): void {
    this.observer.disconnect();
    this.stopped.abort();
    this.records = [];
  }

  /** Walks all of it anew; a round that was cut off by the browser is forgotten. */
  restart(): void {
    this.turn++;
    this.isBusy = false;
    for (const { documentElement } of this.documents)
      if (documentElement) this.changed.add(documentElement);
    this.later();
  }

  /** How long the oldest change has waited to be read, ms. */
  get behindMs(): number {
    const since = this.readingMs ?? this.notedMs;
    return since === undefined ? 0 : performance.now() - since;
  }

  /** The documents that are read, the page's own first. */
  get documents(): readonly Document[] {
    return [document, ...this.frames.documents];
  }

  /** The blocks that stand on the page, as far as they were told. */
  get blocks(): readonly Block[] {
    return this.register.told;
  }

  /** The page is shown again, or a second has passed: what no observer tells is looked at. */
  look(): void {
    for (const host of this.possibleHosts) {
      if (host.isConnected && !host.shadowRoot) continue;
      this.possibleHosts.delete(host);
      if (host.isConnected) this.changed.add(blockElementOf(host) ?? host);
    }
    this.later();
  }

  private watchDocument(document: Document): void {
    this.observer.observe(document, watched);
    if (document.documentElement) this.changed.add(document.documentElement);
    this.port.documentCame(document);
  }

  private frameCame(document: Document): void {
    this.watchDocument(document);
    this.later();
  }

  /** Told at once: its marks can be taken away only while it is alive. */
  private frameWent(document: Document): void {
    this.register.dropAll(document);
    const removed = this.register.takeRemoved();
    if (removed.length > 0) void this.port.changed({ added: [], removed, isReordered: false });
  }

  private watchRoot(root: ShadowRoot): void {
    if (this.seenRoots.has(root)) return;
    this.seenRoots.add(root);
    this.observer.observe(root, watched);
  }

  private note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (isNews(record)) this.records.push(record);
      // Whoever replaces the root by `document.open` also takes away all listeners.
      const { target } = record;
      if (target.nodeType === Node.DOCUMENT_NODE && record.addedNodes.length > 0)
        this.port.documentCame(target as Document);
    }
    this.later();
  }

  private later(rest = settleMs): void {
    if (this.changed.size === 0 && this.records.length === 0) return;
    this.notedMs ??= performance.now();
    if (this.isBusy || this.isWaiting || document.visibilityState === "hidden") return;
    this.isWaiting = true;
    setTimeout(() => {
      this.isWaiting = false;
      void this.round();
    }, rest);
  }

  /** One round: everything noted so far. */
  private async round(): Promise<void> {
    if (this.stopped.signal.aborted || this.isBusy) return;
    const { turn } = this;
    const slices = new Slices(this.stopped.signal);
    this.isBusy = true;
    this.readingMs = this.notedMs ?? performance.now();
    this.notedMs = undefined;
    try {
      await this.read(slices);
    } finally {
      if (turn === this.turn) this.end(slices.spentMs);
    }
  }

  private end(spentMs: number): void {
    this.isBusy = false;
    this.readingMs = undefined;
    this.later(Math.min(Math.max(settleMs, spentMs * restFactor), longestRestMs));
    this.port.rested();
  }

  private async read(slices: Slices): Promise<void> {
    this.frames.check();
    await slices.run(this.sortOut(this.records.splice(0)));
    const parts = outermost(this.changed);
    this.changed.clear();
    for (const part of parts) await this.readPart(part, slices);
    await this.flush();
  }

  /** Drops what was taken away and notes what is to be walked again. */
  private *sortOut(records: readonly MutationRecord[]): Generator<void, void> {
    for (const [i, record] of records.entries()) {
      for (const node of record.removedNodes)
        if (!node.isConnected) for (const text of textsIn(node)) this.drop(text);
      for (const node of record.addedNodes) this.noteMove(node);
      for (const part of changedParts(record)) this.changed.add(part);
      if (i % recordsAStep === 0) yield;
    }
  }

  private drop(text: Text): void {
    this.register.drop(this.register.get(text));
  }

  /** What came and is known already has moved. */
  private noteMove(node: Node): void {
    const [first] = textsIn(node);
    this.isReordered ||= first !== undefined && this.register.get(first) !== undefined;
  }

  private async readPart(part: Element, slices: Slices): Promise<void> {
    const before = new Set<Block>();
    if (!this.register.isEmpty) await slices.run(this.compare(part, before));
    const unmet = new Set(this.frames.all.filter((frame) => holdsAcross(part, frame)));
    const walk = walkBlocks(part, this.finds(before, unmet));
    if (!(await slices.run(walk, () => this.flushWhenFull()))) return;
    for (const block of before) this.register.drop(block);
    for (const frame of unmet) this.frames.forget(frame);
  }

  /** Gathers the blocks of a part; those that read otherwise by now go at once. */
  private *compare(part: Element, before: Set<Block>): Generator<void, void> {
    let texts = 0;
    for (const text of textsIn(part)) {
      if (++texts % textsAStep === 0) yield;
      const block = this.register.get(text);
      if (!block || before.has(block)) continue;
      this.noteOutside(block, part);
      if (isCurrent(block)) before.add(block);
      else this.register.drop(block);
    }
  }

  /** A run that reached out of a part is read anew outside of it too. */
  private noteOutside({ nodes }: Block, part: Element): void {
    for (const node of [nodes[0]!, nodes.at(-1)!]) {
      if (!node.isConnected || part.contains(node) || holdsAcross(part, node)) continue;
      const outside = blockElementOf(node);
      if (outside) this.changed.add(outside);
    }
  }

  /** @param before the blocks of the part; those met again are taken out, as are frames */
  private finds(before: Set<Block>, unmet: Set<Element>): Finds {
    return {
      block: (block) => before.delete(this.register.place(block)),
      root: (root) => this.watchRoot(root),
      frame: (frame) => {
        unmet.delete(frame);
        this.frames.meet(frame);
      },
      possibleHost: (host) => {
        if (this.possibleHosts.size < mostHosts) this.possibleHosts.add(host);
      },
      lost: (element) => this.changed.add(blockElementOf(element) ?? element),
    };
  }

  private async flushWhenFull(): Promise<void> {
    if (this.register.letters >= batchLetters) await this.flush();
  }

  private async flush(): Promise<void> {
    const { isReordered } = this;
    const { added, removed } = this.register.take();
    this.isReordered = false;
    if (added.length + removed.length > 0 || isReordered)
      await this.port.changed({ added, removed, isReordered });
  }
}
