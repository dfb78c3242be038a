/** Puts the line of a record that a report is about in front of what the reader says of it. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { LineView } from "../../facts/view.ts";
import type { PanelRecord } from "../record.ts";
import { say } from "../words/report.ts";
import { idOf } from "./Field.tsx";

const longestLine = 60;

function wordsOf({ label, text }: LineView): string {
  return `${label}: ${text.length > longestLine ? `${text.slice(0, longestLine)}…` : text}`;
}

interface WhichLineProps {
  readonly record: PanelRecord;
  readonly shipment: string;
  /** What the reader has said so far. */
  readonly wrong: string;
  readonly change: (wrong: string) => void;
}

/** Nothing where the records hold no such shipment. */
export function WhichLine({ record, shipment, wrong, change }: WhichLineProps): JSX.Element | null {
  const lines = useMemo(() => record.shipment(shipment)?.lines ?? [], [record, shipment]);
  if (lines.length === 0) return null;
  const choose = (line: LineView | undefined) => {
    if (!line) return;
    change(`${wordsOf(line)}\n${wrong}`);
    document.getElementById(idOf("wrong"))?.focus();
  };
  return (
    <label class="field">
      {say("whichLine")}
      <select value="" onChange={({ currentTarget }) => choose(lines[Number(currentTarget.value)])}>
        <option value="">{say("anyLine")}</option>
        {lines.map((line, i) => (
          <option key={i} value={String(i)}>
            {wordsOf(line)}
          </option>
        ))}
      </select>
    </label>
  );
}
