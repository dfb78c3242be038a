/** At the end of a view: what is shown, as a file. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ViewProps } from "../props.ts";
import { sayCount } from "../words/export.ts";
import { Formats } from "./Formats.tsx";

/** The export of the shipments that a view shows; nothing where it shows none. */
export function Export({ shown, record, doors }: ViewProps): JSX.Element | null {
  const [isOpen, open] = useState(false);
  const ids = useMemo(() => shown.map((row) => row.id), [shown]);
  if (ids.length === 0) return null;
  return (
    <div class="export">
      <button type="button" class="small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {sayCount("exportShown", ids.length)} <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
      </button>
      {isOpen && <Formats ids={ids} record={record} doors={doors} />}
    </div>
  );
}
