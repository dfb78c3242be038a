import { describe, expect, test } from "vitest";
import type { Message } from "../../pagecheck/tab.ts";
import {
  addedShift,
  causedMessages,
  domVerdict,
  firstDifference,
} from "../../pagecheck/verdict.ts";

describe("the DOM", () => {
  const same = { marked: "a", plain: ["a", "a"] };
  const changed = { marked: "b", plain: ["a", "a"] };
  const unstable = { marked: "a", plain: ["a", "c"] };

  test.each([
    ["is unchanged when it is so at each moment", [same, same], false, true],
    ["is changed when it is so at one moment", [same, changed], false, false],
    ["is changed although another moment differs from itself", [changed, unstable], false, false],
    ["is unstable when a moment differs from itself", [same, unstable], false, "unstable"],
    ["is unstable when it differs on a page that never rests", [changed, same], true, "unstable"],
    ["is unchanged on a page that never rests and is the same", [same, same], true, true],
  ])("%s", (_, moments, isRestless, verdict) => {
    expect(domVerdict(moments, isRestless)).toBe(verdict);
  });

  test("a third load can show that the page differs from itself", () => {
    expect(domVerdict([{ marked: "b", plain: ["a", "a", "b"] }], false)).toBe("unstable");
  });

  test("the first difference is told with what stands around it", () => {
    expect(firstDifference("same", "same")).toBeUndefined();
    expect(firstDifference("<p>one</p>", "<p>two</p>")).toBe(
      'with Waybill "<p>one</p>", without "<p>two</p>"',
    );
    expect(firstDifference("ab", "a")).toBe('with Waybill "ab", without "a"');
  });
});

describe("messages", () => {
  const message = (text: string, about: Partial<Message> = {}): Message => ({
    text,
    isError: true,
    isOurs: false,
    ...about,
  });

  test("ours are told, also when they are warnings, once each", () => {
    const ours = message("ours", { isOurs: true, isError: false });
    expect(causedMessages({ marked: [ours, ours], plain: [[], []] })).toEqual(["ours"]);
  });

  test("an error of the page is told when no load without Waybill has it", () => {
    const marked = [message("theirs"), message("sometimes"), message("new")];
    const plain = [[message("theirs"), message("sometimes")], [message("theirs")]];
    expect(causedMessages({ marked, plain })).toEqual(["new"]);
  });

  test("a new warning of the page is the page's", () => {
    const marked = [message("slow", { isError: false })];
    expect(causedMessages({ marked, plain: [[], []] })).toEqual([]);
  });

  test("numbers do not count in a message that changes from load to load", () => {
    const marked = [message("request 3 failed"), message("row 3 failed")];
    const plain = [
      [message("request 1 failed"), message("row 1 failed")],
      [message("request 2 failed"), message("row 1 failed")],
    ];
    expect(causedMessages({ marked, plain })).toEqual(["row 3 failed"]);
  });
});

test("only the shift that comes with Waybill counts", () => {
  expect(addedShift({ marked: 0.30004, plain: [0.1, 0.2] })).toBe(0.1);
  expect(addedShift({ marked: 0.1, plain: [0.1, 0.2] })).toBe(0);
  expect(addedShift({ marked: null, plain: [null, null] })).toBeNull();
});
