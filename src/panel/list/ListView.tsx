/** All shown shipments, in the chosen order. */
import { Component, type JSX } from "preact";
import { useRef } from "preact/hooks";
import type { ShipmentRow } from "../../facts/rows.ts";
import type { Address } from "../address.ts";
import type { ViewProps } from "../props.ts";
import type { PanelRecord } from "../record.ts";
import { ShipmentLink } from "../rows.tsx";
import { headingOf, reasonOf } from "./figure.ts";
import { useVirtualRows } from "./virtual.ts";

interface RowProps {
  readonly row: ShipmentRow;
  /** Said above the first row of a measure. */
  readonly heading: string | undefined;
  readonly record: PanelRecord;
  readonly address: Address;
}

/** Told once: scrolling leaves it alone. */
class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { row, heading, record, address } = this.props;
    return (
      next.row !== row ||
      next.heading !== heading ||
      next.record !== record ||
      next.address !== address
    );
  }

  override render({ row, heading, record, address }: RowProps): JSX.Element {
    const reason = reasonOf(record, row, address.sort);
    return (
      <>
        {heading !== undefined && <h2 class="measure">{heading}</h2>}
        <ShipmentLink fact={record.line(row.id)} address={address}>
          {reason === undefined ? undefined : <span class="figure">{reason}</span>}
        </ShipmentLink>
      </>
    );
  }
}

/** @returns the number of the row that an element stands in */
function indexOf(target: EventTarget | null): number | undefined {
  const index = (target as Element | null)?.closest<HTMLElement>("[data-index]")?.dataset.index;
  return index === undefined ? undefined : Number(index);
}

function Rows({ record, shown, address }: ViewProps): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const { virtualizer, margin, focus } = useVirtualRows(shown, address.sort, list);
  const items = virtualizer.getVirtualItems();
  const gapBefore = (i: number) => items[i]!.start - (items[i - 1]?.end ?? margin);
  return (
    <ul
      ref={list}
      class="rows"
      style={{ height: `${virtualizer.getTotalSize()}px` }}
      onFocusIn={({ target }) => focus(indexOf(target))}
      onFocusOut={() => focus(undefined)}
    >
      {items.map(({ index }, i) => (
        <li
          key={shown[index]!.id}
          aria-setsize={shown.length}
          aria-posinset={index + 1}
          style={{ paddingTop: `${gapBefore(i)}px` }}
        >
          <div ref={virtualizer.measureElement} data-index={index} class="row">
            <Row
              row={shown[index]!}
              heading={headingOf(record, shown, index, address.sort)}
              record={record}
              address={address}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The view "Shipments". */
export function ListView(view: ViewProps): JSX.Element {
  return <Rows key={view.address.sort} {...view} />;
}
