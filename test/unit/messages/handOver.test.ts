/** What waits for a panel, and for which. */
import { describe, expect, test } from "vitest";
import { waitingFor } from "../../../src/messages/handOver.ts";
import { mostSelected } from "../../../src/messages/selected.ts";

const words = { what: "look-up", words: "DJI" };
const selected = { text: "Example Optics", sentence: "", address: "https://news.example/" };
const report = { what: "missing-name", selected, isPrivate: false };
const view = { what: "view", address: "view=report&report=7" };
const waiting = { wanted: words, to: { window: 7 }, at: 1_000_000 };
const soon = 1_000_500;

describe("what waits", () => {
  test("is taken by the panel of its window", () => {
    expect(waitingFor(waiting, { window: 7, tab: 3 }, soon)).toEqual(waiting);
  });

  test("may be an address, which is taken by the panel of its window", () => {
    const address = { ...waiting, wanted: view };
    expect(waitingFor(address, { window: 7 }, soon)).toEqual(address);
    expect(waitingFor(address, { window: 8 }, soon)).toBeUndefined();
    expect(waitingFor(address, { window: 7 }, 1_100_000)).toBeUndefined();
    expect(waitingFor(address, { window: 7 }, 999_000)).toBeUndefined();
  });

  test("for a tab is taken by the panel in that tab", () => {
    const inTab = { wanted: report, to: { tab: 3 }, at: 1_000_000 };
    expect(waitingFor(inTab, { tab: 3 }, soon)).toEqual(inTab);
    expect(waitingFor(inTab, { window: 3 }, soon)).toBeUndefined();
    expect(waitingFor(inTab, { window: 7, tab: 4 }, soon)).toBeUndefined();
  });

  test.each([
    ["another window", waiting, { window: 8 }, soon],
    ["a panel in a tab of that window", waiting, { tab: 7 }, soon],
    ["a panel that opens much later", waiting, { window: 7 }, 1_100_000],
    ["a clock that was set back", waiting, { window: 7 }, 999_000],
    ["other shapes", { ...waiting, more: 3 }, { window: 7 }, soon],
    ["two recipients", { ...waiting, to: { window: 7, tab: 7 } }, { window: 7 }, soon],
    [
      "words that are too long",
      { ...waiting, wanted: { ...words, words: "x".repeat(201) } },
      { window: 7 },
      soon,
    ],
    [
      "an address that is too long",
      { ...waiting, wanted: { ...view, address: "x".repeat(201) } },
      { window: 7 },
      soon,
    ],
    [
      "an address of another shape",
      { ...waiting, wanted: { ...view, tab: 3 } },
      { window: 7 },
      soon,
    ],
    [
      "a selection that is too long",
      {
        ...waiting,
        wanted: { ...report, selected: { ...selected, text: "x".repeat(mostSelected + 1) } },
      },
      { window: 7 },
      soon,
    ],
    ["another matter", { ...waiting, wanted: { ...report, what: "other" } }, { window: 7 }, soon],
    ["nothing", undefined, { window: 7 }, soon],
    ["null", null, { window: 7 }, soon],
  ])("is not for %s", (_, raw, place, now) => {
    expect(waitingFor(raw, place, now)).toBeUndefined();
  });
});
