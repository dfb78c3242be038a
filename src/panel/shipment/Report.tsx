/** Reporting an error by the reader's own hand: nothing is sent and nothing is stored. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { LineView, ShipmentView } from "../../facts/view.ts";
import type { Doors } from "../props.ts";
import { say } from "../words/shipment.ts";
import { fileWord } from "./Cite.tsx";
import { Keep } from "./Keep.tsx";
import { type Draft, emptyDraft, isWebAddress, reportText } from "./reportText.ts";

/** By shipment, while the panel is open: what was typed outlives the view. */
const drafts = new Map<string, Draft>();

function useDraft(id: string) {
  const [draft, set] = useState(() => drafts.get(id) ?? emptyDraft);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    drafts.set(id, next);
    set(next);
  };
  return { draft, change };
}

const longestOption = 60;

function optionWords({ label, text }: LineView): string {
  const short = text.length > longestOption ? `${text.slice(0, longestOption)}…` : text;
  return `${label}: ${short}`;
}

interface FieldProps {
  readonly lines: readonly LineView[];
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function WhichField({ lines, draft, change }: FieldProps) {
  return (
    <label class="field">
      {say("whichField")}
      <select
        value={draft.line === undefined ? "" : String(draft.line)}
        onChange={({ currentTarget: { value } }) =>
          change({ line: value === "" ? undefined : Number(value) })
        }
      >
        <option value="">{say("anything")}</option>
        {lines.map((line, i) => (
          <option key={i} value={String(i)}>
            {optionWords(line)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Evidence({ draft, change }: Omit<FieldProps, "lines">): JSX.Element {
  const isOdd = draft.evidence.trim() !== "" && !isWebAddress(draft.evidence);
  return (
    <>
      <label class="field">
        {say("evidence")}
        <input
          type="text"
          inputMode="url"
          dir="ltr"
          value={draft.evidence}
          aria-describedby="evidence-hint"
          onInput={({ currentTarget: { value } }) => change({ evidence: value })}
        />
      </label>
      <p id="evidence-hint" class="small said">
        {isOdd && say("evidenceHint")}
      </p>
    </>
  );
}

interface ReportProps {
  readonly shipment: ShipmentView;
  readonly doors: Doors;
}

/** The disclosure's content. */
export function Report({ shipment, doors }: ReportProps): JSX.Element {
  const { draft, change } = useDraft(shipment.id);
  return (
    <>
      <p class="small soft">{say("nothingSent")}</p>
      <WhichField lines={shipment.lines} draft={draft} change={change} />
      <label class="field">
        {say("whatIsWrong")}
        <textarea
          rows={3}
          dir="auto"
          value={draft.what}
          onInput={({ currentTarget: { value } }) => change({ what: value })}
        />
      </label>
      <Evidence draft={draft} change={change} />
      <Keep
        label={say("theReport")}
        text={reportText(shipment, draft)}
        file={{ name: `waybill-report-${fileWord(shipment.id)}.md`, type: "text/markdown" }}
        doors={doors}
        copyWords={say("copyReport")}
      />
    </>
  );
}
