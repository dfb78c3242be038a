/** The picture in words: what begins when, and what was published when. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sourceView } from "../../facts/lines.ts";
import { lineageOf } from "../../facts/origins.ts";
import type { ShipmentRow } from "../../facts/rows.ts";
import { Sources } from "../../ui/sources.tsx";
import type { Address } from "../address.ts";
import type { PanelRecord } from "../record.ts";
import { ShipmentLink } from "../rows.tsx";
import { say, sayCount } from "../words/time.ts";
import type { Section } from "./listing.ts";
import { periodName } from "./names.ts";
import type { Slot } from "./slots.ts";

/** So many lines are shown before a press, and so many more by each. */
const firstShown = 30;
const moreShown = 100;

interface ListProps {
  readonly record: PanelRecord;
  readonly address: Address;
}

function Rows({ rows, record, address }: ListProps & { readonly rows: readonly ShipmentRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <ShipmentLink fact={record.line(row.id)} address={address} />
        </li>
      ))}
    </ul>
  );
}

interface SectionProps extends ListProps {
  readonly section: Section;
  readonly onChoose: (slot: Slot) => void;
}

function PeriodSection({ section, onChoose, ...props }: SectionProps): JSX.Element {
  const { record } = props;
  const { slot, rows, began, publications } = section;
  const views = publications.map(({ source }) =>
    sourceView(record.teller, lineageOf(record.facts, source.id)),
  );
  const count = [
    ...(rows.length > 0 ? [sayCount("shipments", rows.length)] : []),
    ...(began > 0 ? [sayCount("began", began)] : []),
  ];
  const name = periodName(record.teller.wording, slot);
  return (
    <section class="time-section">
      <h2>
        {rows.length + began > 0 ? (
          <button type="button" title={say("choose", name)} onClick={() => onChoose(slot)}>
            {name}
          </button>
        ) : (
          name
        )}
        {count.length > 0 && <span class="small soft"> {count.join(" ")}</span>}
      </h2>
      <Rows rows={rows} {...props} />
      {views.length > 0 && (
        <p class="small soft time-published">
          {sayCount("sources", views.length)}: <Sources sources={views} first={3} />
        </p>
      )}
    </section>
  );
}

/** The first sections that hold so many shipments together; the one that goes over it is cut. */
function upTo(sections: readonly Section[], most: number): Section[] {
  let left = most;
  return sections.flatMap((section) => {
    if (left <= 0) return [];
    const rows = section.rows.slice(0, left);
    left -= Math.max(1, section.rows.length);
    return [{ ...section, rows }];
  });
}

interface PeriodListProps extends ListProps {
  readonly sections: readonly Section[];
  readonly onChoose: (slot: Slot) => void;
}

/** A section for each period in which something begins or is published. */
export function PeriodList({ sections, ...props }: PeriodListProps): JSX.Element {
  const [most, show] = useState(firstShown);
  const all = sections.reduce((sum, s) => sum + Math.max(1, s.rows.length), 0);
  return (
    <>
      {upTo(sections, most).map((section) => (
        <PeriodSection key={section.slot.from} section={section} {...props} />
      ))}
      {all > most && <More left={all - most} onMore={() => show(most + moreShown)} />}
    </>
  );
}

function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  return (
    <button type="button" class="small more" onClick={onMore}>
      {sayCount("showMore", Math.min(left, moreShown))}
    </button>
  );
}

/** Shipments that stand nowhere in the picture. */
export function Undated({ rows, ...props }: ListProps & { readonly rows: readonly ShipmentRow[] }) {
  const [most, show] = useState(firstShown);
  return (
    <section aria-labelledby="undated">
      <h2 id="undated">{sayCount("undated", rows.length)}</h2>
      <p class="small soft">{say("undatedWhy")}</p>
      <Rows rows={rows.slice(0, most)} {...props} />
      {rows.length > most && (
        <More left={rows.length - most} onMore={() => show(most + moreShown)} />
      )}
    </section>
  );
}
