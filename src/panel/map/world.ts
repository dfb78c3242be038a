/** What the map is drawn on; `scripts/build/world.ts` makes it. */
import type { MultiLineString, MultiPolygon, Topology } from "topojson-specification";

/** Degrees east and north. */
export type Place = readonly [longitude: number, latitude: number];

export interface World {
  readonly topology: Topology<{
    readonly land: MultiPolygon;
    /** Boundaries between countries. */
    readonly settled: MultiLineString;
    /** Boundaries of territories whose status is contested. */
    readonly unsettled: MultiLineString;
  }>;
  /** Where a country's mark stands, by ISO 3166-1 alpha-2 code. */
  readonly places: Readonly<Record<string, Place>>;
}

let loading: Promise<World> | undefined;

/** @returns the world, which is a file of the package; the same one for every caller */
export function loadWorld(): Promise<World> {
  loading ??= import("virtual:waybill-world").then((file) => file.default);
  return loading;
}
