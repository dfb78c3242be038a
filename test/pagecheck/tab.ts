/** How a check drives either browser. */
import { type Browser, type Dialog, type Page, TimeoutError } from "puppeteer-core";

/** Something the page or Waybill wrote to the console, or an exception nobody caught. */
export interface Message {
  readonly text: string;
  readonly isError: boolean;
  /** Whether it comes from a script of the extension. */
  readonly isOurs: boolean;
}

/** One fresh tab. */
export interface Tab {
  /** Loads the page and ends with its load event, or after `limitMs` without one. */
  open(url: string, limitMs: number): Promise<void>;
  /** Evaluates an expression where `look` and `watch` are, apart from the page's scripts. */
  evaluate<T>(expression: string): Promise<T>;
  movePointer(x: number, y: number): Promise<void>;
  press(key: "Escape"): Promise<void>;
  messages(): readonly Message[];
  close(): Promise<void>;
}

export interface Traced<T> {
  readonly result: T;
  /** As the browser writes it. */
  readonly trace: Uint8Array | undefined;
}

export interface CheckBrowser {
  openTab(): Promise<Tab>;
  /** What Waybill wrote outside of pages since the last asking. */
  takeOwnMessages(): Promise<readonly string[]>;
  /** Runs `work` and records what the main threads did; undefined where there is no trace. */
  traced<T>(tab: Tab, work: () => Promise<T>): Promise<Traced<T>>;
  /** Ends the browser, an unwilling one too. */
  close(): Promise<void>;
}

/** Answers what a page asks of its reader, so that nothing waits for an answer. */
export function refuseQuestions(page: Page): void {
  const dismiss = async (dialog: Dialog) => {
    try {
      await dialog.dismiss();
    } catch (error) {
      // The page, or the whole tab, may be gone before the answer.
      if (!page.isClosed() && !String(error).includes("No dialog")) throw error;
    }
  };
  page.on("dialog", (dialog) => void dismiss(dialog));
}

/** Goes to an address; a page that never finishes loading is looked at as far as it came. */
export async function goTo(page: Page, url: string, timeout: number): Promise<void> {
  try {
    await page.goto(url, { waitUntil: "load", timeout });
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  }
  await page.bringToFront();
}

const closingMs = 5_000;

/** Ends a browser, by force when it does not end by itself. */
export async function end(browser: Browser): Promise<void> {
  const started = browser.process();
  const isEnded = new Promise((resolve) => started?.once("exit", resolve));
  try {
    await within(closingMs, "Closing the browser", browser.close());
  } catch {
    // One that a page keeps busy does not listen.
    started?.kill("SIGKILL");
    await isEnded;
  }
}

const readyingMs = 30_000;

/** Makes a browser that was started ready; one that does not become so is ended. */
export async function readied<T>(browser: Browser, make: () => Promise<T>): Promise<T> {
  try {
    return await within(readyingMs, "Making the browser ready", make());
  } catch (error) {
    await end(browser);
    throw error;
  }
}

/** Gives up on a promise that may never settle. */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
