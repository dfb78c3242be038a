import { expect, test } from "vitest";
import { describeShipment } from "../../../src/facts/describe.ts";
import { emptyDraft, isWebAddress, reportText } from "../../../src/panel/shipment/reportText.ts";
import { data } from "../facts/story.ts";

const armor = describeShipment(data, "chinese-body-armor-turkey-2022", "en");
const goods = armor.lines.findIndex((l) => l.field === "goods");

test("a report names the record, the field, what is printed by whom, and the reader's words", () => {
  const draft = {
    line: goods,
    what: "Not tanks.\n> see * below",
    evidence: " https://e.example/a_b ",
  };
  const text = reportText(armor, draft);
  expect(text).toMatch(
    /^## Error in a Waybill record\n\n- Record: `chinese-body-armor-turkey-2022`\n/,
  );
  expect(text).toContain(
    "- Field: Goods\n- The record prints:\n  - Body armor (Euromaidan Press, ",
  );
  expect(text).toContain("\n  - Battle tanks (Berliner Zeitung)\n");
  expect(text).toContain("- Evidence: <https://e.example/a_b>\n");
  expect(text).toMatch(/\nWhat is wrong:\n\n> Not tanks\.\n> > see \* below\n$/);
});

test("what is not written yet says so, and a field is named only where one is chosen", () => {
  const text = reportText(armor, emptyDraft);
  expect(text).not.toContain("Field:");
  expect(text).not.toContain("Evidence:");
  expect(text).toMatch(/> \(not written yet\)\n$/);
});

test("evidence that is no address stands as it was written", () => {
  expect(reportText(armor, { ...emptyDraft, evidence: "a *note*" })).toContain(
    "- Evidence: a \\*note\\*\n",
  );
});

test.each<[string, boolean]>([
  ["https://e.example", true],
  [" HTTP://e.example/x ", true],
  ["e.example", false],
  ["javascript:alert(1)", false],
  ["https://", false],
  ["", false],
])("%j is a web address: %s", (text, is) => expect(isWebAddress(text)).toBe(is));
