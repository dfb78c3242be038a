/** What width, dashes and marks of the map stand for, and the choice of the width. */
import type { JSX } from "preact";
import type { Facts } from "../../facts/schema.ts";
import type { PanelRecord } from "../record.ts";
import { say, sayCount } from "../words/map.ts";
import { dashOf } from "./MapDrawing.tsx";
import type { MapRoute, RouteKey, RouteMap } from "./routes.ts";
import { sumOn, type Widths } from "./widths.ts";

/** "shipments", or the currency of the values. */
export type Measure = string;
export const byShipments: Measure = "shipments";

/** "US Dollar" */
export function currencyName(record: PanelRecord, code: string): string {
  const names = new Intl.DisplayNames([record.teller.wording.locale], { type: "currency" });
  return names.of(code) ?? code;
}

/** @returns the amounts of a measure by route; a route without a sum has none */
export function amountsOf(
  facts: Facts,
  routes: readonly MapRoute[],
  measure: Measure,
): Map<RouteKey, number> {
  if (measure === byShipments) return new Map(routes.map(({ key, count }) => [key, count]));
  return new Map(
    routes.flatMap((route) => {
      const sum = sumOn(facts, route, measure);
      return sum.kind === "sum" ? [[route.key, sum.value.amount] as const] : [];
    }),
  );
}

/** @returns an amount of a measure in words */
function amountInWords(record: PanelRecord, measure: Measure, amount: number): string {
  if (measure === byShipments) return sayCount("shipments", amount);
  const value = { amount, currency: measure, qualifier: "exactly", scope: "total" } as const;
  return record.teller.wording.value(value);
}

interface ChoiceProps {
  readonly record: PanelRecord;
  readonly currencies: readonly string[];
  readonly measure: Measure;
  readonly choose: (measure: Measure) => void;
}

/** By number of shipments, or by the value in one currency. */
export function MeasureChoice({ record, currencies, measure, choose }: ChoiceProps): JSX.Element {
  const option = (key: Measure, words: string) => (
    <button key={key} type="button" aria-pressed={measure === key} onClick={() => choose(key)}>
      {words}
    </button>
  );
  return (
    <div class="map-measure small">
      <span class="soft" aria-hidden="true">
        {say("width")}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and these act at once */}
      <div class="choice" role="group" aria-label={say("width")}>
        {option(byShipments, say("byShipments"))}
        {currencies.map((c) => option(c, currencyName(record, c)))}
      </div>
    </div>
  );
}

function Line({ width, isContested = false }: { width: number; isContested?: boolean }) {
  return (
    <svg class="map key" width="32" height="12" viewBox="0 0 32 12" aria-hidden="true">
      <g class="route">
        <path class="line" d="M0 6H32" stroke-width={width} {...dashOf(width, isContested)} />
      </g>
    </svg>
  );
}

function Mark({ isNamed }: { readonly isNamed: boolean }): JSX.Element {
  return (
    <svg class="map key" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <g class={isNamed ? "country named" : "country"}>
        <circle class="mark" cx="6" cy="6" r="3.5" />
      </g>
    </svg>
  );
}

interface LegendProps {
  readonly record: PanelRecord;
  readonly map: RouteMap;
  readonly measure: Measure;
  readonly widths: Widths;
}

/** One line a sign; only signs that are on the map. */
export function Legend({ record, map, measure, widths }: LegendProps): JSX.Element {
  const { routes, countries } = map;
  return (
    <ul class="map-legend small soft">
      {widths.samples.map(({ amount, width }) => (
        <li key={amount}>
          <Line width={width} />
          {amountInWords(record, measure, amount)}
        </li>
      ))}
      {routes.some((r) => r.isContested) && (
        <li>
          <Line width={2} isContested />
          {say("keyContested")}
        </li>
      )}
      {countries.some((c) => c.isOnRoute) && (
        <li>
          <Mark isNamed={false} />
          {say("keyCountry")}
        </li>
      )}
      {countries.some((c) => !c.isOnRoute) && (
        <li>
          <Mark isNamed />
          {say("keyNamed")}
        </li>
      )}
    </ul>
  );
}

/** @returns what the width says, and what it does not */
export function widthInWords(record: PanelRecord, measure: Measure): string {
  if (measure === byShipments) return say("widthShipments");
  return say("widthValue", currencyName(record, measure));
}
