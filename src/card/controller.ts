/** Joins the machine, the clock, the host and the view. One card at a time. */
import { h, render } from "preact";
import type { CardModel } from "../facts/view.ts";
import type { CardReport } from "../messages/toBackground.ts";
import type { MuteScope } from "../settings/mutes.ts";
import { Contents, type ContentsPort, type Named } from "./contents.ts";
import { type CardHost, openHost } from "./host.ts";
import { type Effect, type Event, idle, next, type State } from "./machine.ts";
import { anchorAt, isInWindow, placeBeside } from "./place.ts";
import { isTowards, type Point } from "./triangle.ts";
import { Card } from "./view.tsx";

/** A name on the page as the card needs it. */
export interface CardMention extends Named {
  readonly why: readonly string[];
  /** Its rectangles in the window now, as far as they are seen; none when it is gone. */
  rects(): readonly DOMRect[];
  /** Another text whenever its rectangles may be others. */
  position(): string;
  /** The element at whose end the card is to stand; null where there is none. */
  home(): Element | null;
}

/** What a report from the card is about. */
export type CardAbout = Omit<CardReport, "selected">;

/** What the card asks of others. */
export interface CardPort extends ContentsPort {
  openPanel(): Promise<void>;
  openReport(id: string): Promise<void>;
  /** Opens the panel on a report. */
  report(about: CardAbout, mention: CardMention): Promise<void>;
  /** Told which mention the open card belongs to; null when it closes. */
  shown(mention: CardMention | null, byKey: boolean): void;
}

/** No mention's position. */
const unplaced = "unplaced";

