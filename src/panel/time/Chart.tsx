/** The picture of time: bars of shipments, their periods as lines, bars of publications. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Months } from "../../facts/rows.ts";
import { capitalised } from "../../facts/wording.ts";
import { language } from "../../ui/say.ts";
import { sayCount } from "../words/time.ts";
import type { SlotRange } from "./counts.ts";
import { type Span, tail } from "./lanes.ts";
import type { Drawn } from "./model.ts";
import { longerThan, perUnit } from "./names.ts";
import { type Slot, xOf } from "./slots.ts";

/** Pixels; the text is 11 px high. */
const captionHeight = 18;
const barsHeight = 88;
const labelsHeight = 24;
const sourcesHeight = 36;
const rowGap = 10;
const widestBar = 32;
const least = 2;

/** Many lines stand closer. */
function laneHeight(count: number): number {
  return count > 24 ? 3 : 4;
}

interface Layout {
  readonly base: number;
  readonly lanes: number;
  readonly sourcesTop: number;
  readonly height: number;
}

/** @returns where the rows of the picture stand, from above, pixels */
function layoutOf({ lanes }: Drawn): Layout {
  const base = captionHeight + barsHeight;
  const lanesTop = base + labelsHeight;
  const lanesHeight =
    lanes.count === 0 ? 0 : captionHeight + lanes.count * laneHeight(lanes.count) + rowGap;
  const sourcesTop = lanesTop + lanesHeight;
  return {
    base,
    lanes: lanesTop + captionHeight,
    sourcesTop,
    height: sourcesTop + captionHeight + sourcesHeight + 1,
  };
}

interface BarProps {
  readonly slot: Slot;
  readonly bottom: number;
  readonly height: number;
  readonly class: string;
}

function Bar({ slot, bottom, height, class: name }: BarProps): JSX.Element {
  const gap = slot.width >= 8 ? 2 : 1;
  const width = Math.min(widestBar, slot.width - gap);
  const x = slot.x + (slot.width - width) / 2;
  return <rect class={name} x={x} y={bottom - height} width={width} height={height} />;
}

/** So high is a number, of all that the row has. */
function heightOf(count: number, most: number, full: number): number {
  return count === 0 ? 0 : Math.max(least, (count / most) * full);
}

export interface ChartProps {
  readonly drawn: Drawn;
  /** The period of the filters. */
  readonly chosen: Months | undefined;
  /** Slots that the pointer or the keys are on. */
  readonly pointed: SlotRange | undefined;
  /** How many of the sources in each slot report what is chosen. */
  readonly telling: readonly number[];
}

function ShipmentBars({ drawn, base, chosen }: ChartProps & { readonly base: number }) {
  const { axis, counts } = drawn;
  const most = counts.reduce(
    (max, c, i) => (axis.slots[i]!.isBreak ? max : Math.max(max, c.within + c.across)),
    0,
  );
  const isOut = ({ from, to }: Slot) =>
    chosen !== undefined && (to < chosen.from || from > chosen.to);
  return (
    <g>
      {axis.slots.map((slot, i) => {
        if (slot.isBreak) return null;
        const { within, across } = counts[i]!;
        const all = heightOf(within + across, most, barsHeight);
        const solid = (all * within) / (within + across || 1);
        return (
          <g key={slot.from} class={isOut(slot) ? "t-out" : ""}>
            {across > 0 && (
              <Bar slot={slot} bottom={base - solid} height={all - solid} class="t-hollow" />
            )}
            {within > 0 && <Bar slot={slot} bottom={base} height={solid} class="t-solid" />}
          </g>
        );
      })}
      <text class="t-caption" x="0" y={captionHeight - 6}>
        {sayCount("mostShipments", most, { per: perUnit(axis.size) })}
      </text>
      <line class="t-most" x1="0" x2={axis.width} y1={captionHeight} y2={captionHeight} />
    </g>
  );
}

function SourceBars({ drawn, telling, top }: ChartProps & { readonly top: number }) {
  const { axis, published } = drawn;
  const most = Math.max(...published.map((p) => p.length));
  if (most === 0) return null;
  const bottom = top + captionHeight + sourcesHeight;
  return (
    <g>
      {axis.slots.map((slot, i) => {
        const all = heightOf(published[i]!.length, most, sourcesHeight);
        const told = heightOf(telling[i]!, most, sourcesHeight);
        return (
          <g key={slot.from}>
            {all > told && <Bar slot={slot} bottom={bottom} height={all} class="t-source t-out" />}
            {told > 0 && <Bar slot={slot} bottom={bottom} height={told} class="t-source" />}
          </g>
        );
      })}
      <text class="t-caption" x="0" y={top + captionHeight - 6}>
        {sayCount("mostSources", most, { per: perUnit(axis.size) })}
      </text>
      <line class="t-base" x1="0" x2={axis.width} y1={bottom + 0.5} y2={bottom + 0.5} />
    </g>
  );
}

