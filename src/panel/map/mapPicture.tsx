/** The map as a file: all its routes, at a size for print, with everything that explains it. */
import { render } from "preact";
import { byOffer, countOrigins, type Lineage, lineageOf } from "../../facts/origins.ts";
import type { ShipmentRow } from "../../facts/rows.ts";
import { type Picture, pictureOf } from "../picture.ts";
import type { PanelRecord } from "../record.ts";
import { say, sayCount } from "../words/map.ts";
import type { Size } from "./camera.ts";
import { type Measure, widthInWords } from "./Legend.tsx";
import { camerasOf, type Layout, sceneFor } from "./layout.ts";
import { MapDrawing } from "./MapDrawing.tsx";
import { labelOf } from "./MapFigure.tsx";
import { groundOf } from "./scene.ts";

interface MapPicture {
  readonly layout: Layout;
  readonly record: PanelRecord;
  readonly shown: readonly ShipmentRow[];
  readonly measure: Measure;
  /** Holds a list of signs with their words. */
  readonly legend: HTMLElement;
}

const size: Size = { width: 960, height: 560 };

/** So many origins are named beside the publishers. */
const mostOrigins = 4;

/** " (Politico, not seen; NTD Japan)": whom the reports follow. */
function firstOf(lineages: readonly Lineage[]): string {
  const roots = [...new Set(lineages.map((l) => l.root))];
  if (roots.length > mostOrigins || lineages.every((l) => l.distance === 0)) return "";
  const named = roots.map(({ publisher, read }) => (read ? publisher : say("notSeen", publisher)));
  return ` (${[...new Set(named)].join("; ")})`;
}

/** @returns publishers and support of every shipment that the map tells of */
function sourcesOf({ facts, teller }: PanelRecord, rows: readonly ShipmentRow[]) {
  const { wording } = teller;
  const ids = new Set(
    rows.flatMap((r) => facts.shipments.get(r.id)!.claims.map((claim) => claim.source)),
  );
  const lineages = [...ids].map((id) => lineageOf(facts, id)).sort(byOffer(wording.locale));
  const { reports, origins } = wording.words;
  return {
    sources: [...new Set(lineages.map((l) => l.source.publisher))],
    support: [
      wording.counted(reports, lineages.length),
      `${wording.counted(origins, countOrigins(lineages))}${firstOf(lineages)}`,
    ].join(", "),
  };
}

function legendIn(list: HTMLElement) {
  return [...list.querySelectorAll("li")].map((item) => ({
    sign: item.querySelector("svg")!,
    words: item.textContent ?? "",
  }));
}

/** "Data as of 24 November 2026." */
function asOf({ facts, teller }: PanelRecord, rows: readonly ShipmentRow[]): string[] {
  const dates = rows.flatMap((r) => facts.shipments.get(r.id)?.updated ?? []).sort();
  const last = dates.at(-1);
  return last === undefined ? [] : [say("asOf", teller.wording.date(last))];
}

/** @returns the picture of all routes, whatever part of the map is seen */
export async function mapPicture(of: MapPicture): Promise<Picture> {
  const { layout, record, shown, measure, legend } = of;
  const { map } = layout;
  const drawn = shown.filter((row) => row.countries.length > 0);
  const place = document.createElement("div");
  const camera = camerasOf(layout, size).fit;
  render(
    <MapDrawing
      scene={sceneFor(layout, camera, size)}
      ground={groundOf(layout.world, camera, size)}
      size={size}
      label={labelOf(map)}
    />,
    place,
  );
  const without = map.unrouted.length;
  const picture = await pictureOf(place.querySelector("svg")!, {
    title: say("pictureTitle", sayCount("pictureOf", drawn.length)),
    legend: legendIn(legend),
    notes: [
      widthInWords(record, measure),
      ...(without > 0 ? [`${sayCount("unrouted", without, { all: shown.length })}.`] : []),
      [say("smallPrint"), ...asOf(record, drawn)].join(" "),
    ],
    ...sourcesOf(record, drawn),
  });
  render(null, place);
  return picture;
}
