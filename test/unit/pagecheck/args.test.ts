import { describe, expect, test } from "vitest";
import { readArgs } from "../../../scripts/lib/pageCheckArgs.mjs";

describe("the words of page-check", () => {
  test("files, and how to print", () => {
    expect(readArgs(["--json", "a.html", "b.html"])).toEqual({
      files: ["a.html", "b.html"],
      json: true,
      help: false,
    });
  });

  test.each([
    ["firefox", "firefox"],
    ["chromium", "chromium"],
    ["chrome", "chromium"],
  ])("--browser %s", (word, browser) => {
    expect(readArgs(["--browser", word, "a.html"]).browser).toBe(browser);
  });

  test("a file may begin with a dash behind two dashes", () => {
    expect(readArgs(["--", "-a.html"]).files).toEqual(["-a.html"]);
  });

  test("help needs no file", () => {
    expect(readArgs(["--help"])).toEqual({ files: [], json: false, help: true });
  });

  test.each([
    ["another browser", ["--browser", "safari", "a.html"], /safari.*chromium or firefox/],
    ["a browser that objects inherit", ["--browser", "toString", "a.html"], /toString/],
    ["no file", ["--json"], /at least one/],
  ])("%s is wrong usage", (_, words, sentence) => {
    expect(() => readArgs(words)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(sentence), isUsage: true }),
    );
  });

  test("an unknown option is wrong usage", () => {
    expect(() => readArgs(["--jsn", "a.html"])).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^ERR_PARSE_ARGS/) }),
    );
  });
});
