import { describe, expect, test } from "vitest";
import { mutesAt, placeOf, readMutes, withMute, withoutMute } from "../../../src/settings/mutes.ts";

const silva = "silva-trading";

describe("where a mute holds", () => {
  test("a page is known again by its address without the fragment, and never kept as one", async () => {
    const page = await placeOf("https://news.example/a/b?id=7#top");
    expect(page).toEqual(await placeOf("https://news.example/a/b?id=7"));
    expect(page).not.toEqual(await placeOf("https://news.example/a/b?id=8"));
    expect(JSON.stringify(page)).not.toContain("/a/b");
    expect(page.site).toBe("news.example");
  });

  test.each([
    ["page", [true, false, false]],
    ["site", [true, true, false]],
    ["everywhere", [true, true, true]],
  ] as const)("muted on %s: here, elsewhere on the site, on another site", async (scope, hold) => {
    const here = await placeOf("https://news.example/one");
    const mutes = withMute([], silva, scope, here);
    const places = ["https://news.example/one", "https://news.example/two", "https://b.example/"];
    const found = await Promise.all(places.map(async (p) => mutesAt(mutes, await placeOf(p))));
    expect(found.map((list) => list.length > 0)).toEqual(hold);
  });

  test("taking it back frees this page in every scope and leaves other pages as they are", async () => {
    const [one, two] = await Promise.all(
      ["https://news.example/one", "https://news.example/two"].map(placeOf),
    );
    let mutes = withMute([], silva, "page", one!);
    mutes = withMute(mutes, silva, "site", one!);
    mutes = withMute(mutes, silva, "page", two!);
    mutes = withoutMute(mutes, silva, one!);
    expect(mutesAt(mutes, one!)).toEqual([]);
    expect(mutesAt(mutes, two!)).toHaveLength(1);
  });
});

test("the same mute is kept once", async () => {
  const here = await placeOf("https://news.example/one");
  expect(withMute(withMute([], silva, "site", here), silva, "site", here)).toHaveLength(1);
});

test("a store that somebody else has written in loses only what is no mute", () => {
  const good = { entity: "a", scope: "everywhere", where: "" };
  const others = [7, { ...good, scope: "moon" }];
  expect(readMutes([good, ...others])).toEqual({ mutes: [good], refused: 2, others });
  expect(readMutes(undefined)).toEqual({ mutes: [], refused: 0, others: [] });
});
