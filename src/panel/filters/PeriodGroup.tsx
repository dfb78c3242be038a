/** From one month to another. No browser but Chromium has an input for months: a year and a month are chosen. */
import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { monthText, type ShipmentRow } from "../../facts/rows.ts";
import { language } from "../../ui/say.ts";
import type { Filters } from "../address.ts";
import type { ViewProps } from "../props.ts";
import { say } from "../words/filters.ts";

type End = "from" | "to";

/** Years are offered without a gap over so many; beyond, those that are there. */
const longestSpan = 100;

/** @returns the years of the shipments and of the chosen period, the newest first */
function yearsOf(rows: readonly ShipmentRow[], { from, to }: Filters): number[] {
  const years = new Set<number>();
  for (const { months } of rows)
    if (months) years.add(Math.floor(months.from / 12)).add(Math.floor(months.to / 12));
  for (const month of [from, to]) if (month !== undefined) years.add(Number(month.slice(0, 4)));
  const sorted = [...years].sort((a, b) => b - a);
  const [last = 0, first = 0] = [sorted[0], sorted.at(-1)];
  if (sorted.length === 0 || last - first > longestSpan) return sorted;
  return Array.from({ length: last - first + 1 }, (_, i) => last - i);
}

/** The months' names in the language of the interface. */
function monthNames(): string[] {
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2000, i)));
}

/** @returns the filters with another month at an end of the period, or with none */
function withMonth(filters: Filters, end: End, month: string | undefined): Filters {
  const { [end]: _, ...rest } = filters;
  return month === undefined ? rest : { ...rest, [end]: month };
}

interface EndChoiceProps {
  readonly end: End;
  readonly view: ViewProps;
  readonly years: readonly number[];
  readonly names: readonly string[];
}

/** Keys go through the years one by one: only the first step is one that Back undoes. */
function useStep({ go, address }: ViewProps, end: End) {
  const isFirst = useRef(true);
  return {
    onFocus: () => {
      isFirst.current = true;
    },
    change: (month: string | undefined) => {
      go({ filters: withMonth(address.filters, end, month) }, isFirst.current ? "push" : "replace");
      isFirst.current = false;
    },
  };
}

function EndChoice({ end, view, years, names }: EndChoiceProps): JSX.Element {
  const { change, onFocus } = useStep(view, end);
  const [year = "", month = ""] = view.address.filters[end]?.split("-") ?? [];
  const outermost = end === "from" ? "01" : "12";
  return (
    <div class="end">
      <span class="small soft" aria-hidden="true">
        {say(end)}
      </span>
      <select
        aria-label={say(`${end}Month`)}
        value={month}
        disabled={year === ""}
        onFocus={onFocus}
        onChange={({ currentTarget: { value } }) => change(`${year}-${value}`)}
      >
        {year === "" && <option value="">{say("anyMonth")}</option>}
        {names.map((name, i) => (
          <option key={name} value={monthText(i).slice(5)}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={say(`${end}Year`)}
        value={year}
        onFocus={onFocus}
        onChange={({ currentTarget: { value } }) =>
          change(value === "" ? undefined : `${value}-${month || outermost}`)
        }
      >
        <option value="">{say("anyYear")}</option>
        {years.map((y) => (
          <option key={y} value={String(y).padStart(4, "0")}>
            {y}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The first and the last month of the period. */
export function PeriodGroup({ view }: { readonly view: ViewProps }): JSX.Element {
  const { scoped, address } = view;
  const { from, to } = address.filters;
  const years = useMemo(() => yearsOf(scoped, address.filters), [scoped, from, to]);
  const names = useMemo(monthNames, []);
  const isReversed = from !== undefined && to !== undefined && from > to;
  return (
    <fieldset class="period">
      <legend>{say("period")}</legend>
      <EndChoice end="from" view={view} years={years} names={names} />
      <EndChoice end="to" view={view} years={years} names={names} />
      <p role="status" class="small tag">
        {isReversed && say("endsFirst")}
      </p>
    </fieldset>
  );
}
