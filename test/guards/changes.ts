/** Guards of what is followed while a page changes. */
import { type Guard, guardsIn } from "./guard.ts";

const changes = guardsIn("src/page/changes.ts", "laboratory");

/** What the observer is told to tell, and what is made of it. */
export const changeGuards: Readonly<Record<string, Guard>> = {
  "character-data": changes(
    "text written over in place keeps its old marks",
    "text-changed",
    "  characterData: true,\n",
  ),
  "attribute-class": changes(
    "what a class shows or hides is not followed",
    "class-shows-hides",
    '"class style hidden',
    '"style hidden',
  ),
  "attribute-style": changes(
    "what a style shows or hides is not followed",
    "class-shows-hides",
    '"class style hidden',
    '"class hidden',
  ),
  "attribute-hidden": changes(
    "what `hidden` shows or hides is not followed",
    "attributes-show-hide",
    "style hidden aria-hidden",
    "style aria-hidden",
  ),
  "attribute-aria-hidden": changes(
    "what `aria-hidden` keeps back is not followed",
    "attributes-show-hide",
    "hidden aria-hidden contenteditable",
    "hidden contenteditable",
  ),
  "attribute-contenteditable": changes(
    "text that becomes editable keeps its marks",
    "attributes-show-hide",
    " contenteditable open",
    " open",
  ),
  "attribute-open": changes(
    "what `<details>` shows when it opens is not followed",
    "attributes-show-hide",
    "open lang",
    "lang",
  ),
  "attribute-lang": changes(
    "text that is said to be of another language is read in the old one",
    "lang-changed",
    "open lang slot",
    "open slot",
  ),
  "attribute-slot": changes(
    "what is handed to another slot is not followed",
    "shadow-slots",
    "lang slot name",
    "lang name",
  ),
  "attribute-name": changes(
    "what a renamed slot shows is not followed",
    "shadow-slots",
    'slot name"',
    'slot"',
  ),
  "slot-filled": changes(
    "a slot's own text keeps its marks when something else takes its place",
    "shadow-slots",
    "touchesRun || fillsSlots ||",
    "touchesRun ||",
  ),
  "slot-host": changes(
    "the rest of a host is not read when an element goes to another slot",
    "shadow-slots",
    'if (attributeName === "slot") return target.parentElement;',
  ),
  "slot-renamed-host": changes(
    "the rest of a host is not read when a slot is renamed",
    "shadow-slots",
    'return attributeName === "name" && "host" in root ? (root as ShadowRoot).host : null;',
    "return null;",
  ),
  "run-joined-by-removal": changes(
    "a name is not seen when what stood within it goes",
    "text-removed",
    "touchesRun || fillsSlots ||",
    "fillsSlots ||",
  ),
  "run-joined-by-text-removal": changes(
    "a name is not seen when the only text of an element within it goes",
    "text-removed",
    " || [...removedNodes].some(isText)",
  ),
  "run-parted-by-attribute": changes(
    "a name keeps its mark when what was hidden within it comes to stand between its halves",
    "class-shows-hides",
    "if (parent && (isInlineContent(previousSibling) || isInlineContent(nextSibling))) yield parent;",
  ),
};
