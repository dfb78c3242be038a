/**
 * The world that the panel's map draws: land and boundaries of Natural Earth (by world-atlas,
 * 1:110 million) without the countries themselves, and one place for every ISO code.
 */
import { createRequire } from "node:module";
import { cityMapping } from "city-timezones";
import { geoCentroid, geoDistance } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature, mergeArcs, mesh, meshArcs } from "topojson-client";
import type { Lines, Place, World } from "../../src/panel/map/world.ts";

/** A country of the atlas: a polygon or several, by the numbers of their arcs. */
type Country = (
  | { type: "Polygon"; arcs: number[][] }
  | { type: "MultiPolygon"; arcs: number[][][] }
) & {
  id?: string;
  properties: { name: string };
};
interface Atlas extends Omit<World["topology"], "objects"> {
  objects: { countries: { type: "GeometryCollection"; geometries: Country[] } };
}

const require = createRequire(import.meta.url);
const coarse = require("world-atlas/countries-110m.json") as Atlas;
const fine = require("world-atlas/countries-10m.json") as Atlas;

function countriesOf({ objects }: Atlas): Country[] {
  return objects.countries.geometries;
}

/** Natural Earth draws Kosovo, Somaliland and Northern Cyprus without a code; ISO lends one to Kosovo. */
function codeOf({ id, properties }: Country): string | undefined {
  if (id === undefined) return properties.name === "Kosovo" ? "XK" : undefined;
  return countries.numericToAlpha2(id);
}

/** Territories whose own status is contested: what bounds them is drawn as unsettled. */
const contested = new Set([undefined, "XK", "EH", "PS"]);
/** Where the peninsula meets the mainland: west, south, east, north, in degrees. */
const crimea = [32.4, 44, 36.7, 46.6] as const;

function isInCrimea(line: readonly number[][]): boolean {
  const [west, south, east, north] = crimea;
  return line.every(([x = 0, y = 0]) => west <= x && x <= east && south <= y && y <= north);
}

type Pair = (a: Country, b: Country) => boolean;

const isUnsettled: Pair = (a, b) => contested.has(codeOf(a)) || contested.has(codeOf(b));
const isWar: Pair = (a, b) => [codeOf(a), codeOf(b)].sort().join() === "RU,UA";

function linesOf(world: Atlas, isWanted: Pair): number[][] {
  const { countries: all } = world.objects;
  return meshArcs(world, all, (a, b) => a !== b && isWanted(a as Country, b as Country)).arcs;
}

/** The boundaries, those of contested territories apart. */
function boundariesOf(world: Atlas): { settled: number[][]; unsettled: number[][] } {
  const between = linesOf(world, isWar);
  const shapes = mesh(world, world.objects.countries, (a, b) =>
    isWar(a as Country, b as Country),
  ).coordinates;
  const isOfCrimea = between.map((_, i) => isInCrimea(shapes[i] ?? []));
  return {
    settled: [
      ...linesOf(world, (a, b) => !isUnsettled(a, b) && !isWar(a, b)),
      ...between.filter((_, i) => !isOfCrimea[i]),
    ],
    unsettled: [...linesOf(world, isUnsettled), ...between.filter((_, i) => isOfCrimea[i])],
  };
}

const lines = (arcs: number[][]): Lines => ({ type: "MultiLineString", arcs });

/** Arcs that no object uses are left out; the others are numbered anew. */
function pruned(world: Atlas, objects: World["topology"]["objects"]): World["topology"] {
  const kept = new Map<number, number>();
  const arcs: typeof world.arcs = [];
  const renumber = (arc: number): number => {
    const at = arc < 0 ? ~arc : arc;
    if (!kept.has(at)) kept.set(at, arcs.push(world.arcs[at]!) - 1);
    return arc < 0 ? ~kept.get(at)! : kept.get(at)!;
  };
  const { land, settled, unsettled } = objects;
  const renumbered = {
    land: { ...land, arcs: land.arcs.map((p) => p.map((ring) => ring.map(renumber))) },
    settled: lines(settled.arcs.map((line) => line.map(renumber))),
    unsettled: lines(unsettled.arcs.map((line) => line.map(renumber))),
  };
  return { type: "Topology", transform: world.transform, arcs, objects: renumbered };
}

function topologyOf(world: Atlas): World["topology"] {
  // No goods are reported to cross Antarctica, and it would be a fifth of the picture.
  const drawn = countriesOf(world).filter((c) => codeOf(c) !== "AQ");
  const land = mergeArcs(world, drawn) as World["topology"]["objects"]["land"];
  const { settled, unsettled } = boundariesOf(world);
  return pruned(world, { land, settled: lines(settled), unsettled: lines(unsettled) });
}

interface City {
  readonly iso2: string;
  readonly lng: number;
  readonly lat: number;
  readonly pop: number;
}

/** Of a country, so many of its largest cities are looked at: the rest moves the middle by little. */
const largest = 80;
const rounded = ([x = 0, y = 0]: readonly number[]): Place => [
  Math.round(x * 100) / 100,
  Math.round(y * 100) / 100,
];

/** The city that is nearest to all others, each by its people: the geometric median among them. */
function middleOf(cities: readonly City[]): Place {
  const known = [...cities].sort((a, b) => b.pop - a.pop).slice(0, largest);
  const at = known.map(({ lng, lat }): [number, number] => [lng, lat]);
  const far = at.map((a) =>
    known.reduce((sum, { pop }, i) => sum + Math.max(pop, 1) * geoDistance(a, at[i]!), 0),
  );
  return rounded(at[far.indexOf(Math.min(...far))]!);
}

/** Islands that neither the cities nor the atlas hold under a code of their own. */
const islands: Readonly<Record<string, Place>> = {
  BQ: [-68.26, 12.18],
  BV: [3.36, -54.42],
  CC: [96.83, -12.17],
  CX: [105.63, -10.48],
  TK: [-171.85, -9.17],
};

function citiesByCode(): Map<string, City[]> {
  const byCode = new Map<string, City[]>();
  for (const city of cityMapping as readonly City[])
    byCode.set(city.iso2, [...(byCode.get(city.iso2) ?? []), city]);
  return byCode;
}

/**
 * Where a country's mark stands: in the middle of where its people live, which lies inside it
 * and nearer to its trade than the middle of its area (Russia's would be in Siberia).
 */
function placesOf(world: Atlas): Record<string, Place> {
  const cities = citiesByCode();
  const shapes = new Map(countriesOf(world).map((c) => [codeOf(c), c]));
  const placeOf = (code: string): Place => {
    const own = cities.get(code);
    if (own) return middleOf(own);
    const shape = shapes.get(code);
    if (shape) return rounded(geoCentroid(feature(world, shape)));
    const island = islands[code];
    if (!island) throw new Error(`The map has no place for ${code}.`);
    return island;
  };
  const codes = Object.keys(countries.getAlpha2Codes()).sort();
  return Object.fromEntries(codes.map((code) => [code, placeOf(code)]));
}

/** @throws Error when an ISO code has no place, or the atlas is not as it was */
export function makeWorld(): World {
  return { topology: topologyOf(coarse), places: placesOf(fine) };
}
