/** Where the shown shipments went, as sources print it. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { writeAddress } from "../address.ts";
import type { ViewProps } from "../props.ts";
import { SavePicture } from "../SavePicture.tsx";
import { isOfPage } from "../shown.ts";
import { say } from "../words/map.ts";
import { Detail, type Only } from "./Detail.tsx";
import {
  amountsOf,
  byShipments,
  currencyName,
  Legend,
  type Measure,
  MeasureChoice,
  widthInWords,
} from "./Legend.tsx";
import { layoutOf } from "./layout.ts";
import { MapFigure } from "./MapFigure.tsx";
import { mapPicture } from "./mapPicture.tsx";
import type { Pointed } from "./pointed.ts";
import { RouteList, Unrouted } from "./RouteList.tsx";
import { type MapRoute, type RouteMap, routeMapOf } from "./routes.ts";
import { sumInWords } from "./told.ts";
import { currenciesOf, sumOn, widthsOf } from "./widths.ts";
import { loadWorld, type World } from "./world.ts";

interface WorldState {
  readonly world?: World;
  /** Why it is not there. */
  readonly trouble?: string;
}

function useWorld(): WorldState {
  const [state, set] = useState<WorldState>({});
  useEffect(() => {
    loadWorld().then(
      (world) => set({ world }),
      (error: unknown) => set({ trouble: String(error) }),
    );
  }, []);
  return state;
}

/** The filters for one route or one country; a second press takes them away. */
function onlyOf({ address, go }: ViewProps): Only {
  const { filters } = address;
  const isOnly = (of: Pointed) =>
    of.kind === "route" ? filters.route.join() === of.key : filters.country.join() === of.code;
  return {
    isOnly,
    toggle(of) {
      const key = of.kind === "route" ? of.key : of.code;
      go({ filters: { ...filters, [of.kind]: isOnly(of) ? [] : [key] } });
    },
  };
}

/** Whether what was pointed at is still shown. */
function isOn({ routes, countries }: RouteMap, pointed: Pointed): boolean {
  return pointed.kind === "route"
    ? routes.some((r) => r.key === pointed.key)
    : countries.some((c) => c.code === pointed.code);
}

/** What stands where there is nothing to draw. */
function Nothing({ view, map }: { readonly view: ViewProps; readonly map: RouteMap }) {
  const { record, address, related } = view;
  const isElsewhere = isOfPage(address, related);
  return (
    <>
      <p class="map-nothing">{say("nothing")}</p>
      <p class="soft">{say("nothingWhy")}</p>
      {isElsewhere && (
        <p>
          <a href={writeAddress({ ...address, of: "all" })}>
            {say("nothingElse", record.rows.length)}
          </a>
        </p>
      )}
      <Unrouted view={view} map={map} />
    </>
  );
}

interface MeasuredProps {
  readonly view: ViewProps;
  readonly map: RouteMap;
}

/** The measure that was chosen, while it is one of those that can be. */
function useMeasure({ record }: ViewProps, map: RouteMap) {
  const [wanted, choose] = useState<Measure>(byShipments);
  const { facts } = record;
  const currencies = useMemo(() => currenciesOf(facts, map.routes), [facts, map]);
  const measure = currencies.includes(wanted) ? wanted : byShipments;
  const widths = useMemo(
    () => widthsOf(amountsOf(facts, map.routes, measure)),
    [facts, map, measure],
  );
  const sumOf = useMemo(() => {
    if (measure === byShipments) return undefined;
    const currency = currencyName(record, measure);
    return (route: MapRoute) => sumInWords(record, sumOn(facts, route, measure), currency);
  }, [record, facts, measure]);
  return { measure, choose, currencies, widths, sumOf };
}

function Routes({ view, map }: MeasuredProps): JSX.Element {
  const { record, doors } = view;
  const { world, trouble } = useWorld();
  const [last, point] = useState<Pointed>();
  const pointed = last && isOn(map, last) ? last : undefined;
  const { measure, choose, currencies, widths, sumOf } = useMeasure(view, map);
  const only = onlyOf(view);
  const legend = useRef<HTMLDivElement>(null);
  const layout = useMemo(
    () => world && layoutOf(map, widths.of, world, (code) => record.country(code)),
    [map, widths, world, record],
  );
  // All of it at once, so that nothing moves when the drawing comes.
  if (!layout && trouble === undefined) return <p class="soft">{say("opening")}</p>;
  return (
    <>
      {trouble !== undefined && <p role="alert">{say("noWorld", trouble)}</p>}
      {layout && (
        <MapFigure layout={layout} pointed={pointed} point={point}>
          <Detail view={view} map={map} pointed={pointed} only={only} sumOf={sumOf} />
        </MapFigure>
      )}
      <div ref={legend}>
        <Legend record={record} map={map} measure={measure} widths={widths} />
      </div>
      {currencies.length > 0 && (
        <MeasureChoice record={record} currencies={currencies} measure={measure} choose={choose} />
      )}
      <p class="small soft map-width">
        {widthInWords(record, measure)} {currencies.length === 0 && say("noSums")}
      </p>
      {layout && (
        <SavePicture
          name={say("pictureFile")}
          save={doors.save}
          draw={() =>
            mapPicture({ layout, record, shown: view.shown, measure, legend: legend.current! })
          }
        />
      )}
      <RouteList
        view={view}
        map={map}
        pointed={pointed}
        point={point}
        only={only}
        sumOf={sumOf}
        places={world?.places}
      />
      <p class="small soft map-print">{say("smallPrint")}</p>
    </>
  );
}

/** The view "Map". */
export function MapView(view: ViewProps): JSX.Element {
  const { record, shown } = view;
  const map = useMemo(() => routeMapOf(record.teller, shown), [record, shown]);
  if (map.countries.length === 0) return <Nothing view={view} map={map} />;
  return <Routes view={view} map={map} />;
}
