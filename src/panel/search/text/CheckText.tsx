/** The box for a text that Waybill cannot mark: a PDF, an e-mail. Nothing of it is kept. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { inDigits } from "../../../ui/say.ts";
import type { ViewProps } from "../../props.ts";
import type { PanelRecord } from "../../record.ts";
import { say } from "../../words/search.ts";
import { checkText, longestText, type TextName } from "./check.ts";
import { TextNames } from "./TextNames.tsx";

type CheckState =
  | { readonly state: "idle" | "empty" | "stopped" }
  | { readonly state: "reading"; readonly share: number }
  | { readonly state: "read"; readonly text: string; readonly names: readonly TextName[] };

/** In this panel's memory alone, so that who opens a shipment and comes back still has it. */
const left = new WeakMap<PanelRecord, Extract<CheckState, { state: "read" }>>();

type CheckProps = Pick<ViewProps, "record" | "address" | "doors">;

interface Check {
  readonly check: CheckState;
  read(text: string): Promise<void>;
  stop(state: "idle" | "stopped"): void;
}

function useCheck({ record, doors }: CheckProps): Check {
  const [check, set] = useState<CheckState>(left.get(record) ?? { state: "idle" });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const stop = (state: "idle" | "stopped") => {
    running.current?.abort();
    left.delete(record);
    set({ state });
  };
  const read = async (text: string) => {
    running.current?.abort();
    if (text.trim() === "") return set({ state: "empty" });
    const control = new AbortController();
    running.current = control;
    set({ state: "reading", share: 0 });
    const tell = (share: number) => set({ state: "reading", share });
    const names = await checkText(text, await doors.spotter(), { signal: control.signal, tell });
    if (names === undefined || control.signal.aborted) return;
    const done = { state: "read", text, names } as const;
    left.set(record, done);
    set(done);
  };
  return { check, read, stop };
}

function Progress({ share, stop }: { readonly share: number; readonly stop: () => void }) {
  return (
    <p class="progress">
      <progress max={1} value={share} aria-label={say("checkTitle")} />
      <span class="small soft">{say("checking", Math.round(share * 100))}</span>
      <button type="button" onClick={stop}>
        {say("cancel")}
      </button>
    </p>
  );
}

interface OutcomeProps extends Omit<CheckProps, "doors"> {
  readonly check: CheckState;
}

function Outcome({ check, record, address }: OutcomeProps): JSX.Element | null {
  switch (check.state) {
    case "empty":
      return <p class="soft">{say("checkedEmpty")}</p>;
    case "stopped":
      return <p class="soft">{say("stopped")}</p>;
    case "read":
      return <TextNames names={check.names} text={check.text} record={record} address={address} />;
    default:
      return null;
  }
}

interface FormProps extends Check {
  readonly field: { readonly current: HTMLTextAreaElement | null };
}

function Form({ check, read, stop, field }: FormProps): JSX.Element {
  const begin = () => void read(field.current!.value);
  const clear = () => {
    field.current!.value = "";
    field.current!.focus();
    stop("idle");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of the search leave the text alone.
    event.stopPropagation();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    begin();
  };
  return (
    <>
      <textarea
        ref={field}
        rows={4}
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        maxLength={longestText}
        aria-label={say("text")}
        aria-describedby="check-hint"
        defaultValue={check.state === "read" ? check.text : ""}
        onKeyDown={onKeyDown}
        // After the browser has put in what is pasted.
        onPaste={() => setTimeout(begin)}
      />
      {check.state === "reading" ? (
        <Progress share={check.share} stop={() => stop("stopped")} />
      ) : (
        <p class="buttons">
          <button type="button" class="main" onClick={begin}>
            {say("check")}
          </button>
          {check.state !== "idle" && (
            <button type="button" onClick={clear}>
              {say("clear")}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** A disclosure with the box, and below it the names of the text that was pasted. */
export function CheckText(props: CheckProps): JSX.Element {
  const { record, address } = props;
  const check = useCheck(props);
  const field = useRef<HTMLTextAreaElement>(null);
  const isFull = check.check.state === "read" && check.check.text.length >= longestText;
  return (
    <details class="check" open={left.has(record)}>
      <summary>{say("checkTitle")}</summary>
      <p class="small soft" id="check-hint">
        {say("checkHint")}
      </p>
      <Form {...check} field={field} />
      {isFull && <p class="small soft">{say("checkCapped", inDigits(longestText))}</p>}
      <div role="status">
        <Outcome check={check.check} record={record} address={address} />
      </div>
    </details>
  );
}
