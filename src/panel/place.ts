/**
 * Where the reader was on each entry of the panel's history: how far down, and on which
 * link. The browser's own way fails here, because a long list is not all there when it looks.
 */

interface Place {
  readonly top: number;
  /** The address of the link that had the focus. */
  readonly link?: string;
}

interface EntryState {
  /** Names an entry of the history; unlike its address it is there once. */
  readonly entry: string;
}

const places = new Map<string, Place>();
let current = "";
let made = 0;

function isEntryState(state: unknown): state is EntryState {
  return typeof (state as Partial<EntryState> | null)?.entry === "string";
}

/** An address that is read again after a reload numbers anew; the time keeps the names apart. */
function newName(): string {
  return `${performance.timeOrigin}-${++made}`;
}

function note(): void {
  const link = document.activeElement?.closest("a")?.getAttribute("href") ?? undefined;
  places.set(current, { top: scrollY, ...(link !== undefined && { link }) });
}

/** Notes from now on where the reader is. */
export function keepPlaces(): void {
  history.scrollRestoration = "manual";
  arrive();
  addEventListener("scroll", note, { passive: true });
  addEventListener("focusin", note);
}

/** @returns the state of an entry that is about to be pushed; it begins where the reader is */
export function newEntry(): EntryState {
  current = newName();
  note();
  return { entry: current };
}

/** Says that the history stands at another entry: one of before, or a new one of a link. */
export function arrive(): void {
  const state: unknown = history.state;
  if (isEntryState(state)) current = state.entry;
  else history.replaceState(startAtTop(), "");
}

/** Says that what is shown now is another thing than before, which is read from its top. */
export function startAtTop(): EntryState {
  current = newName();
  places.set(current, { top: 0 });
  return { entry: current };
}

/** @returns CSS pixels from the document's top to where the reader was on this entry */
export function placeTop(): number {
  return places.get(current)?.top ?? 0;
}

/** Scrolls to where the reader was, and gives the focus back to the link that led away. */
export function returnToPlace(): void {
  const { top, link } = places.get(current) ?? { top: 0 };
  scrollTo({ top, behavior: "instant" });
  if (link === undefined) return;
  const links = [...document.querySelectorAll("a")];
  links.find((a) => a.getAttribute("href") === link)?.focus({ preventScroll: true });
}
