/** The map with its buttons: what is seen of it, and how the reader moves it. */
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { say, sayCount } from "../words/map.ts";
import { type Camera, type Point as PxPoint, resized, type Size, zoomed } from "./camera.ts";
import { cameraKey, useGestures, zoomStep } from "./gestures.ts";
import { buttonsIn, camerasOf, type Layout, sceneFor } from "./layout.ts";
import { MapDrawing } from "./MapDrawing.tsx";
import { type Point, type Pointed, pointedBy } from "./pointed.ts";
import type { RouteMap } from "./routes.ts";
import { type Ground, groundOf, type Scene } from "./scene.ts";
import type { World } from "./world.ts";

/** Px; a panel is this wide before it is measured. */
const usualWidth = 328;

/** @returns the size of a map that is so wide, px */
function sizeFor(width: number): Size {
  return { width, height: Math.round(Math.min(Math.max(width * 0.52, 190), 480)) };
}

function useSize(element: { readonly current: HTMLElement | null }): Size {
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const box = element.current!;
    const measure = () => setWidth(Math.max(Math.floor(box.clientWidth), 120));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return useMemo(() => sizeFor(width), [width]);
}

/** @returns what a screen reader hears of the drawing */
export function labelOf({ routes, countries }: RouteMap): string {
  return say("drawing", {
    routes: sayCount("routes", routes.length),
    countries: sayCount("countries", countries.length),
  });
}

/** A camera that the reader has moved, and the picture it was moved in. */
interface Own {
  readonly camera: Camera;
  readonly size: Size;
  readonly map: RouteMap;
}

/** The camera that fits the routes, until the reader moves it; other routes are fitted anew. */
function useCamera(layout: Layout, size: Size) {
  const [own, setOwn] = useState<Own>();
  const cameras = useMemo(
    () => camerasOf(layout, size),
    [layout.map, layout.legs, layout.world, size],
  );
  const isOwn = own !== undefined && own.map === layout.map;
  const seen = isOwn ? resized(own.camera, own.size, size) : cameras.fit;
  const camera = useMemo(() => seen, Object.values(seen));
  const latest = useRef(camera);
  latest.current = camera;
  const change = (to: (camera: Camera) => Camera) => {
    latest.current = to(latest.current);
    setOwn({ camera: latest.current, size, map: layout.map });
  };
  return { camera, cameras, change, fit: () => setOwn(undefined) };
}

/** The middle of the marks that are seen: the buttons zoom to what is there, not to the sea. */
function middleOfMarks({ marks }: Scene, { width, height }: Size): PxPoint {
  const seen = marks.filter(({ at: [x, y] }) => x > 0 && y > 0 && x < width && y < height);
  const mean = (axis: 0 | 1) => seen.reduce((sum, m) => sum + m.at[axis], 0) / seen.length;
  return seen.length === 0 ? [width / 2, height / 2] : [mean(0), mean(1)];
}

interface ButtonsProps {
  readonly size: Size;
  readonly scene: Scene;
  readonly camera: ReturnType<typeof useCamera>;
}

function Buttons({ size, scene, camera }: ButtonsProps): JSX.Element {
  const { cameras, change, fit } = camera;
  const zoom = (by: number) => change((c) => zoomed(c, size, by, middleOfMarks(scene, size)));
  const button = (words: string, sign: string, press: () => void) => (
    <button type="button" aria-label={words} title={words} onClick={press}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={sign} />
      </svg>
    </button>
  );
  return (
    <div class="map-buttons">
      {button(say("zoomIn"), "M8 3v10M3 8h10", () => zoom(zoomStep))}
      {button(say("zoomOut"), "M3 8h10", () => zoom(1 / zoomStep))}
      {button(say("fit"), "M2.5 6v-3.5h3.5M13.5 6v-3.5h-3.5M2.5 10v3.5h3.5M13.5 10v3.5h-3.5", fit)}
      {button(
        say("world"),
        "M14 8a6 6 0 1 1-12 0a6 6 0 1 1 12 0M2 8h12M8 2q-5 6 0 12q5-6 0-12",
        () => change(() => cameras.world),
      )}
    </div>
  );
}

interface DrawnGround {
  readonly ground: Ground;
  readonly camera: Camera;
  readonly size: Size;
  readonly world: World;
}

function isSameGround({ camera, ...of }: DrawnGround, now: Camera, size: Size, world: World) {
  const isNear = Math.max(Math.abs(now.x - camera.x), Math.abs(now.y - camera.y)) < size.height / 2;
  const isSame = of.size === size && of.world === world;
  return isNear && isSame && now.scale === camera.scale && now.middle === camera.middle;
}

/** Land and boundaries; a drag moves them, and only a long one draws more of them. */
function useGround(world: World, camera: Camera, size: Size) {
  const last = useRef<DrawnGround>(undefined);
  if (!last.current || !isSameGround(last.current, camera, size, world)) {
    const ground = groundOf(world, camera, size, size.height / 2);
    last.current = { ground, camera, size, world };
  }
  const { ground, camera: from } = last.current;
  return { ground, shift: [camera.x - from.x, camera.y - from.y] as const };
}

interface MapFigureProps {
  readonly layout: Layout;
  readonly pointed: Pointed | undefined;
  readonly point: Point;
  readonly children: ComponentChildren;
}

/** The drawing, which follows pointer and keys; below it, what belongs to the figure. */
export function MapFigure({ layout, pointed, point, children }: MapFigureProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const camera = useCamera(layout, size);
  const ground = useGround(layout.world, camera.camera, size);
  const scene = useMemo(
    () => sceneFor(layout, camera.camera, size, buttonsIn(size)),
    [layout, camera.camera, size],
  );
  const gestures = useGestures(
    size,
    camera.change,
    ({ target }) => {
      point(pointedBy(target as Element));
      frame.current?.focus({ preventScroll: true });
    },
    () => frame.current!.contains(document.activeElement),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const change = cameraKey(event, size);
    if (!change) return;
    event.preventDefault();
    camera.change(change);
  };
  return (
    <figure class="map-figure" aria-label={say("figure")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do all of it */}
      <div ref={frame} class="map-frame" tabIndex={-1} onKeyDown={onKeyDown}>
        <div
          class="map-hold"
          onPointerOver={({ target, pointerType }) => {
            const over = pointedBy(target as Element);
            if (over && pointerType === "mouse") point(over);
          }}
          {...gestures}
        >
          <MapDrawing
            {...ground}
            scene={scene}
            size={size}
            pointed={pointed}
            label={labelOf(layout.map)}
          />
        </div>
        <Buttons size={size} scene={scene} camera={camera} />
      </div>
      {children}
    </figure>
  );
}
