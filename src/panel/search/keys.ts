/**
 * The keys of the search: down and up go over what was found, Enter opens, Escape clears
 * and then leaves.
 *
 * What is found are links, to which the arrows move the focus; it is no listbox with an
 * `aria-activedescendant`. A listbox flattens each option to one string and takes away its
 * link, its language and the headings between; it is read unevenly by screen readers, and
 * touch cannot reach it. A link says what it is and where it leads, opens in a new tab like
 * any other, and is found by every way of reading: arrows, Tab, headings, touch.
 */

const found = "[data-hit]";

/** The search box. */
export function searchInput(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>("input.search");
}

function all(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(found)];
}

/** Opens the first of what was found. */
export function openFirst(): void {
  all()[0]?.click();
}

export function focusFirst(): void {
  all()[0]?.focus();
}

function focusSearch(): void {
  const input = searchInput();
  input?.focus();
  input?.select();
}

/** Where a key leads from the hit at `at`; undefined where it is no key of ours. */
function next(key: string, at: number, last: number): number | undefined {
  if (key === "ArrowDown") return Math.min(at + 1, last);
  if (key === "ArrowUp") return at - 1;
  if (key === "Home") return 0;
  return key === "End" ? last : undefined;
}

/** Whether a key types a character. */
function types({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== " " && !ctrlKey && !altKey && !metaKey;
}

/** Moves from hit to hit; up from the first, and whatever is typed, leads to the search box. */
export function moveAmongHits(event: KeyboardEvent): void {
  const hits = all();
  const at = hits.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  // The box has the focus before the character comes, and so receives it.
  if (types(event) && event.key !== "/") searchInput()?.focus();
  const to = next(event.key, at, hits.length - 1);
  if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (to < 0) focusSearch();
  else hits[to]?.focus();
}

/** https://html.spec.whatwg.org/#navigation-interface (Chrome 102, Firefox 147) */
interface Navigation {
  readonly canGoBack: boolean;
}

/** Whether the view before can be gone back to. */
export function canGoBack(): boolean {
  const { navigation } = globalThis as { navigation?: Navigation };
  return navigation ? navigation.canGoBack : history.length > 1;
}
