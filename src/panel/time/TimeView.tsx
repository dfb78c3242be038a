/** When the shown shipments were, and who reported them when. */
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Months, monthOf, monthText } from "../../facts/rows.ts";
import type { Filters } from "../address.ts";
import { passing } from "../filter.ts";
import type { ViewProps } from "../props.ts";
import { say, sayCount } from "../words/time.ts";
import { type Publication, slotsOf } from "./counts.ts";
import { sectionsOf } from "./listing.ts";
import { type Drawn, isDated, type TimeModel, timeModel } from "./model.ts";
import { PeriodList, Undated } from "./PeriodList.tsx";
import { Picture } from "./Picture.tsx";

function withoutPeriod(filters: Filters): Filters {
  const { from: _from, to: _to, ...rest } = filters;
  return rest;
}

/** The chosen period; an end that is left open is that of all that is drawn. */
function chosenIn({ from, to }: Filters, { axis }: Drawn): Months | undefined {
  if (from === undefined && to === undefined) return undefined;
  return {
    from: from === undefined ? axis.slots[0]!.from : monthOf(from, false),
    to: to === undefined ? axis.slots.at(-1)!.to : monthOf(to, true),
  };
}

/** The width of an element, in whole pixels, from its first moment on. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setWidth(Math.floor(element.current!.getBoundingClientRect().width));
    const observer = new ResizeObserver(measure);
    observer.observe(element.current!);
    measure();
    return () => observer.disconnect();
  }, []);
  return { element, width };
}

function tellsOf({ shown }: ViewProps): (publication: Publication) => boolean {
  const ids = new Set(shown.flatMap((r) => r.sources));
  return ({ source }) => ids.has(source.id);
}

function changePeriod({ go, address }: ViewProps, months: Months | undefined): void {
  const rest = withoutPeriod(address.filters);
  const filters = months
    ? { ...rest, from: monthText(months.from), to: monthText(months.to) }
    : rest;
  go({ filters });
}

interface DatedProps {
  readonly view: ViewProps;
  readonly model: TimeModel;
  readonly drawn: Drawn;
  readonly chosen: Months | undefined;
}

/** The picture, and the same in words. What the pointer moves over changes the picture alone. */
function Dated({ view, model, drawn, chosen }: DatedProps): JSX.Element {
  const { record, address, shown } = view;
  const tells = useMemo(() => tellsOf(view), [shown]);
  const set = (months: Months | undefined) => changePeriod(view, months);
  const sections = useMemo(
    () => sectionsOf(drawn, shown.filter(isDated), tells, chosen && slotsOf(drawn.axis, chosen)),
    [drawn, shown, tells, chosen?.from, chosen?.to],
  );
  return (
    <>
      <Picture view={view} model={model} drawn={drawn} chosen={chosen} tells={tells} set={set} />
      <PeriodList record={record} address={address} sections={sections} onChoose={set} />
    </>
  );
}

/** The view "Time". */
export function TimeView(view: ViewProps): JSX.Element {
  const { record, scoped, address } = view;
  const { element, width } = useWidth();
  const rows = useMemo(() => passing(scoped, withoutPeriod(address.filters)), [scoped, address]);
  const { locale } = record.teller.wording;
  const model = useMemo(() => timeModel(record.facts, rows, width, locale), [rows, width, locale]);
  const { drawn, dated, undated } = model;
  const chosen = drawn && chosenIn(address.filters, drawn);
  return (
    <div ref={element}>
      {rows.length === 0 && <p class="soft">{say("empty")}</p>}
      {rows.length > 0 && dated.length === 0 && <p class="soft">{say("none")}</p>}
      {drawn && <Dated view={view} model={model} drawn={drawn} chosen={chosen} />}
      {undated.length > 0 &&
        (chosen ? (
          <p class="small soft">{sayCount("undatedHidden", undated.length)}</p>
        ) : (
          <Undated rows={undated} record={record} address={address} />
        ))}
    </div>
  );
}
