/** All shown shipments, sorted and filtered. */
import type { JSX } from "preact";
import type { ViewProps } from "../props.ts";
import { ShipmentLink } from "../rows.tsx";

/** The view "Shipments". */
export function ListView({ record, shown, address }: ViewProps): JSX.Element {
  return (
    <ul>
      {shown.map((row) => (
        <li key={row.id}>
          <ShipmentLink fact={record.line(row.id)} address={address} />
        </li>
      ))}
    </ul>
  );
}
