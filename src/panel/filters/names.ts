/** What a chosen filter is called, and the filters without it. */
import { plain } from "../../facts/goods.ts";
import type { Key } from "../../facts/rows.ts";
import { type Filters, type KeyedFilter, keyedFilters } from "../address.ts";
import type { PanelRecord } from "../record.ts";
import { say } from "../words/filters.ts";

/** A class of goods goes by the term that is its id, else by its first. */
function goodsName({ facts }: PanelRecord, id: string): string {
  const terms = facts.goods.find((g) => g.id === id)?.terms ?? [id];
  return terms.find((t) => plain(t) === plain(id)) ?? terms[0] ?? id;
}

function countryName(record: PanelRecord, code: string): string {
  return /^[A-Z]{2}$/.test(code) ? record.country(code) : code;
}

/** @returns a choice's name; the key itself where the records do not know it */
export function choiceName(record: PanelRecord, field: KeyedFilter, key: Key): string {
  switch (field) {
    case "goods":
      return goodsName(record, key);
    case "country":
      return countryName(record, key);
    case "route":
      return key
        .split("-")
        .map((code) => countryName(record, code))
        .join(" → ");
    case "source":
      return record.facts.sources.get(key)?.publisher ?? key;
    case "story":
    case "publisher":
      return key;
    default:
      return record.name(key);
  }
}

/** A filter in force, as it can be taken away. */
export interface Chosen {
  /** Not the same for any two. */
  readonly id: string;
  /** "Exporter: DJI" */
  readonly name: string;
  readonly without: Filters;
}

/** @returns the filters with a key of a field chosen, or not any more */
export function toggled(filters: Filters, field: KeyedFilter, key: Key): Filters {
  const keys = filters[field];
  const others = keys.filter((k) => k !== key);
  return { ...filters, [field]: others.length < keys.length ? others : [...keys, key] };
}

function chosenKeys(record: PanelRecord, filters: Filters, field: KeyedFilter): Chosen[] {
  return filters[field].map((key) => ({
    id: `${field} ${key}`,
    name: say("chip", { field: say(field), name: choiceName(record, field, key) }),
    without: toggled(filters, field, key),
  }));
}

function chosenMonths({ teller }: PanelRecord, filters: Filters): Chosen[] {
  const { from, to, ...rest } = filters;
  const named = (end: "from" | "to", month: string, without: Filters): Chosen => ({
    id: end,
    name: `${say(end)} ${teller.wording.date(month)}`,
    without,
  });
  return [
    ...(from === undefined ? [] : [named("from", from, to === undefined ? rest : { ...rest, to })]),
    ...(to === undefined ? [] : [named("to", to, from === undefined ? rest : { ...rest, from })]),
  ];
}

/** @returns all filters in force, in the order of the fields */
export function chosenOf(record: PanelRecord, filters: Filters): Chosen[] {
  const flags = (["differs", "official"] as const).filter((flag) => filters[flag]);
  return [
    ...keyedFilters.flatMap((field) => chosenKeys(record, filters, field)),
    ...chosenMonths(record, filters),
    ...flags.map((f) => ({ id: f, name: say(f), without: { ...filters, [f]: false } })),
  ];
}
