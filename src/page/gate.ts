/**
 * The gate: all that runs on a page that is not read. It waits until the page
 * has been seen once and holds prose, then asks the background for the reader.
 * It must stay small, so it imports nothing.
 */

interface Messenger {
  /** Without an id, or gone, once the extension was updated or removed under the page. */
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
}
/** The reader leaves a sign of itself in the world that it shares with the gate. */
const reader = Symbol.for("waybill.reader");
type Globals = {
  readonly browser?: Messenger;
  readonly chrome?: Messenger;
  readonly [reader]?: unknown;
};

/** The background may die with the question in its hands: ms until it is asked again. */
const patience = [1000, 2000, 4000, 8000, 16_000];

/** Letters that make a page worth reading: about three sentences. */
const enoughProse = 280;
const lookAgainMs = 1000;

/** Prose stands in paragraphs; menus and buttons do not count. */
function hasProse(document: Document): boolean {
  let letters = 0;
  for (const p of document.querySelectorAll("p, article, blockquote, [itemprop=articleBody]")) {
    letters += p.textContent.length;
    if (letters >= enoughProse) return true;
  }
  return false;
}

/** Some sites show their article in a frame; one of another origin shows no document. */
function isWorthReading(): boolean {
  const frames = [...document.querySelectorAll("iframe")];
  return hasProse(document) || frames.some((f) => f.contentDocument && hasProse(f.contentDocument));
}

function isSeen(): boolean {
  return (
    document.visibilityState === "visible" && !(document as { prerendering?: boolean }).prerendering
  );
}

/**
 * Starts the gate on this document; at its end it has asked until there is a reader.
 * Pages that are not HTML are left alone.
 */
export function startGate(): void {
  if (!(document instanceof HTMLDocument) || document.contentType !== "text/html") return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopped = new AbortController();
  const growth = new MutationObserver(() => lookLater());

  function stop(): void {
    growth.disconnect();
    clearTimeout(timer);
    stopped.abort();
  }
  function look(): void {
    timer = undefined;
    listen();
    if (!isSeen() || !isWorthReading()) return;
    stop();
    askForReader();
  }
  function lookLater(): void {
    timer ??= setTimeout(look, lookAgainMs);
  }

  /** Each time anew, since `document.open` takes listeners away; the same one counts once. */
  function listen(): void {
    const options = { signal: stopped.signal, capture: true };
    document.addEventListener("visibilitychange", look, options);
    document.addEventListener("prerenderingchange", look, options);
    document.addEventListener("load", lookLater, options);
  }

  growth.observe(document, { childList: true, subtree: true });
  look();
}

/** A rejected message means that nobody has heard it; the next one tells. */
function askForReader(asked = 0): void {
  const { browser, chrome, [reader]: isHere } = globalThis as unknown as Globals;
  const { runtime } = browser ?? chrome ?? {};
  if (isHere || runtime?.id === undefined) return;
  const ms = patience[asked];
  const again = ms === undefined ? ms : setTimeout(() => askForReader(asked + 1), ms);
  const heard = (answer: unknown) => answer === "paused" && clearTimeout(again);
  runtime.sendMessage({ type: "page-ready" }).then(heard, () => undefined);
}
