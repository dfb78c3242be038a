/** The picture of time as a file, at a size for print, with everything that explains it. */
import { render } from "preact";
import { countOrigins, lineageOf } from "../../facts/origins.ts";
import type { ShipmentRow } from "../../facts/rows.ts";
import { type Picture, pictureOf } from "../picture.ts";
import type { PanelRecord } from "../record.ts";
import { say } from "../words/time.ts";
import { Chart, type ChartProps } from "./Chart.tsx";
import type { Publication } from "./counts.ts";
import { type TimeModel, timeModel } from "./model.ts";
import { Key, notesOf } from "./Notes.tsx";

interface TimePicture {
  readonly record: PanelRecord;
  readonly model: TimeModel;
  readonly chosen: ChartProps["chosen"];
  readonly tells: (publication: Publication) => boolean;
  /** What is shown, in a sentence. */
  readonly title: string;
}

/** Px. */
const width = 800;

/** Publishers of the shipments, the earliest first, and how many reports and origins. */
function sourcesOf({ facts, teller }: PanelRecord, rows: readonly ShipmentRow[]) {
  const { wording } = teller;
  const claims = rows.flatMap((r) => facts.shipments.get(r.id)!.claims);
  const lineages = [...new Set(claims.map((c) => c.source))].map((id) => lineageOf(facts, id));
  const date = (s: { readonly published?: string | undefined }) => s.published ?? "9999";
  const sources = lineages.map((l) => l.source).sort((a, b) => date(a).localeCompare(date(b)));
  const { reports, origins } = wording.words;
  return {
    sources: [...new Set(sources.map((s) => s.publisher))],
    support: `${wording.counted(reports, lineages.length)}, ${wording.counted(origins, countOrigins(lineages))}`,
  };
}

function legendIn(place: HTMLElement) {
  return [...place.querySelectorAll("li")].map((item) => ({
    sign: item.querySelector("svg")!,
    words: item.textContent.trim(),
  }));
}

/** "Data as of 24 November 2026." */
function asOf({ facts, teller }: PanelRecord, rows: readonly ShipmentRow[]): string[] {
  const last = rows
    .flatMap((r) => facts.shipments.get(r.id)!.updated ?? [])
    .sort()
    .at(-1);
  return last === undefined ? [] : [say("asOf", teller.wording.date(last))];
}

/** @returns the picture, wider than the panel may be */
export async function timePicture(of: TimePicture): Promise<Picture> {
  const { record, model, chosen, tells, title } = of;
  const { wording } = record.teller;
  const rows = [...model.dated, ...model.undated];
  const drawn = timeModel(record.facts, rows, width, wording.locale).drawn!;
  const telling = drawn.published.map((p) => p.filter(tells).length);
  const place = document.createElement("div");
  render(
    <>
      <Chart drawn={drawn} chosen={chosen} pointed={undefined} telling={telling} />
      {drawn.spans > 0 && <Key size={drawn.axis.size} />}
    </>,
    place,
  );
  const picture = await pictureOf(place.querySelector("svg")!, {
    title: say("title", title),
    legend: legendIn(place),
    notes: [[...notesOf(model, drawn, wording), ...asOf(record, rows)].join(" ")],
    ...sourcesOf(record, rows),
  });
  render(null, place);
  return picture;
}
