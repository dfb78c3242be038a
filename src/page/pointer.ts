/** The pointer over the page: which mention it is on, at most once a frame. */
import { mentionAt } from "./hit.ts";
import type { PageMention } from "./mentions.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

interface PointerPort {
  readonly mentions: () => readonly PageMention[];
  /** Told each frame in which the pointer moved; null: on no mention. */
  readonly over: (mention: PageMention | null, point: Point) => void;
  /** A tap on a mention that is no link. */
  readonly tapped: (mention: PageMention, point: Point) => void;
}

function isInLink(event: Event): boolean {
  return event.composedPath().some((n) => n instanceof Element && n.closest("a[href],button"));
}

/** Starts following the pointer; only trusted events count. */
export function followPointer(port: PointerPort, signal: AbortSignal): void {
  let last: PointerEvent | undefined;
  const look = () => {
    const event = last;
    last = undefined;
    if (!event || signal.aborted) return;
    const { clientX: x, clientY: y } = event;
    port.over(event.buttons === 0 ? mentionAt(port.mentions(), x, y) : null, { x, y });
  };
  const moved = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === "touch") return;
    if (!last) requestAnimationFrame(look);
    last = event;
  };
  const clicked = (event: MouseEvent) => {
    const isTouch = (event as PointerEvent).pointerType === "touch";
    if (!event.isTrusted || !isTouch || isInLink(event)) return;
    const mention = mentionAt(port.mentions(), event.clientX, event.clientY);
    if (mention) port.tapped(mention, { x: event.clientX, y: event.clientY });
  };
  const listen = { signal, passive: true, capture: true };
  addEventListener("pointermove", moved, listen);
  addEventListener("click", clicked, listen);
}
