/** The scripts that run in the checked page. */
import { readFileSync } from "node:fs";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** Runs in the page's own world, before its scripts. */
export const clock = read("clock.js");
/** Runs in a world of its own. */
export const watcher = read("look.js") + read("watch.js");
/** The name of that world. */
export const watcherWorld = "page-check";
