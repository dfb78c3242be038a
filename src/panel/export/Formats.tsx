/** The formats of a file to keep; a press writes and saves it. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Format } from "../../exchange/formats.ts";
import type { Doors } from "../props.ts";
import type { PanelRecord } from "../record.ts";
import { say, sayCount } from "../words/export.ts";
import { type Exported, exportName, runExport } from "./run.ts";

/** Ms. Work that is done sooner shows no progress: it would only flash. */
const showAfterMs = 150;

export interface ExportProps {
  /** Shipments in the order shown. */
  readonly ids: readonly string[];
  readonly record: PanelRecord;
  readonly doors: Doors;
}

type State =
  | { readonly state: "idle"; readonly said: string }
  | { readonly state: "writing"; readonly done: number; readonly stop: () => void };

function savedWords(name: string, { shipments, wholes }: Exported): string {
  const saved = sayCount("saved", shipments, { name });
  return wholes === 0 ? saved : `${saved} ${sayCount("wholes", wholes)}`;
}

/** Writes one file at a time; leaving the view stops it. */
function useExport({ ids, record, doors }: ExportProps) {
  const [state, set] = useState<State>({ state: "idle", said: "" });
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => () => stopper.current?.abort(), []);
  const start = async (format: Format) => {
    if (stopper.current) return;
    const control = new AbortController();
    stopper.current = control;
    const since = performance.now();
    const stop = () => control.abort();
    set({ state: "idle", said: "" });
    const tell = (done: number) => {
      if (performance.now() - since > showAfterMs) set({ state: "writing", done, stop });
    };
    const { facts } = record;
    const exported = await runExport({ facts, ids, format, tell, signal: control.signal });
    stopper.current = undefined;
    if (!exported) return set({ state: "idle", said: say("cancelled") });
    const name = exportName(new Date(), exported.shipments, format);
    doors.save(name, exported.content);
    set({ state: "idle", said: savedWords(name, exported) });
  };
  return { state, start };
}

const choices = ["csv", "json", "ftm"] as const;
const hints = { csv: "csvHint", json: "jsonHint", ftm: "ftmHint" } as const;

function Writing({ done, stop }: { readonly done: number; readonly stop: () => void }) {
  const percent = Math.floor(done * 100);
  return (
    <p class="writing small">
      <progress max={100} value={percent} aria-label={say("writing")} />
      <span class="soft" aria-hidden="true">
        {say("percent", percent)}
      </span>
      <button type="button" onClick={stop}>
        {say("cancel")}
      </button>
    </p>
  );
}

/** Three formats with what each is for, and how far the writing is. */
export function Formats(props: ExportProps): JSX.Element {
  const { state, start } = useExport(props);
  const list = useRef<HTMLUListElement>(null);
  const pressed = useRef<Format>("csv");
  const isWriting = state.state === "writing";
  // The Cancel button goes when the work ends; whoever stood on it stands on the format again.
  useLayoutEffect(() => {
    if (isWriting || document.activeElement !== document.body) return;
    if (state.state === "idle" && state.said !== "")
      list.current?.querySelector<HTMLElement>(`[data-format=${pressed.current}]`)?.focus();
  }, [isWriting]);
  return (
    <div class="formats">
      <ul ref={list} aria-label={say("formats")}>
        {choices.map((format) => (
          <li key={format}>
            <button
              type="button"
              data-format={format}
              aria-disabled={isWriting}
              onClick={() => {
                pressed.current = format;
                void start(format);
              }}
            >
              {say(format)}
            </button>{" "}
            <span class="small soft">{say(hints[format])}</span>
          </li>
        ))}
      </ul>
      {isWriting && <Writing done={state.done} stop={state.stop} />}
      <p role="status" class="said small">
        {state.state === "idle" && state.said}
      </p>
    </div>
  );
}
