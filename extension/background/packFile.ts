/**
 * The core pack, asked for as the first thing a background does: the browser fetches it
 * while our other modules are evaluated, some 15 ms of a cold start. What wakes a
 * background is a page or a panel that will ask for it.
 */
import { fetchCorePack } from "../corePackFile.ts";

/** Its bytes, or a PackError when it is not there. */
export const packFile = fetchCorePack();
// Whoever waits for it is told; nobody may wait yet.
packFile.catch(() => undefined);
