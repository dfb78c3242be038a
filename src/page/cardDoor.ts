/** The card, whose script comes when a name is first pointed at: most pages never need it. */
import { type CardControls, type CardMention, type CardPort, takeCard } from "../card/script.ts";
import type { Point } from "../card/triangle.ts";
import { askCardScript, isConnected } from "./ask.ts";

/** Passes on to the card what it is told, once there is one. */
export class CardDoor {
  private card: CardControls | undefined;
  private coming: Promise<void> | undefined;
  /** What the card is told when it comes: the last word counts. */
  private waiting: ((card: CardControls) => void) | undefined;

  /** @param outlived told when no card can come any more */
  constructor(
    private readonly port: CardPort,
    private readonly outlived: () => void,
  ) {}

  get mention(): CardMention | null {
    return this.card?.mention ?? null;
  }

  hover(mention: CardMention | null, point: Point, fast: boolean): void {
    if (this.card) this.card.hover(mention, point, fast);
    else if (mention) this.tell((card) => card.hover(mention, point, fast));
    else this.waiting = undefined;
  }

  openByKey(mention: CardMention): void {
    this.tell((card) => card.openByKey(mention));
  }

  say(name: string, sentence: string): void {
    this.tell((card) => card.say(name, sentence));
  }

  close(): void {
    this.waiting = undefined;
    this.card?.close();
  }

  gone(): void {
    this.card?.gone();
  }

  scrolled(): void {
    this.card?.scrolled();
  }

  pressed(target: EventTarget | null): void {
    this.card?.pressed(target);
  }

  key(event: KeyboardEvent): void {
    this.card?.key(event);
  }

  private tell(word: (card: CardControls) => void): void {
    if (this.card) {
      word(this.card);
      return;
    }
    this.waiting = word;
    this.coming ??= this.fetch();
  }

  private async fetch(): Promise<void> {
    if (!takeCard()) await askCardScript();
    this.coming = undefined;
    this.card = takeCard()?.(this.port);
    if (!this.card) {
      if (!isConnected()) this.outlived();
      return;
    }
    this.waiting?.(this.card);
    this.waiting = undefined;
  }
}
