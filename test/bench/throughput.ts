/** `npm run bench -- throughput`: how fast names are found, beside the bare loop over the same text. */

import { readFileSync } from "node:fs";
import { corePack } from "../../src/cli/corePack.ts";
import { textOfHtml } from "../../src/cli/html.ts";
import { spot } from "../../src/spotter/spot.ts";
import { bareLoop } from "./bareLoop.ts";
import { corpus } from "./corpus.ts";

const letters = 2_000_000;
const rounds = 20;

function repeated(text: string): string {
  return `${text}\n\n`.repeat(Math.ceil(letters / text.length)).slice(0, letters);
}

/** @returns the best of many rounds, the first ones being the engine's warming up; in million UTF-16 units a second */
function speed(text: string, run: (text: string) => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run(text);
    best = Math.min(best, performance.now() - start);
  }
  return text.length / best / 1000;
}

function articleText(): string {
  return textOfHtml(readFileSync("test/pages/rifles-and-drone-parts.html", "utf8")).text;
}

export async function throughput(): Promise<void> {
  const pack = await corePack();
  const texts = [
    ["an article of ours", articleText()],
    [
      "the corpus: names in each line",
      corpus()
        .map((s) => s.text)
        .join("\n\n"),
    ],
    ["the corpus without its mentions", withoutMentions()],
  ] as const;
  console.log(`${"million characters a second".padEnd(34)} waybill   bare loop   share`);
  for (const [label, text] of texts) {
    const long = repeated(text);
    const bare = speed(long, bareLoop);
    const ours = speed(long, (t) => spot(pack.names, t));
    const cells = [ours.toFixed(1).padStart(7), bare.toFixed(1).padStart(11)];
    console.log(`${label.padEnd(34)} ${cells.join(" ")}   ${((ours / bare) * 100).toFixed(0)} %`);
  }
}

/** Text as most of it is: no name for lines on end. */
function withoutMentions(): string {
  return corpus()
    .filter((s) => s.mentions.length === 0)
    .map((s) => s.text)
    .join("\n\n");
}
