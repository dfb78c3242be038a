/** What is drawn, whatever is seen of it; and the cameras that look at it. */
import { textWidth } from "../measure.ts";
import {
  type Camera,
  fitCamera,
  middleOf,
  type Size,
  type Step,
  worldCamera,
  worldMiddleOf,
} from "./camera.ts";
import { type Leg, legsOf } from "./curves.ts";
import type { Box } from "./labels.ts";
import type { RouteMap } from "./routes.ts";
import { type Scene, sceneOf } from "./scene.ts";
import type { Widths } from "./widths.ts";
import type { Place, World } from "./world.ts";

export interface Layout {
  readonly map: RouteMap;
  readonly legs: readonly Leg[];
  readonly widths: Widths["of"];
  readonly world: World;
  readonly nameOf: (code: string) => string;
}

export function layoutOf(
  map: RouteMap,
  widths: Widths["of"],
  world: World,
  nameOf: (code: string) => string,
): Layout {
  return { map, widths, world, nameOf, legs: legsOf(map.routes, world.places) };
}

interface Cameras {
  /** Shows all routes and marks. */
  readonly fit: Camera;
  readonly world: Camera;
}

export function camerasOf({ map, legs, world: { places } }: Layout, size: Size): Cameras {
  const marks = map.countries.flatMap(({ code }): Place[] => (places[code] ? [places[code]] : []));
  const drawn = legs.filter((l) => l.curve.length > 0);
  const each = new Map(drawn.map((l) => [`${l.from}-${l.to}`, l]));
  const steps = [...each.values()].map(({ from, to }): Step => [places[from]!, places[to]!]);
  const middle = middleOf(marks, steps);
  return {
    fit: fitCamera(size, middle, [...drawn.map((l) => l.curve), marks]),
    world: worldCamera(size, worldMiddleOf(middle, steps)),
  };
}

/** Of the names; `css.ts` sets the same. */
const font = '500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const measure = (name: string) => textWidth(name, font);

/** @returns where the panel's buttons stand; `css.ts` sets the same */
export function buttonsIn({ width }: Size): Box[] {
  return [{ left: width - 40, right: width, top: 0, bottom: 132 }];
}

/**
 * @param buttons where no name may stand, px
 * @returns routes, marks and names as a camera sees them
 */
export function sceneFor(
  { map, legs, widths, world, nameOf }: Layout,
  camera: Camera,
  size: Size,
  buttons: readonly Box[] = [],
): Scene {
  const drawn = { routes: map.routes, countries: map.countries, legs, widths };
  return sceneOf(drawn, world.places, camera, size, { nameOf, measure, buttons });
}
