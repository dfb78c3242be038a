/**
 * The gate: all that runs on a page that is not read. It waits until the page
 * has been seen once and holds prose, then asks the background for the reader.
 * It must stay small, so it imports nothing.
 */

interface Messenger {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
type Globals = { readonly browser?: Messenger; readonly chrome?: Messenger };

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
 * Starts the gate on this document; at its end it has asked for the reader once.
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

/** A rejected message means that the extension was updated or removed under the page. */
function askForReader(): void {
  const { browser, chrome } = globalThis as unknown as Globals;
  (browser ?? chrome)?.runtime.sendMessage({ type: "page-ready" }).catch(() => undefined);
}
