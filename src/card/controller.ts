/** Joins the machine, the clock, the host and the view. One card at a time. */
import { h, render } from "preact";
import type { CardModel } from "../facts/view.ts";
import type { MuteScope } from "../settings/mutes.ts";
import { Contents, type ContentsPort, type Named } from "./contents.ts";
import { type CardHost, openHost } from "./host.ts";
import { type Effect, type Event, idle, next, type State } from "./machine.ts";
import { lineAt, placeBeside } from "./place.ts";
import { isTowards, type Point } from "./triangle.ts";
import { Card } from "./view.tsx";

/** A name on the page as the card needs it. */
export interface CardMention extends Named {
  readonly text: string;
  readonly why: readonly string[];
  /** Its rectangles in the window now, none when it is gone. */
  rects(): readonly DOMRect[];
}

/** What the card asks of others. */
export interface CardPort extends ContentsPort {
  openPanel(): Promise<void>;
  /** Told which mention the open card belongs to; null when it closes. */
  shown(mention: CardMention | null): void;
}

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
  private frame = 0;

  private readonly contents: Contents<CardMention>;

  constructor(private readonly port: CardPort) {
    this.contents = new Contents(port, (wasPressed) => {
      this.draw();
      if (wasPressed) this.keepFocus();
    });
  }

  /** The pointer moved: on a mention, or on none. */
  hover(mention: CardMention | null, point: Point): void {
    const box = this.host?.mount.getBoundingClientRect();
    if (box && holds(box, point)) {
      this.send({ name: "into-card" });
      return;
    }
    if (mention) this.leftAt = point;
    const towards = mention === null && box !== undefined && isTowards(this.leftAt, point, box);
    if (this.state.name !== "open" && this.state.name !== "leaving") this.point = point;
    if (mention && mention !== this.contents.mention) this.point = point;
    this.send({ name: "pointer", on: mention, towards });
  }

  /** Opens at once and takes the focus: a command or a tap. */
  openByKey(mention: CardMention): void {
    this.point = null;
    this.send({ name: "key", mention });
  }

  /** Shows a sentence in the card's place, at the top of the window. */
  say(name: string, sentence: string): void {
    const corner = new DOMRect(innerWidth - 376, 8, 360, 0);
    const mention = { entity: "", text: name, why: [], oneOf: [], rects: () => [corner] };
    this.contents.answerWith(mention, sentence);
    this.openByKey(mention);
  }

  close(): void {
    this.send({ name: "dismiss" });
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
    if (!this.host) this.open();
    void this.contents.show(mention);
    this.port.shown(mention);
    if (byKey) this.takeFocus();
  }

  private open(): void {
    this.giveBack = null;
    this.host = openHost();
    this.listening = new AbortController();
    const { signal } = this.listening;
    const { element } = this.host;
    element.addEventListener("pointerenter", () => this.send({ name: "into-card" }), { signal });
    element.addEventListener("pointerleave", (e) => this.leaveCard(e), { signal });
    const capture = { signal, capture: true };
    addEventListener("keydown", (e) => this.onKey(e), capture);
    addEventListener("pointerdown", (e) => this.onPress(e), capture);
    addEventListener("scroll", () => this.follow(), { ...capture, passive: true });
    addEventListener("resize", () => this.follow(), { signal });
  }

  private leaveCard(event: PointerEvent): void {
    this.leftAt = { x: event.clientX, y: event.clientY };
    if (event.isTrusted) this.send({ name: "out-of-card" });
  }

  private onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.close();
  }

  private onPress(event: PointerEvent): void {
    if (event.isTrusted && event.target !== this.host?.element) this.close();
  }

  /** The name moved with the page: the card follows, or closes when it is out of view. */
  private follow(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const isInView = this.contents.mention
        ?.rects()
        .some((r) => r.bottom > 0 && r.top < innerHeight);
      if (!this.host) return;
      if (isInView) void this.place();
      else this.close();
    });
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
    const { text: name, why } = contents.mention;
    render(h(Card, { name, why, ...this.handlers(), content: contents.content }), host.mount);
    void this.place();
  }

  private handlers() {
    const { contents, port } = this;
    return {
      site: port.site,
      onShipment: (id: string) => void contents.showShipment(id),
      onBack: () => contents.backToLead(),
      onPanel: () => void port.openPanel(),
      onMute: (scope: MuteScope) => this.mute(scope),
      onUnmute: () => void contents.unmute().then(() => port.shown(contents.mention)),
      onChoose: (model: CardModel) => contents.choose(model),
      onOthers: contents.others,
    };
  }

  /** The card stays for "Undo", though its mark goes. */
  private mute(scope: MuteScope): void {
    this.send({ name: "hold" });
    void this.contents.mute(scope);
    this.port.shown(null);
  }

  private async place(): Promise<void> {
    const { host } = this;
    const { mention } = this.contents;
    const line = mention && lineAt(mention.rects(), this.point);
    if (!host || !line) return;
    const { left, top, maxHeight } = await placeBeside(line, host.mount);
    if (this.host === host) host.moveTo(left, top, maxHeight);
  }

  private dialog(): HTMLElement | null | undefined {
    return this.host?.mount.querySelector<HTMLElement>("[role=dialog]");
  }

  private takeFocus(): void {
    const { activeElement } = document;
    if (activeElement !== this.host?.element) this.giveBack ??= activeElement;
    this.dialog()?.focus({ preventScroll: true });
  }

  private hide(): void {
    const { host, giveBack } = this;
    this.host = undefined;
    this.contents.clear();
    this.giveBack = null;
    this.listening.abort();
    if (!host) return;
    const hadFocus = document.activeElement === host.element;
    render(null, host.mount);
    host.remove();
    if (hadFocus && giveBack instanceof HTMLElement) giveBack.focus({ preventScroll: true });
    this.port.shown(null);
  }
}
