/**
 * Which part of the world is seen. The projection is Equal Earth (Šavrič, Patterson, Jenny,
 * 2018): countries keep their true sizes, so that neither Russia nor Greenland swells over the
 * states between them, and its shapes are calm at every latitude that goods travel through.
 */
import { type GeoProjection, geoEqualEarth } from "d3-geo";
import type { Place } from "./world.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** A place of the middle meridian, a scale, and where the two meet. */
export interface Camera {
  /** Longitude of the middle meridian; the map is cut on the other side of the globe. */
  readonly middle: number;
  /** Px a radian at the equator. */
  readonly scale: number;
  /** Px of the middle of the map's equator. */
  readonly x: number;
  readonly y: number;
}

/** @returns the projection of a camera; it takes degrees and gives px */
export function projectionOf({ middle, scale, x, y }: Camera): GeoProjection {
  return geoEqualEarth().rotate([-middle, 0]).scale(scale).translate([x, y]);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Degrees of latitude between which there is land to show. */
const north = 83.7;
const south = -56;

/** The world at one px a radian: the same for every middle. */
function worldBox(): Box {
  const projection = projectionOf({ middle: 0, scale: 1, x: 0, y: 0 });
  const corners: Place[] = [
    [-180, 0],
    [180, 0],
    [0, north],
    [0, south],
  ];
  return boxOf(corners.map((c) => projection([...c])!));
}
const world = worldBox();

/** A camera that shows a box, given at one px a radian, in the middle of the picture. */
function showing(box: Box, middle: number, { width, height }: Size, most: number): Camera {
  const [w, h] = [box.right - box.left, box.bottom - box.top];
  const scale = Math.min(width / Math.max(w, 1e-9), height / Math.max(h, 1e-9), most);
  return {
    middle,
    scale,
    x: width / 2 - (scale * (box.left + box.right)) / 2,
    y: height / 2 - (scale * (box.top + box.bottom)) / 2,
  };
}

/** Times the whole world: nearer, the land of 1:110 million is too coarse to look at. */
const nearest = 14;
/** Routes of one region keep the regions around it in the picture. */
const nearestFit = 5;

function wholeScale(size: Size): number {
  return showing(world, 0, size, Number.POSITIVE_INFINITY).scale;
}

/** Px a radian: in a narrow panel the whole world would be smaller, and nobody could read it. */
const legible = 85;

const medianOf = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** A camera on the midst of some points; those far from it lie beyond the picture. */
function midstCamera({ width, height }: Size, middle: number, points: readonly Point[]): Camera {
  const x = width / 2 - legible * medianOf(points.map((p) => p[0]));
  const y = height / 2 - legible * medianOf(points.map((p) => p[1]));
  return kept({ middle, scale: legible, x, y }, { width, height });
}

/** @returns a camera that shows the whole world */
export function worldCamera(size: Size, middle: number): Camera {
  return showing(world, middle, size, Number.POSITIVE_INFINITY);
}

/** Px between what is shown and the edges, where names stand, and at the right the buttons. */
function paddingOf({ width }: Size): { left: number; right: number; end: number } {
  return { left: Math.min(72, width * 0.12), right: Math.min(72, 44 + width * 0.03), end: 30 };
}

/**
 * @param lines in degrees
 * @returns a camera as near as the lines allow, with room around them; where a small picture
 *   of all of them would be too small to read, one on their midst
 */
export function fitCamera(
  size: Size,
  middle: number,
  lines: readonly (readonly Place[])[],
): Camera {
  const flat = projectionOf({ middle, scale: 1, x: 0, y: 0 });
  const points = lines.flat().map((p) => flat([...p])! as Point);
  if (points.length === 0) return worldCamera(size, middle);
  const { left, right, end } = paddingOf(size);
  const inner = { width: size.width - left - right, height: size.height - 2 * end };
  const { scale, x, y } = showing(boxOf(points), middle, inner, wholeScale(size) * nearestFit);
  if (scale < legible && wholeScale(size) < legible) return midstCamera(size, middle, points);
  const fitted = { middle, scale, x: x + left, y: y + end };
  return scale < wholeScale(size) ? worldCamera(size, middle) : kept(fitted, size);
}

const between = (low: number, value: number, high: number) =>
  Math.min(Math.max(low, value), Math.max(low, high));

/** The world stays in the picture: it fills it, or stands in its middle where it is smaller. */
function axis(at: number, from: number, to: number, scale: number, length: number): number {
  const [start, end] = [from * scale, to * scale];
  if (end - start <= length) return (length - start - end) / 2;
  return between(length - end, at, -start);
}

/** @returns the camera with the world inside the picture */
function kept(camera: Camera, size: Size): Camera {
  const { scale, x, y } = camera;
  return {
    ...camera,
    x: axis(x, world.left, world.right, scale, size.width),
    y: axis(y, world.top, world.bottom, scale, size.height),
  };
}

/** @returns the camera after a drag by so many px */
export function moved(camera: Camera, size: Size, dx: number, dy: number): Camera {
  return kept({ ...camera, x: camera.x + dx, y: camera.y + dy }, size);
}

/**
 * @param factor over 1 goes nearer
 * @param at what stays where it is, px; the middle of the picture where nothing is named
 */
export function zoomed(
  camera: Camera,
  size: Size,
  factor: number,
  at: Point = [size.width / 2, size.height / 2],
): Camera {
  const whole = wholeScale(size);
  const scale = between(whole, camera.scale * factor, whole * nearest);
  const by = scale / camera.scale;
  const [ax, ay] = at;
  return kept(
    { ...camera, scale, x: ax + (camera.x - ax) * by, y: ay + (camera.y - ay) * by },
    size,
  );
}

/** @returns the same part of the world in a picture of another size */
export function resized(camera: Camera, from: Size, to: Size): Camera {
  const by = Math.min(to.width / from.width, to.height / from.height);
  return kept(
    {
      ...camera,
      scale: camera.scale * by,
      x: to.width / 2 + (camera.x - from.width / 2) * by,
      y: to.height / 2 + (camera.y - from.height / 2) * by,
    },
    to,
  );
}

/** @returns degrees from -180 up to 180 */
export function wrapped(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}

/** A usual world map is cut through the Bering Strait. */
const usualMiddle = 11;
/** A narrower gap between two places is no place to cut the world. */
const narrowest = 60;

/** Whether the short way from one longitude to another passes a third. */
function crosses(from: number, to: number, cut: number): boolean {
  const [way, at] = [wrapped(to - from), wrapped(cut - from)];
  return way > 0 ? at > 0 && at < way : at < 0 && at > way;
}

/** Two places; goods go from one to the other the short way. */
export type Step = readonly [from: Place, to: Place];

function crossings(steps: readonly Step[], cut: number): number {
  return steps.filter(([a, b]) => crosses(a[0], b[0], cut)).length;
}

/**
 * The middle meridian for some places: the world is cut where the fewest steps pass, then
 * where the fewest places are.
 */
export function middleOf(places: readonly Place[], steps: readonly Step[]): number {
  const longitudes = [...new Set(places.map(([x]) => wrapped(x)))].sort((a, b) => a - b);
  if (longitudes.length === 0) return usualMiddle;
  const gaps = longitudes.map((start, i) => {
    const end = longitudes[i + 1] ?? longitudes[0]! + 360;
    const cut = (start + end) / 2;
    return { width: end - start, cut, crossed: crossings(steps, cut) };
  });
  const widest = Math.max(...gaps.map((g) => g.width));
  const wide = gaps.filter((g) => g.width >= Math.min(narrowest, widest));
  wide.sort((a, b) => a.crossed - b.crossed || b.width - a.width);
  return wrapped(wide[0]!.cut + 180);
}

/** @returns the usual middle of a world map, or another one where the usual cut parts more steps */
export function worldMiddleOf(middle: number, steps: readonly Step[]): number {
  const isUsual = crossings(steps, usualMiddle + 180) <= crossings(steps, middle + 180);
  return isUsual ? usualMiddle : middle;
}
