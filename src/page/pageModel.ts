/** The page as the reader knows it: text, mentions and marks, kept in step. */
import type { PageContext } from "../facts/view.ts";
import type { MuteAnswer } from "../messages/answers.ts";
import type { PageEntity, PageMentions } from "../messages/toReader.ts";
import type { MuteScope } from "../settings/mutes.ts";
import { askMute, askMutes, askSpot, askUnmute } from "./ask.ts";
import { batches } from "./batches.ts";
import type { Block } from "./blocks.ts";
import { Marks } from "./marks.ts";
import { Mentions, type PageMention } from "./mentions.ts";
import { PageText, type TextChange } from "./text.ts";

const contextLetters = 60;

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
  private readonly ties = new Set<string>();
  private readonly text = new PageText((change) => this.take(change));
  /** What the reader of the page does not want marked: kept by the browser, and not kept. */
  private kept: readonly string[] = [];
  private readonly unkept = new Set<string>();
  private mutes: Promise<void> = Promise.resolve();
  /** The sentence why the page could not be read; undefined when it could. */
  trouble: string | undefined;
  /** What the reader should know although the page could be read. */
  private notice: string | undefined;

  constructor(private readonly changed: () => void) {}

  start(): void {
    this.mutes = this.loadMutes();
    this.text.start();
  }

  /** Asks anew what is not to be marked here, and marks accordingly. */
  async renewMutes(): Promise<void> {
    this.mutes = this.loadMutes();
    await this.mutes;
    this.publish();
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

  /** A page whose mutes cannot be read is marked all the same, and says so. */
  private async loadMutes(): Promise<void> {
    const answer = await askMutes();
    if (answer.ok) this.kept = answer.value.entities;
    this.notice = answer.ok ? undefined : answer.sentence;
  }

  stop(): void {
    this.text.stop();
    this.marks.clear();
  }

  context(): PageContext {
    return { entities: [...this.mentions.byEntity().keys()], ties: [...this.ties] };
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
      ties: [...this.ties],
      muted: this.mentions.mutedHere(),
      ...(trouble !== undefined && { trouble }),
      ...(notice !== undefined && { notice }),
    };
  }

  private async take({ added, removed }: TextChange): Promise<void> {
    for (const block of removed) this.mentions.remove(block);
    if (removed.length > 0 && added.length === 0) this.publish();
    for (const batch of batches(added)) await this.spot(batch);
  }

  private async spot(batch: readonly Block[]): Promise<void> {
    const answer = await askSpot(batch.map(passage));
    if (!answer) return this.stop();
    await this.mutes;
    if (!answer.ok) {
      this.trouble = answer.sentence;
      this.changed();
      return;
    }
    this.trouble = undefined;
    batch.forEach((block, number) => {
      this.mentions.set(
        block,
        answer.candidates.filter((c) => c.block === number),
      );
    });
    for (const tie of answer.ties) this.ties.add(tie);
    this.publish();
  }

  private publish(): void {
    this.mentions.mute([...this.kept, ...this.unkept]);
    this.mentions.decide();
    this.marks.show(this.mentions.list);
    this.changed();
  }
}
