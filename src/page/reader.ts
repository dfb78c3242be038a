/** The reader of one page: joins the page's model, the pointer, the commands and the card. */
import * as v from "valibot";
import { browser, type Runtime } from "../browser/index.ts";
import { CardController, type CardMention } from "../card/controller.ts";
import { type ToReader, toReader } from "../messages/toReader.ts";
import { say } from "../ui/words.ts";
import { askCard, askPanel, askShipment, tellState } from "./ask.ts";
import type { PageMention } from "./mentions.ts";
import { PageModel } from "./pageModel.ts";
import { followPointer } from "./pointer.ts";
import { rectsOf, scrollToMention } from "./rects.ts";
import { stepFrom } from "./step.ts";

/** Set in our isolated world only, so that a second injection finds the first. */
const running = Symbol.for("waybill.reader");

function forCard(mention: PageMention): CardMention {
  const { entity, text, why, oneOf } = mention;
  return { entity, text, why, oneOf, rects: () => rectsOf(mention) };
}

class Reader {
  private readonly stopped = new AbortController();
  private readonly page = new PageModel(() => this.changed());
  private readonly card = new CardController({
    card: (entity) => askCard(entity, this.page.context()),
    shipment: askShipment,
    openPanel: askPanel,
    site: location.host,
    mute: (entity, scope) => this.page.mute(entity, scope),
    unmute: (entity) => this.page.unmute(entity),
    shown: (mention) =>
      this.page.marks.activate(mention && (this.pageMentions.get(mention) ?? null)),
  });
  /** One object a mention, so that the card knows its own again. */
  private readonly cardMentions = new WeakMap<PageMention, CardMention>();
  private readonly pageMentions = new WeakMap<CardMention, PageMention>();
  private current: PageMention | null = null;
  private told = "0 0";

  start(): void {
    browser.runtime.onMessage.addListener(this.answer);
    followPointer(
      {
        mentions: () => this.page.mentions.list,
        over: (mention, point) => this.card.hover(mention && this.cardMention(mention), point),
        tapped: (mention) => this.open(mention),
      },
      this.stopped.signal,
    );
    this.page.start();
  }

  private cardMention(mention: PageMention): CardMention {
    const known = this.cardMentions.get(mention);
    if (known) return known;
    const made = forCard(mention);
    this.cardMentions.set(mention, made);
    this.pageMentions.set(made, mention);
    return made;
  }

  private open(mention: PageMention): void {
    this.current = mention;
    this.card.openByKey(this.cardMention(mention));
  }

  private step(direction: "next" | "previous"): void {
    const mention = stepFrom(this.page.mentions.list, this.current, direction);
    if (mention) {
      scrollToMention(mention);
      this.open(mention);
    } else this.card.say("Waybill", this.page.trouble ?? say("noNames"));
  }

  private goTo(entity: string, index: number): void {
    const mention = this.page.mentions.byEntity().get(entity)?.[index];
    if (!mention) return;
    this.current = mention;
    scrollToMention(mention);
    this.page.marks.flash(mention);
  }

  /** Tells the badge and the panel; the panel asks again for what it shows. */
  private changed(): void {
    const { size } = this.page.mentions.byEntity();
    const { trouble, mentions } = this.page;
    const now = `${mentions.list.length} ${mentions.mutedHere().length}`;
    if (now === this.told && trouble === undefined) return;
    this.told = trouble === undefined ? now : "";
    void tellState(size, trouble);
  }

  private readonly answer = (raw: unknown, sender: Runtime.MessageSender) => {
    const parsed = sender.id === browser.runtime.id ? v.safeParse(toReader, raw) : undefined;
    if (!parsed?.success) return undefined;
    return this.reply(parsed.output);
  };

  private reply(message: ToReader): Promise<unknown> {
    if (message.type === "ask-mentions") return Promise.resolve(this.page.summary());
    if (message.type === "step") this.step(message.direction);
    else if (message.type === "go-to") this.goTo(message.entity, message.index);
    else if (message.type === "unmute") void this.page.unmute(message.entity);
    else void this.page.renewMutes();
    return Promise.resolve(undefined);
  }
}

/** Starts reading this page, once. */
export function startReader(): void {
  const world = globalThis as { [running]?: Reader };
  if (world[running]) return;
  world[running] = new Reader();
  world[running].start();
}
