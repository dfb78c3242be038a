/** A browser with the built extension, a server for its pages, and what tests look at. */
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";
import { type ServedPages, startServer, type TestServer } from "./server.ts";
import { byRole, nameOf, type TreeNode } from "./tree.ts";
import type { BrowserName, LaunchOptions, TestBrowser, TestPage } from "./types.ts";

export const browserNames: readonly BrowserName[] = ["chromium", "firefox"];
/** A host of the list of news sites, and one that is not on it. */
export const newsHost = "https://www.themoscowtimes.com";
export const otherHost = "https://plain.example";
/** A host of pages that are shown in frames of the others. */
const frameHost = "https://frames.example";

export interface TestSession {
  readonly browser: TestBrowser;
  /** @throws Error when anything but a test page or the browser itself asked the network */
  close(): Promise<void>;
}

function builtFor(name: BrowserName): string {
  const folder = name === "chromium" ? "chrome" : "firefox";
  return new URL(`../../../dist/${folder}`, import.meta.url).pathname;
}

/** @param options another folder than the built one, for damaged packages; a window to look at; pages made for the test */
export async function startSession(
  name: BrowserName,
  options: Partial<LaunchOptions> & { readonly pages?: ServedPages } = {},
): Promise<TestSession> {
  const server = await startServer(options.pages);
  const launch = name === "chromium" ? launchChromium : launchFirefox;
  const { extension = builtFor(name), isHeadless = true } = options;
  const browser = await launch({ extension, isHeadless, port: server.port });
  return {
    browser,
    async close() {
      await browser.close();
      await server.close();
      const stray = strayRequests(server);
      if (stray.length > 0) throw new Error(`Something asked the network for ${stray.join(", ")}.`);
    },
  };
}

/** Ms. Where failures are looked for, as when guards are taken out, less will do. */
const patienceMs = Number(process.env.WAYBILL_PATIENCE_MS ?? 20_000);

/**
 * Asks again until the answer is truthy.
 * @throws Error naming what was waited for and the last answer
 */
export async function until<T>(what: string, ask: () => Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end)
      throw new Error(`${what} did not happen; last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Highlight names with the texts they cover in reading order, as the page itself can read them. */
export function marksOn(page: TestPage): Promise<Record<string, string[]>> {
  return page.evaluate(`Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name,
    [...highlight].sort((a, b) => {
      const inDocument = (node) => {
        const root = node.getRootNode();
        return root.host ? inDocument(root.host) : node;
      };
      const [x, y] = [inDocument(a.startContainer), inDocument(b.startContainer)];
      return x === y ? a.startOffset - b.startOffset : x.compareDocumentPosition(y) & 2 ? 1 : -1;
    }).map((r) => {
      const isStale = r.startOffset > r.startContainer.length || r.endOffset > r.endContainer.length;
      if (isStale) return "(stale)";
      const range = new Range();
      range.setStart(r.startContainer, r.startOffset);
      range.setEnd(r.endContainer, r.endOffset);
      return range.toString();
    })]))`);
}

/** The marks, once there are as many as expected. */
export function marksOf(page: TestPage, count: number): Promise<Record<string, string[]>> {
  return until(`${count} marks`, async () => {
    const marks = await marksOn(page);
    const all = Object.entries(marks).filter(([name]) => name.startsWith("waybill-"));
    return all.flatMap(([, texts]) => texts).length === count ? marks : undefined;
  });
}

/** Moves the pointer onto a word of the page. */
export async function pointAt(page: TestPage, word: string): Promise<void> {
  const point = await page.evaluate<{ x: number; y: number } | null>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(word)});
      if (at < 0) continue;
      node.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + ${word.length});
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  })()`);
  if (!point) throw new Error(`The page does not hold "${word}".`);
  await page.movePointer(point.x, point.y);
}

/** The open dialog of that name, once it is done loading. */
export function dialogNamed(page: TestPage, name: string): Promise<TreeNode> {
  return until(`a dialog named ${name}`, async () => {
    const dialog = byRole(await page.tree(), "dialog", name)[0];
    const isBusy = dialog?.children.some((c) => c.attributes["aria-busy"] === "true");
    return isBusy ? undefined : dialog;
  });
}

export function noDialog(page: TestPage): Promise<true> {
  return until(
    "no dialog",
    async () => byRole(await page.tree(), "dialog").length === 0 || undefined,
  );
}

/** Presses a button or link by its role and name, inside a part of the page. */
export async function pressIn(
  page: TestPage,
  part: (tree: TreeNode) => TreeNode | undefined,
  role: string,
  name: string | RegExp,
): Promise<void> {
  const node = await until(`${role} ${name}`, async () => {
    const inside = part(await page.tree());
    return inside && byRole(inside, role, name)[0];
  });
  await page.click(node);
}

/** Names of all dialogs that are open. */
export async function dialogNames(page: TestPage): Promise<string[]> {
  return byRole(await page.tree(), "dialog").map(nameOf);
}

/**
 * The page's DOM as text, each text node by itself, so that a split or a wrap
 * shows; open shadow roots and same-origin frames too. It goes by no recursion,
 * which deep pages do not stand, and by few globals, which a page may redefine.
 */
export function domOf(page: TestPage): Promise<string> {
  return page.evaluate(`(() => {
    const print = (node) => {
      if (node.nodeType === 3) return JSON.stringify(node.data);
      if (node.nodeType !== 1) return "#" + node.nodeType;
      const attributes = [...node.attributes].map((a) => " " + a.name + "=" + JSON.stringify(a.value));
      return "<" + node.localName + attributes.join("") + ">";
    };
    const inside = (node) => [node.shadowRoot, ...node.childNodes, node.contentDocument].filter((n) => n);
    const printed = [];
    const waiting = [document];
    while (waiting.length > 0) {
      const next = waiting.pop();
      printed.push(typeof next === "string" ? next : print(next));
      if (typeof next === "string") continue;
      waiting.push(")");
      for (const child of inside(next).reverse()) waiting.push(child);
    }
    return printed.join("\\n");
  })()`);
}

/** Requests that neither a test page nor the browser for itself has made. */
function strayRequests({ requests }: TestServer): string[] {
  const ofTests = [newsHost, otherHost, frameHost].map((h) => new URL(h).host);
  const ofBrowsers =
    /^(accounts\.google|update\.googleapis|clients\d?\.google|www\.google|optimizationguide-pa\.googleapis|content-autofill\.googleapis|[\w.-]+\.mozilla|[\w.-]+\.firefox|r3\.i\.lencr|o\.pki)\./;
  return requests.filter((r) => !ofTests.includes(r.split("/")[0]!) && !ofBrowsers.test(r));
}
