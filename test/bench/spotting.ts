/** `npm run bench -- spotting`: how right the marks are, beside two baselines. */
import { corpus, type Sentence } from "./corpus.ts";
import {
  anyCase,
  canonicalOnly,
  gazetteer,
  type Matcher,
  waybill,
  wholeWords,
} from "./matchers.ts";
import { precision, recall, score, scoreOne } from "./score.ts";

function row(label: string, sentences: readonly Sentence[], matchers: readonly Matcher[]): string {
  const cells = matchers.map((match) => {
    const s = score(sentences, match);
    return `${precision(s).toFixed(3)} ${recall(s).toFixed(3)}`;
  });
  return [label.padEnd(36), String(sentences.length).padStart(4), ...cells].join("   ");
}

function by(sentences: readonly Sentence[], key: (s: Sentence) => string | undefined) {
  const groups = new Map<string, Sentence[]>();
  for (const s of sentences) {
    const name = key(s);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), s]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What our matcher got wrong, so that it can be looked at. */
function faults(sentences: readonly Sentence[], match: Matcher): string[] {
  return sentences
    .filter((s) => {
      const { wrong, missed } = scoreOne(s, match);
      return wrong + missed > 0;
    })
    .map((s) => {
      const say = (ms: readonly { start: number; end: number; entity: string }[]) =>
        ms.map((m) => `${s.text.slice(m.start, m.end)}=${m.entity}`).join(", ") || "nothing";
      return `${s.id} [${s.trap ?? "plain"}] ${s.text}\n    found ${say(match(s.text))}; gold ${say(s.mentions)}`;
    });
}

export async function spotting(args: readonly string[]): Promise<void> {
  const all = corpus();
  const names = gazetteer();
  const ours = await waybill(names);
  const matchers = [ours, anyCase(names), wholeWords(names)];
  console.log(
    `${"precision and recall".padEnd(36)}    n   waybill       any case      whole words`,
  );
  console.log(row("all", all, matchers));
  console.log(
    row(
      "written without sight of the rules",
      all.filter((s) => s.isBlind),
      matchers,
    ),
  );
  console.log(
    row(
      "the others",
      all.filter((s) => !s.isBlind),
      matchers,
    ),
  );
  for (const [lang, some] of by(all, (s) => s.lang)) console.log(row(`  ${lang}`, some, matchers));
  console.log(
    row(
      "no trap",
      all.filter((s) => s.trap === undefined),
      matchers,
    ),
  );
  for (const [trap, some] of by(all, (s) => s.trap)) console.log(row(`  ${trap}`, some, matchers));
  const foreign = all.filter((s) => s.lang !== "en");
  const bare = await waybill(canonicalOnly(names));
  console.log(row("canonical names only, not English", foreign, [bare]));
  if (args.includes("--faults")) console.log(faults(all, ours).join("\n"));
  if (args.includes("--canonical-faults")) console.log(faults(foreign, bare).join("\n"));
}
