import { expect, test } from "vitest";
import { patternsOf, stateOf, type TabFacts } from "../../../src/popup/state.ts";

const tab: TabFacts = {
  url: "https://www.paper.example/story",
  isPrivate: false,
  names: undefined,
  listed: ["paper.example"],
  isGranted: true,
  pause: undefined,
};
const listedSite = { site: "paper.example", isListed: true, isGranted: true };

test.each([
  [undefined, "browserPage"],
  ["chrome://settings", "browserPage"],
  ["about:addons", "browserPage"],
  ["moz-extension://a/b.html", "browserPage"],
  ["about:reader?url=https%3A%2F%2Fpaper.example", "readerView"],
  ["view-source:https://paper.example/", "source"],
  ["https://paper.example/report.PDF?page=2", "pdf"],
  ["file:///home/report.pdf", "pdf"],
  ["file:///home/report.html", "file"],
  ["https://chromewebstore.google.com/detail/x", "store"],
  ["https://addons.mozilla.org/en-US/firefox/", "store"],
] as const)("%s cannot be read: %s", (url, why) => {
  expect(stateOf({ ...tab, url })).toEqual({ is: "never", why });
});

test("a store's name in another address is no store", () => {
  const url = "https://paper.example/?https://addons.mozilla.org/";
  expect(stateOf({ ...tab, url }).is).toBe("waiting");
});

test("a site that is let in waits for an article, then tells what is marked", () => {
  expect(stateOf(tab)).toEqual({ is: "waiting", ...listedSite });
  expect(stateOf({ ...tab, names: 3 })).toEqual({ is: "read", names: 3, ...listedSite });
});

test("an address that looks like a file's and shows an article is read", () => {
  const url = "https://paper.example/about.pdf";
  expect(stateOf({ ...tab, url, names: 0 }).is).toBe("read");
});

test("a pause is told while nothing is read; a page that is read once is told as such", () => {
  const pause = { site: "paper.example", until: "2026-11-28T12:00:00.000Z" };
  expect(stateOf({ ...tab, pause })).toEqual({ is: "paused", until: pause.until, ...listedSite });
  expect(stateOf({ ...tab, pause, names: 2 }).is).toBe("read");
});

test("a site that is not let in is off, on the list or not", () => {
  const listed = { ...listedSite, isGranted: false };
  expect(stateOf({ ...tab, isGranted: false })).toEqual({ is: "off", ...listed });
  const other = { site: "blog.example", isListed: false, isGranted: false };
  const url = "https://blog.example/";
  expect(stateOf({ ...tab, url, isGranted: false })).toEqual({ is: "off", ...other });
});

test.each([
  ["paper.example", "https://paper.example/a", "https://*.paper.example/*"],
  ["paper.example", "http://paper.example/a", "http://*.paper.example/*"],
  ["localhost", "http://localhost:8080/", "http://localhost/*"],
  ["127.0.0.1", "http://127.0.0.1/", "http://127.0.0.1/*"],
])("%s is let into by its pattern", (site, url, pattern) => {
  expect(patternsOf(site, url)).toEqual([pattern]);
});
