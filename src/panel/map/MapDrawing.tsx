/** The map as an SVG: land, boundaries, routes, marks and names. */
import type { JSX } from "preact";
import type { Size } from "./camera.ts";
import type { Head } from "./curves.ts";
import { isCountry, isLit, type Pointed } from "./pointed.ts";
import type { DrawnRoute, Ground, Scene } from "./scene.ts";

interface MapDrawingProps {
  readonly ground: Ground;
  /** Px that the ground has moved since it was drawn. */
  readonly shift?: readonly [x: number, y: number];
  readonly scene: Scene;
  readonly size: Size;
  readonly pointed?: Pointed | undefined;
  /** What a screen reader hears. */
  readonly label: string;
}

const corners = (head: Head) => head.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");

/** @returns the dashes of a route on which sources differ, px */
export function dashOf(width: number, isContested: boolean): { "stroke-dasharray"?: string } {
  return isContested ? { "stroke-dasharray": `${4 + width} ${3 + width / 2}` } : {};
}

function Route({ route, isPointed }: { readonly route: DrawnRoute; readonly isPointed: boolean }) {
  const { key, width, isContested, line, way, heads } = route;
  return (
    <g class={isPointed ? "route pointed" : "route"} data-route={key}>
      <path class="way" d={way} />
      <path class="line" d={line} stroke-width={width} {...dashOf(width, isContested)} />
      {heads.map((head) => (
        <polygon key={corners(head)} points={corners(head)} />
      ))}
    </g>
  );
}

function Marks({ scene, pointed }: Pick<MapDrawingProps, "scene" | "pointed">): JSX.Element {
  return (
    <g>
      {scene.marks.map(({ code, at: [x, y], radius, isOnRoute }) => (
        <g
          key={code}
          data-country={code}
          class={`${isOnRoute ? "country" : "country named"}${isCountry(pointed, code) ? " pointed" : ""}`}
        >
          <circle class="around" cx={x} cy={y} r={12} />
          <circle class="mark" cx={x} cy={y} r={radius} />
        </g>
      ))}
    </g>
  );
}

function Names({ scene }: Pick<MapDrawingProps, "scene">): JSX.Element {
  return (
    <g>
      {scene.labels.map(({ code, name, at: [x, y], anchor }) => (
        <text key={code} data-country={code} x={x} y={y} text-anchor={anchor}>
          {name}
        </text>
      ))}
    </g>
  );
}

/** One picture: what is in it is told by its label and by the lists beside it. */
export function MapDrawing({
  ground,
  shift = [0, 0],
  scene,
  size,
  pointed,
  label,
}: MapDrawingProps): JSX.Element {
  const { width, height } = size;
  const last = scene.routes.filter((r) => isLit(pointed, r.key));
  const first = scene.routes.filter((r) => !isLit(pointed, r.key));
  return (
    <svg
      class={pointed ? "map pointing" : "map"}
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <g transform={`translate(${shift.join(" ")})`}>
        <path class="land" d={ground.land} />
        <path class="boundary" d={ground.settled} />
        <path class="boundary unsettled" d={ground.unsettled} />
      </g>
      <g>
        {[...first, ...last].map((route) => (
          <Route key={route.key} route={route} isPointed={isLit(pointed, route.key)} />
        ))}
      </g>
      <Marks scene={scene} pointed={pointed} />
      <Names scene={scene} />
    </svg>
  );
}
