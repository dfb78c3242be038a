/** What the reader points at, in a place of its own that keeps its height. */
import type { ComponentChildren, JSX } from "preact";
import { isolated } from "../pictureText.ts";
import type { ViewProps } from "../props.ts";
import { addressOfShipment } from "../rows.tsx";
import { say, sayCount } from "../words/map.ts";
import type { Pointed } from "./pointed.ts";
import type { MapRoute, RouteMap } from "./routes.ts";
import { countryInWords, routeName, shipmentsOn, toldBy } from "./told.ts";

/** Said of the reader's filters. */
export interface Only {
  readonly isOnly: (pointed: Pointed) => boolean;
  /** Shows only the shipments of a route or country; again, all. */
  readonly toggle: (pointed: Pointed) => void;
}

interface LinesProps {
  readonly name: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

function Lines({ name, text, children }: LinesProps): JSX.Element {
  return (
    <>
      <p class="map-detail-name">{name}</p>
      <p class="map-detail-text small soft">{text}</p>
      <p class="map-detail-links small">{children}</p>
    </>
  );
}

function OnlyButton({ pointed, only }: { readonly pointed: Pointed; readonly only: Only }) {
  return (
    <button type="button" onClick={() => only.toggle(pointed)}>
      {say(only.isOnly(pointed) ? "onlyOn" : "only")}
    </button>
  );
}

interface DetailProps {
  readonly view: ViewProps;
  readonly map: RouteMap;
  readonly pointed: Pointed | undefined;
  readonly only: Only;
  /** What a route's line stands for, where it is a sum. */
  readonly sumOf: ((route: MapRoute) => string) | undefined;
}

type RouteDetailProps = DetailProps & { readonly route: MapRoute; readonly pointed: Pointed };

function RouteDetail({ view, route, pointed, only, sumOf }: RouteDetailProps): JSX.Element {
  const { record, address } = view;
  const { support, sources } = toldBy(record, route.shipments);
  const publishers = [...new Set(sources.map((s) => s.publisher))];
  const named = publishers.slice(0, 2).map(isolated).join(", ");
  const more = publishers.length - 2;
  const who = more > 0 ? say("and", { names: named, more: sayCount("more", more) }) : named;
  const [first] = route.shipments;
  const rest = route.shipments.length - 1;
  const text = [shipmentsOn(route), `${support}: ${who}`, ...(sumOf ? [sumOf(route)] : [])];
  return (
    <Lines name={routeName(record, route)} text={text.join(" · ")}>
      <OnlyButton pointed={pointed} only={only} />
      {first && (
        <a href={addressOfShipment(address, first.row.id)}>
          <bdi>{record.line(first.row.id).title}</bdi>
        </a>
      )}
      {rest > 0 && <span class="soft">{sayCount("moreBelow", rest)}</span>}
    </Lines>
  );
}

/** The place under the map. */
export function Detail(props: DetailProps): JSX.Element {
  const { view, map, pointed, only } = props;
  const route =
    pointed?.kind === "route" ? map.routes.find((r) => r.key === pointed.key) : undefined;
  const isCountry =
    pointed?.kind === "country" && map.countries.some((c) => c.code === pointed.code);
  return (
    <div class="map-detail">
      {route && pointed && <RouteDetail {...props} pointed={pointed} route={route} />}
      {isCountry && (
        <Lines name={view.record.country(pointed.code)} text={countryInWords(map, pointed.code)}>
          <OnlyButton pointed={pointed} only={only} />
        </Lines>
      )}
      {!route && !isCountry && <p class="small soft">{say("hint")}</p>}
    </div>
  );
}
