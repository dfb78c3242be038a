/** Everything that the map draws, in px, computed from routes and camera alone. */
import { type GeoPermissibleObjects, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import { type Camera, type Point, projectionOf, type Size } from "./camera.ts";
import { type Head, headOf, type Leg, linesOf, pathData, trimmed } from "./curves.ts";
import { type Box, type Label, labelsOf, type Mark } from "./labels.ts";
import type { MapCountry, MapRoute, RouteKey } from "./routes.ts";
import { thinnest } from "./widths.ts";
import type { Place, World } from "./world.ts";

/** The data of paths. */
export interface Ground {
  readonly land: string;
  readonly settled: string;
  readonly unsettled: string;
}

type Shapes = Readonly<Record<keyof Ground, GeoPermissibleObjects>>;

const shapes = new WeakMap<World, Shapes>();

/** The arcs of a world as shapes; unfolded once. */
function shapesOf(world: World): Shapes {
  const known = shapes.get(world);
  if (known) return known;
  const { topology } = world;
  const { land, settled, unsettled } = topology.objects;
  const made = {
    land: feature(topology, land).geometry,
    settled: mesh(topology, settled),
    unsettled: mesh(topology, unsettled),
  };
  shapes.set(world, made);
  return made;
}

/** Px beyond the edges, so that a coast's line does not run along them. */
const edge = 4;

/**
 * @param beyond px of the ground around what is seen
 * @returns land and boundaries as the camera sees them
 */
export function groundOf(
  world: World,
  camera: Camera,
  { width, height }: Size,
  beyond: number = edge,
): Ground {
  const projection = projectionOf(camera).clipExtent([
    [-beyond, -beyond],
    [width + beyond, height + beyond],
  ]);
  const path = geoPath(projection).digits(1);
  const { land, settled, unsettled } = shapesOf(world);
  return {
    land: path(land) ?? "",
    settled: path(settled) ?? "",
    unsettled: path(unsettled) ?? "",
  };
}

export interface DrawnRoute {
  readonly key: RouteKey;
  readonly width: number;
  readonly isContested: boolean;
  /** Data of paths: what is seen, and the whole way, on which a pointer is caught. */
  readonly line: string;
  readonly way: string;
  readonly heads: readonly Head[];
}

export interface Scene {
  readonly routes: readonly DrawnRoute[];
  readonly marks: readonly (Mark & { readonly isOnRoute: boolean })[];
  readonly labels: readonly Label[];
}

/** Px of a country's mark, and between it and a line. */
const mostDot = 3.5;
const leastDot = 2;
const gap = 2;
/** Px a radian where countries have room for the largest marks. */
const roomy = 140;

function dotOf({ scale }: Camera): number {
  return leastDot + (mostDot - leastDot) * Math.min(scale / roomy, 1);
}

/** @returns the px that an arrowhead is long, and wide */
function headSize(width: number): readonly [length: number, wide: number] {
  return [5 + 1.1 * width, 4.5 + 1.4 * width];
}

/** Goods that stay in their country: a small ring over its mark. */
function ringAt([x, y]: Point): Point[] {
  const radius = 8;
  return Array.from({ length: 25 }, (_, i) => {
    const angle = Math.PI / 2 + (i / 24) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y - radius + radius * Math.sin(angle)] as const;
  });
}

interface DrawnLeg {
  readonly lines: readonly (readonly Point[])[];
  readonly seen: readonly (readonly Point[])[];
  readonly head: Head | undefined;
}

function within(lines: readonly (readonly Point[])[], width: number, camera: Camera): DrawnLeg {
  const last = lines.length - 1;
  const off = dotOf(camera) + gap;
  const ends = lines.map((l, i) => trimmed(l, i === 0 ? off : 0, i === last ? off : 0));
  const [length, wide] = headSize(width);
  const head = headOf(ends[last] ?? [], length, wide);
  const seen = ends.map((l, i) => (i === last && head ? trimmed(l, 0, length - 1) : l));
  return { lines, seen, head };
}

function drawnLeg(leg: Leg, width: number, camera: Camera, places: World["places"]): DrawnLeg {
  const projection = projectionOf(camera);
  const place = places[leg.from];
  if (leg.curve.length > 0)
    return within(linesOf(leg.curve, projection, camera.middle), width, camera);
  if (leg.from !== leg.to || !place) return { lines: [], seen: [], head: undefined };
  return within([ringAt(projection([...place])! as Point)], width, camera);
}

function drawnRoute(
  { key, isContested }: MapRoute,
  legs: readonly DrawnLeg[],
  width: number,
): DrawnRoute {
  return {
    key,
    width,
    isContested,
    line: pathData(legs.flatMap((l) => l.seen)),
    way: pathData(legs.flatMap((l) => l.lines)),
    heads: legs.flatMap((l) => (l.head ? [l.head] : [])),
  };
}

/** Those of routes, then the others. */
function marksOf(
  countries: readonly MapCountry[],
  places: World["places"],
  camera: Camera,
  nameOf: (code: string) => string,
): Scene["marks"] {
  const projection = projectionOf(camera);
  const known = countries.filter(({ code }) => places[code]);
  return known
    .toSorted((a, b) => Number(b.isOnRoute) - Number(a.isOnRoute))
    .map(({ code, isOnRoute }) => ({
      code,
      isOnRoute,
      name: nameOf(code),
      at: projection([...(places[code] as Place)])! as Point,
      radius: dotOf(camera),
    }));
}

export interface Drawn {
  readonly routes: readonly MapRoute[];
  readonly countries: readonly MapCountry[];
  readonly legs: readonly Leg[];
  readonly widths: ReadonlyMap<RouteKey, number>;
}

/** How names stand on the map. */
export interface Naming {
  readonly nameOf: (code: string) => string;
  /** Px of a name. */
  readonly measure: (name: string) => number;
  /** Where no name may stand, px. */
  readonly buttons: readonly Box[];
}

/** @returns routes, marks and names as the camera sees them */
export function sceneOf(
  { routes, countries, legs, widths }: Drawn,
  places: World["places"],
  camera: Camera,
  size: Size,
  { nameOf, measure, buttons }: Naming,
): Scene {
  const byRoute = new Map<RouteKey, DrawnLeg[]>(routes.map(({ key }) => [key, []]));
  for (const leg of legs) {
    const width = widths.get(leg.route) ?? thinnest;
    byRoute.get(leg.route)?.push(drawnLeg(leg, width, camera, places));
  }
  const marks = marksOf(countries, places, camera, nameOf);
  const points = [...byRoute.values()].flat().flatMap((l) => l.lines.flat());
  return {
    routes: routes.map((r) =>
      drawnRoute(r, byRoute.get(r.key) ?? [], widths.get(r.key) ?? thinnest),
    ),
    marks,
    labels: labelsOf(marks, points, size, measure, buttons),
  };
}
