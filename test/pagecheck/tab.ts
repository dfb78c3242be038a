/** How a check drives either browser. */

/** Something the page or Waybill wrote to the console, or an exception nobody caught. */
export interface Message {
  readonly text: string;
  readonly isError: boolean;
  /** Whether it comes from a script of the extension. */
  readonly isOurs: boolean;
}

/** One fresh tab. */
export interface Tab {
  /** Loads the page and ends with its load event. */
  open(url: string): Promise<void>;
  /** Evaluates an expression where `look` and `watch` are, apart from the page's scripts. */
  evaluate<T>(expression: string): Promise<T>;
  movePointer(x: number, y: number): Promise<void>;
  press(key: "Escape"): Promise<void>;
  messages(): readonly Message[];
  close(): Promise<void>;
}

/** A trace as the browser writes it. */
export type Trace = Uint8Array;

export interface CheckBrowser {
  openTab(): Promise<Tab>;
  /** What Waybill wrote outside of pages since the last asking. */
  takeOwnMessages(): Promise<readonly string[]>;
  /** Runs `work` and records what the main threads did; undefined where there is no trace. */
  traced(tab: Tab, work: () => Promise<void>): Promise<Trace | undefined>;
  /** Ends the browser, an unwilling one too. */
  close(): Promise<void>;
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
