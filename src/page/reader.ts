/** The reader of one page: joins the page's model, the pointer, the commands and the card. */
import * as v from "valibot";
import { browser, type Runtime } from "../browser/index.ts";
import { removeLeftCards } from "../card/leftovers.ts";
import type { CardAbout, CardMention } from "../card/script.ts";
import { type ToReader, toReader } from "../messages/toReader.ts";
import { isOfSite } from "../settings/sites.ts";
import { say, sayCount } from "../ui/words.ts";
import { announce } from "./announce.ts";
import {
  askCard,
  askPanel,
  askReport,
  askShipment,
  isConnected,
  tellFrames,
  tellState,
} from "./ask.ts";
import { CardDoor } from "./cardDoor.ts";
import { Heartbeat } from "./heartbeat.ts";
import { homeFor } from "./home.ts";
import type { PageMention } from "./mentions.ts";
import { PageModel } from "./pageModel.ts";
import { Pointer } from "./pointer.ts";
import { positionOf, rectsOf, scrollToMention } from "./rects.ts";
import { mentionSelected, selectedIn } from "./selection.ts";
import { stepFrom } from "./step.ts";
import { Teller } from "./teller.ts";
import { Tooltips } from "./tooltips.ts";

/** Set in our isolated world only, so that a second injection finds the first. */
const running = Symbol.for("waybill.reader");

function forCard(mention: PageMention): CardMention {
  const { entity, text, why, oneOf } = mention;
  return {
    entity,
    text,
    why,
    oneOf,
    rects: () => rectsOf(mention),
    position: () => positionOf(mention),
    home: () => homeFor(mention),
  };
}

class Reader {
  private readonly stopped = new AbortController();
  private readonly page = new PageModel({
    changed: () => this.changed(),
    documentCame: (document) => this.listenIn(document),
    rested: () => this.rested(),
    outlived: () => this.stop(),
  });
  private readonly card = new CardDoor(
    {
      card: (entity) => askCard(entity, this.page.context()),
      shipment: askShipment,
      openPanel: () => askPanel(),
      openReport: askPanel,
      report: (about, mention) => this.report(about, mention),
      site: location.host,
      mute: (entity, scope) => this.page.mute(entity, scope),
      unmute: (entity) => this.page.unmute(entity),
      watch: (watch) => this.page.watchAgain(watch),
      unwatch: (watch) => this.page.unwatch(watch),
      shown: (mention, byKey) => this.shown(mention, byKey),
    },
    () => this.stop(),
  );
  private readonly pointer = new Pointer(
    {
      at: (document, x, y) => this.page.finder.at(document, x, y),
      over: (mention, { point, isFast }) =>
        this.card.hover(mention && this.cardMention(mention), point, isFast),
      tapped: (mention) => this.open(mention),
      scrolled: () => {
        this.card.scrolled();
        this.page.drawn.scrolled();
      },
      pressed: (event) => this.card.pressed(event.target),
      key: (event) => this.card.key(event),
    },
    this.stopped.signal,
  );
  private readonly heartbeat = new Heartbeat(() => this.look(), this.stopped.signal);
  private readonly teller = new Teller<{ entities: number; trouble: string | undefined }>((state) =>
    tellState(state.entities, state.trouble),
  );
  private readonly frames = new Teller<void>(tellFrames);
  private readonly tooltips = new Tooltips();
  /** One object a mention, so that the card knows its own again. */
  private readonly cardMentions = new WeakMap<PageMention, CardMention>();
  private readonly pageMentions = new WeakMap<CardMention, PageMention>();
  private current: PageMention | null = null;
  private address = addressOf();
  private announcedAt = "";
  /** Whether the page was behind when last told; undefined before the first word. */
  private wasBehind: boolean | undefined;

  start(): void {
    browser.runtime.onMessage.addListener(this.answer);
    this.heartbeat.start();
    this.page.start();
  }

  /** Whether it can still ask; one whose extension is gone makes way for the next. */
  get isLive(): boolean {
    return isConnected() && !this.stopped.signal.aborted;
  }

  stop(): void {
    if (this.stopped.signal.aborted) return;
    this.stopped.abort();
    this.card.close();
    this.page.stop();
  }

  /** Not wanted here any more: nothing of it is left, and badge and panel are told. */
  private stopOn(site: string | undefined): void {
    if (site !== undefined && !isOfSite(location.hostname, site)) return;
    this.stop();
    this.tooltips.restore();
    browser.runtime.onMessage.removeListener(this.answer);
    tellState(0, undefined);
  }