/** The dashes of an end that nobody states, with a tip. */
function Tail({ x, y, way }: { readonly x: number; readonly y: number; readonly way: 1 | -1 }) {
  const end = x + way * tail;
  return (
    <path
      class="t-tail"
      d={`M${x},${y}H${end}M${end - way * 3},${y - 2.5}L${end},${y}L${end - way * 3},${y + 2.5}`}
    />
  );
}

function SpanLine({ span, y, width }: { span: Span; y: number; width: number }) {
  const { open } = span.months;
  const from = open === "from" ? Math.max(span.from, tail) : span.from + 0.5;
  const to = open === "to" ? Math.min(span.to, width - tail) : span.to - 0.5;
  return (
    <g>
      <line class="t-span" x1={Math.min(from, to)} x2={Math.max(from, to)} y1={y} y2={y} />
      {open === "from" && <Tail x={from} y={y} way={-1} />}
      {open === "to" && <Tail x={to} y={y} way={1} />}
    </g>
  );
}

function Lines({ drawn, chosen, top }: ChartProps & { readonly top: number }) {
  const { lanes, axis, spans } = drawn;
  if (lanes.count === 0) return null;
  const each = laneHeight(lanes.count);
  const isOut = ({ months }: Span) =>
    chosen !== undefined && (months.to < chosen.from || months.from > chosen.to);
  return (
    <g class={each < 4 ? "t-dense" : ""}>
      <text class="t-caption" x="0" y={top - 6}>
        {sayCount("lanes", spans, { longer: capitalised(longerThan(axis.size), language) })}
      </text>
      {lanes.spans.map((span) => (
        <g key={span.id} class={isOut(span) ? "t-out" : ""}>
          <SpanLine span={span} y={top + (span.lane + 0.5) * each} width={axis.width} />
        </g>
      ))}
    </g>
  );
}

function Grid({ drawn, layout }: { readonly drawn: Drawn; readonly layout: Layout }) {
  const { axis, ticks } = drawn;
  const { base, lanes, sourcesTop, height } = layout;
  // Between the words, not through them.
  const rows = [
    [captionHeight, base + 4],
    ...(lanes < sourcesTop ? [[lanes, sourcesTop]] : []),
    [sourcesTop + captionHeight, height],
  ];
  return (
    <g>
      {ticks
        .filter((t) => t.isYear && t.slotX > 0)
        .map((t) => (
          <path
            key={t.slotX}
            class="t-year"
            d={rows.map(([top, bottom]) => `M${t.slotX},${top}V${bottom}`).join("")}
          />
        ))}
      {axis.slots
        .filter((s) => s.isBreak)
        .map(({ x, width, from }) => (
          <path key={from} class="t-break" d={`M${x + width / 2 - 4},${base + 4}l4,-8m0,8l4,-8`} />
        ))}
      {ticks.map((t) => (
        <text key={t.slotX} class={t.isYear ? "t-label" : "t-label t-month"} x={t.x} y={base + 15}>
          {t.text}
        </text>
      ))}
    </g>
  );
}

function Bands({ drawn, chosen, pointed, height }: ChartProps & { readonly height: number }) {
  const { axis } = drawn;
  const band = (from: number, to: number, name: string) => (
    <rect class={name} x={from} y="0" width={Math.max(1, to - from)} height={height} />
  );
  const [first, last] = pointed ? [axis.slots[pointed.first]!, axis.slots[pointed.last]!] : [];
  return (
    <g>
      {chosen && band(xOf(axis, chosen.from), xOf(axis, chosen.to + 1), "t-chosen")}
      {first && last && band(first.x, last.x + last.width, "t-pointed")}
    </g>
  );
}

/** Everything that the pointer does not change. */
function Still(props: ChartProps & { readonly layout: Layout }): JSX.Element {
  const { drawn, layout } = props;
  const { base } = layout;
  const lines = drawn.axis.slots
    .filter((s) => !s.isBreak)
    .map((s) => `M${s.x},${base + 0.5}h${s.width}`);
  return (
    <>
      <Grid drawn={drawn} layout={layout} />
      <ShipmentBars {...props} base={base} />
      <path class="t-base" d={lines.join("")} />
      <Lines {...props} top={layout.lanes} />
      <SourceBars {...props} top={layout.sourcesTop} />
    </>
  );
}

/** The picture alone; what it says is said in words beside it. */
export function Chart(props: ChartProps): JSX.Element {
  const { drawn, chosen, telling } = props;
  const { width } = drawn.axis;
  const layout = layoutOf(drawn);
  const { height } = layout;
  const still = useMemo(
    () => <Still {...props} layout={layout} />,
    [drawn, telling, chosen?.from, chosen?.to],
  );
  return (
    <svg
      class="time-picture"
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <Bands {...props} height={height} />
      {still}
    </svg>
  );
}
