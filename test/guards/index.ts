/** All guards by name; `npm run guards` takes them out one by one. */
import { changeGuards } from "./changes.ts";
import type { Guard } from "./types.ts";

export const guards: Readonly<Record<string, Guard>> = { ...changeGuards };
