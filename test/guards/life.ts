/** Guards of when a page is read, and of what happens around it. */
import { type Guard, guardsIn } from "./guard.ts";

const gate = guardsIn("src/page/gate.ts", "laboratory");
const gateInTabs = guardsIn("src/page/gate.ts", "life");
const withoutApis = "without commands, menus and side panel";

/** The gate, the history, and a background that may be gone. */
export const lifeGuards: Readonly<Record<string, Guard>> = {
  "gate-growth": gate(
    "a page that comes to hold prose is not read",
    "late-article|soft-navigation-from-empty",
    "growth.observe(document, { childList: true, subtree: true });",
  ),
  "gate-frames": gate(
    "a page whose article stands in a frame is not read",
    "article-in-frame",
    "return hasProse(document) || frames.some((f) => f.contentDocument && hasProse(f.contentDocument));",
    "return hasProse(document);",
  ),
  "gate-frame-loaded": gate(
    "a page whose frame loads its article later is not read",
    "article-in-frame",
    'document.addEventListener("load", lookLater, options);',
  ),
  "text-unseen": guardsIn("src/page/text.ts", "life")(
    "text that comes to a tab that nobody looks at is read",
    "of tabs that were opened unseen",
    ' || document.visibilityState === "hidden") return;',
    ") return;",
  ),
  "gate-shown": gateInTabs(
    "a tab that is looked at late is not read",
    "of tabs that were opened unseen",
    'document.addEventListener("visibilitychange", look, options);',
  ),
  "gate-html-only": {
    ...gate(
      "files that are no HTML are read",
      "xhtml-document|list.xml",
      'if (!(document instanceof HTMLDocument) || document.contentType !== "text/html") return;',
    ),
  },
  "reader-came-back": guardsIn("src/page/reader.ts", "mute")(
    "a page from the history's cache does not know what was muted meanwhile",
    "a page from the history's cache",
    "if (event.persisted) void this.page.resume();",
  ),
  "reader-left-card": guardsIn("src/page/reader.ts", "life", "in firefox")(
    "the card of a reader that was ended stays on the page",
    "loaded anew leaves no trouble",
    "removeLeftCards();",
  ),
  "trees-dead": guardsIn("src/page/trees.ts", "laboratory", "in firefox")(
    "what is held of a frame that shows another page throws",
    "frame",
    "if (error instanceof TypeError) return true;",
  ),
  "frames-styled": guardsIn("extension/background/messages.ts", "laboratory")(
    "marks in frames have no line",
    "same-origin-frame",
    "void styleFrames(sender);",
  ),
  "commands-missing": guardsIn("extension/background/commands.ts", "touch", withoutApis)(
    "a browser without commands reads nothing",
    "a tap on a name opens its card",
    "browser.commands?.",
    "browser.commands.",
  ),
};
