/** One load of a page, to the moment when nothing changes any more, and one pointing at a mark. */
import type { SavedServer } from "./server.ts";
import type { Message, Tab } from "./tab.ts";

/** A letter of the page: the way down to its text node, and its place there. */
interface Place {
  readonly path: readonly number[];
  readonly start: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How long a page must be quiet, and when it is looked at although it is not. */
interface Quiet {
  readonly quietMs: number;
  /** The same where nothing is marked: the reader may not have come yet. */
  readonly unmarkedQuietMs: number;
  readonly limitMs: number;
  /**
   * The page's age at which the other load was looked at: a page may change by itself
   * after some seconds, and both are to be looked at after that, or before.
   */
  readonly notBeforeMs: number;
}

/** The same for a page that is loading: `limitMs` counts from the start of the navigation. */
export interface Patience extends Quiet {
  /** When it is looked at although it has not loaded. */
  readonly openingMs: number;
}

/** What one load showed. */
export interface Visit {
  /** Whether the page became quiet. */
  readonly isQuiet: boolean;
  readonly dom: string;
  /** How old the page was then, in milliseconds. */
  readonly age: number;
  /** How old the page was after the pointing. */
  readonly ageAfter: number;
  /** The DOM after the pointing; undefined where there was nothing to point at. */
  readonly domAfter: string | undefined;
  readonly marks: readonly string[];
  readonly marksMs: number | null;
  readonly layoutShift: number | null;
  readonly messages: readonly Message[];
  /** What was scrolled to, for other loads to do the same; the last was pointed at. */
  readonly tried: readonly Place[];
  /** Whether pointing opened the card; undefined where nothing was pointed at. */
  readonly cardOpened: boolean | undefined;
}

const lookEveryMs = 100;
const cardMs = 4_000;
const triesToPoint = 20;
/** The page's own answer to the pointer, and no reading: short. */
const afterPointing = { quietMs: 500, unmarkedQuietMs: 500, limitMs: 3_000 };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns whether `ask` became true in time */
async function becomes(ms: number, ask: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(lookEveryMs)) {
    if (await ask()) return true;
  }
  return false;
}

const ageOf = (tab: Tab) => tab.evaluate<number>("performance.now()");

/** Waits until the page, its marks and the network are quiet; a restless page has a limit. */
function settle(tab: Tab, server: SavedServer, patience: Quiet): Promise<boolean> {
  return becomes(patience.limitMs, async () => {
    const quietFor = await tab.evaluate<number>("watch.quietFor()");
    const isMarked = (await tab.evaluate<number | null>("watch.marksMs()")) !== null;
    const enough = isMarked ? patience.quietMs : patience.unmarkedQuietMs;
    const isOldEnough = (await ageOf(tab)) >= patience.notBeforeMs;
    const isQuiet = quietFor >= enough && isOldEnough && server.isIdle();
    return isQuiet && (await tab.evaluate<boolean>("watch.isSameDom()"));
  });
}

async function bring(tab: Tab, place: Place): Promise<void> {
  await tab.evaluate(`look.bring(${JSON.stringify(place)})`);
  // The page's answer to scrolling: sticky heads, late pictures.
  await pause(lookEveryMs);
}

/** Scrolls to one mark after the other until one can be pointed at. */
async function findOpenMark(tab: Tab): Promise<{ tried: Place[]; point: Point | null }> {
  const places = await tab.evaluate<Place[]>(`look.placesOfMarks(${triesToPoint})`);
  const tried: Place[] = [];
  for (const place of places) {
    tried.push(place);
    await bring(tab, place);
    const point = await tab.evaluate<Point | null>(`look.openPointOf(${JSON.stringify(place)})`);
    if (point) return { tried, point };
  }
  return { tried, point: null };
}

/** Opens the card of a mark and closes it. */
async function openCard(tab: Tab, { x, y }: Point): Promise<boolean> {
  const outermost = () => tab.evaluate<number>("look.outermost()");
  const before = await outermost();
  await tab.movePointer(x, y);
  const isOpen = await becomes(cardMs, async () => (await outermost()) > before);
  if (!isOpen) return false;
  await tab.press("Escape");
  await becomes(cardMs, async () => (await outermost()) <= before);
  return true;
}

async function domAfterPointing(
  tab: Tab,
  server: SavedServer,
  notBeforeMs: number,
): Promise<{ domAfter: string; ageAfter: number }> {
  await tab.movePointer(2, 2);
  await tab.evaluate("scrollTo({ top: 0, left: 0, behavior: 'instant' })");
  const limitMs = Math.max(0, notBeforeMs - (await ageOf(tab))) + afterPointing.limitMs;
  await settle(tab, server, { ...afterPointing, limitMs, notBeforeMs });
  const ageAfter = await ageOf(tab);
  return { domAfter: await tab.evaluate<string>("look.dom()"), ageAfter };
}

/** The same scrolling and pointing where there is no Waybill. */
async function repeat(tab: Tab, server: SavedServer, { tried, ageAfter }: Visit) {
  let point: Point | null = null;
  for (const place of tried) {
    await bring(tab, place);
    point = await tab.evaluate(`look.pointOf(${JSON.stringify(place)})`);
  }
  if (point) await tab.movePointer(point.x, point.y);
  await settle(tab, server, { ...afterPointing, notBeforeMs: 0 });
  return domAfterPointing(tab, server, ageAfter);
}

const untouched = { domAfter: undefined, ageAfter: 0 };

async function seen(tab: Tab) {
  return {
    age: await ageOf(tab),
    dom: await tab.evaluate<string>("look.dom()"),
    marks: await tab.evaluate<string[]>("look.marks()"),
    marksMs: await tab.evaluate<number | null>("watch.marksMs()"),
    layoutShift: await tab.evaluate<number | null>("watch.layoutShift()"),
  };
}

/**
 * Loads the page and waits until it is quiet.
 * @returns whether it became quiet
 */
export async function load(
  tab: Tab,
  server: SavedServer,
  url: string,
  patience: Patience,
): Promise<boolean> {
  const start = Date.now();
  await tab.open(url, patience.openingMs);
  const limitMs = patience.limitMs - (Date.now() - start);
  return settle(tab, server, { ...patience, limitMs });
}

/** Looks at the loaded page, opens a card and closes it, and looks again. */
export async function visitMarked(tab: Tab, server: SavedServer, isQuiet: boolean): Promise<Visit> {
  const before = await seen(tab);
  const { tried, point } = await findOpenMark(tab);
  const cardOpened = point ? await openCard(tab, point) : undefined;
  const after = tried.length > 0 ? await domAfterPointing(tab, server, 0) : untouched;
  return { ...before, ...after, isQuiet, tried, cardOpened, messages: tab.messages() };
}

/** Looks at the loaded page, does what was done on the marked one, and looks again. */
export async function visitPlain(
  tab: Tab,
  server: SavedServer,
  isQuiet: boolean,
  marked: Visit,
): Promise<Visit> {
  const before = await seen(tab);
  const { tried } = marked;
  const after = tried.length > 0 ? await repeat(tab, server, marked) : untouched;
  return { ...before, ...after, isQuiet, tried, cardOpened: undefined, messages: tab.messages() };
}
