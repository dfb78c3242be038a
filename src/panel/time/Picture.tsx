/** The picture of time with what is said of it, and the ways to choose a period on it. */
import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Months } from "../../facts/rows.ts";
import type { ViewProps } from "../props.ts";
import { SavePicture } from "../SavePicture.tsx";
import { say, sayCount } from "../words/time.ts";
import { Brush, type Pending } from "./Brush.tsx";
import { Chart } from "./Chart.tsx";
import { type Publication, type SlotRange, slotsOf, touching } from "./counts.ts";
import type { DatedRow, Drawn, TimeModel } from "./model.ts";
import { Key, notesOf } from "./Notes.tsx";
import { monthsOf, periodName, slotsName } from "./names.ts";
import { timePicture } from "./timePicture.tsx";

export interface PictureProps {
  readonly view: ViewProps;
  readonly model: TimeModel;
  readonly drawn: Drawn;
  /** The period of the filters. */
  readonly chosen: Months | undefined;
  /** Whether a publication reports one of the shown shipments. */
  readonly tells: (publication: Publication) => boolean;
  /** Sets the period of the filters, or takes it away. */
  readonly set: (months: Months | undefined) => void;
}

/** The whole time that the shipments have, from the first to the last. */
function spanOf(rows: readonly DatedRow[]): Months {
  return {
    from: rows.reduce((least, r) => Math.min(least, r.months.from), Number.POSITIVE_INFINITY),
    to: rows.reduce((most, r) => Math.max(most, r.months.to), 0),
  };
}

/** "9 of 14 shipments are dated: 2022–2023", "June 2022: 3 shipments of 14" */
function standing({ view, model, chosen }: PictureProps): string {
  const { wording } = view.record.teller;
  const count = model.dated.length;
  const all = count + model.undated.length;
  const period = periodName(wording, chosen ?? spanOf(model.dated));
  if (chosen) return sayCount("chosen", view.shown.length, { period, all });
  return count === all
    ? sayCount("allDated", count, { period })
    : sayCount("dated", count, { period, all });
}

interface Pointed {
  readonly range: SlotRange;
  readonly pending: Pending | undefined;
}

/** What of the picture is pointed at, and what was tried to be chosen. */
function usePointing({ model, drawn, chosen, set, view }: PictureProps) {
  const [pointed, setPointed] = useState<Pointed>();
  /** A period without shipments that was to be chosen instead of `kept`. */
  const [refused, refuse] = useState<{ period: string; kept: Months | undefined }>();
  const { wording } = view.record.teller;
  const isKept = refused?.kept?.from === chosen?.from && refused?.kept?.to === chosen?.to;
  return {
    pointed,
    refused: isKept ? refused?.period : undefined,
    count: (range: SlotRange) => touching(drawn.axis, model.dated, range),
    point(range: SlotRange | undefined, pending?: Pending) {
      setPointed(range && { range, pending });
      if (pending) refuse(undefined);
    },
    /** The period that is chosen already is taken back; one without shipments is not chosen. */
    choose(range: SlotRange) {
      const months = monthsOf(drawn, range);
      const isEmpty = touching(drawn.axis, model.dated, range) === 0;
      setPointed(undefined);
      refuse(isEmpty ? { period: periodName(wording, months), kept: chosen } : undefined);
      const isSame = months.from === chosen?.from && months.to === chosen?.to;
      if (!isEmpty) set(isSame ? undefined : months);
    },
  };
}

function statusOf(props: PictureProps, of: ReturnType<typeof usePointing>): string {
  const { pointed, refused, count } = of;
  if (pointed?.pending) {
    const period = periodName(
      props.view.record.teller.wording,
      monthsOf(props.drawn, pointed.range),
    );
    return sayCount(pointed.pending, count(pointed.range), { period });
  }
  return refused === undefined ? standing(props) : say("nothingDated", refused);
}

interface StandingProps {
  readonly words: string;
  readonly onClear: (() => void) | undefined;
}

function Standing({ words, onClear }: StandingProps): JSX.Element {
  return (
    <p class="time-standing">
      <span role="status">{words}</span>
      {onClear && (
        <button type="button" onClick={onClear}>
          {say("clear")}
        </button>
      )}
    </p>
  );
}

export function Picture(props: PictureProps): JSX.Element {
  const { view, model, drawn, chosen, tells, set } = props;
  const pointing = usePointing(props);
  const list = useRef<HTMLDivElement>(null);
  const { wording } = view.record.teller;
  const telling = useMemo(() => drawn.published.map((p) => p.filter(tells).length), [drawn, tells]);
  const names = useMemo(
    () => drawn.axis.slots.map((_, i) => slotsName(model, drawn, { first: i, last: i }, wording)),
    [model, drawn, wording],
  );
  const range = chosen && slotsOf(drawn.axis, chosen);
  const read = pointing.pointed?.range ?? range;
  const clear = () => {
    set(undefined);
    list.current?.focus();
  };
  return (
    <>
      <Standing words={statusOf(props, pointing)} onClear={chosen && clear} />
      <div class="time-frame">
        <Chart drawn={drawn} chosen={chosen} pointed={pointing.pointed?.range} telling={telling} />
        <Brush
          axis={drawn.axis}
          names={names}
          chosen={range}
          onPoint={pointing.point}
          onChoose={pointing.choose}
          onClear={() => chosen && set(undefined)}
          list={list}
        />
      </div>
      <p id="time-keys" class="visually-hidden">
        {say("keysHelp")}
      </p>
      <p class="small time-readout">
        {read ? slotsName(model, drawn, read, wording) : <span class="soft">{say("hint")}</span>}
      </p>
      {drawn.spans > 0 && <Key size={drawn.axis.size} />}
      <p class="small soft time-notes">{notesOf(model, drawn, wording).join(" ")}</p>
      <SavePicture
        name={say("file")}
        save={view.doors.save}
        draw={() =>
          timePicture({ record: view.record, model, chosen, tells, title: standing(props) })
        }
      />
    </>
  );
}
