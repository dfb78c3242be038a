/** Routes and countries in words: the detail under the map and the lists say the same. */
import { sourceView } from "../../facts/lines.ts";
import { byOffer, countOrigins, type Lineage } from "../../facts/origins.ts";
import type { SourceView } from "../../facts/view.ts";
import type { PanelRecord } from "../record.ts";
import { say, sayCount } from "../words/map.ts";
import type { MapRoute, OnRoute, RouteMap } from "./routes.ts";
import type { Sum } from "./widths.ts";

/** "China → United Arab Emirates → Russia" */
export function routeName(record: PanelRecord, { stops }: Pick<MapRoute, "stops">): string {
  return record.teller.wording.routes([[...stops]]);
}

/** "14 shipments, one more is part of another of these and not counted; sources differ on 3" */
export function shipmentsOn({ shipments, count }: MapRoute): string {
  const parts = shipments.length - count;
  const contested = shipments.filter((s) => s.isContested).length;
  return [
    sayCount("shipments", count),
    ...(parts > 0 ? [sayCount("inAnother", parts)] : []),
    ...(contested === shipments.length ? [say("contested")] : []),
    ...(contested > 0 && contested < shipments.length ? [sayCount("contestedIn", contested)] : []),
  ].join("; ");
}

/** Who prints a route, of any of its shipments, each once; nearest to the origin first. */
export interface Told {
  /** "24 reports, 1 origin" */
  readonly support: string;
  readonly sources: readonly SourceView[];
}

function lineagesOf(shipments: readonly OnRoute[]): Lineage[] {
  const all = shipments.flatMap((s) => s.printing);
  return [...new Map(all.map((l) => [l.source.id, l])).values()];
}

/** @returns who prints it */
export function toldBy({ teller }: PanelRecord, shipments: readonly OnRoute[]): Told {
  const { wording } = teller;
  const lineages = lineagesOf(shipments).sort(byOffer(wording.locale));
  const { reports, origins } = wording.words;
  const support = [
    wording.counted(reports, lineages.length),
    wording.counted(origins, countOrigins(lineages)),
  ].join(", ");
  return { support, sources: lineages.map((l) => sourceView(teller, l)) };
}

/** The shipment's own view tells all of them. */
const mostVersions = 4;

/** "Printed by 6 of the 10 reports that tell a way; 3 (1 origin) print China → Saudi Arabia → Russia" */
export function disputeOf({ teller }: PanelRecord, shipment: OnRoute): string | undefined {
  if (!shipment.isContested) return undefined;
  const { wording } = teller;
  const { printing, telling, others } = shipment;
  const more = others.length - mostVersions;
  return [
    sayCount("printedBy", printing.length, { all: telling }),
    ...others.slice(0, mostVersions).map(({ routes, reports, origins }) =>
      sayCount("othersPrint", reports, {
        routes: wording.routes(routes),
        origins: wording.counted(wording.words.origins, origins),
      }),
    ),
    ...(more > 0 ? [sayCount("otherVersions", more)] : []),
  ].join("; ");
}

/** @returns a sum, or why there is none */
export function sumInWords({ teller }: PanelRecord, sum: Sum, currency: string): string {
  if (sum.kind === "sum") return say("sum", teller.wording.value(sum.value));
  const why = [
    ...(sum.without > 0 ? [sayCount("sumWithout", sum.without)] : []),
    ...(sum.several > 0 ? [sayCount("sumSeveral", sum.several)] : []),
    ...(sum.spread > 0 ? [sayCount("sumSpread", sum.spread)] : []),
    ...(sum.isMixed ? [say("sumMixed")] : []),
  ];
  return say("noSum", { currency, why: why.join("; ") });
}

/** "30 shipments: end of 4, on the way of one" */
export function countryInWords({ routes, countries }: RouteMap, code: string): string {
  const country = countries.find((c) => c.code === code);
  const count = (is: (stops: readonly string[]) => boolean) =>
    routes.filter(({ stops }) => is(stops)).length;
  const begins = count((stops) => stops[0] === code);
  const passes = count((stops) => stops.slice(1, -1).includes(code));
  const ends = count((stops) => stops.at(-1) === code);
  const parts = [
    ...(begins > 0 ? [sayCount("asBegin", begins)] : []),
    ...(passes > 0 ? [sayCount("asTransit", passes)] : []),
    ...(ends > 0 ? [sayCount("asEnd", ends)] : []),
  ];
  const role = parts.length > 0 ? parts.join(", ") : say("onlyNamed");
  return `${sayCount("shipments", country?.shipments ?? 0)}: ${role}`;
}
