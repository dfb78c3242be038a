/** Guards of how a page's text is read and kept. */
import { type Guard, guardsIn } from "./guard.ts";

const walk = guardsIn("src/page/walk.ts", "laboratory");
const text = guardsIn("src/page/text.ts", "laboratory");
const frames = guardsIn("src/page/frames.ts", "laboratory");
const blocks = guardsIn("src/page/blocks.ts", "laboratory");
const marks = guardsIn("src/page/marks.ts", "laboratory");

const walkGuards = {
  "walk-editable": walk(
    "what the reader writes is marked",
    "editable-text",
    "(element as HTMLElement).isContentEditable",
    "false",
  ),
  "walk-aria-hidden": walk(
    "what is kept from screen readers is marked",
    "not-shown",
    'element.getAttribute("aria-hidden") === "true" ||',
  ),
  "walk-code": walk("code is marked", "no-prose", '"code pre kbd samp svg', '"svg'),
  "walk-drawing": walk("drawings are marked", "drawings-and-formulas", "samp svg math", "samp"),
  "walk-progress": walk("what stands in a bar is marked", "no-prose", " progress meter", ""),
  "walk-details": walk(
    "the folded part of `<details>` is marked",
    "not-shown",
    `if (element.localName === "details" && !element.hasAttribute("open"))
    return [...element.querySelectorAll(":scope > summary:first-of-type")];`,
  ),
  "walk-folded": walk(
    "a change in the folded part of `<details>` is marked",
    "not-shown",
    'if (isFolded && e.localName !== "summary") return true;',
  ),
  "walk-content-visibility": walk(
    "what `content-visibility` hides is marked",
    "not-shown",
    'style.contentVisibility === "hidden" ? [] : chosenIn(element)',
    "chosenIn(element)",
  ),
  "walk-inside-content-visibility": walk(
    "a change inside of what `content-visibility` hides is marked",
    "not-shown",
    'display === "none" || contentVisibility === "hidden"',
    'display === "none"',
  ),
  "walk-inside-skipped": walk(
    "a change inside of a drawing is marked",
    "drawings-and-formulas|editable-text|no-prose",
    "if (isSkipped(e) || isShut(e, view)) return true;",
    "if (isShut(e, view)) return true;",
  ),
  "walk-visibility": walk(
    "what `visibility` hides is marked",
    "not-shown",
    'const isHidden = style.visibility !== "visible";',
    "const isHidden = false;",
  ),
  "walk-line-break": walk(
    "a name goes over the end of a line that the page has set",
    "shapes-of-text",
    'localName === "br" || localName === "hr" || ',
  ),
  "walk-contents": walk(
    "an element without a box cuts a name in two",
    "shapes-of-text",
    'display === "contents" || ',
  ),
  "walk-ruby": walk(
    "a name under its reading is not seen",
    "shapes-of-text",
    ' || display.startsWith("ruby")',
  ),
  "walk-slot": walk(
    "what is handed in through a slot is not read in its place",
    "open-shadow-roots",
    "if (assigned.length > 0) return assigned;",
  ),
  "walk-shadow-root": walk(
    "open shadow roots are not read",
    "open-shadow-roots",
    "eachIn(element.shadowRoot ?? element)",
    "eachIn(element)",
  ),
  "walk-late-plain-host": walk(
    "an empty element that gets a shadow root late is not read",
    "shadow-root-attached-later",
    "(!element.firstChild && hosts.has(localName))",
    "false",
  ),
  "walk-late-custom-host": walk(
    "a custom element that draws itself late is not read",
    "shadow-root-attached-later",
    'localName.includes("-") || ',
  ),
} satisfies Readonly<Record<string, Guard>>;

/** What is read at all, when it is read anew, and that its marks stay drawn. */
export const textGuards: Readonly<Record<string, Guard>> = {
  ...walkGuards,
  "text-whole-document": text(
    "another root element is not seen",
    "html-replaced|document-open",
    "this.observer.observe(document, watched);",
    "this.observer.observe(document.documentElement, watched);",
  ),
  "text-listens-again": text(
    "after `document.open` no card opens",
    "document-open",
    "this.port.documentCame(target as Document);",
    "{}",
  ),
  "text-roots-watched": text(
    "changes in shadow roots are not seen",
    "open-shadow-roots",
    "this.observer.observe(root, watched);",
  ),
  "text-late-hosts": text(
    "shadow roots that come late are not read",
    "shadow-root-attached-later",
    "if (host.isConnected) this.changed.add(blockElementOf(host) ?? host);",
  ),
  "text-outside": text(
    "what stood beside an element in one run with it loses its marks",
    "class-shows-hides",
    "this.noteOutside(block, part);",
  ),
  "text-frame-gone": text(
    "the marks of a frame that hides stay",
    "srcdoc-frame",
    "for (const frame of unmet) this.frames.forget(frame);",
  ),
  "text-moved": {
    ...text("steps go in the old order after a move", "the order", "this.noteMove(node);"),
    test: "keyboard.test.ts",
  },
  "frames-load": frames(
    "a frame that goes to another page is not read",
    "same-origin-frame",
    'frame.addEventListener("load", () => this.look(frame), { signal: this.signal });',
  ),
  "frames-watched": text(
    "changes in frames are not seen",
    "same-origin-frame",
    "this.watchDocument(document);\n    this.later();\n  }\n\n  /** Told",
    "this.changed.add(document.documentElement);\n    this.later();\n  }\n\n  /** Told",
  ),
  "blocks-language": blocks(
    "a run in another language now is taken for the old one",
    "lang-changed",
    "a.lang === b.lang &&",
  ),
  "marks-registry-cleared": marks(
    "a page that clears all highlights clears ours",
    "highlights-of-the-page",
    "if (this.registry.get(name) !== highlight) this.registry.set(name, highlight);",
  ),
  "marks-highlight-emptied": marks(
    "a page that empties a highlight of ours leaves it empty",
    "highlights-of-the-page",
    "if (highlight.size !== ranges.size) for (const range of ranges) highlight.add(range);",
  ),
};
