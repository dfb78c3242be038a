import { expect, test } from "vitest";
import { cardText } from "../../../src/card/copy.ts";
import { cardModel } from "../../../src/facts/card.ts";
import { story } from "../facts/story.ts";

test("what is copied holds both versions, who printed them, all links and the caveats", () => {
  const model = cardModel(story, "dji", { entities: [], ties: [] }, "en");
  const text = cardText(model, model.lead, "Data as of November 2026");
  expect(text).toMatch(/^Da-Jiang Innovations .* · company · China\n/);
  expect(text).toMatch(
    /Route: China → United Arab Emirates → Russia \(.*Ukrainska Pravda.*\); or China → Saudi Arabia → Russia \(.*Blesk/,
  );
  expect(text).toContain("Both follow Politico, which was not seen.");
  expect(text).toContain("Not shown: that these parts reached the battlefield.");
  expect(text).toContain("Sources (10 reports, 1 origin):");
  for (const { url } of model.lead!.support.sources) if (url) expect(text).toContain(url);
  expect(text.endsWith("Data as of November 2026")).toBe(true);
});

test("an entity without a shipment is its name, kind and country", () => {
  const model = { ...cardModel(story, "tekhkrim", { entities: [], ties: [] }, "en"), lead: null };
  expect(cardText(model, null, "")).toBe("Tekhkrim · company · Russia");
});
