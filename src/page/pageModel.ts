/** The page as the reader knows it: text, mentions and marks, kept in step. */
import type { PageContext } from "../facts/view.ts";
import type { MuteAnswer, Watch, WatchAnswer } from "../messages/answers.ts";
import type { PageEntity, PageMentions } from "../messages/toReader.ts";
import type { MuteScope } from "../settings/mutes.ts";
import { watchedEntity } from "../settings/watches.ts";
import { askMute, askMutes, askSpot, askUnmute, askUnwatch, askWatch, noAnswer } from "./ask.ts";
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

function listed([entity, mentions]: [string, PageMention[]]): PageEntity {
  const { name, kind } = mentions[0]!;
  return { entity, name, kind, mentions: mentions.map(words) };
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
  /**
   * Asked about and not answered, with the newest question: one may be lost while the browser
   * keeps the page aside, and the answer to an older one is no answer any more.
   */
  private readonly unanswered = new Map<Block, object>();
  /** What the reader of the page does not want marked: kept by the browser, and not kept. */
  private kept: readonly string[] = [];
  private readonly unkept = new Set<string>();
  private mutes: Promise<unknown> = Promise.resolve();
  /** What was watched when the page was read; undefined before it is known. */
  private readFor: string | undefined;
  /** Watched names that were stopped here: an open card stays for "Undo". */
  private readonly unwatched = new Set<string>();
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
    this.mutes = this.loadMutes().then((reading) => {
      this.readFor ??= reading;
    });
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
    const lost = [...this.unanswered.keys()];
    this.text.restart();
    await this.spotAll(lost);
  }

  /** Looks after what nobody tells of. */
  look(): void {
    this.text.look();
    this.marks.repair();
    const isLost = this.trouble === noAnswer && this.text.behindMs === 0;
    if (isLost) void this.spotAll([...this.unanswered.keys()]);
  }

  get documents(): readonly Document[] {
    return this.text.documents;
  }

  /** Whether the page adds text faster than it is read. */
  get isBehind(): boolean {
    return this.text.behindMs > behindMs;
  }

  /** Asks anew what is not to be marked here and what is watched, and marks accordingly. */
  async renewMutes(): Promise<void> {
    const loading = this.loadMutes();
    this.mutes = loading;
    const reading = await loading;
    this.publish();
    this.port.changed();
    if (reading === undefined || reading === this.readFor) return;
    this.readFor = reading;
    await this.spotAll(this.text.blocks);
  }

  /** Its marks go when the background has told that it is watched no more. */
  async unwatch(watch: Watch): Promise<WatchAnswer> {
    this.unwatched.add(watchedEntity(watch));
    const answer = await askUnwatch(watch.id);
    if (answer.ok) await this.renewMutes();
    return answer;
  }

  /** Marks a name again that was watched before. */
  async watchAgain(watch: Watch): Promise<WatchAnswer> {
    const answer = await askWatch(watch);
    if (answer.ok) await this.renewMutes();
    return answer;
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

  /** Whether the reader has taken its marks away, also by reading it no more. */
  isMuted(entity: string): boolean {
    const isMuted = this.unkept.has(entity) || this.kept.includes(entity);
    return isMuted || this.unwatched.has(entity);
  }

  /**
   * A page whose mutes cannot be read is marked all the same, and says so.
   * @returns what is watched; undefined where that cannot be told
   */
  private async loadMutes(): Promise<string | undefined> {
    const answer = await askMutes();
    if (answer.ok) this.kept = answer.value.entities;
    this.notice = answer.ok ? undefined : answer.sentence;
    return answer.ok ? answer.value.reading : undefined;
  }

  context(): PageContext {
    return { entities: this.mentions.entities, ties: this.ties.all };
  }

  /** What the panel shows of this page. */
  summary(): PageMentions {
    const all = [...this.mentions.byEntity()];
    const isWatched = ([, [first]]: [string, PageMention[]]) => first!.isWatched;
    const { trouble, notice } = this;
    return {
      entities: all.filter((named) => !isWatched(named)).map(listed),
      watched: all.filter(isWatched).map(listed),
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
    const question = {};
    for (const block of blocks) this.unanswered.set(block, question);
    for (const batch of batches(blocks)) await this.spot(batch, question);
  }

  private async spot(batch: readonly Block[], question: object): Promise<void> {
    const answer = await askSpot(batch.map(passage));
    if (!answer) return this.port.outlived();
    await this.mutes;
    const had = this.trouble;
    this.trouble = answer.ok ? undefined : answer.sentence;
    if (this.trouble !== had) this.port.changed();
    if (!answer.ok) return;
    const byBlock = Map.groupBy(answer.candidates, (c) => c.block);
    batch.forEach((block, number) => {
      // What has left the page meanwhile, or was asked about again, takes no answer.
      if (this.unanswered.get(block) !== question) return;
      this.unanswered.delete(block);
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
