/** Chromium over the DevTools protocol, with the built extension loaded. */
import puppeteer, {
  type Browser,
  type CDPSession,
  type Page,
  type LaunchOptions as PuppeteerLaunchOptions,
  type Target,
  type WebWorker,
} from "puppeteer-core";
import { ChromiumHand, ChromiumLens } from "./chromiumHand.ts";
import { browserPath } from "./find.ts";
import type { TreeNode } from "./tree.ts";
import type { LaunchOptions, TestBrowser, TestPage } from "./types.ts";

interface DomNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function toTree(node: DomNode): TreeNode {
  const pairs = node.attributes ?? [];
  const attributes: Record<string, string> = {};
  for (let i = 0; i < pairs.length; i += 2) attributes[pairs[i]!] = pairs[i + 1]!;
  const children = [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(toTree);
  const text = node.nodeType === 3 ? node.nodeValue : "";
  const tag = node.nodeType === 3 ? "" : node.localName || "#root";
  return { tag, text, attributes, children, handle: node.backendNodeId };
}

class ChromiumPage implements TestPage {
  readonly hand: ChromiumHand;
  readonly lens: ChromiumLens;

  constructor(
    readonly page: Page,
    private readonly session: CDPSession,
    private readonly worker: () => Promise<WebWorker>,
    readonly thrown: readonly string[],
  ) {
    this.hand = new ChromiumHand(page, session);
    this.lens = new ChromiumLens(page, session);
  }

  async tree(): Promise<TreeNode> {
    const { root } = await this.session.send("DOM.getDocument", { depth: -1, pierce: true });
    return toTree(root as unknown as DomNode);
  }

  evaluate<T>(script: string): Promise<T> {
    return this.page.evaluate(script) as Promise<T>;
  }

