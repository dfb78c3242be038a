/** Firefox over WebDriver BiDi, with the built extension installed for the session. */
import { writeFileSync } from "node:fs";
import puppeteer, {
  type Browser,
  type Page,
  type LaunchOptions as PuppeteerLaunchOptions,
} from "puppeteer-core";
import { browserPath } from "./find.ts";
import { FirefoxHand, FirefoxLens, specialKeys } from "./firefoxHand.ts";
import { type Bidi, Session } from "./firefoxSession.ts";
import { type RemoteNode, toTree } from "./firefoxTree.ts";
import type { TreeNode } from "./tree.ts";
import type { LaunchOptions, TestBrowser, TestPage } from "./types.ts";

const extensionId = "waybill@waybill.example";
const uuid = "5f0c3c0e-6b1d-4c5e-9a55-0d9f6a7b8c21";
/** Where the extension's own files are. */
export const extensionBase = `moz-extension://${uuid}/`;

const click = [
  { type: "pointerDown", button: 0 },
  { type: "pointerUp", button: 0 },
];

/** Asks again until the answer is truthy. */
async function opened<T>(what: string, ask: () => Promise<T>): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Firefox did not open ${what}.`);
}

class FirefoxPage implements TestPage {
  readonly hand: FirefoxHand;
  readonly lens: FirefoxLens;

  constructor(
    private readonly session: Session,
    private readonly context: string,
    private readonly inExtension: <T>(expression: string) => Promise<T>,
    readonly thrown: readonly string[],
  ) {
    this.hand = new FirefoxHand(session, context);
    this.lens = new FirefoxLens(session, context);
  }

  async tree(): Promise<TreeNode> {
    const { result } = await this.session.bidi.send("script.evaluate", {
      expression: "document.documentElement",
      target: { context: this.context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 60, includeShadowTree: "all" },
    });
    return toTree((result as { result: RemoteNode }).result);
  }

  evaluate<T>(script: string): Promise<T> {
    return this.session.evaluate(this.context, script);
  }

  private async act(actions: object): Promise<void> {
    await this.session.bidi.send("input.performActions", {
      context: this.context,
      actions: [actions],
    });
  }

  private pointer(actions: readonly object[]): Promise<void> {
    return this.act({ type: "pointer", id: "hand", parameters: { pointerType: "mouse" }, actions });
  }

  movePointer(x: number, y: number): Promise<void> {
    const [left, top] = [Math.round(x), Math.round(y)];
    return this.pointer([
      { type: "pointerMove", x: left - 2, y: top },
      { type: "pointerMove", x: left, y: top },
    ]);
  }

  press(key: string): Promise<void> {
    const value = specialKeys[key] ?? key;
    return this.act({
      type: "key",
      id: "keys",
      actions: [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ],
    });
  }

  async pressPointer(x: number, y: number): Promise<void> {
    await this.pointer([{ type: "pointerMove", x, y }, ...click]);
  }

  /** An element as the place to which the pointer moves, scrolled into view. */
  private async moveOnto(node: TreeNode): Promise<object> {
    const element = { sharedId: node.handle };
    await this.session.bidi.send("script.callFunction", {
      functionDeclaration: "(e) => e.scrollIntoView({block: 'nearest'})",
      arguments: [element],
      target: { context: this.context },
      awaitPromise: false,
    });
    return { type: "pointerMove", x: 0, y: 0, origin: { type: "element", element } };
  }

  async movePointerTo(node: TreeNode): Promise<void> {
    await this.pointer([await this.moveOnto(node)]);
  }

  async click(node: TreeNode): Promise<void> {
    await this.pointer([await this.moveOnto(node), ...click]);
  }

  async screenshot(path: string): Promise<void> {
    const { result } = await this.session.bidi.send("browsingContext.captureScreenshot", {
      context: this.context,
    });
    writeFileSync(path, Buffer.from((result as { data: string }).data, "base64"));
  }

  async setDark(isDark: boolean): Promise<void> {
    await this.session.inBrowser(
      `Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${isDark ? 0 : 1})`,
    );
  }

  async setSize(width: number, height: number, scale = 1): Promise<void> {
    await this.session.bidi.send("browsingContext.setViewport", {
      context: this.context,
      viewport: { width, height },
      devicePixelRatio: scale,
    });
  }

  async focus(): Promise<void> {
    await this.session.bidi.send("browsingContext.activate", { context: this.context });
  }

  async goTo(url: string): Promise<void> {
    await this.session.bidi.send("browsingContext.navigate", {
      context: this.context,
      url,
      wait: "complete",
    });
  }

  async back(): Promise<void> {
    const { context } = this;
    await this.session.bidi.send("browsingContext.traverseHistory", { context, delta: -1 });
  }

  async close(): Promise<void> {
    await this.session.bidi.send("browsingContext.close", { context: this.context });
  }

  async tabId(): Promise<number> {
    await this.focus();
    return this.inExtension(
      `browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)`,
    );
  }
}

class FirefoxBrowser implements TestBrowser {
  readonly name = "firefox";
  private readonly session: Session;
  private extensionContext: string | undefined;

  constructor(
    private readonly browser: Browser,
    private readonly isHeadless: boolean,
  ) {
    this.session = new Session((browser as unknown as { connection: Bidi }).connection);
  }

  private adopt(context: string, thrown: readonly string[] = []): FirefoxPage {
    return new FirefoxPage(this.session, context, (e) => this.inExtension(e), thrown);
  }

  async open(url: string): Promise<TestPage> {
    const page: Page = await this.browser.newPage();
    const context = (page.mainFrame() as unknown as { _id: string })._id;
    const thrown: string[] = [];
    page.on("pageerror", (error) => thrown.push(String(error)));
    const adopted = this.adopt(context, thrown);
    if (this.isHeadless) await adopted.setSize(1280, 860);
    await page.goto(url, { waitUntil: "load" });
    return adopted;
  }

  private contextAt(start: string): Promise<string> {
    return opened(
      start,
      async () => (await this.session.contexts()).find((c) => c.url.startsWith(start))?.context,
    );
  }

  /** Navigating to an extension's page by the protocol never ends: a tab is opened by the browser. */
  private async openOwn(path: string): Promise<string> {
    const url = extensionBase + path;
    await this.session.inBrowser(
      `void gBrowser.addTrustedTab(${JSON.stringify(url)}, { inBackground: true })`,
    );
    return this.contextAt(url);
  }

  async openUnseen(url: string): Promise<TestPage> {
    await this.inExtension(`browser.tabs.create({ url: ${JSON.stringify(url)}, active: false })`);
    return this.adopt(await this.contextAt(url));
  }

  async openInWindow(url: string): Promise<TestPage> {
    await this.inExtension(`browser.windows.create({ url: ${JSON.stringify(url)} })`);
    return this.adopt(await this.contextAt(url));
  }

  async stopBackground(): Promise<void> {
    await this.session.inBrowser(
      `WebExtensionPolicy.getByID("${extensionId}").extension.terminateBackground({ ignoreDevToolsAttached: true })`,
    );
  }

  /** The page through which the extension is asked goes with it. */
  async reloadExtension(): Promise<void> {
    this.extensionContext = undefined;
    await this.session.inBrowser(
      `ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs").AddonManager
         .getAddonByID("${extensionId}").then((addon) => addon.reload()).then(() => true)`,
    );
  }

  async openedPanel(): Promise<TestPage> {
    return this.adopt(await this.contextAt(`${extensionBase}extension/sidepanel/index.html#tab=`));
  }

  /** The sidebar is no context of the protocol: its window knows where it is. */
  async panelAddresses(): Promise<readonly string[]> {
    const inTabs = (await this.session.contexts()).map((c) => c.url);
    const beside = await this.session.inBrowser<string>(
      `document.getElementById("sidebar").contentDocument
         ?.getElementById("webext-panels-browser")?.currentURI.spec ?? ""`,
    );
    return [...inTabs, beside].filter((url) => url.includes("sidepanel/index.html"));
  }

  async openPopup(page: TestPage): Promise<TestPage> {
    const id = await page.tabId();
    // A press on the button of a popup that is still open closes it, and lends nothing.
    await opened("the toolbar's popup", () =>
      this.session.inBrowser<boolean>(`(() => {
        const { extension } = WebExtensionPolicy.getByID("${extensionId}");
        if (extension.tabManager.hasActiveTabPermission(gBrowser.selectedTab)) return true;
        ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs").ExtensionParent
          .apiManager.global.browserActionFor(extension).triggerAction(window);
        return false;
      })()`),
    );
    const popup = this.adopt(await this.openOwn(`extension/popup/index.html#tab=${id}`));
    await popup.setSize(1280, 860);
    await popup.focus();
    return popup;
  }

  letInto(pattern: string): Promise<void> {
    return this.setPermission("add", pattern);
  }

  takeBack(pattern: string): Promise<void> {
    return this.setPermission("remove", pattern);
  }

  private async setPermission(what: "add" | "remove", pattern: string): Promise<void> {
    await this.session.inBrowser(
      `ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs").ExtensionPermissions
         .${what}("${extensionId}", { permissions: [], origins: [${JSON.stringify(pattern)}], data_collection: [] },
           WebExtensionPolicy.getByID("${extensionId}").extension).then(() => true)`,
    );
  }

  async openOptions(): Promise<TestPage> {
    const page = this.adopt(await this.openOwn("extension/options/index.html"));
    await page.setSize(1280, 860);
    return page;
  }

  async openedOptions(): Promise<TestPage> {
    return this.adopt(await this.contextAt(`${extensionBase}extension/options/index.html`));
  }

  async openPanel(tabId: number): Promise<TestPage> {
    const page = this.adopt(await this.openOwn(`extension/sidepanel/index.html#tab=${tabId}`));
    await page.setSize(1280, 860);
    return page;
  }

  async command(name: string, page: TestPage): Promise<void> {
    const shortcut = await this.inExtension<string>(
      `browser.commands.getAll().then((all) => all.find((c) => c.name === ${JSON.stringify(name)}).shortcut)`,
    );
    await page.focus();
    await this.session.inBrowser(
      `document.querySelector('#ext-keyset-id-waybill_waybill_example key[key="${shortcut.at(-1)}"]').doCommand()`,
    );
  }

  async chooseInMenu(item: string, selection: string, page: TestPage): Promise<void> {
    await page.focus();
    const info = JSON.stringify({ menuItemId: item, selectionText: selection });
    await this.session.inBrowser(
      `void WebExtensionPolicy.getByID("${extensionId}").extension
         .emit("webext-menu-menuitem-click", ${info}, gBrowser.selectedTab)`,
    );
  }

  async inExtension<T>(expression: string): Promise<T> {
    this.extensionContext ??= await this.openAsking();
    return this.session.evaluate(this.extensionContext, expression);
  }

  /** A tab has its address a moment before the extension's interfaces. */
  private async openAsking(): Promise<string> {
    const context = await this.openOwn("manifest.json#tests");
    await opened("the extension's interfaces", () =>
      this.session.evaluate<boolean>(context, `typeof browser === "object"`),
    );
    return context;
  }

  /** Firefox notes each message and each script that was under way when its page was left; that is no fault. */
  async ownErrors(): Promise<readonly string[]> {
    return this.session.inBrowser(
      `Services.console.getMessageArray()
         .filter((m) => m instanceof Ci.nsIScriptError)
         .filter((m) => (m.sourceName ?? "").startsWith(${JSON.stringify(extensionBase)}))
         .map((m) => String(m))
         .filter((m) => !m.includes("after context unloaded"))
         .filter((m) => !m.includes("while context is inactive"))
         .filter((m) => !m.includes("Script terminated by timeout"))`,
    );
  }

  closed(): Promise<void> {
    return new Promise((resolve) => this.browser.once("disconnected", () => resolve()));
  }

  async close(): Promise<void> {
    if (this.browser.connected) await this.browser.close();
  }
}

/** How Firefox is started; `prefs` say where the network leads. */
export function firefoxOptions(
  isHeadless: boolean,
  prefs: Readonly<Record<string, unknown>>,
): PuppeteerLaunchOptions {
  return {
    headless: isHeadless,
    defaultViewport: null,
    browser: "firefox",
    executablePath: browserPath("firefox"),
    args: ["--remote-allow-system-access"],
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      ...prefs,
      "extensions.webextensions.uuids": JSON.stringify({ [extensionId]: uuid }),
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
    },
  };
}

/** Starts the browser with the extension; nothing of it outlives `close`. */
export async function launchFirefox({
  extension,
  port,
  isHeadless,
}: LaunchOptions): Promise<TestBrowser> {
  const browser = await puppeteer.launch(
    firefoxOptions(isHeadless, {
      "network.dns.forceResolve": "127.0.0.1",
      "network.socket.forcePort": `443=${port}`,
    }),
  );
  await browser.installExtension(extension);
  return new FirefoxBrowser(browser, isHeadless);
}
