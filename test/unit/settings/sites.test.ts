import { describe, expect, test } from "vitest";
import {
  hostOfPattern,
  isOfSite,
  pauseAt,
  readPauses,
  siteOf,
  withoutPause,
  withPause,
} from "../../../src/settings/sites.ts";

const now = new Date("2026-11-27T12:00:00Z");
const later = "2026-11-28T12:00:00.000Z";
const before = "2026-11-26T12:00:00.000Z";

test("a site has its subdomains, and no site whose name only ends alike", () => {
  expect(isOfSite("bbc.com", "bbc.com")).toBe(true);
  expect(isOfSite("news.bbc.com", "bbc.com")).toBe(true);
  expect(isOfSite("notbbc.com", "bbc.com")).toBe(false);
  expect(isOfSite("bbc.com", "news.bbc.com")).toBe(false);
});

test.each([
  ["www.themoscowtimes.com", "themoscowtimes.com"],
  ["world.example.com", "world.example.com"],
  ["www.plain.example", "plain.example"],
  ["www.com", "www.com"],
  ["localhost", "localhost"],
])("the site of %s is %s", (host, site) => {
  expect(siteOf(host, ["themoscowtimes.com"])).toBe(site);
});

test.each([
  ["https://*.example.org/*", "example.org"],
  ["http://localhost/*", "localhost"],
  ["*://127.0.0.1/*", "127.0.0.1"],
  ["https://*/*", undefined],
  ["<all_urls>", undefined],
])("the host in %s is %s", (pattern, host) => {
  expect(hostOfPattern(pattern)).toBe(host);
});

describe("a pause", () => {
  test("holds on subdomains until its moment", () => {
    const pauses = [{ site: "a.example", until: later }];
    expect(pauseAt(pauses, "www.a.example", now)).toEqual(pauses[0]);
    expect(pauseAt(pauses, "b.example", now)).toBeUndefined();
    expect(pauseAt(pauses, "a.example", new Date(later))).toBeUndefined();
  });

  test("of several the one that ends last holds", () => {
    const forGood = { site: "example" };
    const pauses = [{ site: "a.example", until: later }, forGood];
    expect(pauseAt(pauses, "a.example", now)).toBe(forGood);
  });

  test("takes the place of its site's, and those that are over go", () => {
    const pauses = [
      { site: "a.example", until: later },
      { site: "old.example", until: before },
      { site: "b.example" },
    ];
    expect(withPause(pauses, { site: "a.example" }, now)).toEqual([
      { site: "b.example" },
      { site: "a.example" },
    ]);
  });

  test("ends with every pause that holds on the site, and no other", () => {
    const pauses = [{ site: "example" }, { site: "a.example" }, { site: "x.a.example" }];
    expect(withoutPause(pauses, "a.example", now)).toEqual([{ site: "x.a.example" }]);
  });
});

test("what only a newer Waybill understands is kept apart", () => {
  const newer = { site: "a.example", from: "tomorrow" };
  const ours = { site: "b.example", until: later };
  const broken = { site: "c.example", until: "soon" };
  expect(readPauses([newer, ours, broken, 7])).toEqual({
    pauses: [ours],
    others: [newer, broken, 7],
  });
  expect(readPauses("nothing")).toEqual({ pauses: [], others: [] });
});
