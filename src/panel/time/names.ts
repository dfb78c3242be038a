/** Periods, units and counts of the picture in words. */
import { type Months, monthText } from "../../facts/rows.ts";
import type { Wording } from "../../facts/wording.ts";
import { isolated } from "../../ui/bidi.ts";
import { say, sayCount } from "../words/time.ts";
import { type Publication, type SlotRange, touching } from "./counts.ts";
import type { Drawn, TimeModel } from "./model.ts";
import type { Size } from "./slots.ts";

/** @returns "June 2022", "April–June 2022", "2022", "2020–2029" */
export function periodName(wording: Wording, { from, to }: Months): string {
  const isYears = from % 12 === 0 && to % 12 === 11;
  const text = (month: number) => (isYears ? monthText(month).slice(0, -3) : monthText(month));
  return wording.period({ from: text(from), to: text(to) });
}

/** @returns "month", "10 years" */
export function unitName(size: Size): string {
  const units = { 1: "month", 3: "quarter", 12: "year" } as const;
  return size in units ? say(units[size as keyof typeof units]) : say("years", size / 12);
}

/** @returns "a month", "in 10 years" */
export function perUnit(size: Size): string {
  const units = { 1: "perMonth", 3: "perQuarter", 12: "perYear" } as const;
  return size in units ? say(units[size as keyof typeof units]) : say("perYears", size / 12);
}

/** @returns "over several months": of a period that is longer than a slot */
export function longerThan(size: Size): string {
  const units = { 1: "overMonths", 3: "overQuarters", 12: "overYears" } as const;
  return size in units ? say(units[size as keyof typeof units]) : say("overDecades", size / 12);
}

/** So many publishers are named where there is room for few. */
const fewNames = 3;

/** "Politico (not seen), Blesk, BYRI and 28 more" */
function publishersOf(publications: readonly Publication[]): string {
  const names = publications.map(({ source }) =>
    source.read ? isolated(source.publisher) : say("notSeen", isolated(source.publisher)),
  );
  const each = [...new Set(names)];
  const first = each.slice(0, each.length > fewNames + 1 ? fewNames : each.length).join(", ");
  const more = each.length - fewNames;
  return more > 1 ? sayCount("more", more, { names: first }) : first;
}

/** Of one slot the count is known; over several, each shipment is counted once. */
function shipmentsIn({ dated }: TimeModel, { axis, counts }: Drawn, range: SlotRange): string {
  const isOne = range.first === range.last;
  const { within, across } = counts[range.first]!;
  const all = isOne ? within + across : touching(axis, dated, range);
  if (all === 0) return say("noShipment");
  const shipments = sayCount("shipments", all);
  if (!isOne || across === 0) return shipments;
  return say("some", { shipments, across, longer: longerThan(axis.size) });
}

/** @returns the time from the beginning of the first to the end of the last slot */
export function monthsOf({ axis }: Drawn, { first, last }: SlotRange): Months {
  return { from: axis.slots[first]!.from, to: axis.slots[last]!.to };
}

/** @returns "June 2022: 3 shipments (1 over several months), 2 sources published: Politico, Blesk" */
export function slotsName(
  model: TimeModel,
  drawn: Drawn,
  range: SlotRange,
  wording: Wording,
): string {
  const published = drawn.published.slice(range.first, range.last + 1).flat();
  const count = sayCount("sources", published.length);
  return say("slot", {
    period: periodName(wording, monthsOf(drawn, range)),
    shipments: shipmentsIn(model, drawn, range),
    sources:
      published.length === 0
        ? say("noSource")
        : say("publishers", { sources: count, names: publishersOf(published) }),
  });
}
