/** What the toolbar's popup says of a tab: whether Waybill is on, off, or cannot be there. */
import { type Pause, siteOf } from "../settings/sites.ts";

/** What the browser tells of the tab. */
export interface TabFacts {
  /** Undefined where the browser does not tell it: a page that it keeps from extensions. */
  readonly url: string | undefined;
  readonly isPrivate: boolean;
  /** How many names are marked; undefined where no reader runs. */
  readonly names: number | undefined;
  /** A sentence of the reader's when the page could not be read. */
  readonly trouble?: string | undefined;
  /** Hosts of the news sites of the manifest. */
  readonly listed: readonly string[];
  /** The browser lets Waybill into this site without a click. */
  readonly isGranted: boolean;
  readonly pause: Pause | undefined;
}

type Refusal = "pdf" | "readerView" | "store" | "browserPage" | "file" | "source";

interface Site {
  readonly site: string;
  readonly isListed: boolean;
  readonly isGranted: boolean;
}

export type PopupState =
  | { readonly is: "never"; readonly why: Refusal }
  | ({ readonly is: "paused"; readonly until: string | undefined } & Site)
  | ({ readonly is: "read"; readonly names: number; readonly trouble?: string | undefined } & Site)
  /** It is let in, and there was nothing to read yet. */
  | ({ readonly is: "waiting" } & Site)
  | ({ readonly is: "off" } & Site);

/** Where browsers run no extension (Chrome 128, Firefox 146). */
const stores = [
  /^https:\/\/chromewebstore\.google\.com(\/|$)/,
  /^https:\/\/chrome\.google\.com\/webstore(\/|$)/,
  /^https:\/\/addons\.mozilla\.org(\/|$)/,
];

function refusalAt(url: URL): Refusal | undefined {
  if (url.href.startsWith("about:reader")) return "readerView";
  if (url.protocol === "view-source:") return "source";
  if (/\.pdf$/i.test(url.pathname)) return "pdf";
  if (url.protocol === "file:") return "file";
  if (stores.some((store) => store.test(url.href))) return "store";
  return /^https?:$/.test(url.protocol) ? undefined : "browserPage";
}

/** @returns the state of a tab, the first that holds: cannot be, paused, read, waiting, off */
export function stateOf(facts: TabFacts): PopupState {
  const url = facts.url !== undefined && URL.canParse(facts.url) ? new URL(facts.url) : undefined;
  if (!url) return { is: "never", why: "browserPage" };
  // An address may look like a file's and show an article.
  const why = facts.names === undefined ? refusalAt(url) : undefined;
  if (why) return { is: "never", why };
  const { listed, isGranted, pause, names, trouble } = facts;
  const site = siteOf(url.hostname, listed);
  const about = { site, isListed: listed.includes(site), isGranted };
  if (pause && names === undefined) return { is: "paused", until: pause.until, ...about };
  if (names !== undefined) return { is: "read", names, trouble, ...about };
  return { is: isGranted ? "waiting" : "off", ...about };
}

/** @returns the patterns that let Waybill into a site and its subdomains, for the page's scheme */
export function patternsOf(site: string, url: string): string[] {
  const { protocol } = new URL(url);
  // A number or a name of the local network has no subdomains to match.
  const hasSubdomains = /\.[a-z][a-z0-9-]*$/i.test(site);
  return [`${protocol}//${hasSubdomains ? "*." : ""}${site}/*`];
}
