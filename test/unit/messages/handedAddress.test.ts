import { describe, expect, test } from "vitest";
import { handedTo } from "../../../src/messages/handedAddress.ts";

describe("an address that waits for a panel", () => {
  const waiting = { address: "view=report&report=7", window: 7, at: 1_000_000 };

  test("is taken by the panel of its window", () => {
    expect(handedTo(waiting, 7, 1_000_500)).toEqual(waiting);
  });

  test.each([
    ["another window", waiting, 8, 1_000_500],
    ["a panel that opens much later", waiting, 7, 1_100_000],
    ["a clock that was set back", waiting, 7, 999_000],
    ["other shapes", { ...waiting, tab: 3 }, 7, 1_000_500],
    ["an address that is too long", { ...waiting, address: "x".repeat(201) }, 7, 1_000_500],
    ["nothing", undefined, 7, 1_000_500],
  ])("is not for %s", (_, raw, window, now) => {
    expect(handedTo(raw, window, now)).toBeUndefined();
  });
});
