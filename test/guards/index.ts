/** All guards by name; `npm run guards` takes them out one by one. */
import { cardGuards } from "./card.ts";
import { changeGuards } from "./changes.ts";
import type { Guard } from "./guard.ts";
import { lifeGuards } from "./life.ts";
import { pointerGuards } from "./pointer.ts";
import { textGuards } from "./text.ts";

export const guards: Readonly<Record<string, Guard>> = {
  ...changeGuards,
  ...textGuards,
  ...lifeGuards,
  ...pointerGuards,
  ...cardGuards,
};
