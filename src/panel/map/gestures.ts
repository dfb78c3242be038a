/** Drag, pinch and wheel on the map. */
import { useRef } from "preact/hooks";
import { type Camera, moved, type Point, type Size, zoomed } from "./camera.ts";

type Change = (change: (camera: Camera) => Camera) => void;

/** Px that a pointer may tremble while it presses. */
const tremble = 4;
/** Of a notch of the wheel, about a fifth nearer. */
const perPx = 0.002;
/** Px of a wheel that counts lines instead. */
const line = 16;

interface Down {
  readonly at: Map<number, Point>;
  /** Px that the pointer went since it was pressed. */
  way: number;
}

const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2];
const apart = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

function pointIn(event: MouseEvent, element: Element): Point {
  const box = element.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

type Handler<E> = (event: E & { currentTarget: HTMLElement }) => void;

export interface Gestures {
  readonly onPointerDown: Handler<PointerEvent>;
  readonly onPointerMove: Handler<PointerEvent>;
  readonly onPointerUp: Handler<PointerEvent>;
  readonly onPointerCancel: Handler<PointerEvent>;
  readonly onWheel: Handler<WheelEvent>;
}

/** Two fingers: as they part it goes nearer, and the place between them stays there. */
function pinched(size: Size, before: readonly Point[], after: readonly Point[]) {
  const [a, b, c, d] = [...before, ...after] as [Point, Point, Point, Point];
  const [from, to] = [middle(a, b), middle(c, d)];
  const factor = apart(c, d) / Math.max(apart(a, b), 1);
  return (camera: Camera) =>
    moved(zoomed(camera, size, factor, from), size, to[0] - from[0], to[1] - from[1]);
}

/**
 * @param change is told how the camera changes
 * @param pressed is told of a press that was no drag
 * @param isActive whether the wheel is the map's: else the page scrolls by it
 */
export function useGestures(
  size: Size,
  change: Change,
  pressed: (event: PointerEvent) => void,
  isActive: () => boolean,
): Gestures {
  const down = useRef<Down>({ at: new Map(), way: 0 }).current;
  const onPointerMove: Gestures["onPointerMove"] = (event) => {
    const before = [...down.at.values()];
    const last = down.at.get(event.pointerId);
    if (!last) return;
    const now = pointIn(event, event.currentTarget);
    down.at.set(event.pointerId, now);
    down.way += apart(last, now);
    if (down.way < tremble) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const after = [...down.at.values()];
    if (after.length === 2) change(pinched(size, before, after));
    else change((camera) => moved(camera, size, now[0] - last[0], now[1] - last[1]));
  };
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      if (down.at.size === 0) down.way = 0;
      down.at.set(event.pointerId, pointIn(event, event.currentTarget));
    },
    onPointerMove,
    onPointerUp(event) {
      if (down.at.delete(event.pointerId) && down.way < tremble) pressed(event);
    },
    onPointerCancel: (event) => void down.at.delete(event.pointerId),
    onWheel(event) {
      if (!event.ctrlKey && !isActive()) return;
      event.preventDefault();
      const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? line : 1);
      const at = pointIn(event, event.currentTarget);
      change((camera) => zoomed(camera, size, Math.exp(-px * perPx), at));
    },
  };
}

/** Px that an arrow key moves the map. */
const stride = 40;
const strides: Readonly<Record<string, Point>> = {
  ArrowLeft: [stride, 0],
  ArrowRight: [-stride, 0],
  ArrowUp: [0, stride],
  ArrowDown: [0, -stride],
};
/** Of one press of a button. */
export const zoomStep = 1.6;

/** @returns what a key does to the camera; undefined for other keys */
export function cameraKey(
  event: KeyboardEvent,
  size: Size,
): ((camera: Camera) => Camera) | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const step = strides[event.key];
  if (step) return (camera) => moved(camera, size, step[0], step[1]);
  if (event.key === "+" || event.key === "=") return (c) => zoomed(c, size, zoomStep);
  if (event.key === "-") return (c) => zoomed(c, size, 1 / zoomStep);
  return undefined;
}
