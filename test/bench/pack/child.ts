/** One matcher with its names, in a process of its own so that its memory is its own. Prints JSON. */

import { madeNames, madeText } from "./made.ts";
import { type Held, type MatcherName, matchers } from "./matchers.ts";

/** UTF-16 units of the text. */
const length = 2_000_000;
const rounds = 6;
/** Ms after which no further round is begun. */
const patience = 20_000;

const [matcher, count] = process.argv.slice(2) as [MatcherName, string];
const names = Array.from(madeNames(Number(count)), (n) => n.name);
const text = madeText(names, length);
const before = process.memoryUsage().rss;
const start = performance.now();
const held: Held = matchers[matcher](names);
const compileMs = performance.now() - start;
const compileRss = process.resourceUsage().maxRSS * 1024 - before;
let best = Number.POSITIVE_INFINITY;
let found = 0;
const begun = performance.now();
for (let round = 0; round < rounds && performance.now() - begun < patience; round++) {
  const from = performance.now();
  found = held.find(text);
  best = Math.min(best, performance.now() - from);
}
const measured = {
  compileMs,
  compileRss,
  found,
  speed: text.length / best / 1000,
  ...(held.bytes === undefined ? {} : { bytes: held.bytes }),
};
console.log(JSON.stringify(measured));