  movePointer(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y, { steps: 4 });
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key as never);
  }

  /** The middle of an element, scrolled into view. */
  private async middleOf(node: TreeNode): Promise<[number, number]> {
    const backendNodeId = node.handle as number;
    await this.session.send("DOM.scrollIntoViewIfNeeded", { backendNodeId });
    const { quads } = await this.session.send("DOM.getContentQuads", { backendNodeId });
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? [];
    return [(x1 + x2) / 2, (y1 + y2) / 2];
  }

  async movePointerTo(node: TreeNode): Promise<void> {
    await this.movePointer(...(await this.middleOf(node)));
  }

  async pressPointer(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async click(node: TreeNode): Promise<void> {
    await this.pressPointer(...(await this.middleOf(node)));
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  setDark(isDark: boolean): Promise<void> {
    const value = isDark ? "dark" : "light";
    return this.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
  }

  setSize(width: number, height: number, scale = 1): Promise<void> {
    return this.page.setViewport({ width, height, deviceScaleFactor: scale });
  }

  focus(): Promise<void> {
    return this.page.bringToFront();
  }

  async goTo(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: "load" });
  }

  async back(): Promise<void> {
    await this.page.goBack({ waitUntil: "load" });
  }

  close(): Promise<void> {
    return this.page.close();
  }

  async tabId(): Promise<number> {
    await this.focus();
    const worker = await this.worker();
    return worker.evaluate(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)`,
    ) as Promise<number>;
  }
}

class ChromiumBrowser implements TestBrowser {
  readonly name = "chromium";
  private readonly errors: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly isHeadless: boolean,
    private readonly extension: string,
  ) {}

  private readonly worker = async (): Promise<WebWorker> => {
    const target = await this.browser.waitForTarget((t) => t.type() === "service_worker");
    const worker = await target.worker();
    if (!worker) throw new Error("The extension's background did not start.");
    return worker;
  };

  /** Gathers what the background throws, also after it was stopped and started again. */
  async watchWorkers(): Promise<void> {
    this.browser.on("targetcreated", (target: Target) => {
      if (target.type() === "service_worker") void this.watchWorker();
    });
    await this.watchWorker();
  }

  private async watchWorker(): Promise<void> {
    const { client } = await this.worker();
    client.on("Runtime.exceptionThrown", ({ exceptionDetails }) => {
      this.errors.push(`background: ${exceptionDetails.exception?.description}`);
    });
    await client.send("Runtime.enable");
  }

  /** @returns what the page throws from now on */
  private watch(page: Page): string[] {
    const thrown: string[] = [];
    const isOurs = (text: string | undefined) => text?.includes("chrome-extension://") ?? false;
    page.on("pageerror", (error) => {
      const stack = String((error as Error).stack ?? error);
      if (isOurs(stack)) this.errors.push(stack);
      else thrown.push(stack);
    });
    page.on("console", (message) => {
      const where =
        message
          .stackTrace()
          .map((f) => f.url)
          .join(" ") + (message.location().url ?? "");
      const isBad = message.type() === "error" || message.type() === "warn";
      if (isBad && (isOurs(where) || isOurs(message.text()))) this.errors.push(message.text());
    });
    return thrown;
  }

  private async adopt(page: Page, thrown: string[]): Promise<ChromiumPage> {
    const session = await page.createCDPSession();
    await session.send("DOM.enable", { includeWhitespace: "all" });
    return new ChromiumPage(page, session, this.worker, thrown);
  }

  async open(url: string): Promise<TestPage> {
    const page = await this.browser.newPage();
    if (this.isHeadless) await page.setViewport({ width: 1280, height: 860 });
    const thrown = this.watch(page);
    await page.goto(url, { waitUntil: "load" });
    return this.adopt(page, thrown);
  }

  /** The page that a call of the extension's interfaces has opened. */
  private async openedBy(call: string, url: string): Promise<TestPage> {
    await this.inExtension(call);
    const target = await this.browser.waitForTarget((t) => t.url() === url);
    const page = await target.asPage();
    return this.adopt(page, this.watch(page));
  }

  openUnseen(url: string): Promise<TestPage> {
    return this.openedBy(`chrome.tabs.create({ url: ${JSON.stringify(url)}, active: false })`, url);
  }

  openInWindow(url: string): Promise<TestPage> {
    return this.openedBy(`chrome.windows.create({ url: ${JSON.stringify(url)} })`, url);
  }

  async stopBackground(): Promise<void> {
    const gone = new Promise<void>((resolve) => {
      const note = (target: Target) => {
        if (target.type() !== "service_worker") return;
        this.browser.off("targetdestroyed", note);
        resolve();
      };
      this.browser.on("targetdestroyed", note);
    });
    const worker = await this.worker();
    await worker.close();
    await gone;
  }

  /** Chromium leaves an unpacked extension that reloads itself disabled; loaded over itself, it stays. */
  async reloadExtension(): Promise<void> {
    await this.stopBackground();
    await this.browser.installExtension(this.extension);
  }

  async openPanel(tabId: number): Promise<TestPage> {
    const url = await this.inExtension<string>(
      `chrome.runtime.getURL("extension/sidepanel/index.html")`,
    );
    return this.open(`${url}#tab=${tabId}`);
  }

  async openPopup(page: TestPage): Promise<TestPage> {
    const id = await page.tabId();
    const worker = await this.worker();
    const [, , extensionId] = worker.url().split("/");
    const all = await this.browser.extensions();
    await (page as ChromiumPage).page.triggerExtensionAction(all.get(extensionId!)!);
    return this.open(new URL(`/extension/popup/index.html#tab=${id}`, worker.url()).href);
  }

  letInto(pattern: string): Promise<void> {
    return this.inSettings(
      (id) => `addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`,
    );
  }

  takeBack(): Promise<void> {
    return this.inSettings((extensionId) => {
      const wanted = JSON.stringify({ extensionId, hostAccess: "ON_SPECIFIC_SITES" });
      return `updateExtensionConfiguration(${wanted})`;
    });
  }

  /** What the page of all extensions does; the browser's question is never answered without a window. */
  private async inSettings(call: (extension: string) => string): Promise<void> {
    const [, , id = ""] = (await this.worker()).url().split("/");
    const page = await this.browser.newPage();
    await page.goto("chrome://extensions");
    await page.evaluate(`chrome.developerPrivate.${call(id)}`);
    await page.close();
  }

  async openOptions(): Promise<TestPage> {
    const worker = await this.worker();
    return this.open(new URL("/extension/options/index.html", worker.url()).href);
  }

  openedOptions(): Promise<TestPage> {
    return this.openedAt("options/index.html");
  }

  async panelAddresses(): Promise<readonly string[]> {
    const all = this.browser.targets().map((t) => t.url());
    return all.filter((url) => url.includes("sidepanel/index.html"));
  }

  openedPanel(): Promise<TestPage> {
    return this.openedAt("sidepanel/index.html");
  }

  private async openedAt(path: string): Promise<TestPage> {
    const target = await this.browser.waitForTarget((t) => t.url().includes(path));
    const page = await target.asPage();
    return this.adopt(page, this.watch(page));
  }

  async command(name: string, page: TestPage): Promise<void> {
    const id = await page.tabId();
    await this.inExtension(
      `chrome.tabs.get(${id}).then((tab) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`,
    );
  }

  async chooseInMenu(item: string, selection: string, page: TestPage): Promise<void> {
    const id = await page.tabId();
    const info = JSON.stringify({ menuItemId: item, selectionText: selection });
    await this.inExtension(
      `chrome.tabs.get(${id}).then((tab) => chrome.contextMenus.onClicked.dispatch(${info}, tab))`,
    );
  }

  async inExtension<T>(expression: string): Promise<T> {
    const worker = await this.worker();
    return worker.evaluate(expression) as Promise<T>;
  }

  async ownErrors(): Promise<readonly string[]> {
    return this.errors;
  }

  closed(): Promise<void> {
    return new Promise((resolve) => this.browser.once("disconnected", () => resolve()));
  }

  async close(): Promise<void> {
    if (this.browser.connected) await this.browser.close();
  }
}

/** How Chromium is started so that every host is the server at `port`. */
export function chromiumOptions(port: number, isHeadless: boolean): PuppeteerLaunchOptions {
  return {
    headless: isHeadless,
    defaultViewport: null,
    executablePath: browserPath("chromium"),
    pipe: true,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      "--ignore-certificate-errors",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // There is none: without this its work is done twice, a tenth of all.
      "--disable-gpu",
      "--no-first-run",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  };
}

/** Starts the browser with the extension, to be driven as puppeteer drives it. */
export function startChromium({ extension, port, isHeadless }: LaunchOptions): Promise<Browser> {
  return puppeteer.launch({
    ...chromiumOptions(port, isHeadless),
    enableExtensions: [extension],
  });
}

/** Starts the browser with the extension; nothing of it outlives `close`. */
export async function launchChromium(options: LaunchOptions): Promise<TestBrowser> {
  const browser = await startChromium(options);
  const driver = new ChromiumBrowser(browser, options.isHeadless, options.extension);
  await driver.watchWorkers();
  return driver;
}
