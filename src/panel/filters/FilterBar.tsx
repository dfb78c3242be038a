/** Which shipments are shown, above every view of many: one calm line, and more when it is opened. */
import type { ComponentChildren, JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { inDigits } from "../../ui/say.ts";
import { isFiltered, noFilters } from "../address.ts";
import type { ViewProps } from "../props.ts";
import { say, sayCount } from "../words/filters.ts";
import { FilterForm } from "./FilterForm.tsx";
import { type Chosen, chosenOf } from "./names.ts";

/** More chips than these hide behind a press. */
const fewChips = 6;

interface FilterBarProps {
  readonly view: ViewProps;
  /** What stands before the button. */
  readonly scope: ComponentChildren;
  /** What stands behind the number of shipments. */
  readonly aside: ComponentChildren;
}

interface ChipProps {
  readonly chosen: Chosen;
  readonly remove: () => void;
}

function Chip({ chosen, remove }: ChipProps): JSX.Element {
  return (
    <li>
      <button type="button" aria-label={say("remove", chosen.name)} onClick={remove}>
        <bdi>{chosen.name}</bdi>
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}

interface ChipsProps {
  readonly view: ViewProps;
  /** Told after a chip is gone, and its focus with it. */
  readonly removed: () => void;
}

function Chips({ view, removed }: ChipsProps): JSX.Element | null {
  const { record, address, go } = view;
  const [isAll, showAll] = useState(false);
  const all = useMemo(() => chosenOf(record, address.filters), [record, address.filters]);
  if (all.length === 0) return null;
  const change = (filters: ViewProps["address"]["filters"]) => {
    go({ filters });
    removed();
  };
  const most = isAll ? all.length : fewChips;
  return (
    <ul class="chips small" aria-label={say("chosenFilters")}>
      {all.slice(0, most).map((c) => (
        <Chip key={c.id} chosen={c} remove={() => change(c.without)} />
      ))}
      {all.length > most && (
        <li class="plain">
          <button type="button" onClick={() => showAll(true)}>
            {sayCount("moreChips", all.length - most)}
          </button>
        </li>
      )}
      <li class="plain">
        <button type="button" onClick={() => change(noFilters)}>
          {say("clear")}
        </button>
      </li>
    </ul>
  );
}

/** "3 of 14 shipments", and told when it changes. */
function Count({ scoped, shown, address }: ViewProps): JSX.Element {
  const [some, all] = [inDigits(shown.length), inDigits(scoped.length)];
  const words = isFiltered(address.filters)
    ? say("shownOf", { shown: some, all })
    : sayCount("shown", scoped.length);
  return (
    <p role="status" class="small soft">
      {words}
    </p>
  );
}

/** The filters in force, the number of shipments that they leave, and the way to choose others. */
export function FilterBar({ view, scope, aside }: FilterBarProps): JSX.Element {
  const [isOpen, open] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div class="filter-bar">
      <div class="head">
        {scope}
        <button
          ref={button}
          type="button"
          class="small disclosure"
          aria-expanded={isOpen}
          aria-controls="filters"
          onClick={() => open(!isOpen)}
        >
          {say("filters")}
        </button>
      </div>
      <div id="filters" hidden={!isOpen}>
        {isOpen && <FilterForm view={view} />}
      </div>
      <Chips view={view} removed={() => button.current?.focus()} />
      <div class="head">
        <Count {...view} />
        {aside}
      </div>
    </div>
  );
}
