/**
 * How far down the reader was on each entry of the panel's history. The browser's own way
 * fails here: it looks before a long list has the length that it had.
 */

interface EntryState {
  /** Names an entry of the history; unlike its address it is there once. */
  readonly entry: string;
}

/** CSS pixels from the document's top, by the entry's name. */
const tops = new Map<string, number>();
let current = "";
let made = 0;

function isEntryState(state: unknown): state is EntryState {
  return typeof (state as Partial<EntryState> | null)?.entry === "string";
}

/** The event of a scroll comes with the next frame, by when the entry may be left. */
function note(): void {
  if (current !== "") tops.set(current, scrollY);
}

/** An address that is read again after a reload numbers anew; the time keeps the names apart. */
function enter(top: number): EntryState {
  current = `${performance.timeOrigin}-${++made}`;
  tops.set(current, top);
  return { entry: current };
}

/** Notes from now on where the reader is. */
export function keepPlaces(): void {
  history.scrollRestoration = "manual";
  arriveAtEntry();
  addEventListener("scroll", note, { passive: true });
}

/**
 * @param isElsewhere whether it shows another view, which is read from its top
 * @returns the state of an entry that is about to be pushed
 */
export function newEntry(isElsewhere: boolean): EntryState {
  note();
  return enter(isElsewhere ? 0 : scrollY);
}

/** Says that the history stands at another entry: one of before, or a new one of a link. */
export function arriveAtEntry(): void {
  note();
  const state: unknown = history.state;
  if (isEntryState(state)) current = state.entry;
  else history.replaceState(enter(0), "");
}

/** @returns CSS pixels from the document's top to where the reader was on this entry */
export function placeTop(): number {
  return tops.get(current) ?? 0;
}

/** Scrolls to where the reader was. */
export function returnToPlace(): void {
  scrollTo({ top: placeTop(), behavior: "instant" });
}