  /** What `document.open` does to listeners, it does to all of them. */
  private listenIn(opened: Document): void {
    this.pointer.follow(opened);
    if (opened !== document) {
      this.frames.tell();
      return;
    }
    this.heartbeat.listen();
    const listen = { signal: this.stopped.signal };
    addEventListener("pageshow", this.cameBack, listen);
    addEventListener("popstate", this.moved, listen);
    navigationOf(window)?.addEventListener("currententrychange", this.moved, listen);
  }

  /** The browser had put the page aside, and with it every question on its way. */
  private readonly cameBack = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.page.resume();
  };

  /** The page shows another article under another address. */
  private readonly moved = (): void => {
    if (addressOf() === this.address) return;
    this.address = addressOf();
    void this.page.renewMutes();
  };

  private look(): void {
    if (!isConnected()) return;
    this.moved();
    this.page.look();
    this.tellBehind();
  }

  private tellBehind(): void {
    const { isBehind } = this.page;
    if (isBehind === this.wasBehind) return;
    this.wasBehind = isBehind;
    this.changed();
  }

  private cardMention(mention: PageMention): CardMention {
    const known = this.cardMentions.get(mention);
    if (known) return known;
    const made = forCard(mention);
    this.cardMentions.set(mention, made);
    this.pageMentions.set(made, mention);
    return made;
  }

  private shown(mention: CardMention | null, byKey: boolean): void {
    const shown = mention && (this.pageMentions.get(mention) ?? null);
    this.page.marks.activate(shown);
    if (shown && !byKey) this.tooltips.hush(shown);
    else this.tooltips.restore();
    if (!mention && !isConnected()) this.stop();
  }

  private report(about: CardAbout, mention: CardMention): Promise<void> {
    const selected = mentionSelected(this.pageMentions.get(mention), location.href);
    return askReport({ ...about, selected });
  }

  private open(mention: PageMention): void {
    this.current = mention;
    this.card.openByKey(this.cardMention(mention));
  }

  private step(direction: "next" | "previous"): void {
    const mention = stepFrom(this.page.mentions.list, this.current, direction);
    if (mention) {
      scrollToMention(mention, true);
      this.open(mention);
    } else this.card.say("Waybill", this.page.trouble ?? say("noNames"));
  }

  private goTo(entity: string, index: number): void {
    const mention = this.page.mentions.byEntity().get(entity)?.[index];
    if (!mention) return;
    this.current = mention;
    scrollToMention(mention, false);
    this.page.marks.flash(mention);
  }

  /** Badge, panel and card follow what is marked. */
  private changed(): void {
    const { entityCount } = this.page.mentions;
    this.teller.tell({ entities: entityCount, trouble: this.page.trouble });
    const open = this.card.mention && this.pageMentions.get(this.card.mention);
    if (open && !this.page.mentions.has(open) && !this.page.isMuted(open.entity)) this.card.gone();
  }

  private rested(): void {
    this.moved();
    this.tellBehind();
    const { entityCount } = this.page.mentions;
    if (entityCount === 0 || this.announcedAt === this.address) return;
    this.announcedAt = this.address;
    announce(sayCount("found", entityCount));
  }

  private readonly answer = (raw: unknown, sender: Runtime.MessageSender) => {
    const parsed = sender.id === browser.runtime.id ? v.safeParse(toReader, raw) : undefined;
    if (!parsed?.success) return undefined;
    return this.reply(parsed.output);
  };

  private reply(message: ToReader): Promise<unknown> {
    if (message.type === "ask-mentions") return Promise.resolve(this.page.summary());
    if (message.type === "ask-selection")
      return Promise.resolve(selectedIn(this.page.documents, location.href));
    if (message.type === "step") this.step(message.direction);
    else if (message.type === "go-to") this.goTo(message.entity, message.index);
    else if (message.type === "stop") this.stopOn(message.site);
    else if (message.type === "unmute") void this.page.unmute(message.entity);
    else void this.page.renewMutes();
    return Promise.resolve(undefined);
  }
}

/** What names the article: the address without its fragment. */
function addressOf(): string {
  return location.href.replace(/#.*/, "");
}

/** Chrome 102, Firefox 147; elsewhere the heartbeat sees it. */
function navigationOf(view: Window): EventTarget | undefined {
  return (view as { navigation?: EventTarget }).navigation;
}

/** Starts reading this page, once. */
export function startReader(): void {
  const world = globalThis as { [running]?: Reader };
  if (world[running]?.isLive) return;
  world[running]?.stop();
  removeLeftCards();
  world[running] = new Reader();
  world[running].start();
}
