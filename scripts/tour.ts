/**
 * Opens the sample article with the built extension in it. Headless, it walks the
 * main job, prints what it found and writes screenshots to out/tour/.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  dialogNamed,
  marksOf,
  newsHost,
  noDialog,
  pointAt,
  pressIn,
  startSession,
  type TestSession,
  until,
} from "../test/browser/support/session.ts";
import { byRole, inMain, nameOf, textOf } from "../test/browser/support/tree.ts";
import type { BrowserName, TestPage } from "../test/browser/support/types.ts";

const article = `${newsHost}/rifles-and-drone-parts.html`;
const folder = "out/tour";
const marksInArticle = 8;

type Shoot = (what: string, page: TestPage) => Promise<void>;

function say(step: string, found: string): void {
  console.log(`${step.padEnd(10)} ${found}`);
}

async function seeMarks(page: TestPage, shoot: Shoot): Promise<void> {
  const marks = await marksOf(page, marksInArticle);
  for (const [kind, texts] of Object.entries(marks))
    say("marks", `${kind.replace("waybill-", "")}: ${texts.join(", ")}`);
  await shoot("article", page);
}

async function seeCard(page: TestPage, shoot: Shoot): Promise<void> {
  await pointAt(page, "DJI");
  const dialog = await dialogNamed(page, "DJI");
  const versions = byRole(dialog, "list", "Route: Sources differ")[0];
  if (!versions) throw new Error("The card of DJI shows no versions of the route.");
  say("card", `${nameOf(dialog)}: ${byRole(dialog, "heading").slice(1).map(textOf).join("; ")}`);
  for (const version of versions.children) say("", textOf(version));
  say("", `${byRole(dialog, "link").length} links to sources`);
  await shoot("card", page);
  await page.press("Escape");
  await noDialog(page);
}

async function stepByKey({ browser }: TestSession, page: TestPage): Promise<void> {
  await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
  await browser.command("next-mention", page);
  await dialogNamed(page, "China North Industries");
  say("command", "the next mention opens China North Industries");
  await page.press("Escape");
  await noDialog(page);
}

async function seePanel({ browser }: TestSession, page: TestPage, shoot: Shoot): Promise<void> {
  const panel = await browser.openPanel(await page.tabId());
  await panel.focus();
  await panel.setSize(420, 900);
  await pressIn(panel, inMain, "link", /^More than 12 tons of body armor/);
  const goods = await until("the versions of the goods", async () => {
    const main = inMain(await panel.tree());
    return main && byRole(main, "list", "Goods: Sources differ")[0];
  });
  const headings = byRole(inMain(await panel.tree())!, "heading").map(nameOf);
  say("panel", headings.join("; "));
  for (const version of goods.children) say("", textOf(version));
  await shoot("panel", panel);
  await panel.close();
}

/** A name that Waybill does not know, from the selection to what would leave. */
async function seeReport({ browser }: TestSession, shoot: Shoot): Promise<void> {
  const page = await browser.open(`${newsHost}/lenses.html`);
  await marksOf(page, 2);
  await page.evaluate("getSelection().selectAllChildren(document.querySelector('b'))");
  const panel = await browser.openPanel(await page.tabId());
  await panel.focus();
  await panel.setSize(420, 900);
  await pressIn(panel, inMain, "button", "Report a missing name");
  await until("the form", () => panel.evaluate("document.activeElement.id === 'report-name'"));
  const typed = await panel.evaluate<string>("document.activeElement.value");
  await shoot("report", panel);
  await pressIn(panel, inMain, "button", "Keep this report");
  const shown = await until("what would leave", () =>
    panel.evaluate<string | undefined>("document.querySelector('.preview textarea')?.value"),
  );
  say("report", `“${typed}” is kept in the browser; handed over it would be`);
  for (const line of shown.trimEnd().split("\n")) say("", line);
  await shoot("reports", panel);
  await panel.close();
}

/** Each surface in light and in dark. */
function shooter(name: BrowserName): Shoot {
  mkdirSync(folder, { recursive: true });
  return async (what, page) => {
    for (const isDark of [false, true]) {
      await page.setDark(isDark);
      await page.screenshot(join(folder, `${name}-${what}-${isDark ? "dark" : "light"}.png`));
    }
    await page.setDark(false);
  };
}

async function walk(name: BrowserName): Promise<void> {
  const session = await startSession(name);
  try {
    const page = await session.browser.open(article);
    const shoot = shooter(name);
    await seeMarks(page, shoot);
    await seeCard(page, shoot);
    await stepByKey(session, page);
    await seePanel(session, page, shoot);
    await seeReport(session, shoot);
    const errors = await session.browser.ownErrors();
    if (errors.length > 0) throw new Error(`Waybill wrote to the console: ${errors.join("\n")}`);
    say("done", `screenshots are in ${folder}/`);
  } finally {
    await session.close();
  }
}

/** A real window, until the reader closes it. */
async function show(name: BrowserName): Promise<void> {
  const session = await startSession(name, { isHeadless: false });
  await session.browser.open(article);
  console.log("The sample article is open. Point at an underlined name; close the window to end.");
  await session.browser.closed();
  await session.close();
}

const [name = "chromium", flag] = process.argv.slice(2);
try {
  await (flag === "--headless" ? walk : show)(name as BrowserName);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
