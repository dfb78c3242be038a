/** What the map is drawn on; `scripts/build/world.ts` makes it. */
/** Degrees east and north. */
export type Place = readonly [longitude: number, latitude: number];

/** Lines by the numbers of their arcs; a number below 0 is an arc turned round. */
export interface Lines {
  type: "MultiLineString";
  arcs: number[][];
}

/** Of TopoJSON, as topojson-client reads it: it asks for arrays that may be changed. */
interface Topology {
  type: "Topology";
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: number[][][];
  objects: {
    land: { type: "MultiPolygon"; arcs: number[][][] };
    /** Boundaries between countries. */
    settled: Lines;
    /** Boundaries of territories whose status is contested. */
    unsettled: Lines;
  };
}

export interface World {
  readonly topology: Topology;
  /** Where a country's mark stands, by ISO 3166-1 alpha-2 code. */
  readonly places: Readonly<Record<string, Place>>;
}

let loading: Promise<World> | undefined;

/** @returns the world, which is a file of the package; the same one for every caller */
export function loadWorld(): Promise<World> {
  loading ??= import("./worldFile.ts").then((file) => file.world);
  return loading;
}
