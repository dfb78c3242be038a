/** All that can be filtered by, each choice with how many shipments it leaves. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { KeyedFilter } from "../address.ts";
import { countOf } from "../filter.ts";
import type { ViewProps } from "../props.ts";
import { say } from "../words/filters.ts";
import { Check } from "./Check.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import { PeriodGroup } from "./PeriodGroup.tsx";

/**
 * What, who, where and in which story. A field that is opened moves its own column alone.
 * A single report is chosen where its chain is shown, not from a list of hundreds.
 */
const columns: readonly (readonly KeyedFilter[])[] = [
  ["goods", "product"],
  ["exporter", "consignee"],
  ["country", "route", "story", "publisher"],
];

interface FlagProps {
  readonly view: ViewProps;
  readonly flag: "differs" | "official";
}

function Flag({ view, flag }: FlagProps): JSX.Element {
  const { scoped, address, go } = view;
  const { filters } = address;
  const count = useMemo(() => countOf(scoped, filters, flag), [scoped, filters, flag]);
  return (
    <Check
      name={say(flag)}
      count={count}
      isChosen={filters[flag]}
      change={() => go({ filters: { ...filters, [flag]: !filters[flag] } })}
    />
  );
}

/** The groups of the filters. */
export function FilterForm({ view }: { readonly view: ViewProps }): JSX.Element {
  return (
    <section class="filters" aria-label={say("filters")}>
      {columns.map((fields) => (
        <div key={fields.join()}>
          {fields.map((field) => (
            <FieldGroup key={field} view={view} field={field} />
          ))}
        </div>
      ))}
      <PeriodGroup view={view} />
      <div class="flags">
        <Flag view={view} flag="differs" />
        <Flag view={view} flag="official" />
      </div>
    </section>
  );
}
