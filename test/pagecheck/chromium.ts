/** Chromium for a check: the watcher has an isolated world, and there are traces. */
import puppeteer, {
  type Browser,
  type CDPSession,
  type Page,
  type Protocol,
  type Target,
} from "puppeteer-core";
import { chromiumOptions } from "../browser/support/chromium.ts";
import { newsHost } from "../browser/support/session.ts";
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

const extensionOrigin = "chrome-extension://";

function isOurs(stack: Protocol.Runtime.StackTrace | undefined, url = ""): boolean {
  return [url, ...(stack?.callFrames ?? []).map((f) => f.url)].some((u) =>
    u.startsWith(extensionOrigin),
  );
}

function thrown({ exceptionDetails: e }: Protocol.Runtime.ExceptionThrownEvent): Message {
  const text = e.exception?.description ?? `${e.text} ${e.exception?.value ?? ""}`.trim();
  return { text, isError: true, isOurs: isOurs(e.stackTrace, e.url) };
}

function shownOf({ value, description, unserializableValue }: Protocol.Runtime.RemoteObject) {
  return typeof value === "string" ? value : (description ?? unserializableValue ?? String(value));
}

/** Warnings and errors of one page or worker, from every world in it. */
function listen(session: CDPSession, take: (message: Message) => void): void {
  const ownWorlds = new Set<number>();
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith(extensionOrigin)) ownWorlds.add(context.id);
  });
  session.on("Runtime.exceptionThrown", (event) => {
    const message = thrown(event);
    const isFromOwn = ownWorlds.has(event.exceptionDetails.executionContextId ?? -1);
    take({ ...message, isOurs: message.isOurs || isFromOwn });
  });
  session.on("Runtime.consoleAPICalled", (event) => {
    if (event.type !== "error" && event.type !== "warning" && event.type !== "assert") return;
    take({
      text: event.args.map(shownOf).join(" "),
      isError: event.type !== "warning",
      isOurs: ownWorlds.has(event.executionContextId) || isOurs(event.stackTrace),
    });
  });
  session.on("Log.entryAdded", ({ entry }) => {
    if (entry.level !== "error" && entry.level !== "warning") return;
    const isOwn = isOurs(entry.stackTrace, entry.url) || entry.text.includes(extensionOrigin);
    take({ text: entry.text, isError: entry.level === "error", isOurs: isOwn });
  });
}

class ChromiumTab implements Tab {
  private readonly heard: Message[] = [];

  constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  async prepare(): Promise<void> {
    listen(this.session, (message) => this.heard.push(message));
    for (const domain of ["Page", "Runtime", "Log"] as const)
      await this.session.send(`${domain}.enable`);
    refuseQuestions(this.page);
    await this.page.setViewport({ width: 1280, height: 860 });
    await this.session.send("Network.setBypassServiceWorker", { bypass: true });
    await this.preload({ source: clock });
    await this.preload({ source: watcher, worldName: watcherWorld });
  }

  private async preload(
    script: Protocol.Page.AddScriptToEvaluateOnNewDocumentRequest,
  ): Promise<void> {
    await this.session.send("Page.addScriptToEvaluateOnNewDocument", script);
  }

  /** Every load is a first visit. */
  private async forget(): Promise<void> {
    await this.session.send("Storage.clearDataForOrigin", {
      origin: newsHost,
      storageTypes: "all",
    });
    await this.session.send("Network.clearBrowserCookies");
  }

  async open(url: string, limitMs: number): Promise<void> {
    await this.forget();
    await goTo(this.page, url, limitMs);
  }

  async evaluate<T>(expression: string): Promise<T> {
    const { frameTree } = await this.session.send("Page.getFrameTree");
    const { executionContextId } = await this.session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName: watcherWorld,
    });
    const { result, exceptionDetails } = await this.session.send("Runtime.evaluate", {
      expression,
      contextId: executionContextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(thrown({ timestamp: 0, exceptionDetails }).text);
    return result.value as T;
  }

  async movePointer(x: number, y: number): Promise<void> {
    await this.page.mouse.move(x, y, { steps: 4 });
  }

  async press(key: "Escape"): Promise<void> {
    await this.page.keyboard.press(key);
  }

  messages(): readonly Message[] {
    return this.heard;
  }

  async close(): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
  }
}

const traced = ["-*", "toplevel", "devtools.timeline", "v8.execute"];

class ChromiumCheck implements CheckBrowser {
  private ownMessages: string[] = [];

  constructor(private readonly browser: Browser) {}

  /** Listens to the background, and again each time it is started. */
  async watchBackground(): Promise<void> {
    const isBackground = (target: Target) =>
      target.type() === "service_worker" && target.url().startsWith(extensionOrigin);
    const watch = async (target: Target) => {
      const worker = await target.worker();
      if (!worker) return;
      listen(worker.client, ({ text }) => this.ownMessages.push(`background: ${text}`));
      await worker.client.send("Runtime.enable");
    };
    this.browser.on("targetcreated", (target) => {
      if (isBackground(target)) void watch(target);
    });
    await watch(await this.browser.waitForTarget(isBackground));
  }

  async openTab(): Promise<Tab> {
    const page = await this.browser.newPage();
    const tab = new ChromiumTab(page, await page.createCDPSession());
    await tab.prepare();
    return tab;
  }

  async takeOwnMessages(): Promise<readonly string[]> {
    const taken = this.ownMessages;
    this.ownMessages = [];
    return taken;
  }

  async traced<T>(tab: Tab, work: () => Promise<T>): Promise<Traced<T>> {
    const { tracing } = (tab as ChromiumTab).page;
    await tracing.start({ categories: traced });
    const result = await work();
    return { result, trace: await tracing.stop() };
  }

  close(): Promise<void> {
    return end(this.browser);
  }
}

/** @param extension the built folder; undefined for a browser without Waybill */
export async function startChromium(
  port: number,
  extension: string | undefined,
): Promise<CheckBrowser> {
  const options = chromiumOptions(port, true);
  const browser = await puppeteer.launch({
    ...options,
    ignoreDefaultArgs: ["--disable-popup-blocking"],
    args: [...(options.args ?? []), "--force-webrtc-ip-handling-policy=disable_non_proxied_udp"],
    enableExtensions: extension === undefined ? false : [extension],
  });
  return readied(browser, async () => {
    const downloads = await browser.target().createCDPSession();
    await downloads.send("Browser.setDownloadBehavior", { behavior: "deny" });
    const check = new ChromiumCheck(browser);
    if (extension !== undefined) await check.watchBackground();
    return check;
  });
}
