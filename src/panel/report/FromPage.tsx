/** What of the page may leave: each part as it would, and only when it is ticked. */
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Entry } from "../../reports/outbox.ts";
import { outgoing, type Ticks } from "../../reports/report.ts";
import { say } from "../words/report.ts";

interface TickProps {
  readonly label: string;
  /** The very text that leaves. */
  readonly text?: string;
  readonly isTicked: boolean;
  readonly isOff?: boolean;
  readonly change: (isTicked: boolean) => void;
}

function Tick({ label, text, isTicked, isOff = false, change }: TickProps): JSX.Element {
  const id = useId();
  return (
    <div class="tick">
      <label>
        <input
          type="checkbox"
          checked={isTicked}
          disabled={isOff}
          {...(text !== undefined && { "aria-describedby": id })}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />
        {label}
      </label>
      {text !== undefined && (
        <p id={id} class="leaves small" dir="auto">
          {text}
        </p>
      )}
    </div>
  );
}

interface FromPageProps {
  readonly entry: Entry;
  readonly tick: (ticks: Partial<Ticks>) => void;
}

const all: Ticks = { sentence: true, address: true, wholeAddress: true };

/** Nothing where the page gave nothing. */
export function FromPage({ entry: { draft, ticks }, tick }: FromPageProps): JSX.Element | null {
  const { sentence, address: whole } = outgoing(draft, all);
  const { address } = outgoing(draft, { ...all, wholeAddress: ticks.wholeAddress });
  const { address: bare } = outgoing(draft, { ...all, wholeAddress: false });
  if (sentence === undefined && address === undefined) return null;
  return (
    <fieldset class="from-page">
      <legend class="small soft">{say("fromPage")}</legend>
      {sentence !== undefined && (
        <Tick
          label={say("sentence")}
          text={sentence}
          isTicked={ticks.sentence}
          change={(isTicked) => tick({ sentence: isTicked })}
        />
      )}
      {address !== undefined && (
        <Tick
          label={say("address")}
          text={address}
          isTicked={ticks.address}
          change={(isTicked) => tick({ address: isTicked })}
        />
      )}
      {whole !== bare && (
        <Tick
          label={say("wholeAddress")}
          isTicked={ticks.wholeAddress}
          isOff={!ticks.address}
          change={(isTicked) => tick({ wholeAddress: isTicked })}
        />
      )}
    </fieldset>
  );
}
