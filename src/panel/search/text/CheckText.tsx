/** The box for a text that Waybill cannot mark: a PDF, an e-mail. Nothing of it is kept. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { inDigits } from "../../../ui/say.ts";
import type { ViewProps } from "../../props.ts";
import type { PanelRecord } from "../../record.ts";
import { say } from "../../words/search.ts";
import { checkText, longestText, type TextName } from "./check.ts";
import { TextNames } from "./TextNames.tsx";

/**
 * UTF-16 units; a longer text is shown by its beginning. Chromium takes two seconds to paste
 * 200,000 into a box, and minutes for two million (156, 2026-11).
 */
const longestInBox = 20_000;
const lengthOfBeginning = 300;

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
    const names = await checkText(text, doors.spotText, { signal: control.signal, tell });
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

interface BoxProps {
  readonly field: { readonly current: HTMLTextAreaElement | null };
  readonly text: string;
  /** Reads what stands in the box. */
  readonly begin: () => void;
  /** Takes a text that is too long for the box. */
  readonly takeLong: (text: string) => void;
}

function Box({ field, text, begin, takeLong }: BoxProps): JSX.Element {
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of the search leave the text alone.
    event.stopPropagation();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    begin();
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    // After the browser has put in what is pasted.
    if (pasted.length <= longestInBox) return void setTimeout(begin);
    event.preventDefault();
    takeLong(pasted);
  };
  return (
    <textarea
      ref={field}
      rows={4}
      dir="auto"
      spellcheck={false}
      autocomplete="off"
      maxLength={longestInBox}
      aria-label={say("text")}
      aria-describedby="check-hint"
      defaultValue={text}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}

/** The beginning of a long text, and how long it is. */
function LongText({ text }: { readonly text: string }): JSX.Element {
  const beginning = text.trimStart().slice(0, lengthOfBeginning).replace(/\s+/g, " ");
  return (
    <div class="long-text">
      <p class="small" dir="auto">
        {beginning}…
      </p>
      <p class="small soft">{say("longText", inDigits(text.length))}</p>
      {text.length > longestText && (
        <p class="small soft">{say("checkCapped", inDigits(longestText))}</p>
      )}
    </div>
  );
}

interface ButtonsProps {
  readonly check: CheckState;
  readonly begin: () => void;
  readonly clear: () => void;
  readonly stop: () => void;
}

function Buttons({ check, begin, clear, stop }: ButtonsProps): JSX.Element {
  if (check.state === "reading") return <Progress share={check.share} stop={stop} />;
  return (
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
  );
}

/** A disclosure with the box, and below it the names of the text that was pasted. */
export function CheckText(props: CheckProps): JSX.Element {
  const { record, address } = props;
  const { check, read, stop } = useCheck(props);
  const field = useRef<HTMLTextAreaElement>(null);
  const kept = left.get(record)?.text ?? "";
  const [long, setLong] = useState(kept.length > longestInBox ? kept : undefined);
  const takeLong = (text: string) => {
    setLong(text);
    void read(text);
  };
  const begin = () => void read(long ?? field.current!.value);
  const clear = () => {
    if (field.current) field.current.value = "";
    setLong(undefined);
    stop("idle");
  };
  return (
    <details class="text-check" open={kept !== ""}>
      <summary>{say("checkTitle")}</summary>
      <p class="small soft" id="check-hint">
        {say("checkHint")}
      </p>
      {long === undefined ? (
        <Box field={field} text={kept} begin={begin} takeLong={takeLong} />
      ) : (
        <LongText text={long} />
      )}
      <Buttons check={check} begin={begin} clear={clear} stop={() => stop("stopped")} />
      <div role="status">
        <Outcome check={check} record={record} address={address} />
      </div>
    </details>
  );
}
