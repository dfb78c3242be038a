/** The map in words: every route, country and place on the way, and what has no route. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ShipmentRow } from "../../facts/rows.ts";
import { Sources } from "../../ui/sources.tsx";
import { More } from "../More.tsx";
import type { ViewProps } from "../props.ts";
import { ShipmentLink } from "../rows.tsx";
import { say, sayCount } from "../words/map.ts";
import type { Only } from "./Detail.tsx";
import { isCountry, isRoute, type Point, type Pointed } from "./pointed.ts";
import type { MapRoute, OnRoute, RouteMap } from "./routes.ts";
import { countryInWords, disputeOf, routeName, shipmentsOn, toldBy } from "./told.ts";
import type { World } from "./world.ts";

/** So many shipments stand under a route before a press, and so many more come by each. */
const firstShown = 3;
const moreShown = 30;
/** The data we ship has some 20; a pack may bring hundreds. */
const routesShown = 60;

interface ListProps {
  readonly view: ViewProps;
  readonly map: RouteMap;
  readonly pointed: Pointed | undefined;
  readonly point: Point;
  readonly only: Only;
  readonly sumOf: ((route: MapRoute) => string) | undefined;
  /** Undefined while it is on its way. */
  readonly places: World["places"] | undefined;
}

interface ShipmentsProps {
  readonly view: ViewProps;
  readonly rows: readonly ShipmentRow[];
  /** What is said of one beside its own line. */
  readonly why?: (row: ShipmentRow) => string | undefined;
  readonly first?: number;
}

function Shipments({ view, rows, why, first = firstShown }: ShipmentsProps): JSX.Element {
  const [most, show] = useState(first);
  const more = Math.min(moreShown, rows.length - most);
  return (
    <>
      <ul class="map-shipments">
        {rows.slice(0, most).map((row) => (
          <li key={row.id}>
            <ShipmentLink fact={view.record.line(row.id)} address={view.address}>
              {why?.(row)}
            </ShipmentLink>
          </li>
        ))}
      </ul>
      <More count={more} words={(n) => sayCount("showMore", n)} show={() => show(most + more)} />
    </>
  );
}

/** Up, Down, Home and End lead from one button of a list to another. */
function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const list = event.currentTarget.closest("ul.map-walk");
  const buttons = [...(list?.querySelectorAll<HTMLElement>("button.map-only") ?? [])];
  const at = buttons.indexOf(event.currentTarget);
  const to = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  buttons[to]?.focus();
}

interface OnlyNameProps {
  readonly of: Pointed;
  readonly name: string;
  readonly list: Pick<ListProps, "point" | "only">;
}

/** A name that lights up its line or mark, and by a press shows nothing else. */
function OnlyName({ of, name, list: { point, only } }: OnlyNameProps): JSX.Element {
  return (
    <button
      type="button"
      class="map-only"
      aria-pressed={only.isOnly(of)}
      onKeyDown={walk}
      onFocus={() => point(of)}
      onClick={() => only.toggle(of)}
    >
      {name}
    </button>
  );
}

function unplaced(route: MapRoute, list: ListProps): string | undefined {
  const { places, view } = list;
  const unknown = places && route.stops.filter((code) => !places[code]);
  if (!unknown?.length) return undefined;
  return say(
    "noPlace",
    view.record.teller.wording.list(unknown.map((c) => view.record.country(c))),
  );
}

type RouteProps = { readonly route: MapRoute; readonly list: ListProps };

function RouteWords({ route, list }: RouteProps): JSX.Element {
  const { view, sumOf } = list;
  const { record } = view;
  const { support, sources } = toldBy(record, route.shipments);
  const byId = new Map<string, OnRoute>(route.shipments.map((s) => [s.row.id, s]));
  const notDrawn = unplaced(route, list);
  return (
    <>
      <OnlyName
        of={{ kind: "route", key: route.key }}
        name={routeName(record, route)}
        list={list}
      />
      <p class="small soft">{shipmentsOn(route)}</p>
      {sumOf && <p class="small soft">{sumOf(route)}</p>}
      <p class="small soft">
        {support}: <Sources sources={sources} />
      </p>
      {notDrawn !== undefined && <p class="small">{notDrawn}</p>}
      <Shipments
        view={view}
        rows={route.shipments.map((s) => s.row)}
        why={(row) => disputeOf(record, byId.get(row.id)!)}
      />
    </>
  );
}

function Route({ route, list }: RouteProps): JSX.Element {
  const { view, pointed, point, sumOf, places } = list;
  // A pointer that runs over the map changes a class here, and no words.
  const words = useMemo(
    () => <RouteWords route={route} list={list} />,
    [route, view, sumOf, places],
  );
  return (
    <li
      class={isRoute(pointed, route.key) ? "map-route pointed" : "map-route"}
      data-route={route.key}
      onPointerEnter={() => point({ kind: "route", key: route.key })}
    >
      {words}
    </li>
  );
}

function Routes(list: ListProps): JSX.Element {
  const { routes } = list.map;
  const [most, show] = useState(routesShown);
  const more = Math.min(routesShown, routes.length - most);
  return (
    <>
      <ul class="map-walk">
        {routes.slice(0, most).map((route) => (
          <Route key={route.key} route={route} list={list} />
        ))}
      </ul>
      <More count={more} words={(n) => sayCount("showMore", n)} show={() => show(most + more)} />
    </>
  );
}

function Countries({ list }: { readonly list: ListProps }): JSX.Element {
  const { view, map, pointed, point } = list;
  return (
    <ul class="map-walk map-countries">
      {map.countries.map(({ code }) => {
        const of: Pointed = { kind: "country", code };
        return (
          <li
            key={code}
            class={isCountry(pointed, code) ? "pointed" : ""}
            data-country={code}
            onPointerEnter={() => point(of)}
          >
            <OnlyName of={of} name={view.record.country(code)} list={list} />{" "}
            <span class="small soft">{countryInWords(map, code)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Those of which nobody tells where they began or ended. */
function Passing({ view, map }: ListProps): JSX.Element | null {
  const { passing } = map;
  if (passing.length === 0) return null;
  const { wording } = view.record.teller;
  const title = sayCount("passages", passing.length);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <Shipments
        view={view}
        rows={passing}
        why={({ countries }) => wording.routes(countries.map((c) => [c]))}
        first={5}
      />
    </section>
  );
}

/** "12 of the 40 shipments have no reported route", and which. */
export function Unrouted({ view, map }: Pick<ListProps, "view" | "map">): JSX.Element | null {
  const { unrouted } = map;
  if (unrouted.length === 0) return null;
  const all = view.shown.length;
  const isAll = unrouted.length === all;
  const title = sayCount(isAll ? "allUnrouted" : "unrouted", unrouted.length, { all });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p class="small soft">{say("unroutedWhy")}</p>
      <Shipments view={view} rows={unrouted} first={5} />
    </section>
  );
}

/** Routes, countries and the rest, as lists. */
export function RouteList(list: ListProps): JSX.Element {
  const { map, view } = list;
  return (
    <>
      <section aria-label={say("routesTitle", map.routes.length)}>
        <h2>{say("routesTitle", map.routes.length)}</h2>
        <Routes {...list} />
      </section>
      <section aria-label={say("countriesTitle", map.countries.length)}>
        <h2>{say("countriesTitle", map.countries.length)}</h2>
        <Countries list={list} />
      </section>
      <Passing {...list} />
      <Unrouted view={view} map={map} />
    </>
  );
}
