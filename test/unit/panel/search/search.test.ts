/** What is found for what was typed, and in which order. */
import { describe, expect, test } from "vitest";
import type { Group } from "../../../../src/panel/search/entries.ts";
import { type Found, type Hit, shownBy } from "../../../../src/panel/search/index.ts";
import type { Folded } from "../../../../src/spotter/letters.ts";
import { index, record } from "./records.ts";

function keys(found: Found, group: Group): string[] {
  return found.groups.find((g) => g.group === group)?.hits.map((h) => h.entry.key) ?? [];
}

/** The names found, and that they are spelled so. */
function named(words: string): string[] {
  const found = index.search(words);
  expect(found.isNear, words).toBe(false);
  return keys(found, "names");
}

function marksOf(hit: Hit, typed: Folded): string[] {
  const { text, ranges } = shownBy(hit, typed);
  return ranges.map(({ start, end }) => text.slice(start, end));
}

/** The texts that are marked in the first hit of a group. */
function marked(found: Found, group: Group): string[] {
  const hit = found.groups.find((g) => g.group === group)?.hits[0];
  return hit ? marksOf(hit, found.typed) : [];
}

describe("an exact spelling", () => {
  test("of every entity of a shipment finds it, whatever the script", () => {
    const lost = record.rows
      .flatMap((r) => r.named)
      .map((id) => record.facts.entities.get(id)!)
      .flatMap(({ id, name, aliases }) =>
        [name, ...aliases.map((a) => a.name)].map((spelling) => ({ id, spelling })),
      )
      .filter(({ id, spelling }) => !named(spelling).slice(0, 3).includes(id));
    expect(lost).toEqual([]);
  });

  test("in the letters in which it was typed is the one that is shown", () => {
    expect(marked(index.search("Техкрим"), "names")).toEqual(["Техкрим"]);
    expect(marked(index.search("tekhkrim"), "names")).toEqual(["Tekhkrim"]);
    expect(marked(index.search("大疆"), "names")).toEqual(["大疆"]);
  });

  test("in a case, in the other half of the Han script and within a sentence is read as on a page", () => {
    expect(named("Рособоронэкспорта")).toEqual(["rosoboronexport"]);
    expect(named("大疆創新")).toEqual(["dji"]);
    expect(named("rifles from China North Industries to Tekhkrim were")).toEqual(
      expect.arrayContaining(["norinco", "tekhkrim"]),
    );
  });
});

describe("the order", () => {
  test("DJI gives DJI first, and nothing that is not spelled so", () => {
    const found = index.search("DJI");
    expect(keys(found, "names")[0]).toBe("dji");
    for (const { hits } of found.groups)
      for (const { by } of hits) expect(by).toMatch(/(?<!\p{L})DJI/iu);
  });

  test("names stand before goods, goods before publishers, shipments last", () => {
    const { groups } = index.search("k");
    expect(groups.map((g) => g.group)).toEqual(["names", "goods", "publishers", "shipments"]);
  });

  test("whole names stand before beginnings, beginnings before words within", () => {
    expect(named("intel")[0]).toBe("intel");
    expect(named("poly")[0]).toBe("poly-technologies");
    expect(named("silva")[0]).toBe("silva");
  });

  test("a short word in the midst of another is no hit, a long one is", () => {
    expect(named("khkrim")).toEqual(["tekhkrim"]);
    expect(index.search("krm").total).toBe(0);
  });

  test("a word does not run on into the next by half", () => {
    const found = index.search("drones");
    const texts = found.groups.flatMap(({ hits }) => hits.flatMap((h) => marksOf(h, found.typed)));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((t) => t.toLowerCase() !== "drones")).toEqual([]);
    expect(named("cqa")[0]).toBe("cq-a");
  });

  test("several words find what each of them begins a word of", () => {
    expect(keys(index.search("norinco rifles"), "shipments")).toEqual([
      "norinco-cqa-tekhkrim-2022-06",
    ]);
  });

  test("it is the same each time", () => {
    expect(index.search("k").groups).toEqual(index.search("k").groups);
  });
});

describe("a misspelling", () => {
  test.each([
    ["techkirm", "tekhkrim"],
    ["Техрим", "tekhkrim"],
    ["norinko", "norinco"],
    ["norinoc", "norinco"],
    ["Rosoboronexprt", "rosoboronexport"],
    ["China Norht Industries", "norinco"],
    ["baykra", "baykar"],
    ["Haas Automtion", "haas-automation"],
    ["autle", "autel"],
  ])("%s is near %s, and said to be near only", (typed, id) => {
    const found = index.search(typed);
    expect(found.isNear).toBe(true);
    expect(keys(found, "names")[0]).toBe(id);
    expect(marked(found, "names").join("").length).toBeGreaterThan(3);
  });

  test("nothing near is offered where something is spelled so", () => {
    expect(index.search("silva").isNear).toBe(false);
  });

  test.each(["qwxzvk", "asdfgh", "hewlett", "DJ1", "zzz", "xkcdqq"])(
    "%s finds nothing",
    (typed) => {
      expect(index.search(typed).total).toBe(0);
    },
  );
});

describe("bad input", () => {
  test.each([
    ["nothing", ""],
    ["spaces", "   "],
    ["a pattern", "(.*)+$"],
    ["control characters", "\u0000\u0007\u001b"],
    ["half a character", "\ud83d"],
  ])("%s finds nothing", (_, typed) => {
    expect(index.search(typed).total).toBe(0);
  });

  test("HTML is letters like any other", () => {
    expect(named("<b>DJI</b>")[0]).toBe("dji");
  });

  test("a hundred thousand characters are looked at as the first two hundred", () => {
    const long = "Tekhkrim ".repeat(12_000);
    expect(keys(index.search(long), "names")).toEqual(
      keys(index.search(long.slice(0, 200)), "names"),
    );
    expect(index.search("x".repeat(100_000)).total).toBe(0);
  });

  test("marks of direction around a name do not hide it", () => {
    expect(named("\u202bDJI\u202c")[0]).toBe("dji");
  });
});
