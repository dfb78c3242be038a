/** Only the rows near the window are in the document; the window itself scrolls. */
import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { ShipmentRow } from "../../facts/rows.ts";
import { placeTop } from "../place.ts";

/** So few are all in the document: the browser's own search finds them, and they print. */
const fewRows = 200;
/** Rows beyond the window's edges, so that Tab always finds the next one. */
const rowsAround = 2;
/** CSS pixels; a row is measured when it is first shown. */
const guessedHeight = 73;

type Rows = readonly ShipmentRow[];
type RowVirtualizer = Virtualizer<Window, HTMLDivElement>;
type Options = VirtualizerOptions<Window, HTMLDivElement>;

/** Heights of rows as they were, so that a list that is shown again has its old length. */
class Heights {
  private width = 0;
  private kind = "";
  private readonly known = new Map<string, number>();

  /** Those of another width or with other lines are no use. */
  at(width: number, kind: string): Map<string, number> {
    if (width !== this.width || kind !== this.kind) this.known.clear();
    this.width = width;
    this.kind = kind;
    return this.known;
  }
}

const heights = new Heights();

/** Where the list last began: it is there before it can be measured. */
let lastMargin = 0;

/** Takes the list's distance from the document's top, now and whenever anything above it grows. */
function useMargin(list: RefObject<HTMLElement | null>, changed: () => void): number {
  useLayoutEffect(() => {
    const measure = () => {
      const { top } = list.current!.getBoundingClientRect();
      const margin = Math.round(top + scrollY);
      if (margin === lastMargin) return;
      lastMargin = margin;
      changed();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(list.current!.parentElement!);
    return () => observer.disconnect();
  }, [list, changed]);
  return lastMargin;
}

/** The rows of the window, and the focused one with its neighbours wherever it is. */
function withFocused(range: Range, focused: number | undefined): number[] {
  const shown = defaultRangeExtractor(range);
  if (focused === undefined) return shown;
  const around = [focused - 1, focused, focused + 1].filter((i) => i >= 0 && i < range.count);
  return [...new Set([...shown, ...around])].sort((a, b) => a - b);
}

/**
 * Rows above the window that turn out higher or lower push what is below; the window goes with
 * it where the reader sees rows that were there before. After a leap all rows are new, nothing
 * has to stay in its place, and each correction would cost a look at every row of the list.
 */
function keepsPlace(item: VirtualItem, _: number, list: RowVirtualizer): boolean {
  const isAbove = item.start < (list.scrollOffset ?? 0);
  const wasSeen = list.range !== null && list.itemSizeCache.has(list.range.endIndex);
  const isAgain = list.itemSizeCache.has(item.index);
  return isAbove && wasSeen && !(isAgain && list.scrollDirection === "backward");
}

function newVirtualizer(options: Options): RowVirtualizer {
  const virtualizer = new Virtualizer(options);
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = keepsPlace;
  return virtualizer;
}

export interface VirtualRows {
  readonly virtualizer: RowVirtualizer;
  /** CSS pixels from the document's top to the list. */
  readonly margin: number;
  /** @param index of the row that has the focus */
  focus(index: number | undefined): void;
}

/** End goes to the end that the list has when its last rows are measured. */
function useEndKey(virtualizer: RowVirtualizer): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyped = (event.target as Element).closest?.("input, textarea, select");
      if (event.key !== "End" || isTyped || event.shiftKey || event.altKey) return;
      event.preventDefault();
      virtualizer.scrollToEnd();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [virtualizer]);
}

/** The heights as far as they are known, by the row's number: looked up for every row when one is measured. */
function useGuesses(rows: Rows, known: ReadonlyMap<string, number>): Float64Array {
  return useMemo(
    () => Float64Array.from(rows, ({ id }) => known.get(id) ?? guessedHeight),
    [rows, known],
  );
}

function useOptions(rows: Rows, kind: string, margin: number, changed: () => void) {
  const focused = useRef<number>(undefined);
  const known = heights.at(innerWidth, kind);
  const guesses = useGuesses(rows, known);
  const rangeExtractor = useCallback((range: Range) => withFocused(range, focused.current), []);
  const options: Options = {
    count: rows.length,
    getScrollElement: () => window,
    rangeExtractor,
    estimateSize: (i) => guesses[i]!,
    measureElement: (element, entry, instance) => {
      const height = measureElement(element, entry, instance);
      known.set(rows[instance.indexFromElement(element)]!.id, height);
      return height;
    },
    scrollMargin: margin,
    overscan: rows.length <= fewRows ? fewRows : rowsAround,
    initialOffset: placeTop,
    initialRect: { width: innerWidth, height: innerHeight },
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    onChange: changed,
  };
  return { focused, options };
}

/**
 * Rows go by their numbers, which are looked up faster than ids; other rows are another list.
 * @param kind what the rows hold beside their shipment: it changes their height
 * @param list the element that holds the rows
 */
export function useVirtualRows(
  rows: Rows,
  kind: string,
  list: RefObject<HTMLElement | null>,
): VirtualRows {
  const [, changed] = useReducer<number, void>((n) => n + 1, 0);
  const margin = useMargin(list, changed as () => void);
  const { focused, options } = useOptions(rows, kind, margin, changed as () => void);
  const virtualizer = useMemo(() => newVirtualizer(options), [rows]);
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useEndKey(virtualizer);
  return {
    virtualizer,
    margin,
    focus: (index) => {
      focused.current = index;
    },
  };
}
