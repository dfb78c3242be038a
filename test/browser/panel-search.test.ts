/** The search of the panel: by keys alone, misspelled, from the menu of a page, over a pasted text. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { axeOn } from "./support/axe.ts";
import {
  browserNames,
  newsHost,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "./support/session.ts";
import { byRole, inMain, type TreeNode, textOf } from "./support/tree.ts";
import type { TestPage } from "./support/types.ts";

const article = `China North Industries Group Corporation Limited shipped 1,000 CQ-A rifles to Tekhkrim.

Parts from DJI, the drone maker, went on. Техкрим did not answer.`;

describe.each(browserNames)("in %s", (name) => {
  let session: TestSession;
  let page: TestPage;
  let panel: TestPage;
  let start: string;

  beforeAll(async () => {
    session = await startSession(name);
    page = await session.browser.open(`${newsHost}/rifles-and-drone-parts.html`);
    panel = await session.browser.openPanel(await page.tabId());
    start = await panel.evaluate<string>("location.hash");
  });
  afterAll(() => session?.close());

  const main = async (): Promise<TreeNode> => inMain(await panel.tree())!;
  const says = (words: string | RegExp) =>
    until(`the words ${words}`, async () => {
      const text = textOf(await main());
      return typeof words === "string" ? text.includes(words) : words.test(text);
    });
  /** Puts text where the focus is, as a keyboard of any alphabet does. */
  const type = (words: string) =>
    panel.evaluate<boolean>(`document.execCommand("insertText", false, ${JSON.stringify(words)})`);
  const focused = () =>
    panel.evaluate<string>(
      `document.activeElement.dataset.hit ?? document.activeElement.className`,
    );
  const hasFocus = (what: string) =>
    until(`the focus on ${what}`, async () => (await focused()) === what);
  const words = () => panel.evaluate<string>(`document.querySelector("input.search").value`);
  /** The marked texts of the first group. */
  const marked = async () => {
    const [group] = byRole(await main(), "region");
    return group ? textsOf(group, "mark") : [];
  };

  const isEmpty = async (area: "local" | "session") => {
    const held = await session.browser.inExtension<object>(`chrome.storage.${area}.get(null)`);
    return Object.keys(held).length === 0;
  };

  beforeEach(async () => {
    await panel.focus();
    await panel.evaluate(
      `void (document.activeElement.blur(), location.hash = ${JSON.stringify(start)})`,
    );
    await until("the page's view", async () => (await words()) === "");
  });

  const searchFor = async (typed: string) => {
    await panel.press("/");
    await hasFocus("search");
    await type(typed);
  };

  test("keys alone lead to a shipment, back to where it was found, and away again", async () => {
    const entries = await panel.evaluate<number>("history.length");
    await panel.press("/");
    await hasFocus("search");
    for (const key of "tekhkrim") await panel.press(key);
    await says("Shipments (1)");
    expect(await panel.evaluate<number>("history.length")).toBe(entries + 1);
    await panel.press("ArrowDown");
    await hasFocus("names tekhkrim");
    await panel.press("ArrowDown");
    await hasFocus("shipments norinco-cqa-tekhkrim-2022-06");
    await panel.press("Enter");
    await says("What each source printed");
    await panel.back();
    await hasFocus("shipments norinco-cqa-tekhkrim-2022-06");
    expect(await words()).toBe("tekhkrim");
    await panel.press("Escape");
    await hasFocus("search");
    expect(await words()).toBe("");
    await says("Named in the most shipments");
    await panel.press("Escape");
    await until("the view before", () =>
      panel.evaluate<boolean>(`location.hash === ${JSON.stringify(start)}`),
    );
  });

  test("up from the first leads to the box, and so does what is typed", async () => {
    await searchFor("DJI");
    await says(/Companies, products, agencies \(5\)/);
    await panel.press("ArrowDown");
    await hasFocus("names dji");
    await panel.press("ArrowUp");
    await hasFocus("search");
    await panel.press("ArrowDown");
    await hasFocus("names dji");
    await panel.press("x");
    await hasFocus("search");
    await until("the letter", async () => (await words()).endsWith("x"));
  });

  test("Enter in the box opens the first: the shipments of that name", async () => {
    await searchFor("tekhkrim");
    await says("Shipments (1)");
    await panel.press("Enter");
    await until("the list of the name", () =>
      panel.evaluate<boolean>(
        `location.hash.includes("view=list") && location.hash.includes("name=tekhkrim")`,
      ),
    );
    await says("CQ-A assault rifles");
  });

  test("another alphabet and a slip of the finger find Tekhkrim, marked", async () => {
    await searchFor("Техкрим");
    await says("Shipments (1)");
    expect(await marked()).toEqual(["Tekhkrim", "Техкрим"]);
    await panel.press("Escape");
    await until("an empty box", async () => (await words()) === "");
    await type("techkirm");
    await says("This is near it:");
    expect(await marked()).toEqual(["Techkrim"]);
  });

  test("the number of results is told to who does not see them", async () => {
    await searchFor("Tekhkrim");
    await until("the number", async () =>
      byRole(await main(), "status").some((s) => textOf(s) === "2 results"),
    );
  });

  test("what is in no record is answered with what else to try", async () => {
    for (const typed of ["qwxzvk", "<b>qwxzvk</b>", "(.*)+qwxzvk", "شركة", "x".repeat(300)]) {
      await panel.evaluate(
        `void (location.hash = ${JSON.stringify(`${start}&view=search&words=${encodeURIComponent(typed)}`)})`,
      );
      await says("Nothing in the records is called");
      await says("Try fewer letters or another spelling");
    }
    await says("Only the first 200 characters are looked for.");
    expect(await words()).toHaveLength(200);
  });

  test("the names of a pasted text are listed with their words, and lead to their shipments", async () => {
    await searchFor("");
    await panel.evaluate(`void (location.hash = ${JSON.stringify(`${start}&view=search`)})`);
    await says("Check a text");
    await panel.evaluate(`void (document.querySelector("details").open = true)`);
    await panel.evaluate(`document.querySelector("textarea").focus()`);
    await type(article);
    await pressIn(panel, inMain, "button", "Find the names");
    await says("4 names in this text");
    const list = byRole(await main(), "list").find((l) => textOf(l).includes("…"))!;
    expect(textsOf(list, "mark")).toEqual([
      "China North Industries Group Corporation Limited",
      "CQ-A",
      "Tekhkrim",
      "Техкрим",
      "DJI",
    ]);
    await pressIn(panel, inMain, "link", /^Tekhkrim.*2 mentions/);
    await until("its shipments", () =>
      panel.evaluate<boolean>(`location.hash.includes("name=tekhkrim")`),
    );
    await panel.back();
    await says("4 names in this text");
    await pressIn(panel, inMain, "button", "Clear");
    await until("no names", async () => !textOf(await main()).includes("4 names"));
    expect(await isEmpty("local")).toBe(true);
  });

  test("a text that is too long for the box is read all the same, in time", async () => {
    await panel.evaluate(`void (location.hash = ${JSON.stringify(`${start}&view=search`)})`);
    await says("Check a text");
    await panel.evaluate(`void (document.querySelector("details").open = true)`);
    const paste = `((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      // Firefox fills its own, from "data".
      const carried = { clipboardData, data: text, dataType: "text/plain" };
      const event = new ClipboardEvent("paste", { ...carried, bubbles: true, cancelable: true });
      document.querySelector("textarea").dispatchEvent(event);
    })`;
    const paragraph = "The committee met on Tuesday and said nothing of substance.\n\n";
    const text = `${JSON.stringify(paragraph)}.repeat(30_000) + "Parts from DJI, the drone maker."`;
    await panel.evaluate(`void ${paste}(${text})`);
    await says("A text of 1,830,032 characters.");
    await says("One name in this text");
    await says("1 mention");
    await pressIn(panel, inMain, "button", "Clear");
    await until("the box", () =>
      panel.evaluate(`document.querySelector("textarea")?.value === ""`),
    );
  });

  test("axe finds nothing in any of its states", async () => {
    for (const typed of ["", "DJI", "techkirm", "qwxzvk"]) {
      await panel.evaluate(
        `void (location.hash = ${JSON.stringify(`${start}&view=search&words=${typed}`)})`,
      );
      await until("its words", async () => (await words()) === typed);
      await says("Check a text");
      await panel.setDark(typed === "techkirm");
      const { violations, unjudged } = await axeOn(panel);
      expect([...violations, ...unjudged].join("\n\n"), typed).toBe("");
    }
  });

  test("an open panel takes what is looked up in its window at once, another window's does not", async () => {
    await panel.evaluate(`void (location.hash = "#view=list")`);
    await says("CQ-A assault rifles");
    const handOver = (selection: string, window: string) =>
      session.browser.inExtension(`chrome.windows.getLastFocused().then(({ id }) =>
        chrome.storage.session.set({ "hand-over":
          { wanted: { what: "look-up", words: ${JSON.stringify(selection)} },
            to: { window: ${window} }, at: Date.now() } }))`);
    await handOver("Norinco", "id + 1");
    await panel.evaluate("chrome.windows.getCurrent().then(() => true)");
    expect(await isEmpty("session")).toBe(false);
    await handOver("Tekhkrim", "id");
    await says("Companies, products, agencies (1)");
    expect(await words()).toBe("Tekhkrim");
    await until("nothing that waits", async () => isEmpty("session"));
  });

  test("a selection that is looked up opens the panel on it, and is nowhere kept", async () => {
    await session.browser.inExtension(`chrome.contextMenus.update("look-up", {})`);
    await session.browser.chooseInMenu("look-up", " Techkrim\n", page);
    await until("the panel with the words", async () =>
      (await session.browser.panelAddresses()).some(
        (url) => url.includes("view=search") && url.includes("words=Techkrim"),
      ),
    );
    await until("nothing that waits", async () => isEmpty("session"));
    expect(await isEmpty("local")).toBe(true);
  });

  test("nothing of ours is on the console", async () => {
    expect(await session.browser.ownErrors()).toEqual([]);
  });
});

function textsOf(node: TreeNode, tag: string): string[] {
  const own = node.tag === tag ? [textOf(node)] : [];
  return [...own, ...node.children.flatMap((c) => textsOf(c, tag))];
}
