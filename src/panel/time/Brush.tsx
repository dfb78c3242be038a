/** Chooses a period on the picture: by dragging, by a press, and by keys, slot by slot. */
import type { JSX, Ref, TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { say } from "../words/time.ts";
import { type Cursor, moved, rangeOf } from "./choice.ts";
import type { SlotRange } from "./counts.ts";
import { type Axis, slotUnder } from "./slots.ts";

export type Pending = "pointer" | "keys";

interface BrushProps {
  readonly axis: Axis;
  /** What stands in each slot, in words. */
  readonly names: readonly string[];
  /** Slots that are chosen. */
  readonly chosen: SlotRange | undefined;
  /** The slots under the pointer or the keys, and by which of them a choice is being made. */
  readonly onPoint: (range: SlotRange | undefined, pending?: Pending) => void;
  readonly onChoose: (range: SlotRange) => void;
  readonly onClear: () => void;
  readonly list: Ref<HTMLDivElement>;
}

function isWithin(slot: number, range: SlotRange | undefined): boolean {
  return range !== undefined && slot >= range.first && slot <= range.last;
}

type OnPointer = (event: TargetedPointerEvent<HTMLDivElement>) => void;

interface PointerHandlers {
  readonly onPointerDown: OnPointer;
  readonly onPointerMove: OnPointer;
  readonly onPointerUp: OnPointer;
  readonly onPointerLeave: OnPointer;
  readonly onPointerCancel: OnPointer;
}

interface Hand extends PointerHandlers {
  isDragging(): boolean;
  /** @returns whether a drag was going on */
  drop(): boolean;
}

function useHand({ axis, onPoint, onChoose }: BrushProps, show: (c: Cursor) => void): Hand {
  const drag = useRef<Cursor | undefined>(undefined);
  const at: (e: TargetedPointerEvent<HTMLDivElement>) => number = (e) =>
    slotUnder(axis, e.clientX - e.currentTarget.getBoundingClientRect().left);
  const drop = () => {
    const was = drag.current !== undefined;
    drag.current = undefined;
    onPoint(undefined);
    return was;
  };
  const point = (cursor: Cursor) => {
    drag.current = cursor;
    show(cursor);
    onPoint(rangeOf(cursor), "pointer");
  };
  return {
    drop,
    isDragging: () => drag.current !== undefined,
    onPointerDown(event) {
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      point({ active: at(event), anchor: at(event) });
    },
    onPointerMove(event) {
      const active = at(event);
      if (drag.current) point({ ...drag.current, active });
      else onPoint({ first: active, last: active });
    },
    onPointerUp() {
      const cursor = drag.current;
      drag.current = undefined;
      if (cursor) onChoose(rangeOf(cursor));
    },
    onPointerLeave: () => !drag.current && onPoint(undefined),
    onPointerCancel: drop,
  };
}

/** A list of the slots over the picture: what a screen reader reads, and what keys move in. */
export function Brush(props: BrushProps): JSX.Element {
  const { axis, names, chosen, onPoint, onChoose, onClear, list } = props;
  const [kept, show] = useState<Cursor>({ active: 0, anchor: 0 });
  const last = axis.slots.length - 1;
  const cursor = { active: Math.min(kept.active, last), anchor: Math.min(kept.anchor, last) };
  const { drop, isDragging, ...hand } = useHand(props, show);
  const goTo = (next: Cursor) => {
    show(next);
    onPoint(rangeOf(next), next.active === next.anchor ? undefined : "keys");
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = moved(axis, cursor, event.key, event.shiftKey);
    if (next) goTo(next);
    else if (event.key === "Enter" || event.key === " ") {
      onChoose(rangeOf(cursor));
      show({ active: cursor.active, anchor: cursor.active });
    } else if (event.key !== "Escape") return;
    else if (drop() || cursor.active !== cursor.anchor)
      goTo({ active: cursor.active, anchor: cursor.active });
    else onClear();
    event.preventDefault();
  };
  const range = rangeOf(cursor);
  const selected = range.first === range.last ? chosen : range;
  return (
    <div
      ref={list}
      class="brush"
      role="listbox"
      tabIndex={0}
      aria-label={say("slots")}
      aria-describedby="time-keys"
      aria-orientation="horizontal"
      aria-multiselectable
      aria-activedescendant={`slot-${cursor.active}`}
      onKeyDown={onKeyDown}
      onFocus={() => !isDragging() && onPoint(range)}
      onBlur={() => onPoint(undefined)}
      {...hand}
    >
      {axis.slots.map(
        (slot, i) =>
          !slot.isBreak && (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and tells the active option
            <div
              key={slot.from}
              id={`slot-${i}`}
              role="option"
              aria-selected={isWithin(i, selected)}
              aria-label={names[i]}
              style={{ left: `${slot.x}px`, width: `${slot.width}px` }}
            />
          ),
      )}
    </div>
  );
}
