/** What the pages made with React and with Vue have in common: the story, and how a test moves it on. */

export interface News {
  /** A text node between two others. */
  readonly lead: string;
  /** Keyed. */
  readonly list: readonly string[];
  /** Whether a name is one text or a text and an element. */
  readonly isSplit: boolean;
  /** Shown through an effect only, so from the first render in the browser on. */
  readonly seller: string;
  /** In the part whose code arrives after the rest has been hydrated. */
  readonly buyer: string;
  readonly hasLast: boolean;
  /** The part that the server never rendered. */
  readonly hasMore: boolean;
  /** The part that stands outside the root. */
  readonly hasAside: boolean;
}

export const firstNews: News = {
  lead: "Tekhkrim",
  list: ["Tekhkrim", "DJI", "Rosoboronexport"],
  isSplit: false,
  seller: "China North Industries",
  buyer: "Rosoboronexport",
  hasLast: true,
  hasMore: false,
  hasAside: false,
};

/** Enough of a story to be read, without a name. */
export const story =
  "Customs lists are read line by line, and each line says who sent, who took and what was written on the form. " +
  "A line does not say what became of the goods. Papers told the same lines in different ways, and some of them " +
  "added what others had left out; this page goes through the lines once more, as slowly as they deserve.";

/** `window.app`: how a test moves the page on. */
interface PageApp<State> {
  /** Takes over what the server rendered. */
  hydrate(): void;
  change(some: Partial<State>): void;
  /** The same, in no hurry. */
  changeSoon(some: Partial<State>): void;
  /** Lets the code of a part arrive. */
  arrive(part: string): void;
  /** Whether the part that arrived has been hydrated. */
  isComplete?(): boolean;
  unmount(): void;
  /** Renders anew into the emptied root, where there is one. */
  mount?(): void;
}

/** Code that comes when it is let through. */
export class Arrival {
  arrive: () => void = () => {};
  readonly arrived = new Promise<void>((resolve) => {
    this.arrive = resolve;
  });

  /** @returns the part once it has arrived, as a module has it */
  async of<T>(part: T): Promise<{ default: T }> {
    await this.arrived;
    return { default: part };
  }
}

/** Offers the page to the test; with `#early` it is hydrated by itself. */
export function offer<State>(app: PageApp<State>): void {
  (window as unknown as { app: PageApp<State> }).app = app;
  if (location.hash === "#early") app.hydrate();
}
