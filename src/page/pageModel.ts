/** The page as the reader knows it: text, mentions and marks, kept in step. */
import type { PageContext } from "../facts/view.ts";
import type { PageEntity, PageMentions } from "../messages/toReader.ts";
import { askSpot } from "./ask.ts";
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

/** Owns everything that is shown about one document. */
export class PageModel {
  readonly marks = new Marks();
  readonly mentions = new Mentions();
  private readonly ties = new Set<string>();
  private readonly text = new PageText((change) => this.take(change));
  /** The sentence why the page could not be read; undefined when it could. */
  trouble: string | undefined;

  constructor(private readonly changed: () => void) {}

  start(): void {
    this.text.start();
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
    const ties = [...this.ties];
    return this.trouble === undefined
      ? { entities, ties }
      : { entities, ties, trouble: this.trouble };
  }

  private async take({ added, removed }: TextChange): Promise<void> {
    for (const block of removed) this.mentions.remove(block);
    if (removed.length > 0 && added.length === 0) this.publish();
    for (const batch of batches(added)) await this.spot(batch);
  }

  private async spot(batch: readonly Block[]): Promise<void> {
    const answer = await askSpot(batch.map((b) => b.text));
    if (!answer) return this.stop();
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
    this.mentions.decide();
    this.marks.show(this.mentions.list);
    this.changed();
  }
}
