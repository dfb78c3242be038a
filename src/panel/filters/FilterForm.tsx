/** All that can be filtered by, each choice with how many shipments it leaves. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { keyedFilters } from "../address.ts";
import { type Choices, choicesOf } from "../filter.ts";
import type { ViewProps } from "../props.ts";
import { say } from "../words/filters.ts";
import { Check } from "./Check.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import { PeriodGroup } from "./PeriodGroup.tsx";

interface FlagProps {
  readonly view: ViewProps;
  readonly flag: "differs" | "official";
  readonly choices: Choices;
}

function Flag({ view, flag, choices }: FlagProps): JSX.Element {
  const { address, go } = view;
  const { filters } = address;
  return (
    <Check
      name={say(flag)}
      count={choices[flag]}
      isChosen={filters[flag]}
      change={() => go({ filters: { ...filters, [flag]: !filters[flag] } })}
    />
  );
}

/** The groups of the filters. */
export function FilterForm({ view }: { readonly view: ViewProps }): JSX.Element {
  const { scoped, address } = view;
  const choices = useMemo(() => choicesOf(scoped, address.filters), [scoped, address.filters]);
  return (
    <section class="filters" aria-label={say("filters")}>
      {keyedFilters.map((field) => (
        <FieldGroup key={field} view={view} field={field} choices={choices.keyed[field]} />
      ))}
      <PeriodGroup view={view} />
      <div class="flags">
        <Flag view={view} flag="differs" choices={choices} />
        <Flag view={view} flag="official" choices={choices} />
      </div>
    </section>
  );
}
