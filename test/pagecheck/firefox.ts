/** Firefox for a check: the watcher has a sandbox; there are no traces. */
import puppeteer, { type Browser, type BrowserContext, type Page } from "puppeteer-core";
import { extensionBase, firefoxOptions } from "../browser/support/firefox.ts";
import { type Bidi, Session } from "../browser/support/firefoxSession.ts";
import { clock, watcher, watcherWorld } from "./inPage/sources.ts";
import {
  type CheckBrowser,
  end,
  goTo,
  type Message,
  readied,
  refuseQuestions,
  type Tab,
  type Traced,
} from "./tab.ts";

interface Evaluated {
  readonly type: string;
  readonly result: { readonly value?: string };
  readonly exceptionDetails: { readonly text: string };
}

class FirefoxTab implements Tab {
  private readonly heard: Message[] = [];
  private readonly context: string;

  constructor(
    private readonly bidi: Bidi,
    private readonly page: Page,
    /** A container of its own, so that every load is a first visit. */
    private readonly container: BrowserContext,
  ) {
    this.context = (page.mainFrame() as unknown as { _id: string })._id;
  }

  async prepare(): Promise<void> {
    this.listen();
    refuseQuestions(this.page);
    const viewport = { width: 1280, height: 860 };
    await this.bidi.send("browsingContext.setViewport", { context: this.context, viewport });
    await this.preload(clock, {});
    await this.preload(watcher, { sandbox: watcherWorld });
  }

  private listen(): void {
    const take = (text: string, where: string, isError: boolean) =>
      this.heard.push({ text, isError, isOurs: where.includes("moz-extension://") });
    this.page.on("pageerror", (error) => {
      const { message, stack } = error as Error;
      take(message ?? String(error), stack ?? "", true);
    });
    this.page.on("console", (message) => {
      const type = message.type();
      const where = [message.location(), ...message.stackTrace()].map((f) => f.url ?? "");
      if (type === "error" || type === "warn" || type === "assert")
        take(message.text(), where.join(" "), type !== "warn");
    });
  }

  private async preload(source: string, where: { readonly sandbox?: string }): Promise<void> {
    await this.bidi.send("script.addPreloadScript", {
      functionDeclaration: `() => { ${source} }`,
      contexts: [this.context],
      ...where,
    });
  }

  async open(url: string, limitMs: number): Promise<void> {
    await goTo(this.page, url, limitMs);
  }

  async evaluate<T>(expression: string): Promise<T> {
    const { result } = await this.bidi.send("script.evaluate", {
      expression: `JSON.stringify(${expression}) ?? "null"`,
      target: { context: this.context, sandbox: watcherWorld },
      awaitPromise: true,
    });
    const answer = result as Evaluated;
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value ?? "null") as T;
  }

  private async act(actions: object): Promise<void> {
    await this.bidi.send("input.performActions", { context: this.context, actions: [actions] });
  }

  async movePointer(x: number, y: number): Promise<void> {
    const [left, top] = [Math.round(x), Math.round(y)];
    const actions = [left - 2, left].map((at) => ({ type: "pointerMove", x: at, y: top }));
    await this.act({
      type: "pointer",
      id: "hand",
      parameters: { pointerType: "mouse" },
      actions,
    });
  }

  async press(_: "Escape"): Promise<void> {
    const value = "\uE00C";
    const actions = ["keyDown", "keyUp"].map((type) => ({ type, value }));
    await this.act({ type: "key", id: "keys", actions });
  }

  messages(): readonly Message[] {
    return this.heard;
  }

  async close(): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
    await this.container.close();
  }
}

/** What our scripts wrote: exceptions and warnings of scripts, and calls of `console`. */
const ownMessages = `(() => {
  const isOwn = (name) => (name ?? "").startsWith(${JSON.stringify(extensionBase)});
  const errors = Services.console.getMessageArray()
    .filter((m) => m instanceof Ci.nsIScriptError && isOwn(m.sourceName)).map(String);
  const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
  const calls = storage.getEvents()
    .filter((e) => ["warn", "error", "assert"].includes(e.level) && isOwn(e.filename))
    .map((e) => e.arguments.map(String).join(" "));
  Services.console.reset();
  storage.clearEvents();
  return [...errors, ...calls];
})()`;

class FirefoxCheck implements CheckBrowser {
  private readonly session: Session;

  constructor(private readonly browser: Browser) {
    this.session = new Session((browser as unknown as { connection: Bidi }).connection);
  }

  async openTab(): Promise<Tab> {
    const container = await this.browser.createBrowserContext();
    const page = await container.newPage();
    const tab = new FirefoxTab(this.session.bidi, page, container);
    await tab.prepare();
    return tab;
  }

  takeOwnMessages(): Promise<readonly string[]> {
    return this.session.inBrowser(ownMessages);
  }

  async traced<T>(_: Tab, work: () => Promise<T>): Promise<Traced<T>> {
    return { result: await work(), trace: undefined };
  }

  close(): Promise<void> {
    return end(this.browser);
  }
}

/** Every connection goes to our proxy, those to this machine too. */
const onlyProxy = (port: number) => ({
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": port,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": port,
  "network.proxy.no_proxies_on": "",
  "network.proxy.allow_hijacking_localhost": true,
  "network.proxy.failover_direct": false,
  "media.peerconnection.enabled": false,
  "network.dns.disablePrefetch": true,
  "dom.disable_window_print": true,
  // What a page registers would answer for our server.
  "dom.serviceWorkers.enabled": false,
});

/** @param extension the built folder; undefined for a browser without Waybill */
export async function startFirefox(
  proxyPort: number,
  extension: string | undefined,
): Promise<CheckBrowser> {
  const browser = await puppeteer.launch(firefoxOptions(true, onlyProxy(proxyPort)));
  return readied(browser, async () => {
    const { bidi } = new Session((browser as unknown as { connection: Bidi }).connection);
    await bidi.send("browser.setDownloadBehavior", { downloadBehavior: { type: "denied" } });
    if (extension !== undefined) await browser.installExtension(extension);
    return new FirefoxCheck(browser);
  });
}
