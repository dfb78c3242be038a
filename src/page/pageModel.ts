/** The page as the reader knows it: text, mentions and marks, kept in step. */
import type { PageContext } from "../facts/view.ts";
import type { MuteAnswer } from "../messages/answers.ts";
import type { PageEntity, PageMentions } from "../messages/toReader.ts";
import type { MuteScope } from "../settings/mutes.ts";
import { askMute, askMutes, askSpot, askUnmute, noAnswer } from "./ask.ts";
import { batches } from "./batches.ts";
import type { Block } from "./blocks.ts";
import { Drawn } from "./drawn.ts";
import { Finder } from "./finder.ts";
import { Marks } from "./marks.ts";
import { Mentions, type PageMention } from "./mentions.ts";
import { PageText, type TextChange } from "./text.ts";
import { Ties } from "./ties.ts";

const contextLetters = 60;
/** Text that has waited longer than this to be read is told of. */
const behindMs = 1500;

/** Whom the model tells. */
export interface ModelPort {
  /** Mentions, mutes or troubles are others than before. */
  readonly changed: () => void;
  readonly documentCame: (document: Document) => void;
  /** Everything that stands on the page so far has been read. */
  readonly rested: () => void;
  /** The extension is gone: nothing more can be asked. */
  readonly outlived: () => void;
}

function words(mention: PageMention): PageEntity["mentions"][number] {
  const { block, start, end, text } = mention;
  return {
    before: block.text.slice(Math.max(0, start - contextLetters), start),
    text,
    after: block.text.slice(end, end + contextLetters),
  };
}

function passage({ text, lang }: Block): { text: string; lang?: string } {
  return lang === "" ? { text } : { text, lang };
}

/** Owns everything that is shown about one document. */
export class PageModel {
  readonly marks = new Marks();
  readonly mentions = new Mentions();
  readonly finder = new Finder();
  readonly drawn = new Drawn(this.marks, this.mentions);
  private readonly ties = new Ties();
  private readonly text: PageText;
  /** Asked about and not answered: a question may be lost while the browser keeps the page aside. */
  private readonly unanswered = new Set<Block>();
  /** What the reader of the page does not want marked: kept by the browser, and not kept. */
  private kept: readonly string[] = [];
  private readonly unkept = new Set<string>();
  private mutes: Promise<void> = Promise.resolve();
  /** The sentence why the page could not be read; undefined when it could. */
  trouble: string | undefined;
  /** What the reader should know although the page could be read. */
  private notice: string | undefined;

  constructor(private readonly port: ModelPort) {
    this.text = new PageText({
      changed: (change) => this.take(change),
      documentCame: port.documentCame,
      rested: port.rested,
    });
  }

  start(): void {
    this.mutes = this.loadMutes();
    this.text.start();
  }

  stop(): void {
    this.text.stop();
    this.drawn.stop();
    this.marks.clear();
  }

  /** The page comes back after the browser had put it aside. */
  async resume(): Promise<void> {
    await this.renewMutes();
    const lost = [...this.unanswered];
    this.text.restart();
    await this.spotAll(lost);
  }

  /** Looks after what nobody tells of. */
  look(): void {
    this.text.look();
    this.marks.repair();
    const isLost = this.trouble === noAnswer && this.text.behindMs === 0;
    if (isLost) void this.spotAll([...this.unanswered]);
  }

  get documents(): readonly Document[] {
    return this.text.documents;
  }

  /** Whether the page adds text faster than it is read. */
  get isBehind(): boolean {
    return this.text.behindMs > behindMs;
  }

  /** Asks anew what is not to be marked here, and marks accordingly. */
  async renewMutes(): Promise<void> {
    this.mutes = this.loadMutes();
    await this.mutes;
    this.publish();
    this.port.changed();
  }

  /** Takes a name's marks away at once; the background is asked to keep it so. */
  async mute(entity: string, scope: MuteScope): Promise<MuteAnswer> {
    this.unkept.add(entity);
    this.publish();
    const answer = await askMute(entity, scope);
    if (answer.ok && answer.value.kept) {
      await this.renewMutes();
      this.unkept.delete(entity);
    }
    return answer;
  }

  /** Marks a name again on this page. */
  async unmute(entity: string): Promise<MuteAnswer> {
    this.unkept.delete(entity);
    const answer = await askUnmute(entity);
    await this.renewMutes();
    return answer;
  }

  isMuted(entity: string): boolean {
    return this.unkept.has(entity) || this.kept.includes(entity);
  }

  /** A page whose mutes cannot be read is marked all the same, and says so. */
  private async loadMutes(): Promise<void> {
    const answer = await askMutes();
    if (answer.ok) this.kept = answer.value.entities;
    this.notice = answer.ok ? undefined : answer.sentence;
  }

  context(): PageContext {
    return { entities: this.mentions.entities, ties: this.ties.all };
  }

  /** What the panel shows of this page. */
  summary(): PageMentions {
    const entities = [...this.mentions.byEntity()].map(([entity, list]) => ({
      entity,
      name: list[0]!.name,
      kind: list[0]!.kind,
      mentions: list.map(words),
    }));
    const { trouble, notice } = this;
    return {
      entities,
      ties: [...this.ties.all],
      muted: this.mentions.mutedHere(),
      isBehind: this.isBehind,
      ...(trouble !== undefined && { trouble }),
      ...(notice !== undefined && { notice }),
    };
  }

  private async take({ added, removed, isReordered }: TextChange): Promise<void> {
    for (const block of removed) this.forget(block);
    if (isReordered) this.mentions.reorder();
    if (removed.length > 0 || isReordered) this.publish();
    await this.spotAll(added);
  }

  private forget(block: Block): void {
    this.unanswered.delete(block);
    this.mentions.remove(block);
    this.ties.remove(block);
  }

  private async spotAll(blocks: readonly Block[]): Promise<void> {
    for (const block of blocks) this.unanswered.add(block);
    for (const batch of batches(blocks)) await this.spot(batch);
  }

  private async spot(batch: readonly Block[]): Promise<void> {
    const answer = await askSpot(batch.map(passage));
    if (!answer) return this.port.outlived();
    await this.mutes;
    const had = this.trouble;
    this.trouble = answer.ok ? undefined : answer.sentence;
    if (this.trouble !== had) this.port.changed();
    if (!answer.ok) return;
    const byBlock = Map.groupBy(answer.candidates, (c) => c.block);
    batch.forEach((block, number) => {
      // What has left the page meanwhile is asked about no more.
      if (!this.unanswered.delete(block)) return;
      this.mentions.set(block, byBlock.get(number) ?? []);
      this.ties.set(block, answer.ties[number] ?? []);
    });
    this.publish();
  }

  private publish(): void {
    this.mentions.mute([...this.kept, ...this.unkept]);
    const { added, removed } = this.mentions.decide();
    this.finder.remove(removed);
    this.finder.add(added);
    this.drawn.settle({ added, removed });
    if (added.length + removed.length > 0) this.port.changed();
  }
}
