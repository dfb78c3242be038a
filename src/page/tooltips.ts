/** The page's own tooltips, which would lie over a card. */
import type { PageMention } from "./mentions.ts";
import { parentAcross } from "./trees.ts";

/** The titles around a mention, which browsers would show over its card. */
export class Tooltips {
  private hushed: { element: Element; title: string }[] = [];

  /** Empties them: an attribute that is taken away would come back in another place. */
  hush(mention: PageMention): void {
    this.restore();
    for (let e = parentAcross(mention.range.startContainer); e; e = parentAcross(e)) {
      const title = e.getAttribute("title");
      if (!title) continue;
      this.hushed.push({ element: e, title });
      e.setAttribute("title", "");
    }
  }

  /** What the page has set meanwhile stays. */
  restore(): void {
    for (const { element, title } of this.hushed)
      if (element.getAttribute("title") === "") element.setAttribute("title", title);
    this.hushed = [];
  }
}
