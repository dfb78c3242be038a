/** Guards of what is followed while a page changes. */
import type { Guard } from "./types.ts";

const file = "src/page/changes.ts";
const test = "laboratory.test.ts";

/** What the observer is told to tell, and what is made of it. */
export const changeGuards: Readonly<Record<string, Guard>> = {
  "character-data": {
    against: "text written over in place keeps its old marks",
    file,
    taken: "  characterData: true,\n",
    test,
    fails: "text-changed",
  },
  "attribute-class": {
    against: "what a class shows or hides is not followed",
    file,
    taken: '"class style hidden',
    instead: '"style hidden',
    test,
    fails: "class-shows-hides",
  },
  "attribute-style": {
    against: "what a style shows or hides is not followed",
    file,
    taken: '"class style hidden',
    instead: '"class hidden',
    test,
    fails: "class-shows-hides",
  },
  "attribute-hidden": {
    against: "what `hidden` shows or hides is not followed",
    file,
    taken: "style hidden aria-hidden",
    instead: "style aria-hidden",
    test,
    fails: "attributes-show-hide",
  },
};
