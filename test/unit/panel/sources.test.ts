import { expect, test } from "vitest";
import { chainsOf } from "../../../src/facts/chains.ts";
import type { Facts, Source } from "../../../src/facts/schema.ts";
import { Wording } from "../../../src/facts/wording.ts";
import { summaryOf } from "../../../src/panel/sources/summary.ts";
import { data, story } from "../facts/story.ts";

const wording = new Wording("en");

function source(id: string, known: Partial<Source> = {}): Source {
  return { id, publisher: id, title: null, url: null, tier: "report", read: true, ...known };
}

function told(...sources: readonly Source[]): string {
  const facts: Facts = { ...data, sources: new Map(sources.map((s) => [s.id, s])) };
  const reports = sources.filter((s) => s.read).map((s) => s.id);
  return summaryOf(chainsOf(facts, reports), wording);
}

test("one origin that was read: the others follow it", () => {
  const politico = source("Politico", { published: "2023-03-04" });
  const others = ["b", "c"].map((id) => source(id, { basedOn: "Politico" }));
  expect(told(politico, ...others)).toBe(
    "3 reports, 1 origin: Politico, 4 March 2023. The others follow it.",
  );
  expect(told(politico, others[0]!)).toBe(
    "2 reports, 1 origin: Politico, 4 March 2023. The other follows it.",
  );
  expect(told(politico)).toBe("1 report, 1 origin: Politico, 4 March 2023.");
});

test("one origin that nobody of ours has seen: all follow it", () => {
  const unseen = source("Politico", { read: false });
  const others = ["b", "c"].map((id) => source(id, { basedOn: "Politico" }));
  expect(told(unseen, ...others)).toBe(
    "2 reports, 1 origin: Politico. It was not seen; all of them follow it.",
  );
  expect(told(unseen, others[0]!)).toBe(
    "1 report, 1 origin: Politico. It was not seen; the report follows it.",
  );
});

test("several origins: the one of most reports is named, with what it rests on", () => {
  const reports = [...story.shipments.values()].flatMap((s) => s.claims.map((c) => c.source));
  expect(summaryOf(chainsOf(story, reports), wording)).toMatch(
    /^\d+ reports, 2 origins\. The most, \d+, rest on ImportGenius customs data, told by Politico, 16 March 2023\.$/,
  );
});

test("origins of their own, a named one of several, and one that is not there", () => {
  expect(told(source("a"), source("b"))).toBe("2 reports, 2 origins: no two of them share one.");
  const named = { origin: "customs data" };
  expect(told(source("a", named), source("b", named))).toBe("2 reports, 1 origin: customs data.");
  expect(told(source("a", { basedOn: "lost" }))).toBe(
    "1 report, 1 origin: one that the records do not hold.",
  );
});

test("a name that runs the other way does not turn the sentence round", () => {
  expect(told(source("a", { publisher: "הארץ" }))).toBe("1 report, 1 origin: \u2068הארץ\u2069.");
});