function holds(box: DOMRect, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** The card of one page. */
export class CardController {
  private state: State<CardMention> = idle;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private host: CardHost | undefined;
  private point: Point | null = null;
  private leftAt: Point = { x: 0, y: 0 };
  private giveBack: Element | null = null;
  private listening = new AbortController();
  private placedAt = unplaced;
  /** Opened by key: the focus goes into the card once it is drawn. */
  private takesFocus = false;
  /** Whose contents the card shows; another's may be on their way. */
  private drawn: CardMention | null = null;

  private readonly contents: Contents<CardMention>;

  constructor(private readonly port: CardPort) {
    this.contents = new Contents(port, (wasPressed) => {
      this.draw();
      if (wasPressed) this.keepFocus();
    });
  }

  /** The mention whose card is open. */
  get mention(): CardMention | null {
    return this.contents.mention;
  }

  /** The pointer moved: on a mention, or on none. */
  hover(mention: CardMention | null, point: Point, fast: boolean): void {
    const box = this.host?.mount.getBoundingClientRect();
    if (box && holds(box, point)) {
      this.send({ name: "into-card" });
      return;
    }
    const isOwn = mention !== null && mention === this.contents.mention;
    if (isOwn) this.leftAt = point;
    const towards = !isOwn && box !== undefined && isTowards(this.leftAt, point, box);
    if (!this.host) this.point = point;
    this.send({ name: "pointer", on: mention, towards, fast });
  }

  /** Opens at once and takes the focus: a command or a tap. */
  openByKey(mention: CardMention): void {
    this.point = null;
    this.send({ name: "key", mention });
  }

  /** Shows a sentence in the card's place, at the top of the window. */
  say(name: string, sentence: string): void {
    const corner = new DOMRect(innerWidth - 376, 8, 360, 1);
    const bare = { entity: "", text: name, why: [], oneOf: [] };
    const home = () => document.documentElement;
    const mention = { ...bare, rects: () => [corner], position: () => "corner", home };
    this.contents.answerWith(mention, sentence);
    this.openByKey(mention);
  }

  close(): void {
    this.send({ name: "dismiss" });
  }

  /** The open card's name is no mention of the page any more. */
  gone(): void {
    this.send({ name: "gone" });
  }

  scrolled(): void {
    this.send({ name: "scroll" });
  }

  /** A press anywhere in the page or in the card. */
  pressed(target: EventTarget | null): void {
    if (target !== this.host?.element) this.send({ name: "press-outside" });
  }

  /** Esc is ours while a card is open. */
  key(event: KeyboardEvent): void {
    if (!this.host || !event.isTrusted || event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.close();
  }

  private send(event: Event<CardMention>): void {
    const step = next(this.state, event);
    this.state = step.state;
    for (const effect of step.effects) this.perform(effect);
  }

  private perform(effect: Effect<CardMention>): void {
    switch (effect.name) {
      case "wait":
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send({ name: "time" }), effect.ms);
        return;
      case "stop-waiting":
        clearTimeout(this.timer);
        return;
      case "prepare":
        void this.contents.prepare(effect.mention);
        return;
      case "show":
        this.show(effect.mention, effect.byKey);
        return;
      case "hide":
        this.hide();
    }
  }

  private show(mention: CardMention, byKey: boolean): void {
    const home = mention.home();
    if (home) this.showAt(home, mention, byKey);
    else this.close();
  }

  private showAt(home: Element, mention: CardMention, byKey: boolean): void {
    if (this.host && this.host.element.parentNode !== home) this.shut(this.host);
    if (!this.host) this.open(home);
    this.takesFocus = byKey;
    void this.contents.show(mention);
    this.port.shown(mention, byKey);
  }

  private open(home: Element): void {
    this.giveBack = null;
    this.host = openHost(home);
    this.listening = new AbortController();
    const { signal } = this.listening;
    const { element } = this.host;
    element.addEventListener("pointerenter", () => this.send({ name: "into-card" }), { signal });
    element.addEventListener("pointerleave", (e) => this.leaveCard(e), { signal });
    document.addEventListener("fullscreenchange", () => this.host?.raise(), { signal });
    const follow = () => {
      if (signal.aborted) return;
      this.follow();
      requestAnimationFrame(follow);
    };
    requestAnimationFrame(follow);
  }

  private leaveCard(event: PointerEvent): void {
    this.leftAt = { x: event.clientX, y: event.clientY };
    if (event.isTrusted) this.send({ name: "out-of-card" });
  }

  /** Whatever moves the name, the card moves with it; it goes when the name is out of view. */
  private follow(): void {
    const { host, contents } = this;
    if (!host || !contents.mention || contents.mention !== this.drawn) return;
    const position = contents.mention.position();
    if (!host.element.isConnected) this.close();
    else if (position === this.placedAt) return;
    else if (!isInWindow(contents.mention.rects())) this.send({ name: "out-of-view" });
    else void this.place(position);
  }

  /** The control that was pressed is gone: the dialog itself holds the focus then. */
  private keepFocus(): void {
    const dialog = this.dialog();
    dialog?.querySelector(".body")?.scrollTo(0, 0);
    dialog?.focus({ preventScroll: true });
  }

  private draw(): void {
    const { contents, host } = this;
    if (!host || !contents.mention) return;
    const { name, mention, content, turn } = contents;
    const { why } = mention;
    render(h(Card, { name, why, turn, ...this.handlers(), content }), host.mount);
    this.drawn = mention;
    if (this.takesFocus) this.takeFocus();
    this.takesFocus = false;
    // It is placed in the next frame, which lays out anyway: to ask now would lay out twice.
    this.placedAt = unplaced;
  }

  private handlers() {
    const { contents, port, state } = this;
    const isPinned = state.name === "open" && state.keep === "pinned";
    return {
      site: port.site,
      isPinned,
      onPin: () => this.pin(!isPinned),
      onClose: () => this.close(),
      onShipment: (id: string) => void contents.showShipment(id),
      onEntity: (entity: string, name: string) => void contents.showEntity(entity, name),
      former: contents.former,
      onBack: () => contents.backToLead(),
      onPanel: () => void port.openPanel(),
      onReport: (what: CardAbout["what"]) => this.report(what),
      onMute: (scope: MuteScope) => this.mute(scope),
      onUnmute: () => void contents.unmute().then(() => port.shown(contents.mention, true)),
      onUnwatch: () => this.unwatch(),
      onWatchAgain: () => void contents.watchAgain().then(() => port.shown(contents.mention, true)),
      onOpenReport: (id: string) => void port.openReport(id),
      onChoose: (model: CardModel) => contents.choose(model),
      onOthers: contents.others,
    };
  }

  private pin(isPinned: boolean): void {
    this.send({ name: isPinned ? "pin" : "unpin" });
    this.draw();
  }

  /** The card stays for "Undo", though its mark goes. */
  private mute(scope: MuteScope): void {
    this.send({ name: "hold" });
    void this.contents.mute(scope);
    this.port.shown(null, true);
  }

  /** As above. */
  private unwatch(): void {
    this.send({ name: "hold" });
    void this.contents.unwatch();
    this.port.shown(null, true);
  }

  /** A wrong match is about the name alone. */
  private report(what: CardAbout["what"]): void {
    const { content, mention } = this.contents;
    if (content.state !== "ready" || !mention) return;
    const { model, shown } = content;
    const shipment = what === "wrong-match" ? undefined : shown?.id;
    const about = { what, entity: model.entity.id, ...(shipment !== undefined && { shipment }) };
    void this.port.report(about, mention);
  }

  private async place(position: string): Promise<void> {
    const { host } = this;
    const { mention } = this.contents;
    const anchor = mention && anchorAt(mention.rects(), this.point);
    if (!host || !anchor) return;
    this.placedAt = position;
    const { left, top, maxHeight } = await placeBeside(anchor, host.mount);
    if (this.host === host && this.contents.mention === mention) host.moveTo(left, top, maxHeight);
  }

  private dialog(): HTMLElement | null | undefined {
    return this.host?.mount.querySelector<HTMLElement>("[role=dialog]");
  }

  private takeFocus(): void {
    const { activeElement } = document;
    if (activeElement !== this.host?.element) this.giveBack ??= activeElement;
    this.dialog()?.focus({ preventScroll: true });
  }

  private shut(host: CardHost): void {
    this.host = undefined;
    this.placedAt = unplaced;
    this.drawn = null;
    this.listening.abort();
    render(null, host.mount);
    host.remove();
  }

  private hide(): void {
    const { host, giveBack } = this;
    this.contents.clear();
    this.giveBack = null;
    if (!host) return;
    const hadFocus = document.activeElement === host.element;
    this.shut(host);
    if (hadFocus && giveBack instanceof HTMLElement) giveBack.focus({ preventScroll: true });
    this.port.shown(null, false);
  }
}
