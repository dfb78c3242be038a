/**
 * Legs of routes as curves: great circles, bent a little to one side, so that two ways between
 * the same countries, or the way there and the way back, lie beside one another.
 */
import { type GeoProjection, geoDistance, geoInterpolate } from "d3-geo";
import { type Point, wrapped } from "./camera.ts";
import type { MapRoute, RouteKey } from "./routes.ts";
import type { Place } from "./world.ts";

type Vector = readonly [number, number, number];

const radians = Math.PI / 180;

function vectorOf([longitude, latitude]: Place): Vector {
  const [l, p] = [longitude * radians, latitude * radians];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

function placeOf([x, y, z]: Vector): Place {
  return [Math.atan2(y, x) / radians, Math.asin(Math.max(-1, Math.min(1, z))) / radians];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function scaled([x, y, z]: Vector, by: number): Vector {
  return [x * by, y * by, z * by];
}

function sum(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/** A curve is drawn through so many places. */
const samples = 48;
/** Radians that a curve leaves its great circle by, for each radian of its length. */
const firstBend = 0.1;
const nextBend = 0.11;
/** Over all the routes of a leg: many lie closer together. */
const mostBend = 0.66;
/** A long great circle is a bow already. */
const longest = 0.7;

/**
 * @param lane 0 for the first route of a leg; each further one is bent more
 * @param lanes how many routes have the leg
 * @returns places from `from` to `to`, both included
 */
export function curveBetween(from: Place, to: Place, lane = 0, lanes = 1): Place[] {
  const along = geoInterpolate([...from], [...to]);
  const normal = cross(vectorOf(from), vectorOf(to));
  const length = Math.hypot(...normal);
  // Of two places on opposite sides of the globe, or of one place, no side is the left one.
  const side = length < 1e-6 ? ([0, 0, 1] as const) : scaled(normal, 1 / length);
  const distance = Math.min(geoDistance([...from], [...to]), longest);
  const step = Math.min(nextBend, mostBend / lanes);
  const bend = distance * (firstBend + step * lane);
  return Array.from({ length: samples + 1 }, (_, i) => {
    const t = i / samples;
    const off = bend * 4 * t * (1 - t);
    const on = vectorOf(along(t));
    return placeOf(sum(scaled(on, Math.cos(off)), scaled(side, Math.sin(off))));
  });
}

/** A part of a route, from one of its countries to the next. */
export interface Leg {
  readonly route: RouteKey;
  readonly from: string;
  readonly to: string;
  /** Empty where goods do not leave a country, or it has no place on the map. */
  readonly curve: readonly Place[];
}

/** @returns the legs of all routes, in their order; routes of one leg lie side by side */
export function legsOf(
  routes: readonly Pick<MapRoute, "key" | "stops">[],
  places: Readonly<Record<string, Place>>,
): Leg[] {
  const all = routes.flatMap(({ key, stops }) =>
    stops.slice(1).map((to, i) => ({ route: key, from: stops[i]!, to })),
  );
  const lanes = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { from, to } of all) counted(totals, `${from}-${to}`);
  return all.map((leg): Leg => {
    const [start, end] = [places[leg.from], places[leg.to]];
    if (leg.from === leg.to || !start || !end) return { ...leg, curve: [] };
    const pair = `${leg.from}-${leg.to}`;
    return { ...leg, curve: curveBetween(start, end, counted(lanes, pair), totals.get(pair)) };
  });
}

/** @returns how often the key was counted before */
function counted(counts: Map<string, number>, key: string): number {
  const before = counts.get(key) ?? 0;
  counts.set(key, before + 1);
  return before;
}

/** What is a hair beside the cut still stands on its side of the map. */
const hair = 1e-6;

/** Where a curve leaves the map at one edge, and where it comes in at the other. */
function edges(a: Place, b: Place, middle: number): readonly [Place, Place] {
  const [x, y] = [wrapped(a[0] - middle), wrapped(b[0] - middle)];
  const edge = x > 0 ? 180 : -180;
  const t = (edge - x) / (y - x + 2 * edge || 1);
  const latitude = a[1] + t * (b[1] - a[1]);
  const leave = middle + edge - Math.sign(edge) * hair;
  return [
    [leave, latitude],
    [middle - edge + Math.sign(edge) * hair, latitude],
  ];
}

/**
 * Projects a curve.
 * @returns one line, or more where the map's cut parts it; px
 */
export function linesOf(
  curve: readonly Place[],
  projection: GeoProjection,
  middle: number,
): Point[][] {
  const px = (place: Place) => projection([...place])! as Point;
  const lines: Point[][] = [];
  let line: Point[] = [];
  curve.forEach((place, i) => {
    const before = curve[i - 1];
    if (before && Math.abs(wrapped(place[0] - middle) - wrapped(before[0] - middle)) > 180) {
      const [leave, enter] = edges(before, place, middle);
      lines.push([...line, px(leave)]);
      line = [px(enter)];
    }
    line.push(px(place));
  });
  return line.length > 0 ? [...lines, line] : lines;
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

/** @returns the line without its first `by` px; at least its last point */
function shortened(line: readonly Point[], by: number): Point[] {
  let left = by;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const step = distance(a, b);
    if (step > left) {
      const t = left / step;
      return [[a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])], ...line.slice(i)];
    }
    left -= step;
  }
  return line.slice(-1);
}

/** @returns the line without so many px at its beginning and its end */
export function trimmed(line: readonly Point[], start: number, end: number): Point[] {
  return shortened(shortened(line, start).reverse(), end).reverse();
}

/** An arrowhead: its tip and the two corners behind it; px. */
export type Head = readonly [Point, Point, Point];

/** @returns the head at the end of a line, `length` long and `width` wide */
export function headOf(line: readonly Point[], length: number, width: number): Head | undefined {
  const tip = line.at(-1);
  const back = trimmed(line, 0, length).at(-1);
  if (!tip || !back || distance(tip, back) < 1e-6) return undefined;
  const [dx, dy] = [
    (tip[0] - back[0]) / distance(tip, back),
    (tip[1] - back[1]) / distance(tip, back),
  ];
  const base: Point = [tip[0] - dx * length, tip[1] - dy * length];
  const half = width / 2;
  return [
    tip,
    [base[0] - dy * half, base[1] + dx * half],
    [base[0] + dy * half, base[1] - dx * half],
  ];
}

const short = (n: number) => String(Math.round(n * 10) / 10);

/** @returns lines as the data of an SVG path */
export function pathData(lines: readonly (readonly Point[])[]): string {
  return lines
    .filter((l) => l.length > 1)
    .map((l) => `M${l.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}`)
    .join("");
}
