/** When the shown shipments were, and who reported them when. */
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Months, monthOf, monthText } from "../../facts/rows.ts";
import type { Filters } from "../address.ts";
import { passing } from "../filter.ts";
import type { ViewProps } from "../props.ts";
import { SavePicture } from "../SavePicture.tsx";
import { say, sayCount } from "../words/time.ts";
import { Brush, type Pending } from "./Brush.tsx";
import { Chart } from "./Chart.tsx";
import { type Publication, type SlotRange, slotsOf, touching } from "./counts.ts";
import { sectionsOf } from "./listing.ts";
import { type DatedRow, type Drawn, isDated, type TimeModel, timeModel } from "./model.ts";
import { Key, notesOf } from "./Notes.tsx";
import { monthsOf, periodName, slotsName } from "./names.ts";
import { PeriodList, Undated } from "./PeriodList.tsx";
import { timePicture } from "./timePicture.tsx";

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

interface PartProps {
  readonly view: ViewProps;
  readonly model: TimeModel;
  readonly drawn: Drawn;
  readonly chosen: Months | undefined;
}

/** The whole time that the shipments have, from the first to the last. */
function spanOf(rows: readonly DatedRow[]): Months {
  return {
    from: rows.reduce((least, r) => Math.min(least, r.months.from), Number.POSITIVE_INFINITY),
    to: rows.reduce((most, r) => Math.max(most, r.months.to), 0),
  };
}

function standing({ view, model, chosen }: PartProps): string {
  const { wording } = view.record.teller;
  const all = model.dated.length;
  const total = all + model.undated.length;
  if (chosen)
    return sayCount("chosen", view.shown.length, {
      period: periodName(wording, chosen),
      all: total,
    });
  const period = periodName(wording, spanOf(model.dated));
  return all === total
    ? sayCount("allDated", all, { period })
    : sayCount("dated", all, { period, all: total });
}

/** Which publications report one of the shown shipments. */
function tellsOf({ shown }: ViewProps): (publication: Publication) => boolean {
  const ids = new Set(shown.flatMap((r) => r.sources));
  return ({ source }) => ids.has(source.id);
}

interface Pointed {
  readonly range: SlotRange;
  readonly pending: Pending | undefined;
}

function changePeriod({ go, address }: ViewProps, months: Months | undefined): void {
  const rest = withoutPeriod(address.filters);
  const filters = months
    ? { ...rest, from: monthText(months.from), to: monthText(months.to) }
    : rest;
  go({ filters });
}

function isSame(a: Months, b: Months | undefined): boolean {
  return a.from === b?.from && a.to === b.to;
}

/** The picture with what is said of it. */
function Picture(props: PartProps): JSX.Element {
  const { view, model, drawn, chosen } = props;
  const [pointed, point] = useState<Pointed>();
  const [refused, refuse] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const { wording } = view.record.teller;
  const tells = useMemo(() => tellsOf(view), [view.shown]);
  const telling = useMemo(() => drawn.published.map((p) => p.filter(tells).length), [drawn, tells]);
  const names = useMemo(
    () => drawn.axis.slots.map((_, i) => slotsName(model, drawn, { first: i, last: i }, wording)),
    [model, drawn, wording],
  );
  const count = (range: SlotRange) => touching(drawn.axis, model.dated, range);
  const set = (months: Months | undefined) => {
    refuse(undefined);
    changePeriod(view, months);
  };
  const choose = (range: SlotRange) => {
    const months = monthsOf(drawn, range);
    point(undefined);
    if (count(range) === 0) refuse(say("nothingDated", periodName(wording, months)));
    else set(isSame(months, chosen) ? undefined : months);
  };
  const status = () => {
    if (!pointed?.pending) return refused ?? standing(props);
    const period = periodName(wording, monthsOf(drawn, pointed.range));
    return sayCount(pointed.pending, count(pointed.range), { period });
  };
  const range = chosen && slotsOf(drawn.axis, chosen);
  const read = pointed?.range ?? range;
  return (
    <>
      <p class="time-standing">
        <span role="status">{status()}</span>
        {chosen && (
          <button
            type="button"
            onClick={() => {
              set(undefined);
              list.current?.focus();
            }}
          >
            {say("clear")}
          </button>
        )}
      </p>
      <div class="time-frame">
        <Chart drawn={drawn} chosen={chosen} pointed={pointed?.range} telling={telling} />
        <Brush
          axis={drawn.axis}
          names={names}
          chosen={range}
          onPoint={(at, pending) => {
            point(at && { range: at, pending });
            if (pending) refuse(undefined);
          }}
          onChoose={choose}
          onClear={() => chosen && set(undefined)}
          list={list}
        />
      </div>
      <p class="small time-readout">
        {read ? slotsName(model, drawn, read, wording) : <span class="soft">{say("hint")}</span>}
      </p>
      {drawn.spans > 0 && <Key size={drawn.axis.size} />}
      <p class="small soft time-notes">{notesOf(model, drawn, wording).join(" ")}</p>
      <SavePicture
        name={say("file")}
        save={view.doors.save}
        draw={() =>
          timePicture({
            record: view.record,
            model,
            chosen,
            tells,
            title: standing(props),
          })
        }
      />
      <PeriodList
        record={view.record}
        address={view.address}
        sections={sectionsOf(drawn, view.shown.filter(isDated), tells, range)}
        onChoose={set}
      />
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
      {drawn && <Picture view={view} model={model} drawn={drawn} chosen={chosen} />}
      {undated.length > 0 &&
        (chosen ? (
          <p class="small soft">{sayCount("undatedHidden", undated.length)}</p>
        ) : (
          <Undated rows={undated} record={record} address={address} />
        ))}
    </div>
  );
}
